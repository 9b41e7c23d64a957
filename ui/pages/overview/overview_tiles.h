// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/desk/views.h"
#include "ui/kit/tile_strip.h"

namespace qd::ui::pages::overview {

/// The holdings in numbers: value, gain of the day, since the first of month and year as held now, unrealised
/// gain, largest weight. A number that is not there has no tile.
[[nodiscard]] QList<Tile> tilesOf(const desk::OverviewView& view);

/// Growth, Sharpe, drawdown and volatility of a run, with the benchmark's beside them.
[[nodiscard]] QList<Tile> runTilesOf(const desk::RunView& run);

}  // namespace qd::ui::pages::overview
