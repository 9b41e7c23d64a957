// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/universe.h"

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

Date day(const char* iso) {
    return Date::parse(iso).value();
}

TEST(Universe, WithoutMembershipItIsAllButTheBenchmark) {
    const auto panel = test::panelOf({{1, 2, 3}});
    const auto all = Universe::create(panel, std::nullopt, std::nullopt).value();
    EXPECT_EQ(all.eligible(day("2024-01-01")), (std::vector<bool>{true, true, true}));
    const auto others = Universe::create(panel, "S1", std::nullopt).value();
    EXPECT_EQ(others.eligible(day("1900-01-01")), (std::vector<bool>{true, false, true}));
}

TEST(Universe, MembersAreThoseOfTheVeryDay) {
    const auto panel = test::panelOf({{1, 2, 3}});
    const market::MembershipTable table{{{"S0", day("2024-01-10"), day("2024-01-20")},
                                         {"S0", day("2024-02-01"), std::nullopt},
                                         {"S1", day("2024-01-01"), std::nullopt},
                                         {"ZZ", day("2024-01-01"), std::nullopt}}};
    const auto universe = Universe::create(panel, "S1", table).value();
    EXPECT_EQ(universe.eligible(day("2024-01-09")), (std::vector<bool>{false, false, false}));
    EXPECT_EQ(universe.eligible(day("2024-01-10")), (std::vector<bool>{true, false, false}));
    EXPECT_EQ(universe.eligible(day("2024-01-20")), (std::vector<bool>{true, false, false}));
    EXPECT_EQ(universe.eligible(day("2024-01-21")), (std::vector<bool>{false, false, false}));
    EXPECT_EQ(universe.eligible(day("2030-01-01")), (std::vector<bool>{true, false, false}));
    const market::MembershipTable foreign{{{"ZZ", day("2024-01-01"), std::nullopt}}};
    EXPECT_EQ(Universe::create(panel, std::nullopt, foreign).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::backtest
