// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/config/strategy_config.h"

namespace qd::config {

/// A view, and how sure its holder is of it.
struct StatedView {
    ViewConfig view;
    std::optional<double>
        deviation;  ///< of the return, annual; 0: certain; empty: as Black and Litterman's τ says

    bool operator==(const StatedView&) const = default;
};

/// The views of a file of their own (`qdctl weights --views`), with what weighs them against the market.
struct ViewsConfig {
    int version = 1;
    std::vector<StatedView> views;       ///< at least one
    std::optional<double> riskAversion;  ///< δ
    std::optional<double> tau;           ///< τ

    bool operator==(const ViewsConfig&) const = default;
};

/// Reads YAML text; `file` names it in errors. Error BadInput with file:line:column and what was expected.
Result<ViewsConfig> parseViewsConfig(std::string_view yaml, const std::string& file);

}  // namespace qd::config
