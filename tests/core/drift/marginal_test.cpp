// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/marginal.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"
#include "tests/core/drift/reference_data.h"

namespace qd::drift {
namespace {

/// Deciles and bins written out as NumPy does: quantile() of type 7, histogram() with bins closed to the
/// left.
Marginal byHand(std::vector<double> a, std::vector<double> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<double> edges;
    for (int j = 1; j <= 9; ++j) {
        const double at = static_cast<double>((a.size() - 1) * static_cast<std::size_t>(j)) / 10.0;
        const auto i = static_cast<std::size_t>(at);
        edges.push_back(i + 1 < a.size() ? a[i] + (at - std::floor(at)) * (a[i + 1] - a[i]) : a[i]);
    }
    const auto below = [](const std::vector<double>& x, double edge) {
        return static_cast<double>(std::lower_bound(x.begin(), x.end(), edge) - x.begin());
    };
    const auto m = static_cast<double>(a.size());
    const auto n = static_cast<double>(b.size());
    Marginal out;
    double divergence = 0.0;
    for (std::size_t k = 0; k < 10; ++k) {
        const double p = ((k < 9 ? below(a, edges[k]) : m) - (k > 0 ? below(a, edges[k - 1]) : 0.0)) / m;
        const double q = ((k < 9 ? below(b, edges[k]) : n) - (k > 0 ? below(b, edges[k - 1]) : 0.0)) / n;
        const double p1 = std::max(p, 0.5 / m);
        const double q1 = std::max(q, 0.5 / n);
        out.psi += (q1 - p1) * std::log(q1 / p1);
        if (p > 0.0) divergence += 0.5 * p * std::log2(2.0 * p / (p + q));
        if (q > 0.0) divergence += 0.5 * q * std::log2(2.0 * q / (p + q));
    }
    out.jensenShannon = std::sqrt(std::max(0.0, divergence));
    std::vector<double> all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::sort(all.begin(), all.end());
    for (std::size_t k = 0; k < all.size(); ++k) {
        const auto upTo = [](const std::vector<double>& x, double v) {
            return static_cast<double>(std::upper_bound(x.begin(), x.end(), v) - x.begin());
        };
        const double apart = std::abs(upTo(a, all[k]) / m - upTo(b, all[k]) / n);
        out.ks = std::max(out.ks, apart);
        if (k + 1 < all.size()) out.wasserstein += apart * (all[k + 1] - all[k]);
    }
    return out;
}

void expectSame(const Marginal& got, const Marginal& wanted, const std::string& what) {
    EXPECT_NEAR(got.psi, wanted.psi, 1e-12) << what;
    EXPECT_NEAR(got.ks, wanted.ks, 1e-12) << what;
    EXPECT_NEAR(got.wasserstein, wanted.wasserstein, 1e-12 * (1.0 + wanted.wasserstein)) << what;
    EXPECT_NEAR(got.jensenShannon, wanted.jensenShannon, 1e-7) << what;  // a root: 1e-14 of the divergence
}

TEST(Marginal, IsWhatTheDefinitionsSay) {
    Rng rng(2);
    for (const std::size_t m : {1U, 2U, 9U, 10U, 11U, 101U, 447U}) {
        for (const std::size_t n : {1U, 2U, 30U, 500U}) {
            const auto a = testing::normals(rng, m);
            const auto b = testing::normals(rng, n, 0.3, 1.5);
            expectSame(marginalOf(a, b), byHand(a, b), std::to_string(m) + " and " + std::to_string(n));
        }
    }
}

TEST(Marginal, ValuesThatAreThereOftenAreCountedOnTheRightSideOfAnEdge) {
    Rng rng(3);
    for (const std::uint64_t kinds : {1U, 2U, 3U, 7U, 50U}) {
        std::vector<double> a(303);
        std::vector<double> b(77);
        for (double& v : a)
            v = static_cast<double>(rng.below(kinds));
        for (double& v : b)
            v = static_cast<double>(rng.below(kinds + 1));
        expectSame(marginalOf(a, b), byHand(a, b), std::to_string(kinds) + " kinds");
        expectSame(marginalOf(b, a), byHand(b, a), std::to_string(kinds) + " kinds, turned");
    }
}

TEST(Marginal, OfASampleWithItselfIsNothing) {
    Rng rng(4);
    const auto a = testing::normals(rng, 500);
    const Marginal same = marginalOf(a, a);
    EXPECT_EQ(same.ks, 0.0);
    EXPECT_EQ(same.wasserstein, 0.0);
    EXPECT_EQ(same.psi, 0.0);
    EXPECT_EQ(same.jensenShannon, 0.0);
}

TEST(Marginal, OfSamplesApartIsAsLargeAsItGets) {
    Rng rng(5);
    const auto a = testing::normals(rng, 400);
    const auto b = testing::normals(rng, 100, 1000.0);
    const Marginal apart = marginalOf(a, b);
    EXPECT_NEAR(apart.ks, 1.0, 1e-15);
    EXPECT_NEAR(apart.wasserstein, 1000.0, 1.0);
    // All current rows are in the last bin with a tenth of the reference.
    EXPECT_NEAR(apart.jensenShannon, byHand(a, b).jensenShannon, 1e-12);
}

TEST(Marginal, AMoveOfTheCurrentSampleMovesWassersteinByAsMuch) {
    Rng rng(6);
    const auto a = testing::normals(rng, 300);
    auto b = a;
    for (double& v : b)
        v += 0.25;
    EXPECT_NEAR(marginalOf(a, b).wasserstein, 0.25, 1e-12);
}

// PSI, Kolmogorov-Smirnov and Wasserstein-1 of SciPy and NumPy on 10,000 + 1000 rows of 50 features.
TEST(Marginal, IsWhatSciPySays) {
    if (!testing::referencesAreHere()) GTEST_SKIP() << "the reference values are not here";
    const Json wanted = testing::readReference("drift_synth.json");
    const auto reference = testing::readFeatures("drift_ref_10000x50.csv.gz");
    const auto current = testing::readFeatures("drift_cur_1000x50.csv.gz");
    ASSERT_EQ(reference.size(), 50U);
    ASSERT_EQ(reference.front().size(), 10'000U);
    for (std::size_t f = 0; f < reference.size(); ++f) {
        const Marginal got = marginalOf(reference[f], current[f]);
        EXPECT_NEAR(got.psi, wanted.find("psi")->items()[f].numberOr(NAN), 1e-12) << f;
        EXPECT_NEAR(got.ks, wanted.find("ks")->items()[f].numberOr(NAN), 1e-12) << f;
        EXPECT_NEAR(got.wasserstein, wanted.find("w1")->items()[f].numberOr(NAN), 1e-12) << f;
    }
}

TEST(Marginal, OfTwoHalvesOfAnEqualWeightPortfolioIsWhatSciPySays) {
    if (!testing::referencesAreHere()) GTEST_SKIP() << "the reference values are not here";
    const Json refs = testing::readReference("refs.json");
    const Json& wanted = *refs.find("drift_halves");
    const auto [first, second] = testing::equalWeightHalves();
    ASSERT_EQ(static_cast<std::int64_t>(first.size()), wanted.find("n1")->intOr(0));
    const Marginal got = marginalOf(first, second);
    EXPECT_NEAR(got.psi, wanted.find("psi_10_quantile_bins_of_first")->numberOr(NAN), 1e-10);
    EXPECT_NEAR(got.ks, wanted.find("ks")->numberOr(NAN), 1e-12);
    EXPECT_NEAR(got.wasserstein, wanted.find("wasserstein1")->numberOr(NAN), 1e-12);
}

}  // namespace
}  // namespace qd::drift
