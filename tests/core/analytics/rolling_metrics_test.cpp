// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/rolling_metrics.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/analytics/benchmark_statistics.h"
#include "core/analytics/metrics.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

RollingOptions windowOf(std::size_t window) {
    RollingOptions options;
    options.window = window;
    options.riskFreeAnnual = 0.02;
    return options;
}

void expectSame(const Statistic& got, const Statistic& expected, double tolerance, std::size_t t) {
    ASSERT_EQ(got.has_value(), expected.has_value()) << t;
    if (!got) return;
    EXPECT_NEAR(*got, *expected, tolerance * std::max(1.0, std::abs(*expected))) << t;
}

TEST(RollingMetrics, EachValueIsTheMetricOfItsWindow) {
    const auto two = test::correlatedReturns(160, 0.0004, 0.0002, 0.6, 3);
    for (const std::size_t window : {2U, 3U, 20U, 63U, 159U, 160U}) {
        const auto options = windowOf(window);
        const auto risk = rollingRisk(two.a, options).value();
        const auto beta = rollingBeta(two.a, two.b, options).value();
        const auto fall = rollingDrawdown(two.a, options).value();
        for (std::size_t t = 0; t < two.a.size(); ++t) {
            if (t + 1 < window) {
                EXPECT_FALSE(risk.sharpe[t] || risk.volatility[t] || beta[t] || fall[t]);
                continue;
            }
            const std::span<const double> own = std::span(two.a).subspan(t + 1 - window, window);
            const std::span<const double> other = std::span(two.b).subspan(t + 1 - window, window);
            const auto metrics = computeMetrics(own, other, {252.0, 0.02}).value();
            expectSame(risk.sharpe[t], metric(metrics, "sharpe"), 1e-10, t);
            expectSame(risk.volatility[t], metric(metrics, "volatility"), 1e-12, t);
            expectSame(beta[t], metric(metrics, "beta"), 1e-10, t);
            expectSame(fall[t], metric(metrics, "max_drawdown"), 1e-12, t);
        }
    }
}

// A running sum that adds and takes away would keep the rounding of the jump for ever.
TEST(RollingMetrics, AJumpLeavesNothingBehindOnceItHasLeftTheWindow) {
    Series returns = test::normalReturns(400, 0.0, 0.01, 9);
    const Series benchmark = test::normalReturns(400, 0.0, 0.01, 10);
    const auto clean = rollingRisk(returns, windowOf(50)).value();
    const auto cleanBeta = rollingBeta(benchmark, returns, windowOf(50)).value();
    returns[100] = 1e9;
    const auto jumped = rollingRisk(returns, windowOf(50)).value();
    const auto jumpedBeta = rollingBeta(benchmark, returns, windowOf(50)).value();
    for (std::size_t t = 150; t < 400; ++t) {
        EXPECT_EQ(jumped.sharpe[t], clean.sharpe[t]) << t;
        EXPECT_EQ(jumpedBeta[t], cleanBeta[t]) << t;
    }
}

TEST(RollingMetrics, WindowsThatDoNotVaryHaveNoRatio) {
    Series returns(100, 0.0001);
    returns[50] = 0.0123;
    const auto risk = rollingRisk(returns, windowOf(10)).value();
    EXPECT_FALSE(risk.sharpe[40].has_value());
    EXPECT_EQ(risk.volatility[40], 0.0);
    EXPECT_TRUE(risk.sharpe[55].has_value());
    EXPECT_FALSE(risk.sharpe[80].has_value());
    EXPECT_FALSE(
        rollingBeta(test::normalReturns(100, 0.0, 0.01, 1), Series(100, 0.3), windowOf(10)).value()[50]);
}

TEST(RollingMetrics, ATotalLossIsAFallOfAll) {
    Series returns(40, 0.01);
    returns[10] = -1.0;
    const auto fall = rollingDrawdown(returns, windowOf(5)).value();
    EXPECT_EQ(fall[9], 0.0);
    for (std::size_t t = 10; t < 15; ++t)
        EXPECT_EQ(fall[t], -1.0) << t;
    EXPECT_EQ(fall[15], 0.0);
}

TEST(RollingMetrics, RefuseWhatHasNoWindow) {
    const Series x = test::normalReturns(50, 0.0, 0.01, 1);
    Series hole = x;
    hole[20] = test::kNan;
    EXPECT_EQ(rollingRisk(x, windowOf(1)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(rollingRisk(x, windowOf(51)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(rollingRisk({}, windowOf(2)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(rollingDrawdown(hole, windowOf(5)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(rollingBeta(x, hole, windowOf(5)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(rollingBeta(x, Series(49, 0.1), windowOf(5)).error().code, ErrorCode::BadInput);
    auto options = windowOf(5);
    options.riskFreeAnnual = test::kNan;
    EXPECT_EQ(rollingRisk(x, options).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
