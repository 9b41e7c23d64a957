// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Row after the last session of a run.
[[nodiscard]] std::size_t endRow(const market::PricePanel& panel, const BacktestSpec& spec);

/// Whether targets fit a panel and a spec that fit each other: in order and inside the period, symbols known,
/// each at most once and never the benchmark, weights finite and within the spec's exposure. Error BadInput
/// names the rebalance.
Status checkTargets(const market::PricePanel& panel, const BacktestSpec& spec,
                    std::span<const TargetWeights> targets);

}  // namespace qd::backtest
