// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/signal_path.h"
#include "core/desk/search_view.h"

namespace qd::desk {

/// The prices that a search is over, ready for its strategy. Error BadInput when the data set is gone or its
/// prices are not those of the record.
Result<std::shared_ptr<const backtest::SignalPrices>> loadSearchPrices(Session& session,
                                                                       const SearchView& view);

/// Growth of 1 of the prices' symbols, each with 1/N of the capital, bought at the close of row `first` and
/// kept. Precondition: first < prices.rows().
[[nodiscard]] std::vector<double> heldWealth(const backtest::SignalPrices& prices, std::size_t first = 0);

/// A position of a trial from fill to fill.
struct TrialRoundTrip {
    std::string symbol;
    Date opened;
    Date closed;  ///< the last session while it is open
    std::int64_t sessions = 0;
    double profitShare = 0.0;  ///< of the symbol's capital before the opening fill, after both fills' costs
    bool open = false;
};

/// One trial of a search, walked again.
struct SearchTrial {
    std::size_t trial = 0;
    std::vector<Date> dates;
    std::vector<double> equity;                ///< the first is 1
    std::vector<double> drawdown;              ///< one a session, <= 0
    std::vector<double> held;                  ///< the same symbols bought on the first session and kept
    std::vector<TrialRoundTrip> trips;         ///< newest first
    backtest::TrialStatistics statistics;      ///< of this walk
    std::optional<SharpeEvidence> evidence;    ///< over every tracked trial
    std::optional<SharpeEvidence> heldSharpe;  ///< of `held`, which nobody searched for
    double heldReturn = 0.0;
    bool reproduced = false;  ///< the walk gave the recorded figures, bit by bit
};
/// Error BadInput when there is no such trial.
Result<std::shared_ptr<const SearchTrial>> searchTrial(const backtest::SignalPrices& prices,
                                                       const SearchView& view, std::size_t trial);

}  // namespace qd::desk
