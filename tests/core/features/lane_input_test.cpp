// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/lane_input.h"

#include "core/features/feature.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

TEST(LaneInputTest, LaysNamesSideBySideWithTheirReturns) {
    const auto market = test::gappyMarket(40, 35);
    const auto in = gatherLanes(market.panel(), market::PriceField::Close, 32, 10, 40);
    for (std::size_t t = 10; t < 40; ++t) {
        for (std::size_t lane = 0; lane < 3; ++lane) {
            EXPECT_EQ(in.close.row(t)[lane], market.at(t, 32 + lane));
            const auto move = t == 10 ? std::nullopt : market.move(t, 32 + lane);
            EXPECT_EQ(in.there.row(t)[lane], move ? 1.0 : 0.0);
            EXPECT_EQ(in.returns.row(t)[lane], move.value_or(0.0));
        }
        EXPECT_EQ(in.close.row(t)[3], 0.0) << "a lane without a name is missing";
        EXPECT_EQ(in.there.row(t)[3], 0.0);
    }
}

TEST(LaneInputTest, CarriesACloseForAFewSessionsOnly) {
    test::Market market;
    market.symbols = {"A"};
    for (int t = 0; t < 12; ++t) {
        market.dates.push_back(Date::fromDays(t));
        market.close.push_back(t == 2 ? 50.0 : 0.0);
    }
    const auto in = gatherLanes(market.panel(), market::PriceField::Close, 0, 0, 12);
    for (std::size_t t = 0; t < 12; ++t)
        EXPECT_EQ(in.carried.row(t)[0], t >= 2 && t <= 2 + kCarriedSessions ? 50.0 : 0.0) << t;
}

TEST(LaneInputTest, TellsAVolumeOfNothingFromAMissingOne) {
    auto market = test::gappyMarket(3, 2, 7, false);
    market.volume = {5, 0, -1, 4, 3, 2};
    const auto in = gatherLanes(market.panel(), market::PriceField::Close, 0, 0, 3);
    EXPECT_EQ(in.traded.row(0)[1], 1.0);
    EXPECT_EQ(in.volume.row(0)[1], 0.0);
    EXPECT_EQ(in.traded.row(1)[0], 0.0);
}

}  // namespace
}  // namespace qd::features
