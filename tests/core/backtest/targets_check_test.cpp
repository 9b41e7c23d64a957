// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/targets_check.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

bool takes(Exposure exposure, const std::vector<double>& weights) {
    const auto panel = test::panelOf(test::walks(10, 3, 1));
    auto spec = test::plainSpec();
    spec.exposure = exposure;
    spec.maxGross = 1.5;
    TargetWeights target{1, 2, {}, weights, {}};
    for (std::size_t i = 0; i < weights.size(); ++i)
        target.symbols.push_back(i);
    const std::vector<TargetWeights> targets{target};
    const auto status = checkTargets(panel, spec, targets);
    if (!status.ok()) {
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
        EXPECT_NE(status.error().message.find("rebalance 1"), std::string::npos);
    }
    return status.ok();
}

TEST(TargetsCheck, WeightsHaveToFitTheExposure) {
    using enum Exposure;
    EXPECT_TRUE(takes(FullyInvested, {0.5, 0.5}));
    EXPECT_FALSE(takes(FullyInvested, {0.5, 0.4}));
    EXPECT_FALSE(takes(FullyInvested, {}));
    EXPECT_FALSE(takes(FullyInvested, {1.5, -0.5}));
    EXPECT_TRUE(takes(LongCash, {0.5, 0.4}));
    EXPECT_TRUE(takes(LongCash, {}));
    EXPECT_TRUE(takes(LongCash, {0.0, 0.0}));
    EXPECT_FALSE(takes(LongCash, {0.7, 0.4}));
    EXPECT_FALSE(takes(LongCash, {0.7, -0.1}));
    EXPECT_TRUE(takes(LongShort, {1.0, -0.5}));
    EXPECT_TRUE(takes(LongShort, {-0.5, -0.5}));
    EXPECT_FALSE(takes(LongShort, {1.1, -0.5}));
    for (const auto exposure : {FullyInvested, LongCash, LongShort}) {
        EXPECT_FALSE(takes(exposure, {std::numeric_limits<double>::quiet_NaN(), 1.0}));
        EXPECT_FALSE(takes(exposure, {std::numeric_limits<double>::infinity()}));
    }
}

TEST(TargetsCheck, TheRunEndsAfterItsLastDay) {
    const auto panel = test::panelOf(test::walks(10, 1, 1));
    auto spec = test::plainSpec();
    EXPECT_EQ(endRow(panel, spec), 10U);
    spec.to = panel.dates()[6];
    EXPECT_EQ(endRow(panel, spec), 7U);
}

}  // namespace
}  // namespace qd::backtest
