// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/analytics/brinson.h"
#include "core/analytics/money_weighted.h"
#include "core/base/result.h"
#include "core/desk/run_day.h"

namespace qd::desk {

/// The active return of a run against the equal weight of the names that it could choose from, by sector.
/// The benchmark holds at each rebalance of the run, at the close of its fill, every name that was not left
/// out for want of prices in equal parts, lets them drift until the next one, and costs nothing.
///
/// Effects are of the weights at the close before each session and of prices alone. What is left over —
/// costs, fills at another price than the close, dividends, interest — stands apart, so that
///     Σ effects + remainder = return of the run − return of the benchmark,
/// which is asserted.
struct SectorAttribution {
    analytics::BrinsonAttribution brinson;  ///< the last sector is cash
    double runReturn = 0.0;                 ///< as recorded, over the sessions that count
    double remainder = 0.0;                 ///< runReturn − brinson.portfolioReturn
    Date from;  ///< the close that the first period begins at: at the earliest the first fill
    Date to;
    std::size_t periods = 0;
    std::size_t names = 0;  ///< of the benchmark at its last rebalance
};
/// Over the sessions [first, last] of the run. Error BadInput without sectors, for a run with short
/// positions, with splits that it does not keep, or without a fill before `last`.
Result<SectorAttribution> sectorAttribution(const RunDays& days, std::size_t first, std::size_t last);

/// What is paid into (above 0) or taken out of an account that holds the run, on the first session of each
/// month after the first, as a share of its first value.
struct PaymentPlan {
    double monthlyShare = 0.0;
};
/// Time-weighted and money-weighted return of such an account side by side. Without payments they are the
/// same over the whole time. Error BadInput as analytics::accountReturns(): an account that payments empty.
Result<analytics::AccountReturns> runAccount(const backtest::BacktestResult& run, std::size_t first,
                                             std::size_t last, const PaymentPlan& plan);

}  // namespace qd::desk
