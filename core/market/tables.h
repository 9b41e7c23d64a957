// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/fixed.h"

namespace qd::market {

/// Simple returns of named series; one vector a series, `present` is the missing mask (value 0 where
/// missing).
struct ReturnsTable {
    struct Series {
        std::string name;
        std::vector<double> values;
        std::vector<bool> present;
    };
    std::vector<Date> dates;  ///< strictly ascending
    std::vector<Series> series;
};

/// symbol → sector.
struct SectorTable {
    std::map<std::string, std::string> sectorOf;
};

struct MembershipSpell {
    std::string symbol;
    Date from;
    std::optional<Date> to;  ///< last day as a member; empty: still a member
};
struct MembershipTable {
    std::vector<MembershipSpell> spells;
};

struct Holding {
    std::string symbol;
    Quantity quantity;
    std::optional<Money> cost;  ///< total acquisition cost, account currency

    bool operator==(const Holding&) const = default;
};
struct HoldingsTable {
    std::vector<Holding> holdings;
};

}  // namespace qd::market
