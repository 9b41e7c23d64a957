// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/date.h"

namespace qd::backtest {

/// One planned rebalance: rows of the panel, signalRow + 1 == fillRow.
struct PlannedFill {
    std::size_t signalRow;
    std::size_t fillRow;
};

/// The rebalances of a run: a fill on the first session of each month (ISO week, quarter; every session when
/// daily), its signal on the session before. The first session of `dates` starts no period, because what came
/// before it is not known. Only fills with signalRow >= minSignalRow and a date in [from, to] are kept.
/// `dates` are strictly ascending.
[[nodiscard]] std::vector<PlannedFill> planFills(std::span<const Date> dates, const BacktestSpec& spec,
                                                 std::size_t minSignalRow);

}  // namespace qd::backtest
