// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_active_set.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/portfolio/convex_problem.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(ActiveSet, AnswersDoNotDependOnTheOrderOfAssets) {
    const test::Returns x = test::randomReturns(100, 40, 6);
    const std::vector<std::size_t> order = test::shuffled(40, 3);
    const test::Returns y = test::permuted(x, order);
    const auto weights = [](const test::Returns& r) {
        const Covariance c = sampleCovariance(r.view()).value();
        ConvexProblem p{.risk = {.matrix = &c.matrix}};
        p.constraints = rules::ConstraintSet::longOnly(40, 0.1);
        return solveConvex(p).value().weights;
    };
    const auto a = weights(x);
    const auto b = weights(y);
    for (std::size_t i = 0; i < 40; ++i)
        EXPECT_NEAR(b[i], a[order[i]], 1e-12);
}

TEST(ActiveSet, StopsAtItsLimitsWithAFeasiblePointNoWorse) {
    const test::ConvexCase c(200, 60, 6);
    const Qp qp = buildQp(rules::ConstraintSet::longOnly(60, 0.1), {}, 0.0);
    QuadraticForm form(c.dense(), 60);
    form.set(1.0, 0.0);
    const QpPoint vertex = solveLp(qp, {}, nullptr).value().point;
    const double start = c.dense().variance(qp.weights(vertex.v));
    for (const ActiveSetLimits limits : {ActiveSetLimits{.between = 3}, ActiveSetLimits{.steps = 4}}) {
        QpPoint at = vertex;
        ASSERT_EQ(minimiseActiveSet(qp, form, at, limits, nullptr).value(), ActiveSetStatus::Limit);
        const std::vector<double> w = qp.weights(at.v);
        EXPECT_TRUE(rules::check(rules::ConstraintSet::longOnly(60, 0.1), w).ok());
        EXPECT_LE(c.dense().variance(w), start);
    }
}

TEST(ActiveSet, SaysWhereThereIsNoCurvature) {
    SquareMatrix zero(4);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            zero.set(i, j, 0.0);
    Qp qp = buildQp(rules::ConstraintSet::longOnly(4), {}, 0.0);
    qp.linear = {0.3, 0.1, 0.2, 0.4};
    QuadraticForm form({.matrix = &zero}, 4);
    form.set(1.0, 0.0);
    QpPoint at = solveLp(qp, {}, nullptr).value().point;
    EXPECT_EQ(minimiseActiveSet(qp, form, at, {}, nullptr).value(), ActiveSetStatus::Singular);
}

}  // namespace
}  // namespace qd::portfolio
