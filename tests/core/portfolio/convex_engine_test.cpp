// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/convex_engine.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

TEST(ConvexEngine, ApproachEndsWhereMinimiseDoes) {
    const test::ConvexCase c(150, 40, 2);
    const auto set = test::sectorRules(40, 0.1, 5, 0.3, 0.4);
    const ConvexProblem p{.risk = c.dense()};
    ConvexEngine engine(p, set, {});
    const Aim aim{.quad = 1.0, .linear = std::vector<double>(40, 0.0)};
    const auto few = engine.approach(aim, 5).value();
    EXPECT_TRUE(few.feasible);
    EXPECT_FALSE(few.optimal);
    EXPECT_NEAR(few.variance, c.dense().variance(few.weights), 1e-12 * few.variance);
    const auto all = engine.approach(aim, 5000).value();
    EXPECT_TRUE(all.optimal);
    const auto exact = engine.minimise(aim).value();
    EXPECT_NEAR(all.variance, 2.0 * exact->value, 1e-10 * all.variance);
}

TEST(ConvexEngine, TrackingErrorHasTheMultiplierOfItsCap) {
    const test::ConvexCase c(150, 20, 5);
    auto set = rules::ConstraintSet::longOnly(20, 0.3);
    set.benchmark.assign(20, 0.05);
    set.maxTrackingError = 0.01;
    const ConvexProblem p{.risk = c.dense()};
    ConvexEngine engine(p, set, {});
    const Aim aim{.quad = 1.0, .linear = std::vector<double>(20, 0.0)};
    const auto kept = engine.minimise(aim).value();
    ASSERT_TRUE(kept.has_value());
    EXPECT_NEAR(std::sqrt(engine.trackingVariance(kept->weights)), 0.01, 1e-12);
    EXPECT_LE(engine.trackingVariance(kept->weights), 1e-4);
    EXPECT_LE(kept->gap, 1e-9 * kept->size);
    // On the way from here towards less variance the tracking error grows: no feasible direction is left.
    set.maxTrackingError.reset();
    ConvexEngine free(p, set, {});
    const auto least = free.minimise(aim).value();
    std::vector<double> between(20);
    for (std::size_t i = 0; i < 20; ++i)
        between[i] = 0.99 * kept->weights[i] + 0.01 * least->weights[i];
    EXPECT_GT(engine.trackingVariance(between), 1e-4);
}

TEST(ConvexEngine, ATrackingErrorThatCannotBeReachedIsInfeasible) {
    const test::ConvexCase c(150, 5, 5);
    auto set = rules::ConstraintSet::longOnly(5);
    set.benchmark = {1.0, 0.0, 0.0, 0.0, 0.0};
    set.restricted = {{0, rules::Restriction::Forbidden}};
    set.maxTrackingError = 1e-6;
    const ConvexProblem p{.risk = c.dense()};
    ConvexEngine engine(p, set, {});
    EXPECT_FALSE(engine.minimise({.quad = 1.0, .linear = std::vector<double>(5, 0.0)}).value().has_value());
}

}  // namespace
}  // namespace qd::portfolio
