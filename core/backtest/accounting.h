// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Ready weights for one rebalance; symbols index the panel's.
struct TargetWeights {
    std::size_t signalRow;             ///< the close that the weights know
    std::size_t fillRow;               ///< after signalRow
    std::vector<std::size_t> symbols;  ///< each at most once, never the benchmark
    std::vector<double> weights;       ///< same length; >= 0, sum 1 within 1e-6
    std::vector<std::size_t> excluded;
};

/// The one accounting under every backtest. From the first signal's session to the panel's end (or spec.to),
/// each session in this order:
///   1. interest: actual/365 on positive cash held since the session before;
///   2. corporate disappearance: a position whose symbol has no price from this session to the panel's end is
///      sold at its last price, at the usual costs (reason "delisted"). That it is for good is known from the
///      whole panel, so it changes when a position is closed, never what is bought;
///   3. mark: each position at its price of the session, or at its last one where it is missing;
///   4. fills: if the session fills a rebalance, target quantities are weight × equity / price with equity
///      and price at the fill (the close, or the open) and before costs. Symbols without a price there do not
///      trade: they keep their position, their target is left out and the others share the rest;
///   5. costs: (commission + half spread) × |notional| of each trade, from cash, which may so fall below zero
///      by the cost of the rebalance;
///   6. valuation at the close: equity = cash + Σ quantity × mark.
/// `targets` ascend by fillRow. `inputHash` of the result is left empty. Checks spec and targets: error
/// BadInput; error Cancelled within one rebalance.
Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const TargetWeights> targets, const jobs::JobContext& job);

}  // namespace qd::backtest
