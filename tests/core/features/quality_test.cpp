// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/quality.h"

#include <stop_token>

#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

FrameQuality judge(const test::Market& market, const FeatureView& view = test::everyKind(), int behind = 0) {
    const auto panel = market.panel();
    return qualityOf(panel, *test::frameOf(panel, view), behind, test::noJob()).value();
}

const FeatureView kReturn = test::oneFeature({"r", FeatureKind::Return, 1});

std::string said(const FrameQuality& quality) {
    std::string all;
    for (const auto& alert : quality.alerts)
        all += alert.text + "\n";
    return all;
}

TEST(QualityTest, SoundPricesHaveNothingToSay) {
    const auto quality = judge(test::gappyMarket(300, 12, 7, false));
    EXPECT_TRUE(quality.good()) << said(quality);
    EXPECT_GT(quality.score, 0.99);
    ASSERT_EQ(quality.features.size(), 13U);
    for (const auto& feature : quality.features) {
        EXPECT_EQ(feature.completeness, 1.0) << feature.feature;
        EXPECT_EQ(feature.violations, 0U) << feature.feature;
    }
}

TEST(QualityTest, CountsWhatIsMissingInTheLifeOfANameOnly) {
    auto market = test::gappyMarket(100, 4, 7, false);
    for (std::size_t t = 0; t < 40; ++t)
        market.at(t, 0) = 0.0;  // listed late
    for (std::size_t t = 90; t < 100; ++t)
        market.at(t, 1) = 0.0;  // delisted
    auto quality = judge(market, kReturn);
    EXPECT_EQ(quality.features[0].expected, 59U + 89U + 99U + 99U);
    EXPECT_EQ(quality.features[0].completeness, 1.0);
    for (std::size_t t = 10; t < 90; t += 2)
        market.at(t, 3) = 0.0;  // in between
    quality = judge(market, kReturn);
    EXPECT_EQ(quality.features[0].expected - quality.features[0].present, 40U);
    EXPECT_NEAR(quality.features[0].score, 306.0 / 346.0, 1e-12);
    EXPECT_NE(said(quality).find("r has a quality of 0.884: of 346 values 40 are missing"), std::string::npos)
        << said(quality);
}

TEST(QualityTest, APriceThatStandsStillForMoreThanFiveSessionsIsStale) {
    auto market = test::gappyMarket(60, 2, 7, false);
    for (std::size_t t = 31; t <= 40; ++t)
        market.at(t, 0) = market.at(30, 0);  // ten sessions without a move
    const auto quality = judge(market, kReturn);
    EXPECT_EQ(quality.features[0].still, 5U) << "the sixth to the tenth";
    EXPECT_NEAR(quality.features[0].freshness, 1.0 - 5.0 / 118.0, 1e-12);
}

TEST(QualityTest, NumbersOutOfAllProportionAreOutliers) {
    auto market = test::gappyMarket(200, 5, 7, false);
    market.at(100, 2) *= 1e6;  // a slip of the decimal point, there and back
    const auto quality = judge(market, kReturn);
    EXPECT_EQ(quality.features[0].outliers, 2U);
    EXPECT_NEAR(quality.features[0].validity, 1.0 - 2.0 / 995.0, 1e-12);
    EXPECT_EQ(quality.features[0].violations, 0U);
}

TEST(QualityTest, ValuesBeyondTheDefinitionAreViolations) {
    const auto market = test::gappyMarket(60, 2, 7, false);
    const auto panel = market.panel();
    auto frame = *test::frameOf(panel, test::oneFeature({"rsi", FeatureKind::Rsi, 4}));
    frame.planes[0].values[50] = 100.5;
    frame.planes[0].values[61] = -3.0;
    const auto quality = qualityOf(panel, frame, 0, test::noJob()).value();
    EXPECT_EQ(quality.features[0].violations, 2U);
}

TEST(QualityTest, WhatThePricesCannotGiveHasNoQuality) {
    auto market = test::gappyMarket(200, 5, 7, false);
    market.volume.clear();
    const auto quality = judge(market);
    EXPECT_FALSE(quality.features.back().served);
    EXPECT_EQ(quality.features.back().feature, "volumes");
    EXPECT_EQ(quality.features.back().score, 0.0);
    EXPECT_NE(said(quality).find("volumes: the data set has no volumes"), std::string::npos);
}

TEST(QualityTest, OldPricesLoseTheirQuality) {
    const auto market = test::gappyMarket(200, 5, 7, false);
    EXPECT_TRUE(judge(market, kReturn, 1).good());
    const auto late = judge(market, kReturn, 11);
    EXPECT_LT(late.score, kGoodQuality);
    EXPECT_NE(said(late).find("the prices are 11 sessions behind"), std::string::npos);
    EXPECT_NE(said(late).find("in all, expected at least 0.9"), std::string::npos);
    EXPECT_GT(late.ofValues, 0.99) << "the numbers themselves are sound";
    const auto old = judge(market, kReturn, 999);
    EXPECT_EQ(old.score, 0.5 * old.ofValues);
    EXPECT_NE(said(old).find("more than 999 sessions behind"), std::string::npos);
}

TEST(QualityTest, AShortHistoryIsSaidToBeOne) {
    const auto quality =
        judge(test::gappyMarket(10, 3, 7, false), test::oneFeature({"m", FeatureKind::Momentum, 40, 8}));
    EXPECT_EQ(quality.score, 0.0);
    EXPECT_NE(said(quality).find("m: the history is too short"), std::string::npos);
}

TEST(QualityTest, AFeatureThatNeverMovesIsNamed) {
    test::Market market;
    market.symbols = {"A"};
    for (int t = 0; t < 30; ++t) {
        market.dates.push_back(Date::fromDays(t));
        market.close.push_back(50.0);
    }
    EXPECT_NE(said(judge(market, kReturn)).find("the same value everywhere"), std::string::npos);
}

TEST(QualityTest, StopsWhenItIsAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto panel = test::gappyMarket(30, 3).panel();
    const auto made =
        qualityOf(panel, *test::frameOf(panel, kReturn), 0, {stop.get_token(), {}, test::clock()});
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::features
