// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sizing.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using Units = std::vector<double>;

constexpr std::array kPrices{10.0, 20.0, 50.0};
constexpr std::array<std::uint8_t, 3> kAll{1, 1, 1};
constexpr std::array<std::uint8_t, 3> kNotTheLast{1, 1, 0};

/// Units that a target of weights on S0, S1, S2 makes of an equity of 1000; empty when nothing can trade.
Units sized(Exposure exposure, const std::vector<double>& weights, std::span<const std::uint8_t> tradable,
            const std::array<double, 3>& held = {}, bool whole = false) {
    auto spec = test::plainSpec();
    spec.exposure = exposure;
    spec.wholeUnits = whole;
    TargetSizer sizer(3, spec);
    const TargetWeights target{0, 1, {0, 1, 2}, weights, {}};
    const bool everyOne = tradable.data() == kAll.data();
    if (!sizer.size(target, {kPrices, tradable, everyOne, held, 1000.0})) return {};
    return {sizer.wanted().begin(), sizer.wanted().end()};
}

TEST(TargetSizer, EveryOneTrades) {
    EXPECT_EQ(sized(Exposure::FullyInvested, {0.5, 0.25, 0.25}, kAll), (Units{50, 12.5, 5}));
    EXPECT_EQ(sized(Exposure::LongCash, {0.25, 0.0, 0.25}, kAll), (Units{25, 0, 5}));
    EXPECT_EQ(sized(Exposure::LongShort, {-0.5, 0.5, 0.0}, kAll), (Units{-50, 25, 0}));
}

TEST(TargetSizer, WhatCannotTradeIsFrozenAndTheOthersShare) {
    const std::array held{0.0, 0.0, 8.0};  // 400 frozen
    EXPECT_EQ(sized(Exposure::FullyInvested, {0.25, 0.25, 0.5}, kNotTheLast, held), (Units{30, 15, 0}));
    // With cash the others take their own weight, unless the frozen position leaves less.
    EXPECT_EQ(sized(Exposure::LongCash, {0.25, 0.25, 0.5}, kNotTheLast, held), (Units{25, 12.5, 0}));
    EXPECT_EQ(sized(Exposure::LongCash, {0.5, 0.5, 0.0}, kNotTheLast, held), (Units{30, 15, 0}));
    EXPECT_EQ(sized(Exposure::LongShort, {0.5, -0.5, 0.5}, kNotTheLast, held), (Units{50, -25, 0}));
    const std::array all{0.0, 0.0, 20.0};
    EXPECT_EQ(sized(Exposure::FullyInvested, {0.25, 0.25, 0.5}, kNotTheLast, all), Units{});
    EXPECT_EQ(sized(Exposure::LongCash, {0.25, 0.25, 0.5}, kNotTheLast, all), (Units{0, 0, 0}));
}

TEST(TargetSizer, WholeUnitsAreCutTowardsZero) {
    EXPECT_EQ(sized(Exposure::FullyInvested, {0.5, 0.25, 0.25}, kAll, {}, true), (Units{50, 12, 5}));
    EXPECT_EQ(sized(Exposure::LongShort, {-0.505, 0.333, 0.0}, kAll, {}, true), (Units{-50, 16, 0}));
    EXPECT_EQ(cutToWhole(49.99999999999999), 50.0);  // 0.1 + 0.2 is no reason to buy one less
    EXPECT_EQ(cutToWhole(-7.9), -7.0);
}

}  // namespace
}  // namespace qd::backtest
