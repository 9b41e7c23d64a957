// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"

namespace qd::analytics {
namespace {

TEST(Drawdowns, MeasureFromTheHighestSoFar) {
    const std::vector<double> wealth{100, 120, 90, 120, 150, 75};
    EXPECT_EQ(drawdowns(wealth), (std::vector<double>{0.0, 0.0, -0.25, 0.0, 0.0, -0.5}));
}

TEST(Drawdowns, DoNotDependOnTheScale) {
    const std::vector<double> wealth{1.0, 1.5, 1.25, 0.5};
    std::vector<double> scaled = wealth;
    for (double& w : scaled)
        w *= 1024.0;
    EXPECT_EQ(drawdowns(scaled), drawdowns(wealth));
}

TEST(Drawdowns, OfNothingAndOfRuin) {
    EXPECT_TRUE(drawdowns({}).empty());
    const std::vector<double> ruin{2.0, 0.0};
    EXPECT_EQ(drawdowns(ruin).back(), -1.0);
}

TEST(DrawdownsContract, RefusesWealthThatIsNotPositive) {
    const std::vector<double> none{0.0, 1.0};
    const std::vector<double> negative{1.0, -1.0};
    EXPECT_DEATH(static_cast<void>(drawdowns(none)), "precondition");
    EXPECT_DEATH(static_cast<void>(drawdowns(negative)), "precondition");
}

}  // namespace
}  // namespace qd::analytics
