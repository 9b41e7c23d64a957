// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/backtest/strategy.h"

namespace qd::backtest {

/// A leak canary: makes the strategy anew on panels whose future is another one, and demands the same
/// decisions, bit by bit, for everything that was known. For each of `signals` rows of the run's schedule
/// (spread over it) all prices after the row are scaled at random or removed, splits after it are left out,
/// and what of the membership begins or ends after it does so at another time. Error Refused names the first
/// signal whose decision changed; BadInput when the schedule has no signal; else what the strategy or job
/// gives. A strategy that passes may still know the future by heart (parameters that were chosen on it).
Status checkNoLookAhead(const market::PricePanel& panel, const BacktestSpec& spec, const RunInputs& inputs,
                        const StrategyFactory& factory, std::uint64_t seed, const jobs::JobContext& job,
                        std::size_t signals = 5);

}  // namespace qd::backtest
