// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/metric_terms.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::analytics {
namespace {

std::vector<double> walk(std::uint64_t seed, std::size_t n) {
    Rng rng(seed);
    std::vector<double> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(0.0004 + 0.011 * (rng.uniform() + rng.uniform() + rng.uniform() - 1.5));
    return out;
}

void expectAgreement(const std::vector<double>& r, const std::vector<double>& b, const MetricOptions& o) {
    const auto values = computeMetrics(r, b, o).value();
    for (const MetricValue& value : values) {
        const auto terms = metricTerms(value.id, r, b, o);
        if (!value.value) {
            EXPECT_FALSE(terms && terms->value) << value.id << " is not defined";
            continue;
        }
        ASSERT_TRUE(terms.has_value()) << value.id;
        ASSERT_TRUE(terms->value.has_value()) << value.id;
        EXPECT_NEAR(*terms->value, *value.value, 1e-9 * std::max(1.0, std::abs(*value.value))) << value.id;
    }
}

TEST(MetricTerms, EveryMetricComputedFromItsPartsIsTheMetric) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        expectAgreement(walk(seed, 3 + 40 * seed), walk(seed + 100, 3 + 40 * seed), {252.0, 0.02});
}

TEST(MetricTerms, AgreesAtTheEdges) {
    expectAgreement({0.01}, {0.02}, {});
    expectAgreement({0.01, 0.01, 0.01}, {0.02, 0.02, 0.02}, {});
    expectAgreement({0.0, 0.0}, {0.0, 0.01}, {});
    expectAgreement({-1.0, 0.5}, {0.1, -0.1}, {});
    expectAgreement({0.5, -0.5, 0.5, -0.9}, {-0.1, -0.1, -0.2, -0.3}, {12.0, 0.0});
    expectAgreement({-0.1, 0.2, -0.05, 0.0, 0.0, 0.2}, {}, {});
}

TEST(MetricTerms, EveryMarkerOfThePatternHasATermAndEveryTermItsWords) {
    const auto r = walk(7, 300);
    const auto b = walk(8, 300);
    for (const MetricDefinition& metric : metricCatalog()) {
        const auto terms = metricTerms(metric.id, r, b, {});
        ASSERT_TRUE(terms.has_value()) << metric.id;
        EXPECT_FALSE(terms->terms.empty()) << metric.id;
        EXPECT_NE(terms->pattern.find("%1"), std::string_view::npos) << metric.id;
        for (int marker = 1; marker <= 9; ++marker) {
            if (terms->pattern.find("%" + std::to_string(marker)) == std::string_view::npos) continue;
            EXPECT_LE(static_cast<std::size_t>(marker), terms->terms.size()) << metric.id;
        }
        for (const MetricTerm& term : terms->terms) {
            EXPECT_FALSE(term.what.id.empty()) << metric.id << ": a window cannot translate this";
            EXPECT_TRUE(std::isfinite(term.value)) << metric.id;
        }
    }
}

TEST(MetricTerms, NamesTheSessionsOfAFall) {
    // 1 → 1.1 → 0.88 → 0.968 → 1.21
    const std::vector<double> r{0.1, -0.2, 0.1, 0.25};
    const auto fall = metricTerms("max_drawdown", r, {}, {}).value();
    EXPECT_EQ(fall.terms[0].session, 2U) << "the low";
    EXPECT_EQ(fall.terms[1].session, 1U) << "the high";
    const auto longest = metricTerms("max_drawdown_days", r, {}, {}).value();
    EXPECT_EQ(longest.terms[0].session, 4U);
    EXPECT_EQ(longest.terms[1].session, 1U);
    EXPECT_EQ(longest.value, 3.0);
}

TEST(MetricTerms, NothingForWhatCannotBeComputed) {
    const std::vector<double> r{0.1, -0.2};
    EXPECT_FALSE(metricTerms("sharpe_ratio", r, {}, {}).has_value());
    EXPECT_FALSE(metricTerms("beta", r, {}, {}).has_value()) << "no benchmark";
    EXPECT_FALSE(metricTerms("sharpe", {}, {}, {}).has_value());
    EXPECT_FALSE(metricTerms("volatility", std::vector<double>{0.1}, {}, {}).has_value());
}

}  // namespace
}  // namespace qd::analytics
