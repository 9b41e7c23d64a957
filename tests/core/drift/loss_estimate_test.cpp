// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/loss_estimate.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

/// A model that errs more where its feature is large: loss x² + noise.
std::vector<double> lossesAt(Rng& rng, std::span<const double> x) {
    std::vector<double> out;
    for (const double v : x)
        out.push_back(v * v + 0.1 * rng.normal());
    return out;
}

double mean(const std::vector<double>& x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

TEST(LossEstimate, ForetellsTheLossThatLabelsWillShow) {
    Rng rng(1);
    const auto a = testing::sample({testing::normals(rng, 4000)});
    const auto b = testing::sample({testing::normals(rng, 1000, 0.8)});
    const auto losses = lossesAt(rng, a.column(0));
    const double truth = mean(lossesAt(rng, b.column(0)));
    const auto out = estimateLoss(a, losses, b, {}).value();
    EXPECT_NEAR(out.reference, 1.0, 0.1);
    EXPECT_NEAR(truth, 1.64, 0.15);
    EXPECT_NEAR(out.expected, truth, 0.25);
    EXPECT_LT(out.low, out.expected);
    EXPECT_GT(out.high, out.expected);
    EXPECT_GT(out.low, out.reference);
    EXPECT_GT(out.separation, 0.65);
}

TEST(LossEstimate, WhereNothingDriftsItIsTheReference) {
    Rng rng(2);
    const auto a = testing::sample(testing::table(rng, 2000, 5));
    const auto b = testing::sample(testing::table(rng, 500, 5));
    const auto losses = lossesAt(rng, a.column(0));
    const auto out = estimateLoss(a, losses, b, {}).value();
    EXPECT_LT(out.low, out.reference);
    EXPECT_GT(out.high, out.reference);
    EXPECT_GT(out.effectiveRows, 1000.0);
}

TEST(LossEstimate, AChangeOfTheRelationStaysUnseen) {
    // The limit that the header states: the features are the same, the losses to come are not.
    Rng rng(3);
    const auto a = testing::sample({testing::normals(rng, 2000)});
    const auto b = testing::sample({testing::normals(rng, 500)});
    const auto out = estimateLoss(a, std::vector<double>(2000, 1.0), b, {}).value();
    EXPECT_NEAR(out.expected, 1.0, 1e-9);
}

TEST(LossEstimate, RefusesWhereTheSamplesHardlyOverlap) {
    Rng rng(4);
    const auto a = testing::sample({testing::normals(rng, 1000)});
    const auto b = testing::sample({testing::normals(rng, 200, 4.5)});
    LossEstimateOptions options;
    options.ridge = 1e-4;
    const auto out = estimateLoss(a, std::vector<double>(1000, 1.0), b, options);
    ASSERT_FALSE(out.ok());
    EXPECT_EQ(out.error().code, ErrorCode::Refused);
    EXPECT_NE(out.error().hint.find("labels"), std::string::npos);
}

TEST(LossEstimate, RefusesWhatDoesNotFit) {
    Rng rng(5);
    const auto a = testing::sample({testing::normals(rng, 200)});
    const auto b = testing::sample({testing::normals(rng, 50)});
    const auto refused = [&](std::vector<double> losses, auto change) {
        LossEstimateOptions options;
        change(options);
        const auto out = estimateLoss(a, losses, b, options);
        return !out.ok() && out.error().code == ErrorCode::BadInput;
    };
    const std::vector<double> good(200, 1.0);
    auto holes = good;
    holes[0] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(refused(good, [](auto&) {}));
    EXPECT_TRUE(refused(holes, [](auto&) {}));
    EXPECT_TRUE(refused({1.0}, [](auto&) {}));
    EXPECT_TRUE(refused(good, [](auto& o) { o.ridge = 0.0; }));
    EXPECT_TRUE(refused(good, [](auto& o) { o.level = 1.0; }));
    EXPECT_TRUE(refused(good, [](auto& o) { o.resamples = 10; }));
}

}  // namespace
}  // namespace qd::drift
