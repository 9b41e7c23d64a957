// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_evolution.h"

#include <cmath>
#include <set>

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

/// Two hills, the higher one narrow at (0.8, 0.2).
double hills(std::span<const double> p) {
    const auto at = [&](double x, double y) { return (p[0] - x) * (p[0] - x) + (p[1] - y) * (p[1] - y); };
    return std::exp(-8.0 * at(0.2, 0.8)) + 1.5 * std::exp(-30.0 * at(0.8, 0.2));
}

struct Course {
    std::set<std::vector<double>> seen;
    double best = -1e9;
    bool ended = false;
};

Course follow(Proposer& proposer, std::size_t trials) {
    Course course;
    while (course.seen.size() < trials) {
        const auto points = proposer.propose(trials - course.seen.size());
        if (points.empty()) {
            course.ended = true;
            return course;
        }
        std::vector<Tried> outcomes;
        for (const auto& point : points) {
            EXPECT_TRUE(course.seen.insert(point).second) << "tried twice";
            course.best = std::max(course.best, hills(point));
            outcomes.push_back({point, hills(point)});
        }
        proposer.learn(outcomes);
    }
    return course;
}

TEST(EvolutionProposer, FindsTheHigherOfTwoTops) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        EvolutionProposer proposer({{{"x", 0, 1, 0}, {"y", 0, 1, 0}}, {}}, seed);
        EXPECT_GT(follow(proposer, 400).best, 1.49) << seed;
    }
}

TEST(EvolutionProposer, TriesEveryPointOfASmallSpaceOnceAndEnds) {
    EvolutionProposer proposer({{{"x", 0, 1, 0.2}, {"y", 0, 1, 0.2}}, {}}, 1);
    const auto course = follow(proposer, 1000);
    EXPECT_TRUE(course.ended);
    EXPECT_EQ(course.seen.size(), 36U);
}

TEST(EvolutionProposer, KeepsToWhatIsAllowed) {
    EvolutionProposer proposer(
        {{{"x", 0, 1, 0}, {"y", 0, 1, 0}}, [](std::span<const double> p) { return p[0] < p[1]; }}, 1);
    for (const auto& point : follow(proposer, 200).seen)
        EXPECT_LT(point[0], point[1]);
}

TEST(EvolutionProposer, TakesASpaceOfOnePoint) {
    EvolutionProposer proposer({{{"x", 1, 1, 1}, {"y", 0, 0, 1}}, {}}, 1);
    const auto course = follow(proposer, 10);
    EXPECT_TRUE(course.ended);
    EXPECT_EQ(course.seen.size(), 1U);
}

}  // namespace
}  // namespace qd::backtest
