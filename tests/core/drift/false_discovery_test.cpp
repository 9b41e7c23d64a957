// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/false_discovery.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::drift {
namespace {

using enum FalseDiscovery;

TEST(FalseDiscovery, FindsWhatBenjaminiAndHochbergFound) {
    // Their example of 1995, section 3.2: 15 p-values, of which the four smallest are rejected at 5 %.
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0};
    const auto q = adjusted(p, BenjaminiHochberg);
    for (std::size_t i = 0; i < p.size(); ++i)
        EXPECT_EQ(q[i] <= 0.05, i < 4) << i;
    EXPECT_NEAR(q[3], 0.0095 * 15 / 4, 1e-15);
    // The fifth takes the bound of a later one: 0.0344 · 15 / 8.
    EXPECT_NEAR(q[5], 0.0298 * 15 / 7, 1e-15);
}

TEST(FalseDiscovery, AnyDependenceCostsTheHarmonicSum) {
    const std::vector<double> p{0.04, 0.001, 0.5};
    const auto mild = adjusted(p, BenjaminiHochberg);
    const auto strict = adjusted(p, BenjaminiYekutieli);
    EXPECT_NEAR(mild[1], 0.003, 1e-15);
    EXPECT_NEAR(strict[1], 0.003 * (1.0 + 0.5 + 1.0 / 3.0), 1e-15);
    EXPECT_NEAR(strict[0], 0.06 * (1.0 + 0.5 + 1.0 / 3.0), 1e-15);
    EXPECT_EQ(strict[2], 0.5 * (1.0 + 0.5 + 1.0 / 3.0));
}

TEST(FalseDiscovery, NeverTurnsTheOrderNorPassesOne) {
    Rng rng(3);
    std::vector<double> p(200);
    for (double& v : p)
        v = rng.uniform();
    for (const auto how : {BenjaminiHochberg, BenjaminiYekutieli}) {
        const auto q = adjusted(p, how);
        for (std::size_t i = 0; i < p.size(); ++i) {
            EXPECT_GE(q[i], p[i]);
            EXPECT_LE(q[i], 1.0);
            for (std::size_t j = 0; j < p.size(); ++j) {
                EXPECT_TRUE(p[i] >= p[j] || q[i] <= q[j]);
            }
        }
    }
}

TEST(FalseDiscovery, OfOneTestIsTheTest) {
    EXPECT_EQ(adjusted(std::vector<double>{0.03}, BenjaminiHochberg), std::vector<double>{0.03});
    EXPECT_EQ(adjusted(std::vector<double>{0.03}, BenjaminiYekutieli), std::vector<double>{0.03});
    EXPECT_TRUE(adjusted({}, BenjaminiHochberg).empty());
}

TEST(FalseDiscoveryDeathTest, RefusesWhatIsNoProbability) {
    EXPECT_DEATH((void)adjusted(std::vector<double>{1.1}, BenjaminiHochberg), "precondition");
}

}  // namespace
}  // namespace qd::drift
