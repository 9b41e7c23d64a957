// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/sample_pair.h"

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

DriftSample named(std::vector<std::string> names, testing::Columns columns) {
    return DriftSample::create(std::move(names), std::move(columns)).value();
}

TEST(SamplePair, MatchesFeaturesByName) {
    const auto a = named({"x", "y"}, {{1.0}, {2.0}});
    const auto b = named({"y", "x"}, {{20.0}, {10.0}});
    const auto pair = SamplePair::create(a, b);
    ASSERT_TRUE(pair.ok());
    EXPECT_EQ(pair->reference(0)[0], 1.0);
    EXPECT_EQ(pair->current(0)[0], 10.0);
    EXPECT_EQ(pair->current(1)[0], 20.0);
}

TEST(SamplePair, NamesTheFeatureThatOneOfThemLacks) {
    const auto a = named({"x", "y"}, {{1.0}, {2.0}});
    const auto b = named({"x", "z"}, {{1.0}, {2.0}});
    const auto c = named({"x"}, {{1.0}});
    EXPECT_NE(SamplePair::create(a, b).error().message.find("'y' of the reference"), std::string::npos);
    EXPECT_NE(SamplePair::create(c, a).error().message.find("'y' of the current"), std::string::npos);
    EXPECT_EQ(SamplePair::create(c, a).error().code, ErrorCode::BadInput);
}

TEST(Options, OutOfRangeAreRefused) {
    EXPECT_TRUE(checkOptions({}).ok());
    const auto refused = [](auto change) {
        ScanOptions options;
        change(options);
        const auto status = checkOptions(options);
        return !status.ok() && status.error().code == ErrorCode::BadInput;
    };
    EXPECT_TRUE(refused([](auto& o) { o.permutations = 98; }));
    EXPECT_TRUE(refused([](auto& o) { o.permutations = 100'000; }));
    EXPECT_TRUE(refused([](auto& o) { o.jointPermutations = 98; }));
    EXPECT_TRUE(refused([](auto& o) { o.jointPermutations = 10'000; }));
    EXPECT_TRUE(refused([](auto& o) { o.histogramBins = 201; }));
    EXPECT_TRUE(refused([](auto& o) { o.rule.level = 0.0; }));
    EXPECT_TRUE(refused([](auto& o) { o.rule.level = 1.0; }));
    EXPECT_TRUE(refused([](auto& o) { o.rule.highLevel = 0.06; }));
    EXPECT_TRUE(refused([](auto& o) { o.rule.highPsi = 0.05; }));
    EXPECT_TRUE(refused([](auto& o) { o.rule.mediumShift = -0.1; }));
    EXPECT_TRUE(refused([](auto& o) { o.rule.highJoint = 0.01; }));
}

TEST(Options, OneFeatureAmongManyCanReachHighAfterTheAdjustment) {
    const ScanOptions options;
    for (const std::size_t features : {1U, 10U, 50U, 80U}) {
        const auto permutations = permutationsOf(options, features);
        EXPECT_LT(static_cast<double>(features) / static_cast<double>(permutations + 1),
                  options.rule.highLevel);
    }
    EXPECT_EQ(permutationsOf(options, 1), 999U);
    EXPECT_EQ(permutationsOf(options, 1000), 9999U);
    ScanOptions chosen;
    chosen.permutations = 123;
    EXPECT_EQ(permutationsOf(chosen, 50), 123U);
}

TEST(Blocks, ShorterThanTheDependenceAreSaidToBe) {
    Rng rng(1);
    const auto slow = testing::sample({testing::autoregression(rng, 1000, 0.99)});
    const auto blocks = chooseBlocks(slow, std::vector<std::size_t>(1200, 1), 200, {});
    ASSERT_TRUE(blocks.ok());
    EXPECT_EQ(blocks->permutation.block(), 60U);
    EXPECT_NE(blocks->caution.text.find("p-values may be too small"), std::string::npos);
    EXPECT_TRUE(blocks->few);
    const auto quick = testing::sample({testing::normals(rng, 1000)});
    EXPECT_TRUE(chooseBlocks(quick, std::vector<std::size_t>(1200, 1), 200, {}).value().caution.empty());
}

TEST(Blocks, AShortCurrentSampleIsOneBlockAndThatIsSaid) {
    Rng rng(2);
    const auto many = testing::sample(testing::table(rng, 1000, 11));
    ScanOptions options;
    options.block = 30;
    const auto blocks = chooseBlocks(many, std::vector<std::size_t>(1030, 1), 30, options);
    ASSERT_TRUE(blocks.ok());
    EXPECT_EQ(blocks->permutation.block(), 30U);
    EXPECT_FALSE(blocks->few);
    EXPECT_NE(blocks->caution.text.find("1030 places"), std::string::npos) << blocks->caution.text;
}

TEST(Blocks, AStretchThatDependsOnItselfLongerThanTheCurrentSampleIsFew) {
    Rng rng(5);
    const auto slow = testing::sample({testing::autoregression(rng, 2500, 0.99)});
    const auto blocks = chooseBlocks(slow, std::vector<std::size_t>(2560, 1), 60, {}).value();
    EXPECT_EQ(blocks.permutation.block(), 60U);
    EXPECT_TRUE(blocks.few);
    EXPECT_NE(blocks.caution.text.find("too few to call anything high"), std::string::npos);
}

TEST(Blocks, FewOfThemAreSaidToBe) {
    Rng rng(4);
    const auto sample = testing::sample({testing::normals(rng, 500)});
    ScanOptions options;
    options.block = 20;
    const auto few = chooseBlocks(sample, std::vector<std::size_t>(599, 1), 99, options).value();
    EXPECT_TRUE(few.few);
    EXPECT_NE(few.caution.text.find("of which the samples have 29"), std::string::npos) << few.caution.text;
    EXPECT_FALSE(chooseBlocks(sample, std::vector<std::size_t>(600, 1), 100, options).value().few);
}

TEST(Blocks, TooFewPeriodsAreRefused) {
    Rng rng(3);
    const auto sample = testing::sample({testing::normals(rng, 100)}, std::vector<std::size_t>(10, 10));
    EXPECT_EQ(chooseBlocks(sample, std::vector<std::size_t>(19, 10), 9, {}).error().code,
              ErrorCode::BadInput);
    EXPECT_TRUE(chooseBlocks(sample, std::vector<std::size_t>(20, 10), 10, {}).ok());
    EXPECT_FALSE(chooseBlocks(sample, std::vector<std::size_t>(20, 10), 0, {}).ok());
    EXPECT_FALSE(chooseBlocks(sample, std::vector<std::size_t>(20, 10), 20, {}).ok());
    ScanOptions options;
    options.block = 3;
    EXPECT_TRUE(chooseBlocks(sample, std::vector<std::size_t>(60, 10), 10, options).ok());
    EXPECT_EQ(chooseBlocks(sample, std::vector<std::size_t>(59, 10), 10, options).error().code,
              ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::drift
