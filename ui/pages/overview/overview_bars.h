// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/views.h"
#include "ui/charts/bar_data.h"

namespace qd::ui::pages::overview {

/// How many positions at either end of the day are shown, unless there is room for more or less.
inline constexpr int kMovers = 5;

/// What the day's best and worst positions gained in money, the best first; at most `each` of either sign.
/// Null where nothing moved.
[[nodiscard]] charts::BarPtr moversOf(const desk::PositionsView& view, int each = kMovers);

/// The weight of each sector, the largest first; positions without one stand together at the end. Null where
/// no position has a sector and a weight.
[[nodiscard]] charts::BarPtr sectorsOf(const desk::PositionsView& view);

/// The sector of a bar of sectorsOf(), as the positions name it; empty for those without, and for bars that
/// the chart has made of several.
[[nodiscard]] QString sectorOf(const charts::BarData& sectors, const QString& category);

}  // namespace qd::ui::pages::overview
