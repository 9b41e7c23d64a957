// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/combinatorial_choice.h"

#include <cmath>
#include <limits>
#include <stop_token>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using Returns = std::vector<double>;

std::vector<Returns> noise(std::size_t candidates, std::size_t rows, std::uint64_t seed, double edge = 0.0) {
    Rng rng(seed);
    std::vector<Returns> out(candidates, Returns(rows));
    for (std::size_t k = 0; k < candidates; ++k) {
        for (double& r : out[k])
            r = 0.01 * rng.normal() + (k == 0 ? edge : 0.0);
    }
    return out;
}

std::vector<std::span<const double>> spans(const std::vector<Returns>& series) {
    return {series.begin(), series.end()};
}

double sharpeOf(const Returns& returns) {
    double mean = 0.0;
    for (const double r : returns)
        mean += r / static_cast<double>(returns.size());
    double squares = 0.0;
    for (const double r : returns)
        squares += (r - mean) * (r - mean);
    return mean / std::sqrt(squares / static_cast<double>(returns.size() - 1));
}

/// The same by writing out every split and path.
std::vector<double> byHand(const std::vector<Returns>& candidates, const CombinatorialPlan& plan) {
    const std::size_t rows = candidates.front().size();
    const auto splits = combinatorialSplits(rows, plan.groups, plan.tested, plan.separation).value();
    std::vector<std::size_t> best;
    for (const auto& split : splits) {
        std::vector<double> sharpes;
        for (const auto& candidate : candidates) {
            Returns train;
            for (const auto& range : split.train)
                train.insert(train.end(), candidate.begin() + static_cast<std::ptrdiff_t>(range.from),
                             candidate.begin() + static_cast<std::ptrdiff_t>(range.to));
            sharpes.push_back(sharpeOf(train));
        }
        best.push_back(
            static_cast<std::size_t>(std::max_element(sharpes.begin(), sharpes.end()) - sharpes.begin()));
    }
    std::vector<double> out;
    for (const auto& path : combinatorialPaths(plan.groups, plan.tested)) {
        Returns joined;
        for (std::size_t row = 0; row < rows; ++row) {
            std::size_t group = 0;
            while ((group + 1) * rows / plan.groups <= row)
                ++group;
            joined.push_back(candidates[best[path[group]]][row]);
        }
        out.push_back(sharpeOf(joined));
    }
    return out;
}

TEST(CombinatorialChoice, IsWhatEverySplitWrittenOutGives) {
    const auto candidates = noise(6, 251, 3, 0.0005);
    const CombinatorialPlan plan{8, 3, {4, 6}};
    const auto got = chooseOverCombinations(spans(candidates), plan, test::job()).value();
    const auto expected = byHand(candidates, plan);
    ASSERT_EQ(got.chosen.size(), 56U);
    ASSERT_EQ(got.sharpes.size(), 21U);
    ASSERT_EQ(expected.size(), 21U);
    for (std::size_t p = 0; p < expected.size(); ++p)
        EXPECT_NEAR(got.sharpes[p].value(), expected[p], 1e-12);
    EXPECT_EQ(got.periods, 251U);
}

TEST(CombinatorialChoice, OfOneCandidateEveryPathIsTheCandidate) {
    const auto one = noise(1, 200, 5);
    const auto got = chooseOverCombinations(spans(one), {10, 2, {}}, test::job()).value();
    ASSERT_EQ(got.sharpes.size(), 9U);
    for (const auto& sharpe : got.sharpes)
        EXPECT_NEAR(sharpe.value(), sharpeOf(one.front()), 1e-12);
    EXPECT_NEAR(got.least, got.greatest, 1e-15);
    EXPECT_NEAR(got.median, sharpeOf(one.front()), 1e-12);
}

TEST(CombinatorialChoice, FindsACandidateThatIsBetterThroughout) {
    const auto candidates = noise(10, 500, 11, 0.01);
    const auto got = chooseOverCombinations(spans(candidates), {10, 2, {}}, test::job()).value();
    for (const std::size_t chosen : got.chosen)
        EXPECT_EQ(chosen, 0U);
}

// A choice among strategies without skill is worth nothing: its paths lie about 0 on the mean.
TEST(CombinatorialChoice, OfNoiseEarnsNothing) {
    double total = 0.0;
    constexpr std::size_t kWorlds = 200;
    for (std::size_t world = 0; world < kWorlds; ++world) {
        const auto got =
            chooseOverCombinations(spans(noise(20, 252, 100 + world)), {8, 2, {}}, test::job()).value();
        for (const auto& sharpe : got.sharpes)
            total += sharpe.value() / static_cast<double>(got.sharpes.size() * kWorlds);
    }
    // One path's deviation is about 1/√252; what is left after 200 worlds is a fourteenth of it.
    EXPECT_LT(std::abs(total), 3.0 / std::sqrt(252.0) / std::sqrt(static_cast<double>(kWorlds)));
}

TEST(CombinatorialChoice, QuantilesAscend) {
    const auto got = chooseOverCombinations(spans(noise(12, 300, 21)), {10, 3, {5, 5}}, test::job()).value();
    EXPECT_LE(got.least, got.lowerQuartile);
    EXPECT_LE(got.lowerQuartile, got.median);
    EXPECT_LE(got.median, got.upperQuartile);
    EXPECT_LE(got.upperQuartile, got.greatest);
}

TEST(CombinatorialChoice, RefusesWhatItCannotJudge) {
    const auto code = [](const std::vector<Returns>& series, const CombinatorialPlan& plan) {
        return chooseOverCombinations(spans(series), plan, test::job()).error().code;
    };
    const CombinatorialPlan plan{6, 2, {}};
    EXPECT_EQ(code({}, plan), ErrorCode::BadInput);
    EXPECT_EQ(code({Returns(60, 0.01), Returns(59, 0.01)}, plan), ErrorCode::BadInput);
    EXPECT_EQ(code({Returns(60, 0.01)}, plan), ErrorCode::BadInput);  // does not vary
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), -1.5}) {
        auto series = noise(2, 60, 1);
        series[1][30] = bad;
        EXPECT_EQ(code(series, plan), ErrorCode::BadInput);
    }
    EXPECT_EQ(code(noise(2, 60, 1), {6, 6, {}}), ErrorCode::BadInput);
    EXPECT_EQ(code(noise(2, 60, 1), {6, 2, {100, 100}}), ErrorCode::BadInput);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(chooseOverCombinations(spans(noise(2, 60, 1)), plan, test::job(stop.get_token())).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::backtest
