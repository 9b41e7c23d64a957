// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/active_set_face.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

FaceProblem randomProblem(std::size_t n, double room, std::uint64_t seed) {
    const test::Returns x = test::randomReturns(3 * n, n, seed);
    FaceProblem p;
    p.q = sampleCovariance(x.view()).value().matrix;
    Rng rng(seed);
    for (std::size_t i = 0; i < n; ++i) {
        p.h.push_back(1e-6 * rng.normal());
        p.c.push_back(1e-4 * rng.normal());
        p.room.push_back(i % 9 == 4 ? 0.0 : room);
    }
    return p;
}

/// A feasible point to begin with.
std::vector<double> spread(const FaceProblem& p) {
    std::vector<double> z = p.room;
    const double total = std::accumulate(z.begin(), z.end(), 0.0);
    for (double& v : z)
        v *= p.budget / total;
    return z;
}

TEST(ActiveSetFace, PivotingAndDescentFindTheSamePoint) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        for (const double room : {0.08, 0.3, 1.0}) {
            FaceSolver a(randomProblem(40, room, seed));
            FaceSolver b(randomProblem(40, room, seed));
            for (const double tradeOff : {0.0, 1.0, 50.0}) {
                Face pivoted{.stands = std::vector<Stand>(40, Stand::Free)};
                for (std::size_t i = 0; i < 40; ++i) {
                    if (a.problem().room[i] == 0.0) pivoted.stands[i] = Stand::Low;
                }
                Face descended = pivoted;
                descended.z = spread(b.problem());
                ASSERT_TRUE(b.descend(descended, tradeOff)) << seed << ' ' << room << ' ' << tradeOff;
                EXPECT_NEAR(std::accumulate(descended.z.begin(), descended.z.end(), 0.0), 1.0, 1e-13);
                if (!a.pivot(pivoted, {BoxGoal::Fixed, tradeOff})) continue;  // it may give up
                for (std::size_t i = 0; i < 40; ++i) {
                    EXPECT_NEAR(pivoted.z[i], descended.z[i], 1e-9);
                    EXPECT_EQ(a.problem().room[i] == 0.0 && pivoted.z[i] != 0.0, false);
                }
            }
            EXPECT_GT(a.count(), 0);
        }
    }
}

TEST(ActiveSetFace, TheGoalsChooseTheirTradeOff) {
    FaceProblem p = randomProblem(25, 1.0, 9);
    std::fill(p.h.begin(), p.h.end(), 0.0);
    for (double& c : p.c)
        c = 1e-4 + std::abs(c);
    FaceSolver solver(std::move(p));
    Face face{.stands = std::vector<Stand>(25, Stand::Free)};
    for (std::size_t i = 0; i < 25; ++i) {
        if (solver.problem().room[i] == 0.0) face.stands[i] = Stand::Low;
    }
    Face ratio = face;
    ASSERT_TRUE(solver.pivot(ratio, {BoxGoal::Ratio, 0.0}));
    EXPECT_NEAR(ratio.tradeOff * solver.rewardAt(ratio), solver.varianceAt(ratio),
                1e-11 * solver.varianceAt(ratio));
    Face reward = face;
    const double target = solver.rewardAt(ratio);
    ASSERT_TRUE(solver.pivot(reward, {BoxGoal::Reward, target}));
    EXPECT_NEAR(reward.tradeOff, ratio.tradeOff, 1e-8 * ratio.tradeOff);
    Face easy = face;
    ASSERT_TRUE(solver.pivot(easy, {BoxGoal::Reward, -1.0}));
    EXPECT_EQ(easy.tradeOff, 0.0) << "a target below what the least variance earns asks for nothing";
}

TEST(ActiveSetFace, CopiesDoNotStopTheDescent) {
    FaceProblem p = randomProblem(12, 0.4, 3);
    for (std::size_t j = 0; j < 12; ++j)
        p.q.set(1, j, p.q(0, j));
    p.q.set(1, 1, p.q(0, 0));
    p.q.set(0, 1, p.q(0, 0));
    p.h[1] = p.h[0];
    p.c[1] = p.c[0];
    FaceSolver solver(std::move(p));
    Face face{.stands = std::vector<Stand>(12, Stand::Low)};
    face.z = spread(solver.problem());
    ASSERT_TRUE(solver.descend(face, 0.0));
    EXPECT_NEAR(std::accumulate(face.z.begin(), face.z.end(), 0.0), 1.0, 1e-13);
}

}  // namespace
}  // namespace qd::portfolio
