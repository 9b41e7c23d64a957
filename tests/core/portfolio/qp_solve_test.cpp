// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_solve.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

struct Case {
    test::ConvexCase data{120, 30, 7};
    Qp qp = buildQp(rules::ConstraintSet::longOnly(30, 0.1), {}, 0.0);
    QuadraticForm form{data.dense(), 30};
    Case() { form.set(1.0, 0.0); }
};

TEST(Certify, TheGapBoundsWhatIsLeftToGain) {
    Case c;
    const QpAnswer best = *solveQp(c.qp, c.form, {}, nullptr).value();
    EXPECT_LE(best.gap, 1e-14);
    QpAnswer other = best;
    other.point.v.assign(30, 1.0 / 30.0);
    certify(c.qp, c.form, other);
    EXPECT_GE(other.gap, other.value - best.value);
    EXPECT_GT(other.value, best.value);
    other.point.v[0] = 0.2;
    certify(c.qp, c.form, other);
    EXPECT_NEAR(other.primalResidual, 0.2 - 1.0 / 30.0, 1e-12);
}

TEST(SolveQp, StartsFromWeightsOnlyWhereTheyKeepTheRules) {
    Case c;
    const std::vector<double> equal(30, 1.0 / 30.0);
    EXPECT_EQ(c.qp.weights(startingPoint(c.qp, equal, nullptr).value()->v), equal);
    const std::vector<double> half(30, 0.5 / 30.0);
    EXPECT_NE(c.qp.weights(startingPoint(c.qp, half, nullptr).value()->v), half);
    Qp none = buildQp(rules::ConstraintSet::longOnly(30, 0.01), {}, 0.0);
    EXPECT_FALSE(startingPoint(none, {}, nullptr).value().has_value());
    EXPECT_FALSE(solveQp(none, c.form, {}, nullptr).value().has_value());
}

TEST(SolveQp, EndsAtTheSameFromAnywhere) {
    Case c;
    const QpAnswer cold = *solveQp(c.qp, c.form, {}, nullptr).value();
    const std::vector<double> equal(30, 1.0 / 30.0);
    const QpAnswer warm = *solveQp(c.qp, c.form, {.weights = equal}, nullptr).value();
    for (std::size_t i = 0; i < 30; ++i)
        EXPECT_NEAR(cold.weights[i], warm.weights[i], 1e-13);
}

// A direction without curvature along which the linear part falls: only bounds end it.
TEST(SolveQp, FollowsDirectionsWithoutCurvatureToTheirBounds) {
    SquareMatrix m(3);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            m.set(i, j, i < 2 && j < 2 ? 1.0 : (i == j ? 1.0 : 0.0));  // assets 1 and 2 are the same
    Qp qp = buildQp(rules::ConstraintSet::longOnly(3), {}, 0.0);
    qp.linear = {0.0, -1e-3, 0.0};
    QuadraticForm form({.matrix = &m}, 3);
    form.set(1.0, 0.0);
    const QpAnswer answer = *solveQp(qp, form, {}, nullptr).value();
    EXPECT_NEAR(answer.weights[0], 0.0, 1e-12);
    EXPECT_NEAR(answer.weights[1], 0.5 + 0.0005, 1e-12);
    EXPECT_LE(answer.gap, 1e-13);
}

}  // namespace
}  // namespace qd::portfolio
