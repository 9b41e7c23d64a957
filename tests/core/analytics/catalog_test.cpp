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

TEST(MetricCatalog, EveryMetricSaysWhatItTellsInOnePlainSentence) {
    std::set<std::string_view> sentences;
    for (const MetricDefinition& m : metricCatalog()) {
        ASSERT_GE(m.meaning.size(), 20U) << m.id;
        EXPECT_LE(m.meaning.size(), 120U) << m.id;
        EXPECT_EQ(m.meaning.find(". "), std::string_view::npos) << m.id << " has more than one sentence";
        EXPECT_EQ(m.meaning.back(), '.') << m.id;
        EXPECT_TRUE(m.meaning.front() >= 'A' && m.meaning.front() <= 'Z') << m.id;
        EXPECT_TRUE(sentences.insert(m.meaning).second) << m.id;
        EXPECT_EQ(m.anchor, "metrics") << m.id;
    }
}

TEST(MetricCatalog, KnowsWhichWayIsBetter) {
    EXPECT_EQ(findMetric("sharpe")->direction, Direction::HigherIsBetter);
    EXPECT_EQ(findMetric("volatility")->direction, Direction::LowerIsBetter);
    EXPECT_EQ(findMetric("max_drawdown")->direction, Direction::HigherIsBetter) << "it is negative";
    EXPECT_EQ(findMetric("max_drawdown_days")->direction, Direction::LowerIsBetter);
    EXPECT_EQ(findMetric("beta")->direction, Direction::Neither);
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
