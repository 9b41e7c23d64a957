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

/// symbol → weight, a share of the whole; below 0 is short.
struct WeightTable {
    std::map<std::string, double> weightOf;
};

struct MembershipSpell {
    std::string symbol;
    Date from;
    std::optional<Date> to;  ///< last day as a member; empty: still a member
};
struct MembershipTable {
    std::vector<MembershipSpell> spells;
};

/// What a unit of a symbol pays; `date` is the ex-date: who holds it at the close before is paid.
struct Dividend {
    std::string symbol;
    Date date;
    double amount;  ///< a unit as it was on that day, account currency, > 0

    bool operator==(const Dividend&) const = default;
};
struct DividendTable {
    std::vector<Dividend> dividends;
};

/// `ratio` units in place of one from the opening of `date` on: 2 for a two-for-one split, 0.1 for a
/// one-for-ten reverse split.
struct Split {
    std::string symbol;
    Date date;
    double ratio;

    bool operator==(const Split&) const = default;
};
struct SplitTable {
    std::vector<Split> splits;
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

/// SHA-256, hex, over the lines of a table in a canonical order: the same lines give the same hash whatever
/// file or order they came in.
[[nodiscard]] std::string contentHash(const SectorTable& table);
[[nodiscard]] std::string contentHash(const MembershipTable& table);
[[nodiscard]] std::string contentHash(const DividendTable& table);
[[nodiscard]] std::string contentHash(const SplitTable& table);

}  // namespace qd::market
