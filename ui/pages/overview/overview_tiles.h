// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/desk/views.h"
#include "ui/kit/tile_strip.h"

namespace qd::ui::pages::overview {

/// The numbers at the top: the portfolio's value, then growth, Sharpe, drawdown and volatility of the newest
/// run. A number that is not there has no tile.
[[nodiscard]] QList<Tile> tilesOf(const desk::OverviewView& view);

}  // namespace qd::ui::pages::overview
