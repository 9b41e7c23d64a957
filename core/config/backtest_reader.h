// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/config/backtest_config.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

/// The two halves of a backtest's document, for documents that hold several backtests: which weights, and
/// how they are traded.

/// Reads the map `strategy`: method, covariance, linkage, distance, lookback, what the method needs, limits.
Status readStrategyMap(const YamlMap& strategy, BacktestConfig& config);

/// The keys that readRunMap() reads.
[[nodiscard]] std::vector<std::string_view> runKeys();
/// Reads what is not strategy, name and version: prices, schedule, fills, costs, cash, universe, seed.
Status readRunMap(const YamlMap& document, BacktestConfig& config);

}  // namespace qd::config
