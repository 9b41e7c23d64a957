// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "ui/kit/preferences.h"

namespace qd::ui::shell {

/// Of the machine: how large everything is drawn, 100 … 300 %; read at the start, before the first window.
inline constexpr Preference<int> kScale{"look.scale", 100};
/// Of the machine: where the window stood, as QWidget::saveGeometry gives it.
inline constexpr char kWindowGeometry[] = "window.geometry";

/// Of the machine: minutes without keyboard and mouse after which the window locks, 1 … 60.
inline constexpr Preference<int> kIdleMinutes{"lock.idle_minutes", 5};
/// The value, kept within its limits.
[[nodiscard]] inline int idleMinutes(const Preferences& machine) {
    return std::clamp(machine.get(kIdleMinutes), 1, 60);
}

}  // namespace qd::ui::shell
