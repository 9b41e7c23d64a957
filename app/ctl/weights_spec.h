// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "app/ctl/context.h"
#include "app/ctl/weights_rules.h"
#include "core/portfolio/allocation.h"

namespace qd::ctl {

/// What `qdctl weights` is given.
struct WeightsOptions {
    std::string prices;
    std::string method;
    std::size_t lookback = 0;
    std::string covariance = "sample";
    std::string linkage;  ///< empty: single, for herc ward
    std::string distance = "correlation";
    std::string price = "close";
    WeightsRules rules;
    double riskFree = 0.0;
    std::optional<double> targetReturn;
    double confidence = 0.95;
    std::string benchmark;
    std::string riskBudgets;
    std::string views;
    std::vector<std::string> mix;
    std::size_t clusters = 0;
    std::size_t factors = 0;
};

void addWeightsOptions(CLI::App& command, WeightsOptions& options);

/// The spec, with what its files say; `notes` takes what was passed over in them. Error Usage for options
/// that are no choice or need another; BadInput as the imports.
Result<portfolio::AllocationSpec> weightsSpec(const Context& context, const WeightsOptions& options,
                                              std::vector<std::string>& notes);

}  // namespace qd::ctl
