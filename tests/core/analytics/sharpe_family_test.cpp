// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_family.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

SharpeFamilyOptions quick(std::size_t baseline = 0) {
    SharpeFamilyOptions options;
    options.baseline = baseline;
    options.resamples = 499;
    return options;
}

std::vector<Series> four() {
    const auto two = test::correlatedReturns(600, 0.0004, 0.0006, 0.8, 4);
    return {two.a, two.b, test::normalReturns(600, 0.0002, 0.008, 5),
            test::normalReturns(600, 0.003, 0.01, 6)};
}

SharpeFamily familyOf(const std::vector<Series>& series, const SharpeFamilyOptions& options) {
    return sharpeFamily(test::spansOf(series), options, test::quietJob()).value();
}

TEST(SharpeFamily, HoldsTheTestsOfEveryPair) {
    const auto series = four();
    const auto got = familyOf(series, quick(1));
    ASSERT_EQ(got.all.size(), 6U);
    ASSERT_EQ(got.againstBaseline.size(), 3U);
    std::size_t at = 0;
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = a + 1; b < 4; ++b) {
            const FamilyPair& pair = got.all[at++];
            EXPECT_EQ(pair.a, a);
            EXPECT_EQ(pair.b, b);
            BlockTestOptions options;
            options.resamples = 499;
            const auto robust = ledoitWolfBootstrap(series[a], series[b], options, test::quietJob()).value();
            const auto memmel = memmelTest(series[a], series[b]).value();
            const double year = std::sqrt(252.0);
            EXPECT_EQ(pair.p, robust.test.p);
            EXPECT_EQ(pair.memmelP, memmel.p);
            EXPECT_NEAR(pair.difference, memmel.difference * year, 1e-12);
            EXPECT_NEAR(pair.low, robust.low * year, 1e-12);
            EXPECT_NEAR(pair.high, robust.high * year, 1e-12);
        }
    }
}

TEST(SharpeFamily, TurnsAPairThatHasTheBaselineFirst) {
    const auto got = familyOf(four(), quick(1));
    const FamilyPair& later = got.againstBaseline[1];  // series 2 less series 1
    EXPECT_EQ(later.a, 2U);
    EXPECT_EQ(later.b, 1U);
    const FamilyPair& plain = got.all[3];  // series 1 less series 2
    EXPECT_EQ(later.difference, -plain.difference);
    EXPECT_EQ(later.low, -plain.high);
    EXPECT_EQ(later.high, -plain.low);
    EXPECT_EQ(later.p, plain.p);
    EXPECT_LT(later.low, later.high);
    EXPECT_EQ(got.againstBaseline[0].a, 0U);
    EXPECT_EQ(got.againstBaseline[0].b, 1U);
}

TEST(SharpeFamily, CorrectionsNeverHelpAndCountTheFamily) {
    const auto got = familyOf(four(), quick());
    for (const auto* family : {&got.againstBaseline, &got.all}) {
        for (const FamilyPair& pair : *family) {
            EXPECT_GE(pair.holm, pair.p);
            EXPECT_GE(pair.discovery, pair.p);
            EXPECT_LE(pair.discovery, pair.holm);
        }
    }
    // A pair of the larger family is corrected by more.
    EXPECT_LE(got.againstBaseline[2].holm, got.all[2].holm);
}

TEST(SharpeFamily, FindsWhatIsPlainToSee) {
    const auto got = familyOf(four(), quick());
    EXPECT_LT(got.againstBaseline[2].holm, 0.05);
    EXPECT_GT(got.againstBaseline[2].low, 0.0);
    EXPECT_LT(got.superior.consistent, 0.05);
    EXPECT_EQ(got.superior.best, 2U);  // of those that are not the baseline
}

// The normal power formula: after `periodsNeeded` periods of the same kind the deviation has shrunk so far
// that the difference is as large as what is detectable.
TEST(SharpeFamily, SaysWhatItCouldHaveSeen) {
    const auto got = familyOf(four(), quick());
    for (const FamilyPair& pair : got.all) {
        EXPECT_NEAR(pair.detectable, (1.959963984540054 + 0.8416212335729143) * pair.deviation, 1e-9);
        const double shrunk = pair.detectable * std::sqrt(600.0 / pair.periodsNeeded.value());
        EXPECT_NEAR(shrunk, std::abs(pair.difference), 1e-9);
    }
}

TEST(SharpeFamily, DoesNotDependOnThreads) {
    auto options = quick();
    const auto one = familyOf(four(), options);
    options.threads = 2;
    const auto two = familyOf(four(), options);
    for (std::size_t i = 0; i < one.all.size(); ++i)
        EXPECT_EQ(one.all[i].p, two.all[i].p);
    EXPECT_EQ(one.superior.consistent, two.superior.consistent);
}

TEST(SharpeFamily, RefusesWhatItCannotTest) {
    const auto series = four();
    const auto code = [&](const std::vector<Series>& own, const SharpeFamilyOptions& options) {
        return sharpeFamily(test::spansOf(own), options, test::quietJob()).error().code;
    };
    EXPECT_EQ(code({series[0]}, quick()), ErrorCode::BadInput);
    EXPECT_EQ(code(series, quick(4)), ErrorCode::BadInput);
    EXPECT_EQ(code({series[0], series[0]}, quick()), ErrorCode::BadInput);
    EXPECT_EQ(code({series[0], Series(599, 0.01)}, quick()), ErrorCode::BadInput);
    for (const auto& change : std::vector<void (*)(SharpeFamilyOptions&)>{
             [](SharpeFamilyOptions& o) { o.level = 0.0; }, [](SharpeFamilyOptions& o) { o.resamples = 5; },
             [](SharpeFamilyOptions& o) { o.level = test::kNan; },
             [](SharpeFamilyOptions& o) { o.periodsPerYear = test::kInfinity; }}) {
        auto options = quick();
        change(options);
        EXPECT_EQ(code(series, options), ErrorCode::BadInput);
    }
    EXPECT_EQ(sharpeFamily(test::spansOf(series), quick(), test::cancelledJob()).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
