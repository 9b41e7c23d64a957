// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::market {

/// The demo market's recipe; see docs/demo-market.md for the model and its sources.
struct SyntheticSpec {
    std::uint64_t seed = 20261344;
    std::size_t symbols = 120;
    Date from = Date::fromDays(17167);  ///< 2017-01-01
    Date to = Date::fromDays(20453);    ///< 2025-12-31
};

struct SyntheticSecurity {
    std::string symbol;
    std::string name;
    std::string sector;
};

/// A made-up market: everything shown of it must be labelled SYNTHETIC.
struct SyntheticMarket {
    PricePanel
        prices;  ///< close, open, high, low, volume, adj_close; the benchmark is the symbol `benchmark`
    std::vector<SyntheticSecurity> securities;
    SectorTable sectors;
    MembershipTable membership;
    std::string benchmark;            ///< "SYNX"
    std::vector<std::string> events;  ///< splits, listings, delistings, missing bars, in words
};

/// Sector and market factors in a three-state regime chain, GJR-GARCH volatility, Student-t shocks, listings
/// and delistings, splits, dividends, missing bars. The same spec gives the same market, bit by bit.
SyntheticMarket makeSyntheticMarket(const SyntheticSpec& spec);

}  // namespace qd::market
