// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "core/base/result.h"
#include "core/rules/symbolic_rules.h"

namespace qd::ctl {

/// The limits that `qdctl weights` is given.
struct WeightsRules {
    std::optional<double> maxWeight;
    std::optional<double> minWeight;
    std::string sectors;                    ///< file
    std::vector<std::string> sectorCaps;    ///< "0.2" or "Energy=0.2"
    std::vector<std::string> sectorFloors;  ///< "Energy=0.05"
    std::string previous;                   ///< file
    std::optional<double> maxTurnover;
    std::optional<double> maxTrackingError;
    std::optional<double> minCash;
    std::optional<double> maxCash;
    std::size_t maxNames = 0;  ///< 0: no limit
    std::optional<double> minHolding;
    std::vector<std::string> forbidden;
    bool fiveTenForty = false;
    bool diversified = false;
};

void addRuleOptions(CLI::App& command, WeightsRules& options);
/// What needs no file. Error Usage for values that are none, or options that need another; `benchmark`:
/// whether the weights of one are given.
Status readRules(const WeightsRules& options, bool benchmark, rules::SymbolicRules& rules);

struct NamedNumber {
    std::string name;
    double value = 0.0;
};
/// "Energy=0.2"; the name is all before the last '='.
[[nodiscard]] std::optional<NamedNumber> namedNumber(const std::string& text);

}  // namespace qd::ctl
