// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_bayes.h"

#include <cmath>
#include <set>

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

/// A hill with its top at (0.3, 0.7).
double hill(std::span<const double> p) {
    return -((p[0] - 0.3) * (p[0] - 0.3) + (p[1] - 0.7) * (p[1] - 0.7));
}

double bestAfter(Proposer& proposer, std::size_t trials) {
    double best = -1e9;
    std::size_t made = 0;
    while (made < trials) {
        std::vector<Tried> outcomes;
        for (auto& point : proposer.propose(trials - made)) {
            best = std::max(best, hill(point));
            outcomes.push_back({point, hill(point)});
            ++made;
        }
        if (outcomes.empty()) break;
        proposer.learn(outcomes);
    }
    return best;
}

TEST(BayesProposer, FindsATopInFewTrials) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        BayesProposer proposer({{{"x", 0, 1, 0}, {"y", 0, 1, 0}}, {}}, seed);
        EXPECT_GT(bestAfter(proposer, 30), -1e-3) << seed;
    }
}

TEST(BayesProposer, BeginsAtRandomAndThenGoesOneByOne) {
    BayesProposer proposer({{{"x", 0, 1, 0}, {"y", 0, 1, 0}}, {}}, 5);
    const auto first = proposer.propose(100);
    EXPECT_EQ(first.size(), 9U);
    std::vector<Tried> outcomes;
    for (const auto& point : first)
        outcomes.push_back({point, hill(point)});
    proposer.learn(outcomes);
    EXPECT_EQ(proposer.propose(100).size(), 1U);
}

TEST(BayesProposer, TriesEveryPointOfASmallSpaceOnce) {
    BayesProposer proposer({{{"x", 0, 1, 0.25}, {"y", 0, 1, 0.25}}, {}}, 5);
    std::set<std::vector<double>> seen;
    for (;;) {
        const auto points = proposer.propose(100);
        if (points.empty()) break;
        std::vector<Tried> outcomes;
        for (const auto& point : points) {
            EXPECT_TRUE(seen.insert(point).second);
            outcomes.push_back({point, hill(point)});
        }
        proposer.learn(outcomes);
    }
    EXPECT_EQ(seen.size(), 25U);
}

TEST(BayesProposer, GoesOnWhereNothingIsDefined) {
    BayesProposer proposer({{{"x", 0, 1, 0}}, {}}, 5);
    for (int i = 0; i < 20; ++i) {
        const auto points = proposer.propose(1);
        ASSERT_EQ(points.size(), 1U);
        proposer.learn(std::vector<Tried>{{points[0], std::nullopt}});
    }
}

}  // namespace
}  // namespace qd::backtest
