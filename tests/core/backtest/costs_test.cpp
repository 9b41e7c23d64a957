// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/costs.h"

#include <functional>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

TEST(CostRules, CommissionSchedulesByHand) {
    CostModel model;
    model.commissionPerUnit = 0.005;
    model.commissionMin = 1.0;
    model.commissionMax = 4.0;
    const CostRules each(model);
    EXPECT_DOUBLE_EQ(each.of(100.0, 5'000.0, {}).commission, 1.0);     // 0.50, at least 1
    EXPECT_DOUBLE_EQ(each.of(-600.0, -30'000.0, {}).commission, 3.0);  // 600 × 0.005
    EXPECT_DOUBLE_EQ(each.of(1'000.0, 50'000.0, {}).commission, 4.0);  // 5, at most 4
    EXPECT_EQ(each.of(0.0, 0.0, {}).total(), 0.0);                     // no order, no least commission
    model = {};
    model.commissionBps = 10.0;
    model.halfSpreadBps = 5.0;
    model.commissionPerOrder = 2.0;
    const auto cost = CostRules(model).of(10.0, 5'000.0, {});
    EXPECT_DOUBLE_EQ(cost.commission, 7.0);
    EXPECT_DOUBLE_EQ(cost.spread, 2.5);
    EXPECT_DOUBLE_EQ(cost.total(), 9.5);
}

TEST(CostRules, ImpactIsTheSquareRootLaw) {
    CostModel model;
    model.impact = 1.0;
    const CostRules rules(model);
    // 2 % a day, an order of 1 % of the daily volume: 2 % × √0.01 of 10,000.
    EXPECT_DOUBLE_EQ(rules.of(100.0, 10'000.0, {0.02, 1e6}).impact, 20.0);
    EXPECT_DOUBLE_EQ(rules.of(-400.0, -40'000.0, {0.02, 1e6}).impact,
                     160.0);  // 4 × the size costs 8 × as much
    EXPECT_DOUBLE_EQ(rules.of(100.0, 10'000.0, {0.02, 0.0}).impact, 200.0);  // no volume: as if one day's
    EXPECT_EQ(rules.of(100.0, 10'000.0, {0.0, 1e6}).impact, 0.0);
    EXPECT_EQ(CostRules(CostModel{}).of(100.0, 10'000.0, {0.02, 1e6}).impact, 0.0);
}

TEST(CostModel, WhatIsWrongIsRefused) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInf = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(checkCosts({}).ok());
    const std::vector<std::function<void(CostModel&)>> spoils{[](auto& c) { c.commissionBps = -1.0; },
                                                              [](auto& c) { c.halfSpreadBps = kNan; },
                                                              [](auto& c) { c.commissionPerUnit = -0.1; },
                                                              [](auto& c) { c.commissionPerOrder = kInf; },
                                                              [](auto& c) { c.commissionMin = kNan; },
                                                              [](auto& c) { c.commissionMax = -1.0; },
                                                              [](auto& c) { c.impact = 11.0; },
                                                              [](auto& c) { c.impactSessions = 1; },
                                                              [](auto& c) { c.impactSessions = 5000; },
                                                              [](auto& c) {
                                                                  c.commissionMin = 2.0;
                                                                  c.commissionMax = 1.0;
                                                              }};
    for (std::size_t i = 0; i < spoils.size(); ++i) {
        CostModel costs;
        spoils[i](costs);
        const auto status = checkCosts(costs);
        ASSERT_FALSE(status.ok()) << i;
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
    }
}

/// More of any one cost, everything else alike, never ends with more: over random markets and schedules.
TEST(CostModel, MoreOfAnyCostIsNeverMoreProfit) {
    using Set = std::function<void(BacktestSpec&, double)>;
    const std::vector<std::pair<const char*, Set>> parts{
        {"commission bps", [](auto& s, double x) { s.costs.commissionBps = 40.0 * x; }},
        {"half spread", [](auto& s, double x) { s.costs.halfSpreadBps = 60.0 * x; }},
        {"a unit", [](auto& s, double x) { s.costs.commissionPerUnit = 0.05 * x; }},
        {"an order", [](auto& s, double x) { s.costs.commissionPerOrder = 20.0 * x; }},
        {"least", [](auto& s, double x) { s.costs.commissionMin = 15.0 * x; }},
        {"greatest",
         [](auto& s, double x) {
             s.costs.commissionBps = 50.0;
             s.costs.commissionMax = 100.0 * x;
         }},
        {"impact", [](auto& s, double x) { s.costs.impact = 2.0 * x; }},
        {"margin rate", [](auto& s, double x) { s.marginRateAnnual = 0.3 * x; }},
        {"lost in a delisting", [](auto& s, double x) { s.delistingRecovery = 1.0 - x; }}};
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto closes = test::walks(140, 6, seed);
        for (std::size_t row = 90; row < closes.size(); ++row)
            closes[row][2] = test::kNone;
        const auto panel = test::barsOf(closes, test::Grid(140, std::vector<double>(6, 4'000.0)));
        Rng rng(seed);
        const auto targets = test::randomTargets(140, 6, Exposure::FullyInvested, rng);
        for (const auto& [what, set] : parts) {
            double before = std::numeric_limits<double>::infinity();
            for (const double x : {0.0, 0.1, 0.3, 0.6, 1.0}) {
                auto spec = test::plainSpec();
                spec.initialCash = 1e5;
                spec.costs.halfSpreadBps = 2.0;
                spec.cashRateAnnual = seed % 2 == 0 ? 0.03 : 0.0;
                if (seed % 3 == 0) spec.partialFills = PartialFills{0.2, Remainder::Carry};
                set(spec, x);
                const auto result = runSchedule(panel, spec, targets, test::job());
                ASSERT_TRUE(result.ok()) << what << ": " << result.error().describe();
                EXPECT_LE(result->equity.back(), before * (1.0 + 1e-12)) << what << ' ' << x << ' ' << seed;
                before = result->equity.back();
            }
        }
    }
}

}  // namespace
}  // namespace qd::backtest
