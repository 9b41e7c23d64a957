// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;

namespace qd::ui {

/// Lets the vertical scroll bar stand in the content's right margin of `margin` px, so that the content keeps
/// its place whether the bar is there or not. The area's widget has a layout, and both live as long as the
/// area.
void keepRightMargin(QScrollArea* area, int margin);

}  // namespace qd::ui
