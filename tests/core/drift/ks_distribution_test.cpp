// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/ks_distribution.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "core/drift/marginal.h"
#include "tests/core/drift/reference_data.h"

namespace qd::drift {
namespace {

/// Share of all ways to deal m + n rows in which the statistic is at least d.
double byCounting(double d, int m, int n) {
    std::vector<int> deal(static_cast<std::size_t>(m + n), 0);
    std::fill(deal.begin() + m, deal.end(), 1);
    double all = 0.0;
    double outside = 0.0;
    do {
        int current = 0;
        double highest = 0.0;
        for (int k = 0; k < m + n; ++k) {
            current += deal[static_cast<std::size_t>(k)];
            highest = std::max(highest, std::abs(static_cast<double>(current) / n -
                                                 static_cast<double>(k + 1 - current) / m));
        }
        all += 1.0;
        outside += highest >= d - 1e-12 ? 1.0 : 0.0;
    } while (std::next_permutation(deal.begin(), deal.end()));
    return outside / all;
}

TEST(KsDistribution, SmallSamplesAreCountedOut) {
    for (const auto& [m, n] :
         std::vector<std::pair<int, int>>{{1, 1}, {3, 3}, {5, 4}, {8, 3}, {7, 7}, {10, 2}}) {
        for (int step = 0; step <= m * n; ++step) {
            const double d = static_cast<double>(step) / (m * n);
            // Statistics are multiples of 1 / lcm: others are not asked for.
            if (step % std::gcd(m, n) != 0) continue;
            EXPECT_NEAR(ksExactP(d, static_cast<std::size_t>(m), static_cast<std::size_t>(n)),
                        byCounting(d, m, n), 1e-13)
                << m << ' ' << n << ' ' << d;
        }
    }
}

TEST(KsDistribution, DoesNotMatterWhichSampleIsWhich) {
    for (const double d : {0.05, 0.1, 0.3})
        EXPECT_NEAR(ksExactP(d, 300, 700) / ksExactP(d, 700, 300), 1.0, 1e-10);
}

TEST(KsDistribution, ATinyProbabilityKeepsItsDigits) {
    // The statistic is 1 in 2 of (2n over n) ways.
    const double ways = std::exp(std::lgamma(401.0) - 2.0 * std::lgamma(201.0));
    EXPECT_NEAR(ksExactP(1.0, 200, 200) * ways / 2.0, 1.0, 1e-10);
    EXPECT_LT(ksExactP(1.0, 200, 200), 1e-118);
}

TEST(KsDistribution, EndsAreCertainAndItOnlyFalls) {
    EXPECT_EQ(ksExactP(0.0, 50, 60), 1.0);
    EXPECT_EQ(ksLargeP(0.0, 5000, 6000), 1.0);
    EXPECT_EQ(ksLargeP(1.0, 5000, 6000), 0.0);
    double last = 1.0;
    for (double d = 0.0; d <= 0.2; d += 0.0005) {
        const double p = ksLargeP(d, 10'000, 1000);
        EXPECT_LE(p, last + 1e-7) << d;  // the two methods meet at n d² = 2.2 to some 1e-8
        last = p;
    }
}

TEST(KsDistribution, LargeSamplesComeNearTheExactOnes) {
    for (const double d : {0.02, 0.03, 0.045, 0.06, 0.08})
        EXPECT_NEAR(ksLargeP(d, 9000, 2500) / ksExactP(d, 9000, 2500), 1.0, 0.01) << d;
}

TEST(KsDistribution, BeyondAHundredThousandRowsTheTailGoesOnSmoothly) {
    // n = 100,000 sums its terms, a few more take the expansion.
    const double summed = ksLargeP(0.006, 200'000, 199'990);
    const double expanded = ksLargeP(0.006, 200'010, 200'010);
    EXPECT_NEAR(expanded / summed, 1.0, 2e-3);
}

TEST(KsDistribution, ChoosesByTheSizeOfTheSamples) {
    EXPECT_EQ(ksP(0.09, 447, 448), ksExactP(0.09, 447, 448));
    EXPECT_EQ(ksP(0.03, 10'000, 1000), ksLargeP(0.03, 10'000, 1000));
    EXPECT_EQ(ksP(0.03, 1'000'000, 400), ksLargeP(0.03, 1'000'000, 400));
}

// SciPy's ks_2samp: "asymp" on 10,000 + 1000 rows, both methods on 447 + 448.
TEST(KsDistribution, IsWhatSciPySays) {
    if (!testing::referencesAreHere()) GTEST_SKIP() << "the reference values are not here";
    const Json synthetic = testing::readReference("drift_synth.json");
    for (std::size_t f = 0; f < 50; ++f) {
        const double wanted = synthetic.find("ks_p")->items()[f].numberOr(NAN);
        const double got = ksP(synthetic.find("ks")->items()[f].numberOr(NAN), 10'000, 1000);
        EXPECT_NEAR(got / wanted, 1.0, 1e-9) << f;
    }
    const Json refs = testing::readReference("refs.json");
    const Json& halves = *refs.find("drift_halves");
    const double d = halves.find("ks")->numberOr(NAN);
    EXPECT_NEAR(ksExactP(d, 447, 448), halves.find("ks_p_exact")->numberOr(NAN), 1e-12);
    EXPECT_NEAR(ksLargeP(d, 447, 448), halves.find("ks_p_asymp")->numberOr(NAN), 1e-12);
}

}  // namespace
}  // namespace qd::drift
