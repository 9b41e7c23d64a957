// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/interior_point.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/portfolio/qp_solve.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

// Two methods that share nothing but the problem.
TEST(InteriorPoint, AgreesWithTheActiveSet) {
    for (const std::size_t n : {2U, 20U, 75U}) {
        const test::ConvexCase c(60, n, n);
        rules::ConstraintSet set = test::sectorRules(n, 2.5 / static_cast<double>(n), 2, 0.6, 0.2);
        set.tradeCost = {0.1};
        set.groups[0].floor = 0.3;
        Qp qp = buildQp(set, {}, 0.01);
        for (std::size_t i = 0; i < n; ++i)
            qp.linear[i] = -0.05 * c.mean[i];
        QuadraticForm form(c.dense(), n);
        form.set(1.0, 0.0);
        const auto exact = solveQp(qp, form, {}, nullptr).value();
        ASSERT_TRUE(exact.has_value());
        const InteriorPoint inside = solveInterior({.qp = &qp, .form = &form}).value();
        EXPECT_NEAR(inside.value, exact->value, 1e-9 * exact->size) << n;
        EXPECT_LE(exact->gap, 1e-10 * exact->size) << n;
        EXPECT_GE(inside.value - exact->value, -1e-10 * exact->size) << n;
    }
}

TEST(InteriorPoint, ConvergesToRounding) {
    const test::ConvexCase c(300, 80, 4);
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(80, 0.05);
    set.minWeight = -0.05;
    const Qp qp = buildQp(set, {}, 0.0);
    QuadraticForm form(c.dense(), 80);
    form.set(1.0, 0.0);
    const InteriorPoint inside = solveInterior({.qp = &qp, .form = &form}).value();
    EXPECT_LE(inside.gap, 1e-12 * inside.value);
    EXPECT_LE(inside.primalResidual, 1e-12);
    EXPECT_LE(inside.dualResidual, 1e-12);
    EXPECT_LT(inside.iterations, 40);
}

}  // namespace
}  // namespace qd::portfolio
