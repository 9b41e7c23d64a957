// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/palette.h"

namespace qd::ui {

/// How near a surface is. There are no shadows: a level is a ground and the line around it.
enum class Elevation {
    Canvas,   ///< the page; no line
    Surface,  ///< cards and bars
    Raised,   ///< what the pointer is on, selected rows, plain buttons
    Overlay   ///< what lies over others: menus, pop-overs, dialogs, notices
};

/// The ground of a level.
[[nodiscard]] QColor ground(const Palette& palette, Elevation level);
/// The line around a level. An overlay's is stronger: it has to be told from the card below it.
[[nodiscard]] QColor edge(const Palette& palette, Elevation level);

}  // namespace qd::ui
