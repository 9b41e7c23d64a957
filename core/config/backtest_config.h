// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/config/engine_config.h"
#include "core/config/strategy_config.h"

namespace qd::config {

/// A backtest as written in YAML (configs/backtest/*.yaml), validated: enumerations are one of their names,
/// numbers in range. core/desk turns it into a backtest::BacktestSpec.
struct BacktestConfig {
    int version = 1;
    std::string name;
    std::string method = "hrp";            ///< one of knownMethods()
    std::string covariance = "sample";     ///< one of knownCovariances()
    std::string linkage = "single";        ///< single | average | complete | ward
    std::string distance = "correlation";  ///< correlation | euclidean
    std::string price = "close";           ///< close | adj_close
    std::optional<std::int64_t> lookback;  ///< returns
    std::string schedule = "monthly";      ///< daily | weekly | monthly | quarterly
    std::string fill = "next_close";       ///< next_close | next_open | next_vwap
    double commissionBps = 0.0;
    double halfSpreadBps = 0.0;
    double initialCash = 1'000'000.0;
    double cashRateAnnual = 0.0;
    std::optional<std::string> benchmark;
    std::optional<Date> from;
    std::optional<Date> to;
    std::uint64_t seed = 0;  ///< at most 2^63 − 1
    EngineConfig engine;
    StrategyConfig limits;  ///< and what the method needs beyond its window

    bool operator==(const BacktestConfig&) const = default;
};

/// Reads YAML text; `file` names it in errors. Unknown key, wrong type, bad value, repeated key, unknown
/// version: error BadInput with file:line:column and what was expected.
Result<BacktestConfig> parseBacktestConfig(std::string_view yaml, const std::string& file);
/// Canonical YAML: parse(write(c)) == c, and the same config gives the same bytes. Precondition: `config` is
/// valid as parseBacktestConfig() gives it (numbers finite, name without control characters).
std::string writeBacktestConfig(const BacktestConfig& config);

}  // namespace qd::config
