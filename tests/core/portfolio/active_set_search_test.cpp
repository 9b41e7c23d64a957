// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/active_set_search.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using Vec = std::vector<double>;

FaceProblem problemOf(std::size_t n, double room, const Vec& c) {
    FaceProblem p;
    p.q = sampleCovariance(test::randomReturns(3 * n, n, 5).view()).value().matrix;
    p.h.assign(n, 0.0);
    p.c = c;
    p.room.assign(n, room);
    return p;
}

TEST(ActiveSetSearch, LargestRewardFillsInTheOrderOfRewards) {
    const Vec lower{0.1, 0.0, 0.0, -0.2};
    const Vec upper{0.5, 0.3, 0.4, 0.6};
    const Vec c{1.0, 3.0, 2.0, 3.0};
    const Vec filled = largestReward(lower, upper, c, 1.0);
    const Vec expected{0.1, 0.3, 0.0, 0.6};  // equal rewards by index
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(filled[i], expected[i], 1e-15);
    const Vec low = largestReward({}, {}, {}, 0.0);
    EXPECT_TRUE(low.empty());
}

TEST(ActiveSetSearch, TheBracketFindsWhatPivotingFromABadFaceMisses) {
    // The portfolio of least variance loses; only a large λ earns.
    Vec c(30, -0.01);
    c[5] = 0.004;
    c[11] = 0.002;
    FaceSolver solver(problemOf(30, 0.7, c));
    Face face{.stands = std::vector<Stand>(30, Stand::Low)};  // nothing free: pivoting cannot begin
    ASSERT_TRUE(solveGoal(solver, face, {BoxGoal::Ratio, 0.0}));
    EXPECT_GT(solver.rewardAt(face), 0.0);
    EXPECT_NEAR(face.tradeOff * solver.rewardAt(face), solver.varianceAt(face),
                1e-9 * solver.varianceAt(face));
    Face target{.stands = std::vector<Stand>(30, Stand::Low)};
    ASSERT_TRUE(solveGoal(solver, target, {BoxGoal::Reward, 0.003}));
    EXPECT_NEAR(solver.rewardAt(target), 0.003, 1e-12);
    Face fixed{.stands = std::vector<Stand>(30, Stand::Low)};
    ASSERT_TRUE(solveGoal(solver, fixed, {BoxGoal::Fixed, 0.0}));
    EXPECT_NEAR(std::accumulate(fixed.z.begin(), fixed.z.end(), 0.0), 1.0, 1e-13);
    EXPECT_LT(solver.rewardAt(fixed), 0.0);
}

}  // namespace
}  // namespace qd::portfolio
