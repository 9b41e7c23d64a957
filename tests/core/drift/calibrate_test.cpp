// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/calibrate.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

ScanOptions quick() {
    ScanOptions options;
    options.permutations = 999;
    return options;
}

TEST(Calibrate, ThresholdsAreThoseOfAScanWhereNothingDrifts) {
    Rng rng(1);
    const auto all = testing::table(rng, 1300, 1);
    const auto calibration = calibrate(testing::sample(all), 200, quick(), testing::Job()).value();
    EXPECT_EQ(calibration.currentRows, 200U);
    EXPECT_EQ(calibration.referenceRows, 1100U);
    const std::vector<double> first(all[0].begin(), all[0].begin() + 1100);
    const std::vector<double> rest(all[0].begin() + 1100, all[0].end());
    auto options = quick();
    options.jointPermutations = 0;
    const auto report =
        scan(testing::sample({first}), testing::sample({rest}), options, testing::Job()).value();
    const auto& threshold = calibration.features[0].thresholds;
    EXPECT_NEAR(threshold.psi / report.features[0].thresholds.psi, 1.0, 0.1);
    EXPECT_NEAR(threshold.ks / report.features[0].thresholds.ks, 1.0, 0.1);
    EXPECT_NEAR(threshold.wasserstein / report.features[0].thresholds.wasserstein, 1.0, 0.1);
}

TEST(Calibrate, KolmogorovSmirnovIsWhatItsTableSays) {
    Rng rng(2);
    const auto calibration =
        calibrate(testing::sample({testing::normals(rng, 2000)}), 500, quick(), testing::Job()).value();
    // 1.358 / √(m n / (m + n)) at 5 % (Smirnov 1948).
    EXPECT_NEAR(calibration.features[0].thresholds.ks, 1.358 / std::sqrt(1500.0 * 500.0 / 2000.0), 0.004);
}

TEST(Calibrate, FewRowsMakeTheCustomaryBoundOfPsiAnEverydayEvent) {
    Rng rng(3);
    const auto sample = testing::sample({testing::normals(rng, 2000)});
    EXPECT_GT(calibrate(sample, 40, quick(), testing::Job()).value().features[0].usual.psi, 0.15);
    EXPECT_LT(calibrate(sample, 900, quick(), testing::Job()).value().features[0].thresholds.psi, 0.05);
}

TEST(Calibrate, NamesFeaturesWithoutThresholds) {
    Rng rng(4);
    auto thin = testing::normals(rng, 300);
    std::fill_n(thin.begin(), 250, std::numeric_limits<double>::quiet_NaN());
    const auto calibration =
        calibrate(testing::sample({testing::normals(rng, 300), std::vector<double>(300, 1.0), thin}), 50,
                  quick(), testing::Job())
            .value();
    EXPECT_TRUE(calibration.features[0].untested.empty());
    EXPECT_EQ(calibration.features[1].untested.text, "all values are equal");
    EXPECT_EQ(calibration.features[2].untested.text, "50 values in the reference, expected at least 100");
    EXPECT_GT(calibration.features[0].thresholds.ks, 0.0);
}

TEST(Calibrate, RefusesWhatIsTooSmall) {
    Rng rng(5);
    const auto sample = testing::sample({testing::normals(rng, 129)});
    EXPECT_EQ(calibrate(sample, 30, quick(), testing::Job()).error().code, ErrorCode::BadInput);
    const auto larger = testing::sample({testing::normals(rng, 200)});
    EXPECT_FALSE(calibrate(larger, 0, quick(), testing::Job()).ok());
    EXPECT_FALSE(calibrate(larger, 200, quick(), testing::Job()).ok());
    EXPECT_EQ(calibrate(larger, 50, quick(), testing::StoppedJob()).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::drift
