// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(StudyMethod, MoreCostNeverEarnsMore) {
    for (const auto& method : smallStudy().methods) {
        ASSERT_EQ(method.costs.size(), 4U);
        for (std::size_t i = 1; i < method.costs.size(); ++i) {
            EXPECT_GT(method.costs[i].multiple, method.costs[i - 1].multiple);
            EXPECT_LT(method.costs[i].growth, method.costs[i - 1].growth);
            EXPECT_LT(method.costs[i].sharpe.sharpe, method.costs[i - 1].sharpe.sharpe);
        }
        EXPECT_NEAR(method.costs[1].sharpe.sharpe, method.sharpe.sharpe, 1e-12);
        EXPECT_NEAR(method.costs[1].growth, analytics::metric(method.metrics, "cagr").value(), 1e-12);
    }
}

TEST(StudyMethod, YearsCompoundToTheWhole) {
    for (const auto& method : smallStudy().methods) {
        double wealth = 1.0;
        for (const auto& [year, total] : method.years)
            wealth *= 1.0 + total;
        EXPECT_NEAR(wealth - 1.0, analytics::metric(method.metrics, "total_return").value(), 1e-12);
    }
}

TEST(StudyMethod, IntervalsHoldTheirValues) {
    for (const auto& method : smallStudy().methods) {
        ASSERT_TRUE(method.sharpe.bootstrap.has_value());
        EXPECT_LT(method.sharpe.bootstrap->low, method.sharpe.sharpe);
        EXPECT_GT(method.sharpe.bootstrap->high, method.sharpe.sharpe);
        const double volatility = analytics::metric(method.metrics, "volatility").value();
        EXPECT_LT(method.volatility.low, volatility);
        EXPECT_GT(method.volatility.high, volatility);
    }
}

TEST(StudyMethod, TurnoverAndBreadthAreThoseOfTheRebalances) {
    const auto& equal = smallStudy().methods.front();
    EXPECT_NEAR(equal.names, equal.effectiveNames, 1e-6);
    EXPECT_LE(equal.names, 7.0 + 1e-9);
    double turnover = 0.0;
    for (std::size_t k = 1; k < equal.run.rebalances.size(); ++k)
        turnover += equal.run.rebalances[k].turnover;
    EXPECT_NEAR(equal.turnoverAnnual, turnover * 252.0 / static_cast<double>(equal.returns.size()), 1e-12);
    // 10 bp on both sides of every change and on the purchase out of cash.
    const double years = static_cast<double>(equal.returns.size()) / 252.0;
    EXPECT_NEAR(equal.costAnnual, 0.001 * (2.0 * turnover + 1.0) / years, 1e-4);
}

TEST(StudyMethod, TheBaselineDoesNotDifferFromItself) {
    const auto& metrics = smallStudy().methods.front().metrics;
    EXPECT_EQ(analytics::metric(metrics, "tracking_error"), 0.0);
    EXPECT_NEAR(analytics::metric(metrics, "beta").value(), 1.0, 1e-12);
}

TEST(StudyMethod, FactorsAreAskedWhereThereAreSome) {
    auto inputs = test::studyInputs();
    Rng rng(8);
    analytics::FactorReturns factors;
    factors.names = {"mkt"};
    factors.returns.resize(1);
    for (const Date date : inputs.prices.dates()) {
        factors.dates.push_back(date);
        factors.returns[0].push_back(0.01 * rng.normal());
        factors.riskFree.push_back(0.0);
    }
    inputs.factors = factors;
    const auto study = runStudy(test::studyConfig(), inputs, 1, test::studyJob()).value();
    for (const auto& method : study.methods) {
        ASSERT_TRUE(method.factors.has_value());
        EXPECT_EQ(method.factors->periods, study.dates.size());
    }
    EXPECT_FALSE(smallStudy().methods.front().factors.has_value());
}

}  // namespace
}  // namespace qd::desk
