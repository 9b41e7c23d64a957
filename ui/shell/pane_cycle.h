// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace qd::ui::shell {

/// Gives the keyboard to the next pane (`step` 1) or the one before (−1) of those that are visible and hold
/// something that takes it: to what had it there last, else to the pane's focus proxy or first field. False:
/// there is no pane to go to.
bool cyclePanes(const QList<QWidget*>& panes, int step);
/// Where the keyboard would stand in `pane`; null: nothing there takes it.
[[nodiscard]] QWidget* paneFocus(QWidget* pane);

}  // namespace qd::ui::shell
