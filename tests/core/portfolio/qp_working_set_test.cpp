// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_working_set.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(WorkingSet, ChangesOneByOneGiveWhatBuildingAnewDoes) {
    const test::ConvexCase c(200, 30, 3);
    const Qp qp = buildQp(test::sectorRules(30, 0.2, 4, 0.4, 0.0), {}, 0.0);
    QuadraticForm form(c.dense(), 30);
    form.set(1.0, 0.0);
    Rng rng(6);
    std::vector<double> g(30);
    for (double& x : g)
        x = rng.normal();
    WorkingSet changed(qp, form);
    ASSERT_TRUE(changed.build({}, {}));
    std::vector<char> in(30, 0);
    for (int step = 0; step < 400; ++step) {
        const auto j = static_cast<std::size_t>(rng.below(30));
        if (in[j] == 0) {
            ASSERT_TRUE(changed.add(j, g[j]));
            in[j] = 1;
        } else {
            std::size_t at = 0;
            while (changed.variable(at) != j)
                ++at;
            changed.remove(at);
            in[j] = 0;
        }
        if (changed.size() < 6 || step % 20 != 0) continue;
        std::vector<std::size_t> variables;
        std::vector<double> gradient;
        for (std::size_t k = 0; k < changed.size(); ++k) {
            variables.push_back(changed.variable(k));
            gradient.push_back(g[changed.variable(k)]);
        }
        WorkingSet anew(qp, form);
        ASSERT_TRUE(anew.build(variables, gradient));
        const std::vector<std::size_t> rows{0};
        const std::vector<double> residual{0.01};
        Direction a;
        Direction b;
        ASSERT_TRUE(changed.direction(rows, residual, a) && anew.direction(rows, residual, b));
        EXPECT_NEAR(changed.rate(0, a.d), 0.01, 1e-12);
        for (std::size_t k = 0; k < a.d.size(); ++k)
            EXPECT_NEAR(a.d[k], b.d[k], 1e-8 * (1.0 + std::abs(b.d[k])));
    }
}

TEST(WorkingSet, RefusesASecondAssetThatIsTheSame) {
    SquareMatrix m(2);
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 2; ++j)
            m.set(i, j, 1.0);
    const Qp qp = buildQp(rules::ConstraintSet::longOnly(2), {}, 0.0);
    QuadraticForm form({.matrix = &m}, 2);
    form.set(1.0, 0.0);
    WorkingSet set(qp, form);
    ASSERT_TRUE(set.build({}, {}));
    EXPECT_TRUE(set.add(0, 1.0));
    EXPECT_FALSE(set.add(1, 1.0));
    EXPECT_EQ(set.size(), 1U);
    EXPECT_FALSE(set.build({0, 1}, std::vector<double>{1.0, 1.0}));
}

TEST(WorkingSet, KeepsRowsThatDoNotFollowFromOthers) {
    const test::ConvexCase c(100, 6, 3);
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(6);
    set.groups = {{"a", {0, 1, 2}, std::nullopt, 0.5}, {"b", {3, 4, 5}, std::nullopt, 0.5}};
    const Qp qp = buildQp(set, {}, 0.0);
    QuadraticForm form(c.dense(), 6);
    form.set(1.0, 0.0);
    WorkingSet working(qp, form);
    ASSERT_TRUE(working.build({0, 1, 3, 4}, std::vector<double>(4, 1.0)));
    std::vector<std::size_t> rows{0, 1, 2};  // the whole is the sum of both groups
    working.keepIndependent(rows);
    EXPECT_EQ(rows, (std::vector<std::size_t>{0, 1}));
    Direction to;
    EXPECT_FALSE(working.direction(std::vector<std::size_t>{0, 1, 2}, std::vector<double>(3, 0.0), to));
}

}  // namespace
}  // namespace qd::portfolio
