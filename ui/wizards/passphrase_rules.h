// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace qd::ui::wizards {

/// What is wrong with a new passphrase, in words; empty when it will do. The rules are the workspace's own
/// (core/identity/passphrase_policy.h); `near` are names that it may not consist of.
[[nodiscard]] QString passphraseProblem(QStringView passphrase, const QStringList& near = {});
/// The rules in a sentence, for the hint of a field.
[[nodiscard]] QString passphraseHint();
/// What is wrong with the name of a new user; empty when it will do.
[[nodiscard]] QString userNameProblem(const QString& name);
/// What is wrong with its repetition; empty when both are the same.
[[nodiscard]] QString repetitionProblem(QStringView passphrase, QStringView again);

/// What is wrong with the name of a new workspace; empty when it will do.
[[nodiscard]] QString workspaceNameProblem(const QString& name);
/// "<folder>/<name>.qdw"; a name that ends so already is left as it is.
[[nodiscard]] QString workspacePath(const QString& folder, const QString& name);
/// "portfolio" of ".../portfolio.qdw".
[[nodiscard]] QString workspaceName(const QString& path);

}  // namespace qd::ui::wizards
