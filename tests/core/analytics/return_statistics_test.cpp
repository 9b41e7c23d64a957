// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/return_statistics.h"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace qd::analytics {
namespace {

using Series = std::vector<double>;

TEST(Ratio, IsNothingForZeroAndForWhatIsNotFinite) {
    EXPECT_FALSE(ratio(1.0, 0.0));
    EXPECT_FALSE(ratio(0.0, 0.0));
    EXPECT_FALSE(ratio(1e300, 1e-300));
    EXPECT_FALSE(finite(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_EQ(ratio(1.0, 4.0), 0.25);
}

TEST(Deviation, NeedsTwoValuesAndSeesThroughRounding) {
    EXPECT_FALSE(deviation(Series{0.01}));
    EXPECT_EQ(deviation(Series(1000, 0.1)), 0.0) << "equal values, though their mean is not exact";
    EXPECT_EQ(deviation(Series{1.0, 3.0}), std::sqrt(2.0));
}

TEST(Fall, CountsFromThePeakToItsRecovery) {
    // wealth 1, 1.1, 0.99, 1.1, 1.21: the peak at 1 is regained at 3
    const Series once{0.1, -0.1, 1.0 / 9.0 + 1e-12, 0.1};
    EXPECT_EQ(fall(once).longestDays, 2U);
    EXPECT_NEAR(fall(once).deepest, -0.1, 1e-15);
    EXPECT_EQ(fall(Series{-0.1, 0.01, 0.01}).longestDays, 3U) << "never regained: to the end";
    EXPECT_EQ(fall(Series{0.01, 0.02}).longestDays, 0U);
    EXPECT_EQ(fall(Series{0.0, 0.0, 0.0}).longestDays, 0U) << "flat is not under water";
    EXPECT_EQ(fall(Series{-1.0, 0.5}).deepest, -1.0);
}

TEST(Tails, InterpolateAsNumPy) {
    // numpy 1.24: percentile(arange(1, 8), [5, 95]) = [1.3, 6.7]
    const Series x{7, 3, 1, 2, 6, 5, 4};
    EXPECT_NEAR(tails(x).low, 1.3, 1e-15);
    EXPECT_NEAR(tails(x).high, 6.7, 1e-15);
    EXPECT_EQ(tails(x).meanOfLowest, 1.0);
    const Series one{0.25};
    EXPECT_EQ(tails(one).low, 0.25);
    EXPECT_EQ(tails(one).high, 0.25);
    EXPECT_EQ(tails(one).meanOfLowest, 0.25);
}

TEST(Tails, ExpectedShortfallIsTheMeanOfTheLowest) {
    Series x;
    for (int i = 0; i < 41; ++i)
        x.push_back(static_cast<double>((i * 17) % 41));  // 0 … 40 shuffled
    EXPECT_EQ(tails(x).low, 2.0);                         // rank 0.05 · 40 = 2 exactly
    EXPECT_EQ(tails(x).meanOfLowest, 1.0);
    EXPECT_EQ(tails(x).high, 38.0);
}

TEST(Stability, OfConstantGrowthIsOne) {
    EXPECT_NEAR(*stability(Series(50, 0.01)), 1.0, 1e-12);
    EXPECT_FALSE(stability(Series{0.01}));
    EXPECT_FALSE(stability(Series{0.0, 0.0, 0.0}));
    EXPECT_FALSE(stability(Series{0.1, -1.0, 0.1})) << "no logarithm of ruin";
}

TEST(Moments, AreNothingWithoutVariation) {
    const Moments m = moments(Series(20, 0.01));
    EXPECT_EQ(m.deviation, 0.0);
    EXPECT_FALSE(m.skew);
    EXPECT_FALSE(m.kurtosis);
}

TEST(WinsAndLosses, ZeroIsNeither) {
    const WinsAndLosses w = winsAndLosses(Series{0.02, 0.0, -0.01, 0.04});
    EXPECT_EQ(w.wins, 2U);
    EXPECT_EQ(w.losses, 1U);
    EXPECT_NEAR(w.gained, 0.06, 1e-15);
    EXPECT_EQ(w.lost, -0.01);
    EXPECT_EQ(w.best, 0.04);
    EXPECT_EQ(w.worst, -0.01);
}

TEST(AnnualGrowth, OfNothingIsNothing) {
    EXPECT_FALSE(annualGrowth({}, 252.0));
    EXPECT_EQ(annualGrowth(Series{0.5, -1.0}, 252.0), -1.0);
}

}  // namespace
}  // namespace qd::analytics
