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
    std::vector<double> weights;       ///< same length; within the spec's Exposure, sums within 1e-6
    std::vector<std::size_t> excluded;
};

/// The one accounting under every backtest. From the first signal's session to the panel's end (or spec.to),
/// each session in this order:
///   1. financing: actual/365 since the session before; interest on positive cash, and where the spec has
///      such rates a charge on negative cash and on the value of short positions;
///   2. splits of the session: units, lots and open orders are multiplied, the price to carry divided; whole
///      units leave a fraction, which is paid out at the last price;
///   3. dividends with their ex-date: on the units held (after the splits of the day), into cash; a short
///      position pays them;
///   4. corporate disappearance: a position whose symbol has no price from this session to the panel's end is
///      sold at its last price × delistingRecovery, at the usual costs (reason "delisted"). That it is for
///      good is known from the whole panel, so it changes when a position is closed, never what is bought;
///   5. mark: each position at its price of the session, or at its last one where it is missing;
///   6. fills: if the session fills a rebalance, target quantities are weight × equity / price with equity
///      and price at the fill (close, open, or average of the bar) and before costs. Symbols without a price
///      there do not trade: they keep their position and their target is left out (see
///      core/backtest/sizing.h for what the others do). With partial fills sales come first, each order takes
///      at most its share of the bar's volume, and what is left ends or is carried; on sessions without a
///      rebalance carried orders go on, and dividends are reinvested at the close;
///   7. costs of each trade by core/backtest/costs.h, from cash, which may so fall below zero by the cost of
///      the rebalance;
///   8. valuation at the close: equity = cash + Σ quantity × mark, and change of equity = pnl − costs +
///      dividends + interest − fees.
/// `targets` ascend by fillRow. `inputHash` of the result is left empty. Checks spec, inputs and targets:
/// error BadInput; error Cancelled within one rebalance.
Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const TargetWeights> targets, const jobs::JobContext& job);
Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const RunInputs& inputs, std::span<const TargetWeights> targets,
                                   const jobs::JobContext& job);

}  // namespace qd::backtest
