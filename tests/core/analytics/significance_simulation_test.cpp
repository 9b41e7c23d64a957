// SPDX-License-Identifier: GPL-3.0-or-later
// Do the tests keep what their papers promise? Each is run on many made-up histories: where nothing is to be
// found it may cry wolf in 5 % of them, ± 1; where there is something it finds it as often as theory says.
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "core/analytics/bootstrap.h"
#include "core/analytics/multiple_testing.h"
#include "core/analytics/normal_distribution.h"
#include "core/analytics/overfitting_probability.h"
#include "core/analytics/sharpe_difference.h"
#include "core/analytics/sharpe_inference.h"
#include "core/analytics/superior_ability.h"
#include "core/base/random.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;
using test::TwoSeries;

constexpr double kLevel = 0.05;

/// The share of rounds in which `rejects` says so.
double shareOf(int rounds, const std::function<bool(std::uint64_t)>& rejects) {
    int count = 0;
    for (int i = 0; i < rounds; ++i)
        count += rejects(1000U + static_cast<unsigned>(i)) ? 1 : 0;
    return static_cast<double>(count) / rounds;
}

BlockTestOptions quick(std::size_t block) {
    BlockTestOptions options;
    options.resamples = 499;
    options.block = block;
    return options;
}

bool blockRejects(const TwoSeries& two, std::size_t block) {
    return ledoitWolfBootstrap(two.a, two.b, quick(block), test::quietJob()).value().test.p <= kLevel;
}

/// Student t with 6 degrees of freedom, correlated 0.5, both with the same Sharpe ratio.
TwoSeries heavyTails(std::size_t count, std::uint64_t seed) {
    Rng rng(seed);
    TwoSeries out;
    for (std::size_t t = 0; t < count; ++t) {
        const double common = rng.studentT(6);
        out.a.push_back(0.001 + 0.01 * std::sqrt(0.5) * (common + rng.studentT(6)));
        out.b.push_back(0.001 + 0.01 * std::sqrt(0.5) * (common + rng.studentT(6)));
    }
    return out;
}

TEST(SizeUnderTheNull, OfMemmelsTestIsFivePercentForNormalReturns) {
    const double size = shareOf(5000, [](std::uint64_t seed) {
        const auto two = test::correlatedReturns(240, 0.001, 0.001, 0.5, seed);
        return memmelTest(two.a, two.b).value().p <= kLevel;
    });
    EXPECT_NEAR(size, kLevel, 0.01);
}

TEST(SizeUnderTheNull, OfLedoitAndWolfsHacTestIsFivePercentInLongSamples) {
    const double size = shareOf(3000, [](std::uint64_t seed) {
        const auto two = heavyTails(1000, seed);
        return ledoitWolfHac(two.a, two.b).value().test.p <= kLevel;
    });
    EXPECT_NEAR(size, kLevel, 0.01);
}

TEST(SizeUnderTheNull, OfLedoitAndWolfsBootstrapIsFivePercentWithHeavyTails) {
    const double size =
        shareOf(4000, [](std::uint64_t seed) { return blockRejects(heavyTails(240, seed), 0); });
    EXPECT_NEAR(size, kLevel, 0.01);
}

// Ledoit & Wolf (2008), section 4: a test for independent returns over-rejects where returns have memory, and
// theirs does not.
TEST(SizeUnderTheNull, OfTheBootstrapHoldsWithMemoryWhereMemmelsDoesNot) {
    const auto withMemory = [](std::uint64_t seed) {
        auto two = test::correlatedReturns(600, 0.0, 0.0, 0.5, seed);
        for (Series* series : {&two.a, &two.b}) {
            for (std::size_t t = 1; t < series->size(); ++t)
                (*series)[t] += 0.3 * (*series)[t - 1];
        }
        return two;
    };
    const double memmel = shareOf(2000, [&](std::uint64_t seed) {
        const auto two = withMemory(seed);
        return memmelTest(two.a, two.b).value().p <= kLevel;
    });
    const double robust =
        shareOf(2000, [&](std::uint64_t seed) { return blockRejects(withMemory(seed), 10); });
    EXPECT_GT(memmel, 0.12);
    EXPECT_NEAR(robust, kLevel, 0.015);
}

// The asymptotic power of Jobson & Korkie (1981) with Memmel's (2003) variance: Φ(δ/σ − 1.96) + Φ(−δ/σ
// − 1.96).
TEST(Power, OfTheSharpeTestsIsThatOfTheAsymptoticTheory) {
    constexpr double kFirst = 0.15;
    constexpr double kSecond = 0.05;
    constexpr double kCorrelation = 0.5;
    const double variance =
        (2.0 - 2.0 * kCorrelation +
         0.5 * (kFirst * kFirst + kSecond * kSecond - 2.0 * kFirst * kSecond * kCorrelation * kCorrelation)) /
        500.0;
    const double distance = (kFirst - kSecond) / std::sqrt(variance);
    const double z = normalQuantile(1.0 - kLevel / 2.0);
    const double theory = normalCdf(distance - z) + normalCdf(-distance - z);
    const auto drawn = [](std::uint64_t seed) {
        return test::correlatedReturns(500, 0.01 * kFirst, 0.01 * kSecond, kCorrelation, seed);
    };
    const double memmel = shareOf(2500, [&](std::uint64_t seed) {
        const auto two = drawn(seed);
        return memmelTest(two.a, two.b).value().p <= kLevel;
    });
    const double robust = shareOf(1500, [&](std::uint64_t seed) { return blockRejects(drawn(seed), 2); });
    EXPECT_NEAR(memmel, theory, 0.03);
    EXPECT_NEAR(robust, theory, 0.045);
}

TEST(SizeUnderTheNull, OfTheProbabilisticSharpeRatioIsFivePercent) {
    const double size = shareOf(5000, [](std::uint64_t seed) {
        return probabilisticSharpe(sharpeSample(test::normalReturns(252, 0.0, 0.01, seed)).value()) >=
               1.0 - kLevel;
    });
    EXPECT_NEAR(size, kLevel, 0.01);
}

std::vector<Series> noise(std::size_t strategies, std::size_t count, double mean, std::uint64_t seed) {
    Rng rng(seed);
    std::vector<Series> out(strategies, Series(count));
    for (Series& series : out) {
        for (double& r : series)
            r = mean + 0.01 * rng.normal();
    }
    return out;
}

// Choosing the best of 20 without skill: PSR takes it for skill more often than not, DSR almost never.
TEST(SizeUnderTheNull, OfTheDeflatedSharpeRatioHoldsForTheBestOfManyTrials) {
    int psr = 0;
    int dsr = 0;
    constexpr int kRounds = 1000;
    for (int i = 0; i < kRounds; ++i) {
        std::vector<double> sharpes;
        SharpeSample best;
        for (const Series& s : noise(20, 252, 0.0, 50U + static_cast<unsigned>(i))) {
            const auto sample = sharpeSample(s).value();
            if (sharpes.empty() || sample.sharpe > best.sharpe) best = sample;
            sharpes.push_back(sample.sharpe);
        }
        psr += probabilisticSharpe(best) >= 0.95 ? 1 : 0;
        dsr += deflatedSharpe(best, trialSpread(sharpes, 252).value()) >= 0.95 ? 1 : 0;
    }
    EXPECT_GT(psr, kRounds / 2);
    EXPECT_LE(dsr, kRounds * 6 / 100);
}

// Bailey et al. (2017): without skill the chosen strategy is below the median as often as above.
TEST(ProbabilityOfOverfitting, IsAHalfOnAverageWithoutSkill) {
    double sum = 0.0;
    constexpr int kRounds = 150;
    for (int i = 0; i < kRounds; ++i) {
        const auto strategies = noise(20, 160, 0.0, 700U + static_cast<unsigned>(i));
        sum += overfittingProbability(test::spansOf(strategies), {8}, test::quietJob()).value().pbo;
    }
    EXPECT_NEAR(sum / kRounds, 0.5, 0.06);
}

SuperiorAbility superior(const std::vector<Series>& gains) {
    SuperiorAbilityOptions options;
    options.resamples = 199;
    options.block = 1.0;
    return superiorAbility(test::spansOf(gains), options, test::quietJob()).value();
}

// Hansen (2005): all strategies as good as the benchmark is the hardest case, where the size is the level.
TEST(SizeUnderTheNull, OfHansensTestAndTheRealityCheckIsFivePercentAtTheEdge) {
    int consistent = 0;
    int reality = 0;
    constexpr int kRounds = 3000;
    for (int i = 0; i < kRounds; ++i) {
        const auto got = superior(noise(5, 150, 0.0, 3000U + static_cast<unsigned>(i)));
        consistent += got.consistent <= kLevel ? 1 : 0;
        reality += got.realityCheck <= kLevel ? 1 : 0;
    }
    EXPECT_NEAR(consistent / static_cast<double>(kRounds), kLevel, 0.01);
    EXPECT_NEAR(reality / static_cast<double>(kRounds), kLevel, 0.01);
}

// Hansen (2005), section 4: with poor strategies in the field his test finds the good one more often.
TEST(Power, OfHansensTestBeatsTheRealityCheckAmongPoorStrategies) {
    int consistent = 0;
    int reality = 0;
    constexpr int kRounds = 400;
    for (int i = 0; i < kRounds; ++i) {
        auto gains = noise(12, 150, -0.003, 9000U + static_cast<unsigned>(i));
        for (std::size_t k = 1; k < gains.size(); ++k) {
            for (double& r : gains[k])
                r *= 3.0;  // poor and noisy
        }
        for (double& r : gains[0])
            r += 0.003 + 0.0021;
        const auto got = superior(gains);
        consistent += got.consistent <= kLevel ? 1 : 0;
        reality += got.realityCheck <= kLevel ? 1 : 0;
    }
    // Alone the good one would be found as a one-sided test finds it: Φ(0.0021/0.01·√150 − 1.645) = 0.82.
    EXPECT_GT(consistent, kRounds * 6 / 10);
    EXPECT_LT(reality, kRounds * 2 / 10);
}

TEST(CoverageOfTheStationaryBootstrap, IsWhatItSays) {
    BootstrapOptions options;
    options.resamples = 400;
    const double truth = 0.08 * std::sqrt(252.0);
    const double covered = shareOf(1500, [&](std::uint64_t seed) {
        options.seed = seed;
        const auto got = bootstrapIntervals(test::normalReturns(300, 0.0008, 0.01, seed),
                                            {BootstrapStatistic::Sharpe}, options, test::quietJob())
                             .value();
        return got.intervals[0].low <= truth && truth <= got.intervals[0].high;
    });
    EXPECT_NEAR(covered, 0.95, 0.025);
}

// 40 tests of which 10 have something to find.
TEST(MultipleTestingOverManyHistories, KeepsItsErrorRates) {
    Rng rng(6);
    double familyWise = 0.0;
    double falseShare = 0.0;
    constexpr int kRounds = 3000;
    for (int i = 0; i < kRounds; ++i) {
        Series p;
        for (int k = 0; k < 40; ++k)
            p.push_back(twoSidedP(rng.normal() + (k < 10 ? 3.0 : 0.0)));
        const auto holm = adjustedPValues(p, Adjustment::Holm).value();
        const auto rate = adjustedPValues(p, Adjustment::BenjaminiHochberg).value();
        bool any = false;
        double found = 0.0;
        double wrong = 0.0;
        for (std::size_t k = 0; k < p.size(); ++k) {
            any = any || (k >= 10 && holm[k] <= kLevel);
            found += rate[k] <= kLevel ? 1.0 : 0.0;
            wrong += k >= 10 && rate[k] <= kLevel ? 1.0 : 0.0;
        }
        familyWise += any ? 1.0 : 0.0;
        falseShare += found > 0.0 ? wrong / found : 0.0;
    }
    EXPECT_LE(familyWise / kRounds, 0.055);
    // Theirs is (number without effect) / (number of tests) of the level, exactly.
    EXPECT_NEAR(falseShare / kRounds, 0.75 * kLevel, 0.005);
}

}  // namespace
}  // namespace qd::analytics
