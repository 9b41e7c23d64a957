// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_problem.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(QuadraticForm, ReadsMatrixAndFactorsAlike) {
    const test::ConvexCase c(50, 23, 1);
    QuadraticForm dense(c.dense(), 23);
    QuadraticForm factored(c.factored(), 23);
    Rng rng(3);
    std::vector<double> x(23);
    for (double& v : x)
        v = rng.normal();
    for (QuadraticForm* f : {&dense, &factored})
        f->set(1.5, 0.25);
    std::vector<double> a(23, 0.0);
    std::vector<double> b(23, 0.0);
    dense.addProduct(x, a);
    factored.addProduct(x, b);
    const std::vector<std::size_t> all = test::shuffled(23, 2);
    std::vector<double> shuffled;
    for (const std::size_t i : all)
        shuffled.push_back(x[i]);
    std::vector<double> sums(23, 0.0);
    factored.addColumns(all, shuffled, sums);
    std::vector<double> triangle(23 * 23);
    std::vector<double> other(23 * 23);
    dense.fill(triangle.data(), 23);
    factored.fill(other.data(), 23);
    std::vector<double> row(23);
    for (std::size_t i = 0; i < 23; ++i) {
        EXPECT_NEAR(a[i], b[i], 1e-12);
        EXPECT_NEAR(a[i], sums[i], 1e-12);
        factored.gather(i, all, row.data());
        for (std::size_t k = 0; k < 23; ++k) {
            const double entry = 1.5 * 252.0 * c.covariance.matrix(i, all[k]) + (all[k] == i ? 0.25 : 0.0);
            EXPECT_NEAR(row[k], entry, 1e-13);
            if (all[k] > i) continue;
            EXPECT_NEAR(triangle[i * 23 + all[k]], entry, 1e-13);
            EXPECT_NEAR(other[i * 23 + all[k]], entry, 1e-13);
        }
        EXPECT_NEAR(dense.diagonal(i), factored.diagonal(i), 1e-13);
    }
}

TEST(BuildQp, SplitsAnAssetOnlyWhereItsTradeHasAKink) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(4, 0.5);
    EXPECT_EQ(buildQp(set, {}, 1.0).variables(), 4U);
    set.previous = {0.0, 0.7, 0.2, 0.1};  // at its floor, above its cap, between, between
    set.maxTurnover = 0.4;
    set.tradeCost = {0.01};
    const Qp qp = buildQp(set, {}, 1.0);
    ASSERT_EQ(qp.variables(), 6U);
    EXPECT_EQ(qp.twin[0], Qp::kNoRow);
    EXPECT_EQ(qp.twin[2], 3U);
    EXPECT_DOUBLE_EQ(qp.cost[0], 0.01);
    EXPECT_DOUBLE_EQ(qp.cost[1], -0.01);  // what is bought back is not sold
    // Turnover of the row and of the rules agree for any weights.
    const std::vector<double> w{0.1, 0.4, 0.35, 0.15};
    const std::vector<double> v = qp.variablesOf(w);
    EXPECT_EQ(qp.weights(v), w);
    double row = 0.0;
    for (std::size_t j = 0; j < 6; ++j)
        row += qp.row(qp.turnoverRow)[j] * v[j];
    const double room = qp.rowUpper[qp.turnoverRow] - row;
    EXPECT_NEAR(room, 2.0 * 0.4 - (0.1 + 0.3 + 0.15 + 0.05), 1e-15);
}

TEST(BuildQp, AnAssetWithoutBoundsIsTwoVariables) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(1, std::numeric_limits<double>::infinity());
    set.minWeight = -std::numeric_limits<double>::infinity();
    const Qp qp = buildQp(set, {}, 0.0);
    ASSERT_EQ(qp.variables(), 2U);
    EXPECT_EQ(qp.weights(std::vector<double>{0.0, 3.0}), std::vector<double>{-3.0});
}

}  // namespace
}  // namespace qd::portfolio
