// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/market/price_panel.h"
#include "core/risk/what_if.h"
#include "core/rules/symbolic_rules.h"

namespace qd::risk {

/// How risk is looked at.
struct WhatIfRisk {
    std::size_t lookback = 252;  ///< returns; fewer where the prices do not reach back so far
    portfolio::CovarianceKind covariance = portfolio::CovarianceKind::LedoitWolf;

    bool operator==(const WhatIfRisk&) const = default;
};

/// What trading costs where nobody said anything else: 1 bp of commission, 3 bp of half spread and the
/// square-root law with a constant of 1 (core/backtest/costs.h).
[[nodiscard]] backtest::CostModel usualCosts();

/// What a model is made of.
struct WhatIfInputs {
    WhatIfOrigin origin;  ///< `from` and `asOf` are filled in
    market::PricePanel panel;
    std::string benchmark;                     ///< a symbol of the panel, never held; empty: none
    std::map<std::string, double> worth;       ///< held, by symbol, account currency
    double cash = 0.0;                         ///< beside it, account currency
    std::map<std::string, std::string> names;  ///< by symbol
    std::map<std::string, std::string> sectors;
    rules::SymbolicRules rules;
    backtest::CostModel costs;
    WhatIfRisk risk;
};

/// The model over every symbol that has all prices of the window; adjusted closes where there are any.
/// Rules whose names the panel does not know are left out with a note, and so is market impact where there
/// are no volumes. Error BadInput where nothing is held that has prices, the value is not above 0, the panel
/// has fewer than three sessions, or the numbers overflow.
[[nodiscard]] Result<WhatIfModelPtr> prepareWhatIf(WhatIfInputs inputs);

}  // namespace qd::risk
