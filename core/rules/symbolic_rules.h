// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/rules/constraint_set.h"

namespace qd::rules {

/// Rules by names, as a person or a file writes them; bind() makes a ConstraintSet of them for a list of
/// symbols.
struct SymbolicRules {
    struct Limits {
        std::optional<double> floor = std::nullopt;
        std::optional<double> cap = std::nullopt;
    };
    struct NamedGroup {
        std::string name;
        std::vector<std::string> members;  ///< symbols; those not in the list are passed over
        Limits limits;
    };

    std::optional<double> minWeight;
    std::optional<double> maxWeight;
    std::map<std::string, Limits> assets;        ///< by symbol
    std::map<std::string, std::string> sectors;  ///< symbol → sector (or country …)
    std::optional<double> sectorCap;             ///< of every sector
    std::map<std::string, Limits> sectorLimits;  ///< of one sector, in place of sectorCap
    std::vector<NamedGroup> groups;
    std::optional<double> minCash;
    std::optional<double> maxCash;
    std::map<std::string, double> previous;  ///< by symbol; others 0
    std::optional<double> maxTurnover;
    std::optional<double> tradeCost;          ///< per unit of |Δw|
    std::map<std::string, double> benchmark;  ///< by symbol; others 0
    std::optional<double> maxTrackingError;
    std::optional<std::size_t> maxNames;
    std::optional<double> minHolding;
    std::vector<std::string> forbidden;
    std::vector<std::string> noIncrease;
    bool fiveTenForty = false;
    bool diversified = false;
    std::map<std::string, std::string> issuers;  ///< symbol → issuer; others are their own
};

/// The same rules over symbols[0 … N−1]. Error BadInput for a sector limit whose sector no symbol has, a
/// symbol without a sector where a sector limit applies, an asset limit or a forbidden symbol that is not in
/// `known` (all symbols of the panel, empty: `symbols`), a turnover cap without previous weights, and as
/// validate(). Previous weights of symbols that are not in `symbols` count as sold: they are returned in
/// `soldWeight` and use up turnover.
struct BoundRules {
    ConstraintSet set;
    double soldWeight = 0.0;  ///< Σ|previous| of symbols that are no longer there
};
[[nodiscard]] Result<BoundRules> bind(const SymbolicRules& rules, std::span<const std::string> symbols,
                                      std::span<const std::string> known = {});

}  // namespace qd::rules
