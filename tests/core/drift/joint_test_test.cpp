// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/joint_test.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"
#include "tests/core/drift/reference_data.h"

namespace qd::drift {
namespace {

JointInput inputOf(const testing::Columns& reference, const testing::Columns& current) {
    JointInput out;
    out.reference.assign(reference.begin(), reference.end());
    out.current.assign(current.begin(), current.end());
    return out;
}

MultivariateDrift test(const testing::Columns& reference, const testing::Columns& current,
                       const JointOptions& options, std::size_t block = 1) {
    const std::size_t rows = reference.front().size() + current.front().size();
    const BlockPermutation blocks(std::vector<std::size_t>(rows, 1), current.front().size(), block, 3);
    return jointTest(inputOf(reference, current), blocks, options, testing::Job()).value();
}

/// MMD² and its kernel's mean within the reference, pair by pair.
std::pair<double, double> byHand(const testing::Columns& a, const testing::Columns& b, double sigma2) {
    const auto kernel = [&](const testing::Columns& x, std::size_t i, const testing::Columns& y,
                            std::size_t j) {
        double apart = 0.0;
        for (std::size_t f = 0; f < x.size(); ++f)
            apart += std::pow(x[f][i] - y[f][j], 2);
        return std::exp(-apart / (2.0 * sigma2));
    };
    const auto within = [&](const testing::Columns& x) {
        const std::size_t count = x.front().size();
        double sum = 0.0;
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j)
                sum += i == j ? 0.0 : kernel(x, i, x, j);
        }
        return sum / static_cast<double>(count * (count - 1));
    };
    double across = 0.0;
    for (std::size_t i = 0; i < a.front().size(); ++i) {
        for (std::size_t j = 0; j < b.front().size(); ++j)
            across += kernel(a, i, b, j);
    }
    across /= static_cast<double>(a.front().size() * b.front().size());
    return {within(a) + within(b) - 2.0 * across, within(a)};
}

TEST(JointTest, IsMmdPairByPair) {
    Rng rng(1);
    const auto reference = testing::table(rng, 130, 4);
    auto current = testing::table(rng, 71, 4);
    for (double& v : current[2])
        v += 0.5;
    const auto got = test(reference, current, {Scaling::None, 0});
    const auto [mmd, within] = byHand(reference, current, got.sigma2);
    EXPECT_NEAR(got.mmd, mmd, 1e-14);
    EXPECT_NEAR(got.effect, std::sqrt(mmd / (1.0 - within)), 1e-12);
    EXPECT_EQ(got.referenceRows, 130U);
    EXPECT_EQ(got.currentRows, 71U);
    EXPECT_EQ(got.features, 4U);
}

TEST(JointTest, DoesNotCareWhichSampleIsTheLarger) {
    Rng rng(2);
    const auto few = testing::table(rng, 110, 3);
    const auto many = testing::table(rng, 300, 3);
    const auto one = test(few, many, {Scaling::None, 99});
    EXPECT_NEAR(one.mmd, byHand(few, many, one.sigma2).first, 1e-14);
    EXPECT_GT(one.p, 0.01);
}

TEST(JointTest, SeesACorrelationThatNoFeatureShows) {
    Rng rng(3);
    testing::Columns reference(2);
    testing::Columns current(2);
    for (int i = 0; i < 600; ++i) {
        reference[0].push_back(rng.normal());
        reference[1].push_back(rng.normal());
    }
    for (int i = 0; i < 200; ++i) {
        const double common = rng.normal();
        current[0].push_back(std::sqrt(0.7) * common + std::sqrt(0.3) * rng.normal());
        current[1].push_back(std::sqrt(0.7) * common + std::sqrt(0.3) * rng.normal());
    }
    const auto got = test(reference, current, {Scaling::None, 199});
    EXPECT_EQ(got.p, 1.0 / 200.0);
    EXPECT_GT(got.mmd, got.threshold);
}

TEST(JointTest, PValuesAreUniformWhereNothingDrifts) {
    Rng rng(4);
    int small = 0;
    constexpr int kRounds = 200;
    for (int round = 0; round < kRounds; ++round) {
        const auto got = test(testing::table(rng, 100, 2), testing::table(rng, 40, 2), {Scaling::None, 99});
        small += got.p <= 0.1 ? 1 : 0;
    }
    EXPECT_NEAR(small / static_cast<double>(kRounds), 0.1, 0.065);  // three standard errors
}

TEST(JointTest, DoesNotDependOnTheNumberOfThreads) {
    Rng rng(5);
    const auto reference = testing::table(rng, 700, 5);
    const auto current = testing::table(rng, 200, 5);
    JointOptions options{Scaling::Auto, 150};
    const auto one = test(reference, current, options, 4);
    options.threads = 3;
    EXPECT_EQ(test(reference, current, options, 4), one);
}

TEST(JointTest, AnUnlikeScaleNoLongerHidesAFeature) {
    // The first feature drifts, the second is a hundred times as wide.
    Rng rng(6);
    const testing::Columns reference{testing::normals(rng, 500), testing::normals(rng, 500, 0.0, 100.0)};
    const testing::Columns current{testing::normals(rng, 150, 1.0), testing::normals(rng, 150, 0.0, 100.0)};
    EXPECT_GT(test(reference, current, {Scaling::None, 199}).p, 0.05);
    const auto scaled = test(reference, current, {Scaling::Auto, 199});
    EXPECT_TRUE(scaled.scaled);
    EXPECT_EQ(scaled.p, 1.0 / 200.0);
}

TEST(JointTest, ToldPlainlyWhenThereIsNothingToTest) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    Rng rng(7);
    auto holes = testing::table(rng, 120, 2);
    for (std::size_t i = 0; i < 50; ++i)
        holes[0][i] = kNone;
    const auto thin = test(holes, testing::table(rng, 40, 2), {Scaling::None, 99});
    EXPECT_NE(thin.untested.text.find("70 reference and 40 current rows are complete"), std::string::npos);
    EXPECT_EQ(thin.p, 1.0);
    const auto same =
        test({std::vector<double>(120, 1.0)}, {std::vector<double>(40, 1.0)}, {Scaling::None, 99});
    EXPECT_EQ(same.untested.text, "most rows are the same in every feature");
    const BlockPermutation blocks(std::vector<std::size_t>(160, 1), 40, 1, 3);
    EXPECT_FALSE(jointTest({}, blocks, {}, testing::Job()).value().untested.empty());
}

TEST(JointTest, StopsWhenAsked) {
    Rng rng(8);
    const auto reference = testing::table(rng, 150, 2);
    const auto current = testing::table(rng, 50, 2);
    const BlockPermutation blocks(std::vector<std::size_t>(200, 1), 50, 1, 3);
    const auto out =
        jointTest(inputOf(reference, current), blocks, {Scaling::None, 99}, testing::StoppedJob());
    ASSERT_FALSE(out.ok());
    EXPECT_EQ(out.error().code, ErrorCode::Cancelled);
}

// alibi-detect's unbiased MMD² on 10,000 + 1000 rows of 50 features, σ² by the median of 1000 + 1000.
TEST(JointTest, IsWhatAlibiDetectSays) {
    if (!testing::referencesAreHere()) GTEST_SKIP() << "the reference values are not here";
    const Json wanted = testing::readReference("drift_synth.json");
    auto reference = testing::readFeatures("drift_ref_10000x50.csv.gz");
    const auto current = testing::readFeatures("drift_cur_1000x50.csv.gz");
    const auto all = test(reference, current, {});
    EXPECT_NEAR(all.mmd, wanted.find("mmd_10k1k")->items()[0].numberOr(NAN), 1e-12);
    EXPECT_NEAR(all.sigma2, wanted.find("mmd_10k1k")->items()[1].numberOr(NAN), 1e-11);
    EXPECT_FALSE(all.scaled);
    for (auto& column : reference)
        column.resize(1000);
    const auto few = test(reference, current, {});
    EXPECT_NEAR(few.mmd, wanted.find("mmd_1k1k")->items()[0].numberOr(NAN), 1e-12);
}

TEST(JointTest, OfTwoHalvesOfAnEqualWeightPortfolioIsTheReference) {
    if (!testing::referencesAreHere()) GTEST_SKIP() << "the reference values are not here";
    const Json refs = testing::readReference("refs.json");
    const Json& wanted = *refs.find("drift_halves");
    const auto [first, second] = testing::equalWeightHalves();
    const auto got = test({first}, {second}, {});
    EXPECT_NEAR(got.mmd, wanted.find("mmd2_unbiased_median")->numberOr(NAN), 1e-12);
    EXPECT_NEAR(got.sigma2 / wanted.find("mmd_sigma2")->numberOr(NAN), 1.0, 1e-10);
}

}  // namespace
}  // namespace qd::drift
