// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

/// What a backtest asks of the engine beyond its first version; everything is left out of a file at its
/// default.
struct EngineConfig {
    std::string exposure = "fully_invested";  ///< fully_invested | long_cash | long_short
    double maxGross = 2.0;                    ///< Σ|w| of long_short
    std::string universe = "all";             ///< all | members
    std::string units = "fractional";         ///< fractional | whole
    std::optional<double> participation;      ///< share of a bar's volume; empty: orders fill wholly
    std::string remainder = "cancel";         ///< cancel | carry; of orders under a participation
    std::optional<std::string> lots;          ///< fifo | lifo | hifo | average
    std::string dividends = "cash";           ///< cash | reinvest
    double delistingRecovery = 1.0;
    double commissionPerUnit = 0.0;
    double commissionPerOrder = 0.0;
    double commissionMin = 0.0;
    std::optional<double> commissionMax;
    double impact = 0.0;
    std::int64_t impactSessions = 21;
    double marginRateAnnual = 0.0;
    double borrowFeeAnnual = 0.0;

    bool operator==(const EngineConfig&) const = default;
};

/// The keys of the document that readEngine() reads whole: exposure, max_gross, universe, orders, lots,
/// dividends, delisting_recovery.
Status readEngine(const YamlMap& document, EngineConfig& config);
/// The further keys of `costs` and of `cash`; the map may be empty.
Status readCosts(const std::optional<YamlMap>& costs, EngineConfig& config);
Status readCash(const std::optional<YamlMap>& cash, EngineConfig& config);

/// Canonical YAML of what is not at its default: keys of the document, and lines inside `costs` and `cash`.
[[nodiscard]] std::string writeEngine(const EngineConfig& config);
[[nodiscard]] std::string writeCosts(const EngineConfig& config);
[[nodiscard]] std::string writeCash(const EngineConfig& config);

}  // namespace qd::config
