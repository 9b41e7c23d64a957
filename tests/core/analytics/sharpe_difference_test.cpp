// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_difference.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/analytics/normal_distribution.h"
#include "core/analytics/return_statistics.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;
using test::TwoSeries;

BlockTest blockTest(const TwoSeries& two, const BlockTestOptions& options = {}) {
    return ledoitWolfBootstrap(two.a, two.b, options, test::quietJob()).value();
}

// NumPy, delta method with the Parzen kernel (refs.json and metrics_synth.json); their lag is the last with
// weight, one below our bandwidth.
TEST(LedoitWolfHac, MatchesTheReferenceValues) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto expected = [](const char* key) {
        return test::numberAt(test::references(), {"lw_sharpe_diff_ew_vs_spy", key});
    };
    const auto stocks = test::equalWeightAndSpy();
    const auto got = ledoitWolfHac(stocks.a, stocks.b, expected("parzen_lag") + 1.0).value();
    EXPECT_NEAR(got.test.difference, expected("diff_daily"), 1e-14);
    EXPECT_NEAR(got.test.deviation, expected("se"), 1e-14);
    EXPECT_NEAR(got.test.p, expected("p"), 1e-12);

    const auto ten = test::strategyAndBenchmark();
    const auto& row = test::synthetic().find("lw_hac_2520")->items();
    const auto longer = ledoitWolfHac(ten.a, ten.b, row[3].numberOr(0) + 1.0).value();
    EXPECT_NEAR(longer.test.difference, row[0].numberOr(0), 1e-14);
    EXPECT_NEAR(longer.test.deviation, row[1].numberOr(0), 1e-14);
    EXPECT_NEAR(longer.test.p, row[2].numberOr(0), 1e-12);
}

// The same data under Andrews' bandwidth: recomputed from the formulas in Python.
TEST(LedoitWolfHac, ChoosesAndrewsBandwidthByItself) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto stocks = test::equalWeightAndSpy();
    const auto got = ledoitWolfHac(stocks.a, stocks.b).value();
    EXPECT_NEAR(got.bandwidth, 4.56214972352024, 1e-9);
    EXPECT_NEAR(got.test.deviation, 0.015861741525249294, 1e-12);
}

// NumPy (metrics_synth.json) divides the difference by an error with Parzen's kernel over a fixed 17 lags,
// 0.01803; ours has Andrews' bandwidth, as the paper, and 0.01745. That is why the p-values are 0.0946 and
// 0.080: with the reference's bandwidth the same resamples give its p. Its block is not known, so blocks from
// 5 to 21 are tried; two deviations of a share of 4999 resamples are 0.0083.
TEST(LedoitWolfBootstrap, HasTheReferencePWithTheReferenceBandwidth) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto series = test::strategyAndBenchmark();
    const double expected = test::numberAt(test::synthetic(), {"lw_boot_p"});
    const double lags = test::synthetic().find("lw_hac_2520")->items()[3].numberOr(0);
    BlockTestOptions options;
    options.resamples = 20'000;
    options.bandwidth = lags + 1.0;
    for (const std::size_t block : {5U, 10U, 15U, 21U}) {
        options.block = block;
        const auto got = ledoitWolfBootstrap(series.a, series.b, options, test::quietJob()).value();
        EXPECT_NEAR(got.test.p, expected, 0.0083) << "block " << block;
    }
    const auto own = blockTest(series);
    EXPECT_LT(own.test.p, expected - 0.0083);
    EXPECT_NEAR(own.test.p, 0.0803, 0.0083);
    EXPECT_LT(own.low, 0.0);
    EXPECT_GT(own.high, own.test.difference);
}

// Memmel (2003), eq. for the variance, written out with other sums.
TEST(MemmelTest, IsTheFormulaOfThePaper) {
    const auto two = test::correlatedReturns(250, 0.0012, 0.0001, 0.6, 21);
    const auto got = memmelTest(two.a, two.b).value();
    const double ma = mean(two.a);
    const double mb = mean(two.b);
    const double sa = deviation(two.a).value();
    const double sb = deviation(two.b).value();
    double sab = 0.0;
    for (std::size_t t = 0; t < two.a.size(); ++t)
        sab += (two.a[t] - ma) * (two.b[t] - mb) / 249.0;
    const double theta = (2.0 * sa * sa * sb * sb - 2.0 * sa * sb * sab + 0.5 * ma * ma * sb * sb +
                          0.5 * mb * mb * sa * sa - ma * mb / (sa * sb) * sab * sab) /
                         250.0;
    const double z = (sb * ma - sa * mb) / std::sqrt(theta);
    EXPECT_NEAR(got.z, z, 1e-10);
    EXPECT_NEAR(got.p, twoSidedP(z), 1e-12);
    EXPECT_NEAR(memmelTest(two.b, two.a).value().z, -z, 1e-10);
}

TEST(SharpeTests, AgreeForNormalReturnsWithoutMemory) {
    const auto two = test::correlatedReturns(2000, 0.0008, 0.0003, 0.7, 5);
    const auto memmel = memmelTest(two.a, two.b).value();
    const auto hac = ledoitWolfHac(two.a, two.b).value();
    const auto boot = blockTest(two);
    EXPECT_NEAR(hac.test.deviation / memmel.deviation, 1.0, 0.08);
    EXPECT_NEAR(hac.test.p, memmel.p, 0.03);
    EXPECT_NEAR(boot.test.p, memmel.p, 0.03);
}

TEST(LedoitWolfBootstrap, DoesNotDependOnThreadsAndUsesItsSeed) {
    const auto two = test::correlatedReturns(400, 0.0008, 0.0003, 0.7, 5);
    BlockTestOptions options;
    options.resamples = 1999;
    const auto one = blockTest(two, options);
    options.threads = 3;
    const auto three = blockTest(two, options);
    EXPECT_EQ(one.test.p, three.test.p);
    EXPECT_EQ(one.low, three.low);
    EXPECT_EQ(one.block, three.block);
    options.seed = 77;
    const auto other = blockTest(two, options);
    EXPECT_NE(one.low, other.low);
    EXPECT_NEAR(one.test.p, other.test.p, 0.05);
}

TEST(LedoitWolfBootstrap, TakesLongerBlocksForSeriesWithMemory) {
    auto two = test::correlatedReturns(1500, 0.0, 0.0, 0.2, 8);
    EXPECT_LE(blockTest(two).block, 6U);
    for (std::size_t t = 1; t < two.a.size(); ++t)
        two.a[t] += 0.8 * two.a[t - 1];
    EXPECT_GE(blockTest(two).block, 12U);
    BlockTestOptions options;
    options.block = 10;
    EXPECT_EQ(blockTest(two, options).block, 10U);
}

TEST(LedoitWolfBootstrap, SignificanceAndIntervalAgree) {
    const auto two = test::correlatedReturns(1000, 0.0018, 0.0, 0.8, 11);
    const auto got = blockTest(two);
    EXPECT_LT(got.test.p, 0.05);
    EXPECT_GT(got.low, 0.0);
    EXPECT_GE(got.test.p, 1.0 / 5000.0);
}

TEST(SharpeTests, RefuseWhatCannotBeTested) {
    const Series x = test::normalReturns(60, 0.001, 0.01, 1);
    const Series y = test::normalReturns(60, 0.001, 0.01, 2);
    EXPECT_EQ(memmelTest(x, x).error().code, ErrorCode::BadInput);
    EXPECT_EQ(ledoitWolfHac(x, x).error().code, ErrorCode::BadInput);
    EXPECT_EQ(ledoitWolfHac(x, y, test::kNan).error().code, ErrorCode::BadInput);
    EXPECT_EQ(memmelTest(x, Series(60, 0.001)).error().code, ErrorCode::BadInput);
    EXPECT_EQ(ledoitWolfBootstrap(x, x, {}, test::quietJob()).error().code, ErrorCode::BadInput);
    for (const auto& change : std::vector<void (*)(BlockTestOptions&)>{
             [](BlockTestOptions& o) { o.resamples = 10; }, [](BlockTestOptions& o) { o.block = 16; },
             [](BlockTestOptions& o) { o.confidence = 0.0; },
             [](BlockTestOptions& o) { o.bandwidth = -1.0; }}) {
        BlockTestOptions options;
        change(options);
        EXPECT_EQ(ledoitWolfBootstrap(x, y, options, test::quietJob()).error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(ledoitWolfBootstrap(x, y, {}, test::cancelledJob()).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
