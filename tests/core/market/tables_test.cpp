// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/tables.h"

#include <set>

#include <gtest/gtest.h>

namespace qd::market {

namespace {

Date day(int n) {
    return Date::fromDays(n);
}

}  // namespace

TEST(TablesTest, TheSameLinesHaveTheSameHashInAnyOrder) {
    const DividendTable a{{{"A", day(1), 0.5}, {"B", day(2), 1.0}}};
    const DividendTable b{{{"B", day(2), 1.0}, {"A", day(1), 0.5}}};
    EXPECT_EQ(contentHash(a), contentHash(b));
    EXPECT_EQ(contentHash(a).size(), 64U);
    const MembershipTable spells{{{"A", day(1), std::nullopt}, {"A", day(1), day(9)}}};
    const MembershipTable other{{{"A", day(1), day(9)}, {"A", day(1), std::nullopt}}};
    EXPECT_EQ(contentHash(spells), contentHash(other));
}

TEST(TablesTest, AnyChangeChangesTheHash) {
    std::set<std::string> seen;
    const std::vector<DividendTable> tables{{},
                                            {{{"A", day(1), 0.5}}},
                                            {{{"A", day(1), 0.25}}},
                                            {{{"A", day(2), 0.5}}},
                                            {{{"AA", day(1), 0.5}}},
                                            {{{"A", day(1), 0.5}, {"A", day(1), 0.5}}}};
    for (const auto& table : tables)
        EXPECT_TRUE(seen.insert(contentHash(table)).second);
    EXPECT_TRUE(seen.insert(contentHash(SplitTable{{{"A", day(1), 0.5}}})).second);  // another kind of table
    EXPECT_TRUE(seen.insert(contentHash(SectorTable{{{"A", "B"}}})).second);
    EXPECT_TRUE(seen.insert(contentHash(SectorTable{{{"A", "B "}}})).second);
    EXPECT_TRUE(seen.insert(contentHash(MembershipTable{{{"A", day(1), std::nullopt}}})).second);
    EXPECT_TRUE(seen.insert(contentHash(MembershipTable{{{"A", day(1), day(1)}}})).second);
}

}  // namespace qd::market
