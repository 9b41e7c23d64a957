// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_pair.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/analytics/sharpe_inference.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

TEST(SharpePairOf, HoldsBothStandardisedAndTheirDifference) {
    const auto two = test::correlatedReturns(300, 0.001, 0.0002, 0.5, 7);
    const auto pair = sharpePair(two.a, two.b).value();
    EXPECT_NEAR(std::accumulate(pair.a.x.begin(), pair.a.x.end(), 0.0), 0.0, 1e-10);
    EXPECT_NEAR(std::inner_product(pair.b.x.begin(), pair.b.x.end(), pair.b.x.begin(), 0.0), 300.0, 1e-9);
    EXPECT_NEAR(pair.difference() * pair.toSample,
                sharpeSample(two.a).value().sharpe - sharpeSample(two.b).value().sharpe, 1e-14);
}

TEST(SharpePairOf, InfluenceIsTheSlopeOfTheDifferenceInEachPeriod) {
    auto two = test::correlatedReturns(200, 0.001, 0.0002, 0.5, 7);
    const auto pair = sharpePair(two.a, two.b).value();
    const auto influence = pair.influence();
    EXPECT_NEAR(std::accumulate(influence.begin(), influence.end(), 0.0), 0.0, 1e-10);
    // More weight on period 17, by drawing it thrice more: the difference moves by influence · 3/(n + 3).
    for (int i = 0; i < 3; ++i) {
        two.a.push_back(two.a[17]);
        two.b.push_back(two.b[17]);
    }
    const auto more = sharpePair(two.a, two.b).value();
    const double moved = (more.a.sharpe - more.b.sharpe) - (pair.a.sharpe - pair.b.sharpe);
    EXPECT_NEAR(moved, influence[17] * 3.0 / 203.0, 0.15 * std::abs(influence[17]) * 3.0 / 203.0 + 1e-4);
}

TEST(SharpePairOf, BandwidthGrowsWithMemory) {
    auto two = test::correlatedReturns(2000, 0.0, 0.0, 0.0, 3);
    const auto none = sharpePair(two.a, two.b).value();
    for (std::size_t t = 1; t < two.a.size(); ++t)
        two.a[t] += 0.7 * two.a[t - 1];
    const auto much = sharpePair(two.a, two.b).value();
    const auto shortError = hacError(none, none.influence());
    const auto longError = hacError(much, much.influence());
    EXPECT_GT(longError.bandwidth, 2.0 * shortError.bandwidth);
    EXPECT_GT(longError.deviation, 1.3 * shortError.deviation);
    EXPECT_NEAR(shortError.deviation, std::sqrt(2.0 / 2000.0), 0.15 * std::sqrt(2.0 / 2000.0));
}

TEST(SharpePairOf, RefusesSeriesThatCannotBeCompared) {
    const Series x = test::normalReturns(50, 0.001, 0.01, 1);
    Series twice;
    for (const double r : x)
        twice.push_back(2.0 * r);
    Series hole = x;
    hole[49] = test::kNan;
    const Series shorter(x.begin(), x.end() - 1);
    EXPECT_EQ(sharpePair(x, shorter).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sharpePair(x, twice).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sharpePair(x, hole).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sharpePair(x, Series(50, 0.0)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sharpePair(Series{0.1, 0.2}, Series{0.2, 0.1}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sharpePair({}, {}).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
