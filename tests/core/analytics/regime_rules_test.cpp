// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/regime_rules.h"

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

RegimeRules quickRules() {
    RegimeRules rules;
    rules.volatilityWindow = 5;
    rules.trendWindow = 10;
    return rules;
}

TEST(RegimesByRules, TellRisingFallingNervousAndDrawdownApart) {
    Series returns(30, 0.001);
    for (int i = 0; i < 30; ++i)
        returns.push_back(-0.001);
    for (int i = 0; i < 20; ++i)
        returns.push_back(i % 2 == 0 ? 0.04 : -0.035);
    for (int i = 0; i < 10; ++i)
        returns.push_back(-0.05);
    const auto got = regimesByRules(returns, quickRules()).value();
    EXPECT_FALSE(got[8].has_value());
    EXPECT_EQ(got[9], Regime::Rising);
    EXPECT_EQ(got[50], Regime::Falling);
    EXPECT_EQ(got[75], Regime::Nervous);
    EXPECT_EQ(got.back(), Regime::Drawdown);
    EXPECT_EQ(name(Regime::Drawdown), "drawdown");
    EXPECT_EQ(name(Regime::Nervous), "nervous");
}

TEST(RegimesByRules, KnowNothingOfTheFuture) {
    const Series returns = test::normalReturns(300, 0.0, 0.015, 3);
    const auto whole = regimesByRules(returns, quickRules()).value();
    for (const std::size_t cut : {20U, 77U, 200U}) {
        const Series past(returns.begin(), returns.begin() + cut);
        const auto then = regimesByRules(past, quickRules()).value();
        for (std::size_t t = 0; t < cut; ++t)
            EXPECT_EQ(then[t], whole[t]) << cut << ' ' << t;
    }
}

TEST(RegimesByRules, ATotalLossStaysADrawdown) {
    Series returns(30, 0.001);
    returns[15] = -1.0;
    const auto got = regimesByRules(returns, quickRules()).value();
    for (std::size_t t = 15; t < 30; ++t)
        EXPECT_EQ(got[t], Regime::Drawdown);
}

TEST(RegimesByRules, RefuseRulesThatMeanNothing) {
    const Series returns = test::normalReturns(100, 0.0, 0.01, 1);
    for (const auto& change : std::vector<void (*)(RegimeRules&)>{
             [](RegimeRules& r) { r.volatilityWindow = 1; }, [](RegimeRules& r) { r.trendWindow = 101; },
             [](RegimeRules& r) { r.volatilityAbove = 0.0; },
             [](RegimeRules& r) { r.volatilityAbove = test::kNan; },
             [](RegimeRules& r) { r.drawdownBelow = 0.1; }, [](RegimeRules& r) { r.drawdownBelow = -1.1; },
             [](RegimeRules& r) { r.periodsPerYear = 0.0; }}) {
        RegimeRules rules = quickRules();
        change(rules);
        EXPECT_EQ(regimesByRules(returns, rules).error().code, ErrorCode::BadInput);
    }
    Series hole = returns;
    hole[0] = test::kNan;
    EXPECT_EQ(regimesByRules(hole, quickRules()).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
