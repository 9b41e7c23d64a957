// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/scan.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/drift/ks_distribution.h"
#include "core/drift/marginal.h"
#include "tests/core/drift/drift_data.h"
#include "tests/core/drift/reference_data.h"

namespace qd::drift {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

ScanOptions quick() {
    ScanOptions options;
    options.permutations = 999;
    options.jointPermutations = 199;
    return options;
}

DriftReport scanned(const DriftSample& reference, const DriftSample& current,
                    const ScanOptions& options = quick()) {
    return scan(reference, current, options, testing::Job()).value();
}

Error refused(const DriftSample& reference, const DriftSample& current,
              const ScanOptions& options = quick()) {
    const auto out = scan(reference, current, options, testing::Job());
    EXPECT_FALSE(out.ok());
    return out.ok() ? Error{} : out.error();
}

TEST(Scan, FindsTheFeatureThatDrifted) {
    Rng rng(1);
    const auto reference = testing::sample(testing::table(rng, 1000, 5));
    auto columns = testing::table(rng, 300, 5);
    for (double& v : columns[3])
        v += 0.8;
    const auto report = scanned(reference, testing::sample(columns));
    EXPECT_EQ(report.severity, Severity::High);
    EXPECT_EQ(report.features[3].severity, Severity::High);
    EXPECT_LE(report.features[3].adjustedP, 0.01);
    EXPECT_NEAR(report.features[3].shift, 0.8, 0.2);
    EXPECT_GT(report.features[3].psi, report.features[3].thresholds.psi);
    for (const std::size_t f : {0U, 1U, 2U, 4U})
        EXPECT_EQ(report.features[f].severity, Severity::None) << f;
}

TEST(Scan, TellsWhatWasMeasuredAndHow) {
    Rng rng(2);
    const auto a = testing::table(rng, 400, 2);
    const auto b = testing::table(rng, 100, 2);
    const auto report = scanned(testing::sample(a), testing::sample(b));
    const Marginal wanted = marginalOf(a[0], b[0]);
    EXPECT_EQ(report.features[0].psi, wanted.psi);
    EXPECT_EQ(report.features[0].ks, wanted.ks);
    EXPECT_EQ(report.features[0].ksP, ksP(wanted.ks, 400, 100));
    EXPECT_EQ(report.features[0].wasserstein, wanted.wasserstein);
    EXPECT_EQ(report.features[0].jensenShannon, wanted.jensenShannon);
    EXPECT_EQ(report.features[0].histogram.reference.size(), 30U);
    EXPECT_EQ(report.permutations, 999U);
    EXPECT_EQ(report.jointPermutations, 199U);
    EXPECT_EQ(report.referenceRows, 400U);
    EXPECT_EQ(report.currentPeriods, 100U);
    EXPECT_GE(report.features[1].adjustedP, report.features[1].p);
}

TEST(Scan, IsTheSameForAnyNumberOfThreadsAndAnyOrderOfColumns) {
    Rng rng(3);
    auto a = testing::table(rng, 500, 3);
    auto b = testing::table(rng, 120, 3);
    const auto one = scanned(testing::sample(a), testing::sample(b));
    auto options = quick();
    options.threads = 3;
    EXPECT_EQ(scanned(testing::sample(a), testing::sample(b), options), one);
    std::swap(b[0], b[2]);
    const auto turned = DriftSample::create({"f2", "f1", "f0"}, b).value();
    EXPECT_EQ(scanned(testing::sample(a), turned), one);
}

TEST(Scan, AnotherSeedDrawsOtherPermutations) {
    Rng rng(4);
    const auto a = testing::sample(testing::table(rng, 200, 1));
    const auto b = testing::sample(testing::table(rng, 60, 1));
    auto options = quick();
    const auto one = scanned(a, b, options);
    options.seed = 2;
    const auto other = scanned(a, b, options);
    EXPECT_EQ(one.features[0].psi, other.features[0].psi);
    EXPECT_NE(one.features[0].p, other.features[0].p);
    EXPECT_NEAR(one.features[0].p, other.features[0].p, 0.08);
}

TEST(Scan, OfASampleWithItselfFindsNothing) {
    Rng rng(5);
    const auto same = testing::sample(testing::table(rng, 200, 3));
    const auto report = scanned(same, same);
    EXPECT_EQ(report.severity, Severity::None);
    for (const auto& feature : report.features) {
        EXPECT_EQ(feature.psi, 0.0);
        EXPECT_GT(feature.p, 0.9);
    }
}

TEST(Scan, RefusesSamplesThatAreTooSmallInPlainWords) {
    Rng rng(6);
    const auto large = testing::sample(testing::table(rng, 200, 1));
    const auto one = testing::sample({{1.0}});
    EXPECT_EQ(refused(large, one).code, ErrorCode::BadInput);
    EXPECT_EQ(refused(large, one).message, "found 1 rows in the current sample, expected at least 30");
    EXPECT_EQ(refused(one, large).message, "found 1 rows in the reference, expected at least 100");
    EXPECT_EQ(refused(large, testing::sample({{}})).code, ErrorCode::BadInput);
    const auto few = testing::sample(testing::table(rng, 29, 1));
    EXPECT_EQ(refused(large, few).code, ErrorCode::BadInput);
    const auto enough = testing::sample(testing::table(rng, 30, 1));
    EXPECT_TRUE(scan(large, enough, quick(), testing::Job()).ok());
}

TEST(Scan, RefusesUnlikeFeaturesAndBadOptions) {
    Rng rng(7);
    const auto two = testing::sample(testing::table(rng, 200, 2));
    const auto one = testing::sample(testing::table(rng, 200, 1));
    EXPECT_NE(refused(two, one).message.find("'f1'"), std::string::npos);
    auto options = quick();
    options.permutations = 5;
    EXPECT_EQ(refused(two, two, options).code, ErrorCode::BadInput);
}

TEST(Scan, AConstantFeatureIsNamedAndOneThatChangedIsHigh) {
    Rng rng(8);
    auto a = testing::table(rng, 200, 1);
    auto b = testing::table(rng, 60, 1);
    a.push_back(std::vector<double>(200, 5.0));
    b.push_back(std::vector<double>(60, 5.0));
    a.push_back(std::vector<double>(200, 5.0));
    b.push_back(std::vector<double>(60, 6.0));
    const auto report = scanned(testing::sample(a), testing::sample(b));
    EXPECT_EQ(report.features[1].untested.text, "all values are equal");
    EXPECT_EQ(report.features[1].severity, Severity::None);
    EXPECT_EQ(report.features[1].p, 1.0);
    EXPECT_TRUE(report.features[2].untested.empty());
    EXPECT_EQ(report.features[2].severity, Severity::High);
    EXPECT_EQ(report.features[2].ks, 1.0);
}

TEST(Scan, AFeatureThatStoppedComingIsHighWithoutATest) {
    Rng rng(9);
    const auto a = testing::table(rng, 200, 2);
    auto b = testing::table(rng, 60, 2);
    for (std::size_t i = 3; i < 60; ++i)
        b[1][i] = kNone;
    const auto report = scanned(testing::sample(a), testing::sample(b));
    EXPECT_EQ(report.features[1].untested.text, "3 values in the current sample, expected at least 30");
    EXPECT_EQ(report.features[1].severity, Severity::High);
    EXPECT_EQ(report.severity, Severity::High);
    // Half of them gone is thin, but no outage.
    b[1] = testing::normals(rng, 60);
    for (std::size_t i = 29; i < 60; ++i)
        b[1][i] = kNone;
    EXPECT_EQ(scanned(testing::sample(a), testing::sample(b)).features[1].severity, Severity::None);
}

TEST(Scan, MissingValuesAreLeftOutOfTheFigures) {
    Rng rng(10);
    auto a = testing::table(rng, 300, 1);
    auto b = testing::table(rng, 80, 1);
    const Marginal wanted = marginalOf(std::vector<double>(a[0].begin() + 50, a[0].end()),
                                       std::vector<double>(b[0].begin() + 10, b[0].end()));
    std::fill_n(a[0].begin(), 50, kNone);
    std::fill_n(b[0].begin(), 10, kNone);
    const auto report = scanned(testing::sample(a), testing::sample(b));
    EXPECT_EQ(report.features[0].psi, wanted.psi);
    EXPECT_EQ(report.features[0].referenceRows, 250U);
    EXPECT_EQ(report.features[0].currentRows, 70U);
    EXPECT_EQ(report.multivariate.referenceRows, 250U);
}

TEST(Scan, AFeatureWithManyHolesDoesNotTakeTheRowsOfTheOthers) {
    Rng rng(11);
    auto a = testing::table(rng, 300, 3);
    const auto b = testing::table(rng, 80, 3);
    for (std::size_t i = 0; i < 150; ++i)
        a[1][2 * i] = kNone;
    const auto report = scanned(testing::sample(a), testing::sample(b));
    EXPECT_EQ(report.multivariate.features, 2U);
    EXPECT_EQ(report.multivariate.referenceRows, 300U);
    EXPECT_TRUE(report.features[1].untested.empty());
}

TEST(Scan, PeriodsKeepAMarketThatMovesAsOneFromLookingLikeDrift) {
    // 30 names that all move with their day: 600 current rows are 20 observations, not 600.
    int rows = 0;
    int days = 0;
    for (int round = 0; round < 20; ++round) {
        Rng rng(static_cast<std::uint64_t>(100 + round));
        const auto market = [&rng](std::size_t count) {
            std::vector<double> out;
            for (std::size_t day = 0; day < count; ++day) {
                const double common = rng.normal();
                for (int name = 0; name < 30; ++name)
                    out.push_back(common + 0.2 * rng.normal());
            }
            return out;
        };
        const auto a = market(150);
        const auto b = market(20);
        auto options = quick();
        options.jointPermutations = 0;
        options.permutations = 199;
        options.block = 1;
        const auto plain = scanned(testing::sample({a}), testing::sample({b}), options);
        const auto grouped = scanned(testing::sample({a}, std::vector<std::size_t>(150, 30)),
                                     testing::sample({b}, std::vector<std::size_t>(20, 30)), options);
        rows += plain.severity > Severity::None ? 1 : 0;
        days += grouped.severity > Severity::None ? 1 : 0;
    }
    EXPECT_GE(rows, 15);
    EXPECT_LE(days, 3);
}

TEST(Scan, NothingIsHighOnPValuesThatAreKnownToBeTooSmall) {
    Rng rng(14);
    const testing::Columns a{testing::autoregression(rng, 1000, 0.99), testing::normals(rng, 1000)};
    testing::Columns b{testing::normals(rng, 200, 5.0), testing::normals(rng, 200)};
    const auto report = scanned(testing::sample(a), testing::sample(b));
    EXPECT_NE(report.caution.text.find("nothing is called high"), std::string::npos);
    EXPECT_EQ(report.features[0].severity, Severity::Medium);
    EXPECT_EQ(report.severity, Severity::Medium);
    // One that stopped coming needs no p-value.
    std::fill(b[1].begin(), b[1].end(), kNone);
    EXPECT_EQ(scanned(testing::sample(a), testing::sample(b)).severity, Severity::High);
}

TEST(Scan, WithoutTheJointTestSaysSo) {
    Rng rng(12);
    auto options = quick();
    options.jointPermutations = 0;
    const auto report = scanned(testing::sample(testing::table(rng, 200, 2)),
                                testing::sample(testing::table(rng, 60, 2)), options);
    EXPECT_EQ(report.multivariate.untested.text, "not asked for");
    EXPECT_EQ(report.multivariate.mmd, 0.0);
}

TEST(Scan, StopsWhenAsked) {
    Rng rng(13);
    const auto a = testing::sample(testing::table(rng, 200, 2));
    const auto out = scan(a, a, quick(), testing::StoppedJob());
    ASSERT_FALSE(out.ok());
    EXPECT_EQ(out.error().code, ErrorCode::Cancelled);
}

// The synthetic features drift by 0.008 of a deviation more from one to the next (and their scale with it).
TEST(Scan, OfTheReferenceDataGrowsWithTheInjectedDrift) {
    if (!testing::referencesAreHere()) GTEST_SKIP() << "the reference values are not here";
    auto options = quick();
    options.threads = 2;
    const auto report = scanned(testing::sample(testing::readFeatures("drift_ref_10000x50.csv.gz")),
                                testing::sample(testing::readFeatures("drift_cur_1000x50.csv.gz")), options);
    EXPECT_EQ(report.features[0].severity, Severity::None);
    for (std::size_t f = 40; f < 50; ++f)
        EXPECT_GE(report.features[f].severity, Severity::Medium) << f;
    EXPECT_EQ(report.multivariate.p, 1.0 / 200.0);
}

}  // namespace
}  // namespace qd::drift
