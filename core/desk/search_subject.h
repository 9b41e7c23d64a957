// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/backtest/search.h"
#include "core/backtest/signal_path.h"
#include "core/backtest/signal_prices.h"
#include "core/backtest/signal_strategy.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::desk {

/// What a search is about, besides the numbers that it moves: SearchSpec::subject as a value.
struct SearchSubject {
    backtest::SignalKind kind = backtest::SignalKind::MovingAverage;
    backtest::Timeframe timeframe = backtest::Timeframe::Daily;
    backtest::SignalCosts costs;
    market::PriceField price = market::PriceField::Close;  ///< Close or AdjClose
    std::string prices;                                    ///< content hash of the panel
    bool operator==(const SearchSubject& other) const noexcept;

    [[nodiscard]] const backtest::StrategyDefinition& strategy() const noexcept {
        return backtest::strategy(kind);
    }
    /// One trial as the engine runs it.
    [[nodiscard]] backtest::SignalSpec signalOf(std::span<const double> point) const;
};

/// {"strategy", "timeframe", "fees_bps", "slippage_bps", "price", "prices"}.
[[nodiscard]] Json toJson(const SearchSubject& subject);
/// Error BadInput for what toJson() did not write, and for costs out of range.
Result<SearchSubject> searchSubjectFromJson(const Json& json);

/// A stored search, ready to go on: the subject read, and the space allowing what the strategy allows. Error
/// BadInput when subject and axes do not belong together.
Result<SearchSubject> makeRunnable(backtest::SearchSpec& spec);

/// "fast 20, slow 100": the parameters that the search moves; all of them when it moves none.
[[nodiscard]] std::string pointText(const backtest::SearchSpace& space, std::span<const double> point);

}  // namespace qd::desk
