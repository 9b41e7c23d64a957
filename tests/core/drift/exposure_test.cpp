// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/exposure.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

ExposureInput threeNames() {
    ExposureInput input;
    input.symbols = {"A", "B", "C"};
    input.features = {"momentum", "volatility"};
    input.sensitivity = {3.0, 1.0, 0.0, 2.0, 0.0, 0.0};
    input.weights = {0.5, 0.3, 0.2};
    input.neutralised = {0.4, 0.3, 0.3};
    input.covariance = {0.04, 0.0, 0.0, 0.0, 0.09, 0.0, 0.0, 0.0, 0.01};
    input.positions = {500.0, 300.0, -200.0};
    return input;
}

TEST(Exposure, SharesTheWeightOfANameAmongItsFeatures) {
    const auto out = driftExposure(threeNames(), std::vector<std::size_t>{0}).value();
    EXPECT_NEAR(out.weightOnDrifted, 0.5 * 0.75, 1e-15);
    EXPECT_NEAR(out.valueOnDrifted, 375.0, 1e-12);
    ASSERT_EQ(out.positions.size(), 3U);
    EXPECT_EQ(out.positions[0].symbol, "A");
    EXPECT_NEAR(out.positions[0].driftedShare, 0.75, 1e-15);
    EXPECT_EQ(out.positions[0].leading, "momentum");
    EXPECT_EQ(out.positions[1].leading, "");
    EXPECT_NEAR(out.featureWeight[0], 0.375, 1e-15);
    EXPECT_NEAR(out.featureWeight[1], 0.125 + 0.3, 1e-15);
}

TEST(Exposure, SaysHowFarThePortfolioWouldMove) {
    const auto out = driftExposure(threeNames(), std::vector<std::size_t>{0}).value();
    // Active −0.1, 0, 0.1: √(0.01 · 0.04 + 0.01 · 0.01).
    EXPECT_NEAR(out.trackingError, std::sqrt(0.0005), 1e-15);
    EXPECT_NEAR(out.turnover, 0.1, 1e-15);
    EXPECT_NEAR(out.positions[0].weightChange, -0.1, 1e-15);
}

TEST(Exposure, OrdersByWhatRestsOnDriftedFeaturesAndCountsShortsByTheirSize) {
    auto input = threeNames();
    input.weights = {0.1, -0.9, 0.2};
    const auto out = driftExposure(input, std::vector<std::size_t>{0, 1}).value();
    EXPECT_EQ(out.positions[0].symbol, "B");
    EXPECT_NEAR(out.positions[0].driftedShare, 1.0, 1e-15);
    EXPECT_NEAR(out.weightOnDrifted, 1.0, 1e-15);
}

TEST(Exposure, NothingDriftedRestsOnNothing) {
    const auto out = driftExposure(threeNames(), {}).value();
    EXPECT_EQ(out.weightOnDrifted, 0.0);
    EXPECT_EQ(out.valueOnDrifted, 0.0);
    for (const auto& position : out.positions)
        EXPECT_EQ(position.driftedShare, 0.0);
}

TEST(Exposure, WithoutNeutralisedWeightsOrCovarianceThereIsNoTrackingError) {
    auto input = threeNames();
    input.covariance.clear();
    EXPECT_EQ(driftExposure(input, {}).value().trackingError, 0.0);
    input = threeNames();
    input.neutralised.clear();
    const auto out = driftExposure(input, {}).value();
    EXPECT_EQ(out.trackingError, 0.0);
    EXPECT_EQ(out.turnover, 0.0);
}

TEST(Exposure, HugeSensitivitiesDoNotOverflow) {
    auto input = threeNames();
    input.sensitivity = {1e308, 1e308, 1e308, 1e308, 1e-300, 1e-300};
    const auto out = driftExposure(input, std::vector<std::size_t>{1}).value();
    EXPECT_NEAR(out.weightOnDrifted, 0.5, 1e-12);
}

TEST(Exposure, RefusesWhatDoesNotFit) {
    const auto refused = [](auto change, std::vector<std::size_t> drifted = {}) {
        auto input = threeNames();
        change(input);
        const auto out = driftExposure(input, drifted);
        return !out.ok() && out.error().code == ErrorCode::BadInput;
    };
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(refused([](auto& i) { i.symbols.clear(); }));
    EXPECT_TRUE(refused([](auto& i) { i.features.clear(); }));
    EXPECT_TRUE(refused([](auto& i) { i.sensitivity.pop_back(); }));
    EXPECT_TRUE(refused([](auto& i) { i.sensitivity[0] = -1.0; }));
    EXPECT_TRUE(refused([](auto& i) { i.weights[0] = kNone; }));
    EXPECT_TRUE(refused([](auto& i) { i.weights.pop_back(); }));
    EXPECT_TRUE(refused([](auto& i) { i.neutralised.pop_back(); }));
    EXPECT_TRUE(refused([](auto& i) { i.covariance.pop_back(); }));
    EXPECT_TRUE(refused([](auto& i) { i.positions.pop_back(); }));
    EXPECT_TRUE(refused([](auto& i) { i.covariance[0] = -1.0; }));
    EXPECT_TRUE(refused([](auto&) {}, {2}));
    EXPECT_FALSE(refused([](auto&) {}, {1}));
}

}  // namespace
}  // namespace qd::drift
