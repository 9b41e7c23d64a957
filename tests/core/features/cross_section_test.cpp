// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/cross_section.h"

#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

Date day(int n) {
    return Date::fromDays(16000 + n);
}

TEST(CrossSectionTest, WithoutAMembershipEveryNameBelongsButTheIndex) {
    const auto panel = test::gappyMarket(4, 3).panel();
    const auto mask = universeMask(panel, {}, {"N101", "UNKNOWN"}).value();
    for (std::size_t t = 0; t < 4; ++t)
        EXPECT_EQ(std::vector<std::uint8_t>(mask.begin() + 3 * t, mask.begin() + 3 * t + 3),
                  (std::vector<std::uint8_t>{1, 0, 1}));
}

TEST(CrossSectionTest, AMemberBelongsFromItsFirstDayToItsLast) {
    const auto panel = test::gappyMarket(6, 2).panel();
    market::MembershipTable members{{{"N100", day(1), day(2)}, {"N100", day(4), {}}, {"ELSE", day(0), {}}}};
    const auto mask = universeMask(panel, members, {}).value();
    std::vector<std::uint8_t> first;
    for (std::size_t t = 0; t < 6; ++t)
        first.push_back(mask[2 * t]);
    EXPECT_EQ(first, (std::vector<std::uint8_t>{0, 1, 1, 0, 1, 1}));
    EXPECT_EQ(mask[1], 0) << "no spell, no member";
}

TEST(CrossSectionTest, AMembershipOfOtherNamesIsRefused) {
    const auto panel = test::gappyMarket(6, 2).panel();
    const auto made = universeMask(panel, market::MembershipTable{{{"ELSE", day(0), {}}}}, {});
    ASSERT_FALSE(made.ok());
    EXPECT_NE(made.error().message.find("none of the 2 symbols"), std::string::npos);
}

TEST(CrossSectionTest, TheMarketIsTheMeanOfThoseThatBelongAndMoved) {
    test::Market market;
    market.symbols = {"A", "B", "C"};
    market.dates = {day(0), day(1), day(2)};
    market.close = {10, 10, 10, 11, 0, 5, 12, 12, 5};
    const auto panel = market.panel();
    const auto reference = marketReturns(panel, market::PriceField::Close, {1, 1, 1, 1, 1, 1, 1, 1, 0}, 0);
    EXPECT_EQ(reference.present, (std::vector<std::uint8_t>{0, 1, 1}));
    EXPECT_NEAR(reference.values[1], (0.1 - 0.5) / 2, 1e-15) << "B has no close";
    EXPECT_NEAR(reference.values[2], 12.0 / 11.0 - 1.0, 1e-15) << "B had none before, C does not belong";
    const auto own = symbolReturns(panel, market::PriceField::Close, 1);
    EXPECT_EQ(own.present, (std::vector<std::uint8_t>{0, 0, 0}));
}

TEST(CrossSectionTest, RanksLieEvenlyBetweenMinusAndPlusAHalf) {
    FeatureFrame::Plane plane{{0.3, -0.1, 0.2, 9.0, 0.0}, {1, 1, 1, 1, 0}};
    rankRow(plane, {1, 1, 1, 0, 1}, 0, 5);
    EXPECT_EQ(plane.present, (std::vector<std::uint8_t>{1, 1, 1, 0, 0})) << "one is outside, one missing";
    EXPECT_NEAR(plane.values[0], 1.0 / 3.0, 1e-15);
    EXPECT_NEAR(plane.values[1], -1.0 / 3.0, 1e-15);
    EXPECT_NEAR(plane.values[2], 0.0, 1e-15);
    EXPECT_EQ(plane.values[3], 0.0);
}

TEST(CrossSectionTest, EqualValuesShareTheMeanOfTheirRanks) {
    FeatureFrame::Plane plane{{5.0, 1.0, 5.0, 1.0, 5.0}, {1, 1, 1, 1, 1}};
    rankRow(plane, {1, 1, 1, 1, 1}, 0, 5);
    for (const std::size_t s : {0U, 2U, 4U})
        EXPECT_NEAR(plane.values[s], (4.0 - 0.5) / 5.0 - 0.5, 1e-15);
    for (const std::size_t s : {1U, 3U})
        EXPECT_NEAR(plane.values[s], (1.5 - 0.5) / 5.0 - 0.5, 1e-15);
}

TEST(CrossSectionTest, ASingleNameStandsInTheMiddle) {
    FeatureFrame::Plane plane{{7.0}, {1}};
    rankRow(plane, {1}, 0, 1);
    EXPECT_EQ(plane.values[0], 0.0);
}

}  // namespace
}  // namespace qd::features
