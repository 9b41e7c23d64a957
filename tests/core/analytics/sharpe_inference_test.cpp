// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_inference.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

std::vector<double> sharpesOf(const std::vector<Series>& all) {
    std::vector<double> out;
    for (const Series& s : all)
        out.push_back(sharpeSample(s).value().sharpe);
    return out;
}

// Bailey & López de Prado (2012), "The Sharpe ratio efficient frontier", section 4: 24 months, SR 0.458.
TEST(ProbabilisticSharpe, MatchesThePublishedExample) {
    EXPECT_NEAR(probabilisticSharpe({0.458, 0.0, 3.0, 24}), 0.982, 5e-4);
    EXPECT_NEAR(probabilisticSharpe({0.458, -2.448, 10.164, 24}), 0.913, 5e-4);
}

// NumPy and SciPy (see refs.json and metrics_synth.json).
TEST(ProbabilisticSharpe, MatchesTheReferenceValues) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto strategy = sharpeSample(test::strategyAndBenchmark().a).value();
    EXPECT_NEAR(probabilisticSharpe(strategy), test::numberAt(test::synthetic(), {"psr0_2520"}), 1e-12);
    const auto equal = sharpeSample(test::equalWeightAndSpy().a).value();
    EXPECT_NEAR(probabilisticSharpe(equal), test::numberAt(test::references(), {"psr_ew_vs_0"}), 1e-12);
}

TEST(ProbabilisticSharpe, FallsWithTheThresholdAndKnowsAReturnWithoutDoubt) {
    const SharpeSample sample{0.1, -0.5, 5.0, 500};
    EXPECT_GT(probabilisticSharpe(sample, 0.0), probabilisticSharpe(sample, 0.05));
    EXPECT_DOUBLE_EQ(probabilisticSharpe(sample, 0.1), 0.5);
    // Two values as far below as above: 1 − γ3·SR + (γ4 − 1)/4·SR² is 0 at SR = 2/γ3.
    const SharpeSample certain{1.0, 2.0, 5.0, 100};
    EXPECT_EQ(sharpeDeviation(certain), 0.0);
    EXPECT_EQ(probabilisticSharpe(certain, 0.5), 1.0);
    EXPECT_EQ(probabilisticSharpe(certain, 1.0), 0.5);
    EXPECT_EQ(probabilisticSharpe(certain, 2.0), 0.0);
}

// Bailey & López de Prado (2014), "The deflated Sharpe ratio", numerical example: 100 trials, variance 1/2 a
// year, 5 years of 250 days, SR 2.5 a year, skew −3, kurtosis 10; and 46 independent trials.
TEST(DeflatedSharpe, MatchesThePublishedExample) {
    const SharpeSample best{2.5 / std::sqrt(250.0), -3.0, 10.0, 1250};
    const double variance = 0.5 / 250.0;
    EXPECT_NEAR(expectedMaximumSharpe(variance, 100), 0.1132, 5e-5);
    EXPECT_NEAR(deflatedSharpe(best, {100, variance}), 0.9004, 5e-5);
    EXPECT_NEAR(deflatedSharpe(best, {46, variance}), 0.9505, 5e-5);
}

TEST(DeflatedSharpe, MatchesTheReferenceValues) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto stocks = test::cleanStocks();
    const auto sharpes = sharpesOf(stocks);
    const auto best =
        static_cast<std::size_t>(std::max_element(sharpes.begin(), sharpes.end()) - sharpes.begin());
    const auto sample = sharpeSample(stocks[best]).value();
    const auto spread = trialSpread(sharpes, sample.periods).value();
    EXPECT_NEAR(expectedMaximumSharpe(spread.variance, spread.trials),
                test::numberAt(test::references(), {"dsr_20_stocks", "sr0_daily"}), 1e-9);
    EXPECT_NEAR(deflatedSharpe(sample, spread), test::numberAt(test::references(), {"dsr_20_stocks", "dsr"}),
                1e-7);
}

TEST(DeflatedSharpe, MatchesTheReferenceOfAHundredStrategies) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto all = test::hundredStrategies();
    const auto sharpes = sharpesOf(all);
    const auto best =
        static_cast<std::size_t>(std::max_element(sharpes.begin(), sharpes.end()) - sharpes.begin());
    const Json* expected = test::synthetic().find("dsr");
    EXPECT_EQ(best, static_cast<std::size_t>(expected->items()[1].numberOr(-1)));
    const auto sample = sharpeSample(all[best]).value();
    const auto spread = trialSpread(sharpes, sample.periods).value();
    EXPECT_NEAR(expectedMaximumSharpe(spread.variance, 100), expected->items()[0].numberOr(0), 1e-9);
    EXPECT_NEAR(deflatedSharpe(sample, spread), expected->items()[2].numberOr(0), 1e-7);
}

TEST(DeflatedSharpe, MoreTrialsNeverFlatter) {
    const SharpeSample sample{0.08, 0.0, 3.0, 1000};
    double before = deflatedSharpe(sample, {1, 0.001});
    EXPECT_DOUBLE_EQ(before, probabilisticSharpe(sample));
    for (const std::size_t trials : {2U, 10U, 100U, 10'000U, 1'000'000'000U}) {
        const double now = deflatedSharpe(sample, {trials, 0.001});
        EXPECT_LT(now, before) << trials;
        before = now;
    }
}

// The expected maximum is an approximation for many trials: simulated means of the best of N normals.
TEST(DeflatedSharpe, TheExpectedMaximumIsThatOfTheBestOfManyWithoutSkill) {
    Rng rng(3);
    for (const std::size_t trials : {20U, 200U}) {
        double sum = 0.0;
        constexpr int kRounds = 4000;
        for (int i = 0; i < kRounds; ++i) {
            double best = -1e9;
            for (std::size_t k = 0; k < trials; ++k)
                best = std::max(best, rng.normal());
            sum += best;
        }
        EXPECT_NEAR(expectedMaximumSharpe(1.0, trials), sum / kRounds, 0.05) << trials;
    }
}

TEST(TrialSpread, CountsTrialsThatWereLostAndDoesNotLetFewFlatter) {
    const Series close{0.05, 0.0501, 0.0499};
    const auto kept = trialSpread(close, 1001).value();
    EXPECT_EQ(kept.trials, 3U);
    EXPECT_NEAR(kept.variance, 1e-8, 1e-12);
    const auto lost = trialSpread(close, 1001, 500).value();
    EXPECT_EQ(lost.trials, 500U);
    EXPECT_DOUBLE_EQ(lost.variance, 0.001);
    const auto alone = trialSpread(Series{0.1}, 1001).value();
    EXPECT_EQ(alone.trials, 1U);
    EXPECT_EQ(expectedMaximumSharpe(alone.variance, alone.trials), 0.0);
}

TEST(TrialSpread, RefusesWhatIsNoCountOfTrials) {
    EXPECT_EQ(trialSpread({}, 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(trialSpread(Series{0.1, test::kNan}, 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(trialSpread(Series{0.1, 0.2}, 100, 1).error().code, ErrorCode::BadInput);
    EXPECT_EQ(trialSpread(Series{1e300, -1e300}, 100).error().code, ErrorCode::BadInput);
}

// Bailey & López de Prado (2012), exhibit on the minimum track record: an annual 2 against 1 at 95 % takes
// 2.73 years of days, 3.24 of months, and 4.99 of months with skew −0.72 and kurtosis 5.78.
TEST(MinTrackRecord, MatchesThePublishedYears) {
    const double day = 1.0 / std::sqrt(252.0);
    const double month = 1.0 / std::sqrt(12.0);
    EXPECT_NEAR(minTrackRecord({2.0 * day, 0.0, 3.0, 500}, day).value() / 252.0, 2.73, 5e-3);
    EXPECT_NEAR(minTrackRecord({2.0 * month, 0.0, 3.0, 500}, month).value() / 12.0, 3.24, 5e-3);
    EXPECT_NEAR(minTrackRecord({2.0 * month, -0.72, 5.78, 500}, month).value() / 12.0, 4.99, 5e-3);
}

TEST(MinTrackRecord, IsWhereThePsrReachesTheConfidenceAndNothingBelowTheThreshold) {
    SharpeSample sample{0.07, -0.4, 6.0, 400};
    const double needed = minTrackRecord(sample, 0.01, 0.9).value();
    sample.periods = static_cast<std::size_t>(std::ceil(needed));
    EXPECT_GE(probabilisticSharpe(sample, 0.01), 0.9);
    --sample.periods;
    EXPECT_LT(probabilisticSharpe(sample, 0.01), 0.9);
    EXPECT_FALSE(minTrackRecord(sample, 0.07).has_value());
    EXPECT_FALSE(minTrackRecord({-0.1, 0.0, 3.0, 400}).has_value());
}

// Lo (2002), "The statistics of Sharpe ratios", table 1: √((1 + SR²/2)/T) for independent returns.
TEST(SharpeDeviation, MatchesLosTableForNormalReturns) {
    EXPECT_NEAR(sharpeDeviation({0.5, 0.0, 3.0, 13}), 0.306, 5e-4);
    EXPECT_NEAR(sharpeDeviation({1.0, 0.0, 3.0, 13}), 0.354, 5e-4);
    EXPECT_NEAR(sharpeDeviation({1.0, 0.0, 3.0, 61}), 0.158, 5e-4);
    EXPECT_NEAR(sharpeDeviation({3.0, 0.0, 3.0, 126}), 0.210, 5e-4);
}

TEST(SharpeSampleOf, RefusesWhatHasNoRatio) {
    for (const Series& bad :
         {Series{}, Series{0.1, 0.2}, Series{0.01, 0.01, 0.01}, Series{0.0, 0.0, 0.0, 0.0},
          Series{0.1, test::kNan, 0.2}, Series{0.1, test::kInfinity, 0.2}, Series{0.1, -1.1, 0.2}}) {
        const auto got = sharpeSample(bad);
        ASSERT_FALSE(got.ok());
        EXPECT_EQ(got.error().code, ErrorCode::BadInput);
    }
    EXPECT_TRUE(sharpeSample(Series{-1.0, 0.5, 1e12}).ok());
}

TEST(SharpeIntervalOf, CoversTheTrueRatioAsOftenAsItSays) {
    constexpr double kMean = 0.0005;
    constexpr double kSpread = 0.01;
    const double truth = kMean / kSpread * std::sqrt(252.0);
    int covered = 0;
    constexpr int kRounds = 2000;
    for (int i = 0; i < kRounds; ++i) {
        const auto got =
            sharpeInterval(test::normalReturns(252, kMean, kSpread, 100U + static_cast<unsigned>(i))).value();
        covered += got.low <= truth && truth <= got.high ? 1 : 0;
    }
    EXPECT_NEAR(covered / static_cast<double>(kRounds), 0.95, 0.015);
}

TEST(SharpeIntervalOf, HasTheBootstrapBesideTheFormulaAndBothAgree) {
    const Series returns = test::normalReturns(1500, 0.0006, 0.01, 4);
    SharpeIntervalOptions options;
    options.resamples = 4000;
    options.riskFreeAnnual = 0.02;
    const auto both = sharpeInterval(returns, options, test::quietJob()).value();
    ASSERT_TRUE(both.bootstrap.has_value());
    EXPECT_LT(both.low, both.sharpe);
    EXPECT_GT(both.high, both.sharpe);
    EXPECT_NEAR(both.bootstrap->low, both.low, 0.12);
    EXPECT_NEAR(both.bootstrap->high, both.high, 0.12);
    const auto alone = sharpeInterval(returns, options).value();
    EXPECT_EQ(alone.low, both.low);
    EXPECT_FALSE(alone.bootstrap.has_value());
}

TEST(SharpeIntervalOf, RefusesOptionsThatMeanNothingAndObeysACancel) {
    const Series returns = test::normalReturns(100, 0.001, 0.01, 5);
    for (const auto& change : std::vector<void (*)(SharpeIntervalOptions&)>{
             [](SharpeIntervalOptions& o) { o.confidence = 1.0; },
             [](SharpeIntervalOptions& o) { o.confidence = test::kNan; },
             [](SharpeIntervalOptions& o) { o.periodsPerYear = 0.0; },
             [](SharpeIntervalOptions& o) { o.riskFreeAnnual = test::kInfinity; }}) {
        SharpeIntervalOptions options;
        change(options);
        EXPECT_EQ(sharpeInterval(returns, options).error().code, ErrorCode::BadInput);
    }
    SharpeIntervalOptions options;
    options.resamples = 1000;
    EXPECT_EQ(sharpeInterval(returns, options, test::cancelledJob()).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
