// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/block_calibration.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

BlockCalibrationOptions quickOptions() {
    BlockCalibrationOptions options;
    options.histories = 200;
    options.resamples = 99;
    options.candidates = {1, 4, 12};
    return options;
}

TEST(BlockCalibrationOf, ChoosesTheCandidateThatRejectsTheTruthAsOftenAsTheLevel) {
    const auto two = test::correlatedReturns(240, 0.001, 0.0005, 0.5, 3);
    const auto got = calibrateBlock(two.a, two.b, quickOptions(), test::quietJob()).value();
    ASSERT_EQ(got.rejected.size(), 3U);
    const auto distance = [&](std::size_t k) { return std::abs(got.rejected[k] - 0.05); };
    const std::size_t best = got.block == 1 ? 0 : (got.block == 4 ? 1 : 2);
    for (std::size_t k = 0; k < 3; ++k)
        EXPECT_LE(distance(best), distance(k)) << k;
    EXPECT_NEAR(got.rejected[0], 0.05, 0.04);
}

// The sample's own error knows of memory, whatever the block: no candidate rejects much more than it should.
TEST(BlockCalibrationOf, HoldsTheLevelForSeriesWithMemory) {
    auto two = test::correlatedReturns(400, 0.0, 0.0, 0.3, 5);
    for (std::size_t t = 1; t < two.a.size(); ++t) {
        two.a[t] += 0.6 * two.a[t - 1];
        two.b[t] += 0.6 * two.b[t - 1];
    }
    const auto got = calibrateBlock(two.a, two.b, quickOptions(), test::quietJob()).value();
    for (const double share : got.rejected)
        EXPECT_NEAR(share, 0.05, 0.05);
    EXPECT_NE(got.rejected[0], got.rejected[2]);
}

TEST(BlockCalibrationOf, DoesNotDependOnThreads) {
    const auto two = test::correlatedReturns(120, 0.001, 0.0005, 0.5, 3);
    auto options = quickOptions();
    options.histories = 50;
    const auto one = calibrateBlock(two.a, two.b, options, test::quietJob()).value();
    options.threads = 3;
    const auto three = calibrateBlock(two.a, two.b, options, test::quietJob()).value();
    EXPECT_EQ(one.rejected, three.rejected);
    EXPECT_EQ(one.block, three.block);
}

TEST(BlockCalibrationOf, RefusesOptionsThatMeanNothingAndObeysACancel) {
    const auto two = test::correlatedReturns(100, 0.001, 0.0005, 0.5, 3);
    for (const auto& change : std::vector<void (*)(BlockCalibrationOptions&)>{
             [](BlockCalibrationOptions& o) { o.candidates.clear(); },
             [](BlockCalibrationOptions& o) { o.candidates = {26}; },
             [](BlockCalibrationOptions& o) { o.candidates = {0}; },
             [](BlockCalibrationOptions& o) { o.histories = 10; },
             [](BlockCalibrationOptions& o) { o.resamples = 10; },
             [](BlockCalibrationOptions& o) { o.level = test::kNan; }}) {
        auto options = quickOptions();
        change(options);
        EXPECT_EQ(calibrateBlock(two.a, two.b, options, test::quietJob()).error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(calibrateBlock(two.a, two.a, quickOptions(), test::quietJob()).error().code,
              ErrorCode::BadInput);
    EXPECT_EQ(calibrateBlock(two.a, two.b, quickOptions(), test::cancelledJob()).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
