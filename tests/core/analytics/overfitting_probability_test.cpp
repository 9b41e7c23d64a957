// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/overfitting_probability.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include <gtest/gtest.h>

#include "core/analytics/return_statistics.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

OverfittingProbability pbo(const std::vector<Series>& strategies, std::size_t splits = 16) {
    return overfittingProbability(test::spansOf(strategies), {splits}, test::quietJob()).value();
}

// NumPy (refs.json and metrics_synth.json).
TEST(OverfittingProbabilityOf, MatchesTheReferenceValues) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto stocks = pbo(test::cleanStocks());
    EXPECT_NEAR(stocks.pbo, test::numberAt(test::references(), {"pbo_20_stocks_S16", "pbo"}), 1e-12);
    EXPECT_NEAR(stocks.meanLogit, test::numberAt(test::references(), {"pbo_20_stocks_S16", "mean_logit"}),
                1e-12);
    EXPECT_EQ(stocks.combinations, 12'870U);
    const auto hundred = pbo(test::hundredStrategies());
    EXPECT_NEAR(hundred.pbo, test::numberAt(test::synthetic(), {"pbo"}), 1e-12);
    EXPECT_NEAR(hundred.meanLogit, test::numberAt(test::synthetic(), {"logit_mean"}), 1e-12);
    EXPECT_EQ(hundred.periods, 2512U);
}

/// The definition, without any of the sums that make it fast.
double plainPbo(const std::vector<Series>& strategies, std::size_t splits) {
    const std::size_t length = strategies.front().size() / splits;
    double below = 0.0;
    double all = 0.0;
    const auto sharpe = [&](const Series& s, unsigned mask) {
        Series part;
        for (std::size_t t = 0; t < length * splits; ++t) {
            if ((mask >> (t / length)) & 1U) part.push_back(s[t]);
        }
        return mean(part) / deviation(part).value();
    };
    for (unsigned mask = 0; mask < (1U << splits); ++mask) {
        if (static_cast<std::size_t>(std::popcount(mask)) * 2 != splits) continue;
        std::size_t best = 0;
        for (std::size_t k = 1; k < strategies.size(); ++k) {
            if (sharpe(strategies[k], mask) > sharpe(strategies[best], mask)) best = k;
        }
        const unsigned rest = ~mask & ((1U << splits) - 1U);
        double rank = 0.0;
        for (const Series& s : strategies)
            rank += sharpe(s, rest) <= sharpe(strategies[best], rest) ? 1.0 : 0.0;
        const double share = rank / (static_cast<double>(strategies.size()) + 1.0);
        below += share <= 0.5 ? 1.0 : 0.0;
        all += 1.0;
    }
    return below / all;
}

TEST(OverfittingProbabilityOf, IsTheDefinitionForSmallCases) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        std::vector<Series> strategies;
        for (std::uint64_t k = 0; k < 7; ++k)
            strategies.push_back(test::normalReturns(83, 0.0002, 0.01, 100 * seed + k));
        EXPECT_NEAR(pbo(strategies, 6).pbo, plainPbo(strategies, 6), 1e-12) << seed;
    }
}

TEST(OverfittingProbabilityOf, IsLowForSkillAndHighForNoise) {
    std::vector<Series> noise;
    for (std::uint64_t k = 0; k < 40; ++k)
        noise.push_back(test::normalReturns(800, 0.0, 0.01, 500 + k));
    std::vector<Series> skill = noise;
    skill.push_back(test::normalReturns(800, 0.003, 0.01, 999));
    EXPECT_LT(pbo(skill).pbo, 0.01);
    EXPECT_LT(pbo(skill).probabilityOfLoss, 0.01);
    EXPECT_GT(pbo(noise).pbo, 0.25);
}

TEST(OverfittingProbabilityOf, StrategiesThatStandStillOrNeverVaryHaveARank) {
    std::vector<Series> strategies{test::normalReturns(64, 0.0, 0.01, 1), Series(64, 0.0), Series(64, 0.001),
                                   Series(64, -0.001)};
    const auto got = pbo(strategies, 8);
    // The sure gain is the best in each half.
    EXPECT_EQ(got.pbo, 0.0);
    EXPECT_NEAR(got.meanLogit, std::log(4.0), 1e-12);
    strategies[2] = Series(64, 0.0);
    EXPECT_TRUE(std::isfinite(pbo(strategies, 8).meanLogit));
    // Nothing but cash: all are equal, and the first of them has the highest rank.
    EXPECT_EQ(pbo({Series(64, 0.0), Series(64, 0.0)}, 8).pbo, 0.0);
}

TEST(OverfittingProbabilityOf, RefusesWhatItCannotDivide) {
    const Series x = test::normalReturns(64, 0.0, 0.01, 1);
    const Series y = test::normalReturns(64, 0.0, 0.01, 2);
    const Series shorter(x.begin(), x.end() - 1);
    Series hole = y;
    hole[0] = test::kNan;
    const auto refused = [](const std::vector<Series>& s, std::size_t splits) {
        const auto got = overfittingProbability(test::spansOf(s), {splits}, test::quietJob());
        return !got.ok() && got.error().code == ErrorCode::BadInput;
    };
    EXPECT_TRUE(refused({}, 16));
    EXPECT_TRUE(refused({x}, 16));
    EXPECT_TRUE(refused({x, shorter}, 16));
    EXPECT_TRUE(refused({x, hole}, 16));
    EXPECT_TRUE(refused({x, y}, 7));
    EXPECT_TRUE(refused({x, y}, 0));
    EXPECT_TRUE(refused({x, y}, 22));
    EXPECT_TRUE(refused({Series(31, 0.1), Series(31, 0.2)}, 16));
    EXPECT_EQ(overfittingProbability(test::spansOf({x, y}), {}, test::cancelledJob()).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
