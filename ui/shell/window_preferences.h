// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/preferences.h"

namespace qd::ui::shell {

/// Of the machine: how large everything is drawn, 100 … 300 %; read at the start, before the first window.
inline constexpr Preference<int> kScale{"look.scale", 100};
/// Of the machine: where the window stood, as QWidget::saveGeometry gives it.
inline constexpr char kWindowGeometry[] = "window.geometry";

}  // namespace qd::ui::shell
