// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <cmath>
#include <csignal>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(Rng, TheStreamIsTheStandardsMersenneTwister) {
    // ISO C++ [rand.predef]: the 10000th number of mt19937_64 with its default seed.
    Rng rng(5489);
    EXPECT_EQ(rng.bits(), 14'514'284'786'278'117'030ULL);
    for (int i = 2; i < 10'000; ++i)
        rng.bits();
    EXPECT_EQ(rng.bits(), 9'981'545'732'273'789'042ULL);
}

TEST(Rng, UniformIsTheTop53BitsInZeroToOne) {
    Rng bits(7);
    Rng rng(7);
    double sum = 0.0;
    for (int i = 0; i < 100'000; ++i) {
        const double u = rng.uniform();
        ASSERT_EQ(u, static_cast<double>(bits.bits() >> 11U) / 9007199254740992.0);
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        sum += u;
    }
    EXPECT_NEAR(sum / 100'000, 0.5, 4.0 / std::sqrt(12.0 * 100'000));
}

TEST(Rng, BelowIsUniform) {
    constexpr std::uint64_t kSides = 6;
    constexpr double kDraws = 600'000.0;
    Rng rng(42);
    std::vector<double> counts(kSides, 0.0);
    for (int i = 0; i < static_cast<int>(kDraws); ++i)
        counts.at(rng.below(kSides)) += 1.0;
    double chiSquared = 0.0;
    for (const double count : counts)
        chiSquared += (count - kDraws / 6) * (count - kDraws / 6) / (kDraws / 6);
    EXPECT_LT(chiSquared, 20.5) << "the 0.999 quantile of 5 degrees of freedom";
}

// With n = 3·2^62 a plain remainder would fall into the lower third of [0, n) half of the time.
TEST(Rng, BelowHasNoModuloBias) {
    constexpr std::uint64_t kN = 3ULL << 62U;
    Rng rng(43);
    int low = 0;
    for (int i = 0; i < 30'000; ++i) {
        const auto draw = rng.below(kN);
        ASSERT_LT(draw, kN);
        low += draw < (1ULL << 62U) ? 1 : 0;
    }
    EXPECT_NEAR(low / 30'000.0, 1.0 / 3.0, 0.012);
}

TEST(Rng, BelowOneIsZero) {
    Rng rng(1);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(rng.below(1), 0U);
}

TEST(Rng, NormalIsMarsagliasPolarMethod) {
    Rng source(9);
    Rng rng(9);
    for (int pair = 0; pair < 1000; ++pair) {
        double u = 0.0;
        double v = 0.0;
        double s = 2.0;
        while (s >= 1.0 || s == 0.0) {
            u = 2.0 * source.uniform() - 1.0;
            v = 2.0 * source.uniform() - 1.0;
            s = u * u + v * v;
        }
        const double factor = std::sqrt(-2.0 * std::log(s) / s);
        ASSERT_DOUBLE_EQ(rng.normal(), u * factor);
        ASSERT_DOUBLE_EQ(rng.normal(), v * factor);
    }
}

struct Moments {
    double mean = 0.0, variance = 0.0, kurtosis = 0.0;
};

template <class Draw>
Moments momentsOf(const Draw& draw) {
    constexpr int kDraws = 400'000;
    double sum = 0.0;
    double squares = 0.0;
    double fourths = 0.0;
    for (int i = 0; i < kDraws; ++i) {
        const double x = draw();
        sum += x;
        squares += x * x;
        fourths += x * x * x * x;
    }
    const double variance = squares / kDraws;
    return {sum / kDraws, variance, fourths / kDraws / (variance * variance)};
}

TEST(Rng, NormalHasTheMomentsOfTheStandardNormal) {
    Rng rng(10);
    const auto moments = momentsOf([&] { return rng.normal(); });
    EXPECT_NEAR(moments.mean, 0.0, 0.007);
    EXPECT_NEAR(moments.variance, 1.0, 0.01);
    EXPECT_NEAR(moments.kurtosis, 3.0, 0.05);
}

TEST(Rng, StudentTHasUnitVarianceAndFatTails) {
    Rng rng(11);
    const auto moments = momentsOf([&] { return rng.studentT(10); });
    EXPECT_NEAR(moments.mean, 0.0, 0.007);
    EXPECT_NEAR(moments.variance, 1.0, 0.015);
    EXPECT_NEAR(moments.kurtosis, 4.0, 0.25) << "3 + 6 / (10 - 4)";
}

TEST(Rng, TheSameSeedGivesTheSameStreamAndAnotherOneDoesNot) {
    Rng a(1);
    Rng b(1);
    Rng c(2);
    int same = 0;
    for (int i = 0; i < 1000; ++i) {
        const double x = a.studentT(5);
        ASSERT_EQ(x, b.studentT(5));
        same += x == c.studentT(5) ? 1 : 0;
    }
    EXPECT_EQ(same, 0);
}

TEST(RngDeathTest, ThereIsNothingBelowZeroAndNoVarianceBelowThreeDegrees) {
    Rng rng(1);
    EXPECT_EXIT(rng.below(0), ::testing::KilledBySignal(SIGABRT), "broken precondition");
    EXPECT_EXIT(rng.studentT(2), ::testing::KilledBySignal(SIGABRT), "broken precondition");
}

}  // namespace
}  // namespace qd
