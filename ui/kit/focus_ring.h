// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include "ui/kit/theme.h"

class QPainter;

namespace qd::ui {

/// For delegates: the ring around the current row while its view has the keyboard. `cell` is the part of the
/// row that is being painted; the ends of the ring are drawn where the cell is the first or last of its row.
void paintRowFocus(QPainter& painter, const QRect& cell, const Palette& palette, bool first = true,
                   bool last = true);
/// The ring around a whole widget that takes keys and draws itself.
void paintFocusRing(QPainter& painter, const QRect& rect, const Palette& palette);

}  // namespace qd::ui
