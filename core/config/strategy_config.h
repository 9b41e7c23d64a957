// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

/// A view of Black and Litterman: the portfolio `weights` returns `annualReturn` above the risk-free rate.
struct ViewConfig {
    std::map<std::string, double> weights;
    double annualReturn = 0.0;

    bool operator==(const ViewConfig&) const = default;
};

/// What a method needs beyond covariance and window, and the limits that weights keep to; everything is left
/// out of a file at its default.
struct StrategyConfig {
    double riskFree = 0.0;
    std::optional<double> targetReturn;  ///< target-return needs it
    double cvarConfidence = 0.95;
    std::optional<std::int64_t> clusters;
    std::optional<std::int64_t> factors;
    std::map<std::string, double> riskBudgets;
    std::map<std::string, double> ensemble;  ///< method → share; ensemble needs it
    std::map<std::string, double> benchmarkWeights;
    std::vector<ViewConfig> views;

    std::optional<double> minWeight;
    std::optional<double> maxWeight;
    std::optional<double> sectorCap;           ///< of every sector
    std::map<std::string, double> sectorCaps;  ///< of one sector
    std::optional<double> minCash;
    std::optional<double> maxCash;
    std::optional<double> maxTurnover;
    std::optional<double> maxTrackingError;
    std::optional<double> minHolding;
    std::optional<std::int64_t> maxNames;
    std::vector<std::string> forbidden;
    bool fiveTenForty = false;
    bool diversified = false;

    bool operator==(const StrategyConfig&) const = default;
    /// Whether a limit is by sector, so that sectors are needed.
    [[nodiscard]] bool bySector() const noexcept { return sectorCap || !sectorCaps.empty(); }
};

/// The methods and covariances that a configuration may name: those of core/portfolio.
[[nodiscard]] std::vector<std::string_view> knownMethods();
[[nodiscard]] std::vector<std::string_view> knownCovariances();
/// The keys of `strategy` that readStrategy() reads.
[[nodiscard]] std::vector<std::string_view> strategyKeys();

/// `method` is the one that `strategy` names.
Status readStrategy(const YamlMap& strategy, const std::string& method, StrategyConfig& config);
/// Canonical YAML of what is not at its default: lines inside `strategy`.
[[nodiscard]] std::string writeStrategy(const StrategyConfig& config);

}  // namespace qd::config
