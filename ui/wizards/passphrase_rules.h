// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace qd::ui::wizards {

inline constexpr int kShortestPassphrase = 12;  ///< characters

/// What is wrong with a new passphrase, in words; empty when it will do. The estimate of its strength counts:
/// one that common tools guess within days is refused.
[[nodiscard]] QString passphraseProblem(QStringView passphrase);
/// What is wrong with its repetition; empty when both are the same.
[[nodiscard]] QString repetitionProblem(QStringView passphrase, QStringView again);

/// What is wrong with the name of a new workspace; empty when it will do.
[[nodiscard]] QString workspaceNameProblem(const QString& name);
/// "<folder>/<name>.qdw"; a name that ends so already is left as it is.
[[nodiscard]] QString workspacePath(const QString& folder, const QString& name);
/// "portfolio" of ".../portfolio.qdw".
[[nodiscard]] QString workspaceName(const QString& path);

}  // namespace qd::ui::wizards
