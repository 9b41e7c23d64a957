// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/interior_normal.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(NormalEquations, SolvesTheSumOfAllItsParts) {
    constexpr std::size_t kAssets = 25;
    constexpr std::size_t kSize = 26;  // one more column, as for the threshold of a tail
    constexpr std::size_t kDays = 9;
    const test::ConvexCase c(60, kAssets, 1);
    Rng rng(8);
    std::vector<double> scenarios(kDays * kSize);
    std::vector<double> rows(2 * kSize);
    for (double& x : scenarios)
        x = rng.normal();
    for (double& x : rows)
        x = rng.normal();
    QuadraticForm form(c.dense(), kAssets);
    form.set(2.0, 0.0);
    NormalEquations normal(&form, kSize, scenarios.data(), kDays, kSize, rows);
    const std::vector<double> d(kSize, 0.3);
    const std::vector<double> e(kDays, 1.7);
    const std::vector<double> rho{0.9, -1.0};
    ASSERT_TRUE(normal.factor(d, e, rho));
    EXPECT_GT(normal.rho(1), 0.0);  // as much as the matrix has
    std::vector<double> x(kSize);
    for (double& v : x)
        v = rng.normal();
    const std::vector<double> rhs = x;
    std::vector<double> product(kSize);
    normal.solve(x, product);
    std::vector<double> expected(kSize, 0.0);
    form.addProduct(std::span(x).first(kAssets), std::span(expected).first(kAssets));
    const auto add = [&](const double* row, double weight) {
        double along = 0.0;
        for (std::size_t i = 0; i < kSize; ++i)
            along += row[i] * x[i];
        for (std::size_t i = 0; i < kSize; ++i)
            expected[i] += weight * along * row[i];
    };
    for (std::size_t t = 0; t < kDays; ++t)
        add(scenarios.data() + t * kSize, e[t]);
    for (std::size_t r = 0; r < 2; ++r)
        add(rows.data() + r * kSize, normal.rho(r));
    for (std::size_t i = 0; i < kSize; ++i) {
        EXPECT_NEAR(product[i], expected[i], 1e-10);
        EXPECT_NEAR(d[i] * x[i] + expected[i], rhs[i], 1e-11);
    }
}

TEST(NormalEquations, SaysWhenTheSumIsNotPositive) {
    NormalEquations normal(nullptr, 2, nullptr, 0, 0, {});
    EXPECT_FALSE(normal.factor(std::vector<double>{1.0, -1.0}, {}, {}));
}

}  // namespace
}  // namespace qd::portfolio
