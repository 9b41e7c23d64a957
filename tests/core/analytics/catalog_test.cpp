// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string_view>

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"

namespace qd::analytics {
namespace {

// The keys of `qdctl metrics` that callers rely on.
constexpr std::string_view kPromised[] = {"total_return",
                                          "cagr",
                                          "volatility",
                                          "sharpe",
                                          "sortino",
                                          "calmar",
                                          "max_drawdown",
                                          "max_drawdown_days",
                                          "var_95",
                                          "cvar_95",
                                          "omega",
                                          "tail_ratio",
                                          "skew",
                                          "kurtosis",
                                          "win_rate",
                                          "profit_factor",
                                          "average_win",
                                          "average_loss",
                                          "best_day",
                                          "worst_day",
                                          "alpha",
                                          "beta",
                                          "information_ratio",
                                          "tracking_error"};

TEST(MetricCatalog, HoldsEveryPromisedKey) {
    for (const std::string_view id : kPromised)
        EXPECT_NE(findMetric(id), nullptr) << id;
}

TEST(MetricCatalog, EntriesAreWholeAndUnique) {
    std::set<std::string_view> ids;
    for (const MetricDefinition& m : metricCatalog()) {
        EXPECT_TRUE(ids.insert(m.id).second) << m.id;
        EXPECT_FALSE(m.label.empty() || m.formula.empty() || m.source.empty()) << m.id;
        EXPECT_EQ(findMetric(m.id), &m);
    }
}

TEST(MetricCatalog, UnknownIdGivesNothing) {
    EXPECT_EQ(findMetric("Sharpe"), nullptr);
    EXPECT_EQ(findMetric(""), nullptr);
}

TEST(MetricCatalog, ExactlyTheComputedOnesAreThere) {
    const double r[] = {0.01, -0.02, 0.015, 0.0, 0.003};
    const double b[] = {0.02, -0.01, 0.01, 0.001, -0.003};
    const auto both = computeMetrics(r, b, {}).value();
    ASSERT_EQ(both.size(), metricCatalog().size());
    for (std::size_t i = 0; i < both.size(); ++i)
        EXPECT_EQ(both[i].id, metricCatalog()[i].id);
    const auto alone = computeMetrics(r, {}, {}).value();
    for (const MetricValue& v : alone) {
        EXPECT_FALSE(findMetric(v.id)->needsBenchmark) << v.id;
    }
}

}  // namespace
}  // namespace qd::analytics
