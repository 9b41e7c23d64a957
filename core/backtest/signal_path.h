// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/signal_positions.h"
#include "core/backtest/signal_prices.h"
#include "core/base/result.h"

namespace qd::backtest {

/// Costs of a fill in basis points of what is traded; both are paid on every |Δposition|.
struct SignalCosts {
    double feesBps = 0.0;
    double slippageBps = 0.0;
    [[nodiscard]] double rate() const noexcept { return (feesBps + slippageBps) * 1e-4; }
};
/// Error BadInput unless each is from 0 to 1000.
Status checkCosts(const SignalCosts& costs);

/// What the returns of a path were, enough for a Sharpe ratio and its significance. Skew and excess kurtosis
/// are biased (divided by n); all but the mean are 0 where the returns do not vary.
struct ReturnsSummary {
    std::size_t periods = 0;
    double mean = 0.0;
    double deviation = 0.0;  ///< ddof 1
    double skew = 0.0;
    double kurtosis = 0.0;
    bool operator==(const ReturnsSummary&) const = default;
};

/// One trial in figures.
struct TrialStatistics {
    double totalReturn = 0.0;
    std::optional<double> sharpe;  ///< mean / sd (ddof 1) × √252; nothing where the returns do not vary
    double maxDrawdown = 0.0;      ///< <= 0
    std::int64_t trades = 0;       ///< fills: how often a position was changed, all assets together
    ReturnsSummary returns;
    bool operator==(const TrialStatistics&) const = default;
};

/// Power sums of a path's returns and its drawdown, in one pass and in the order of time: the vector kernels
/// make the same operations, so both give the same bits.
struct PathSums {
    double s1 = 0.0, s2 = 0.0, s3 = 0.0, s4 = 0.0;
    double below = 1.0;    ///< wealth / its highest so far
    double deepest = 1.0;  ///< least of `below`

    void add(double growth) noexcept;
};
/// `wealth` is the last over the first. Precondition: finite sums.
[[nodiscard]] TrialStatistics statisticsOf(const PathSums& sums, std::size_t periods, double wealth,
                                           std::int64_t trades) noexcept;
/// Of simple returns.
[[nodiscard]] TrialStatistics statisticsOf(std::span<const double> returns, std::int64_t trades) noexcept;

/// A position from the fill that opened it to the one that closed or turned it.
struct RoundTrip {
    std::size_t asset;
    std::size_t openRow;
    std::size_t closeRow;  ///< the last row while it is open
    double profitShare;    ///< of the asset's capital before the opening fill, after both fills' costs
    bool open;
};

struct SignalPath {
    std::size_t firstRow = 0;
    std::size_t assets = 1;         ///< that share the capital
    std::vector<double> equity;     ///< at the closes from firstRow on; the first is 1
    std::vector<double> returns;    ///< simple, one less
    std::vector<RoundTrip> trades;  ///< by asset, then time
    TrialStatistics statistics;
};

/// The accounting of signal strategies, the same for a single run and a sweep:
///   * a signal at the close t is filled at the close t + 1 and so earns from the return t + 1 → t + 2 on:
///   one
///     session later than vectorbt's from_signals by default, which fills at the signal's own close;
///   * each asset has 1/N of the capital for itself and keeps it (vectorbt: one column an asset, without cash
///     sharing); the portfolio's equity is the sum, and it is what the statistics are of;
///   * between fills the units stay what they are: a position drifts with the price and costs nothing. A fill
///     brings the position from what it has drifted to, x, to the wanted w and costs rate · |w − x| of the
///     asset's equity. There is a fill when the wanted position changes, on the last session too;
///   * an asset whose equity reaches 0 (a short position against a price that doubles) stays at 0.
/// `wanted[i][t]` is the position of asset i wanted at the close t; rows [from, to) are walked, and the walk
/// starts flat. Preconditions: one series of prices.rows() an asset, from < to <= rows(), finite positions.
[[nodiscard]] SignalPath accountPositions(const SignalPrices& prices,
                                          std::span<const std::vector<double>> wanted,
                                          const SignalCosts& costs, std::size_t from, std::size_t to);

/// wantedPositions() and accountPositions() over all rows. Error BadInput from checkSignal(), checkCosts(),
/// or with fewer than two rows.
Result<SignalPath> runSignal(const SignalPrices& prices, const SignalSpec& spec, const SignalCosts& costs);

/// One of several strategies that share a capital.
struct StrategyShare {
    SignalSpec spec;
    double capital = 0.0;  ///< share, > 0; the shares sum to 1 within 1e-9
};
struct StrategyMix {
    std::vector<SignalPath> parts;  ///< as given
    SignalPath whole;               ///< its trades count; the list of round trips is left to the parts
};
/// Several strategies, each with its share of the capital from start to end, nothing moved between them: the
/// wealth of the whole is Σ share · wealth. Error BadInput as runSignal(), or for shares that are none.
Result<StrategyMix> runMix(const SignalPrices& prices, std::span<const StrategyShare> shares,
                           const SignalCosts& costs);

}  // namespace qd::backtest
