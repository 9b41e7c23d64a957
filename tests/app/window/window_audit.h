// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace qd::console::audit {

/// What is wrong with the texts that `root` shows: cut off by the widget that shows them, cut off by a parent
/// that cannot be scrolled, or lying over each other. One line a finding: where, and what. Widgets that
/// shorten their text with an ellipsis and tell it whole in a tool tip are in order; so is what a scroll area
/// hides.
[[nodiscard]] QStringList layoutFindings(QWidget& root);

/// What a reader of the screen would miss: a control without a name or role, a name that is only a symbol, a
/// control that Tab never reaches, or a Tab that never comes back.
[[nodiscard]] QStringList accessibilityFindings(QWidget& root);

}  // namespace qd::console::audit
