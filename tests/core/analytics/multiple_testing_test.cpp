// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/multiple_testing.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using enum Adjustment;
using test::Series;

void expectAll(const Series& got, const Series& expected) {
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i)
        EXPECT_NEAR(got[i], expected[i], 1e-12) << i;
}

// Benjamini & Hochberg (1995), section 4.1: 15 p-values. At 5 %, Bonferroni and Holm reject three, theirs
// four.
TEST(MultipleTesting, RejectsAsManyAsInThePublishedExample) {
    const Series p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                   0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const auto rejected = [&p](Adjustment adjustment) {
        const auto adjusted = adjustedPValues(p, adjustment).value();
        return std::count_if(adjusted.begin(), adjusted.end(), [](double v) { return v <= 0.05; });
    };
    EXPECT_EQ(rejected(Bonferroni), 3);
    EXPECT_EQ(rejected(Holm), 3);
    EXPECT_EQ(rejected(BenjaminiHochberg), 4);
}

// R 4.2.2, p.adjust.
TEST(MultipleTesting, MatchesRInAnyOrder) {
    const Series p{0.03, 0.01, 0.02, 0.04};
    expectAll(adjustedPValues(p, Bonferroni).value(), {0.12, 0.04, 0.08, 0.16});
    expectAll(adjustedPValues(p, Holm).value(), {0.06, 0.04, 0.06, 0.06});
    expectAll(adjustedPValues(p, BenjaminiHochberg).value(), {0.04, 0.04, 0.04, 0.04});
    expectAll(adjustedPValues(Series{0.005, 0.5, 0.04}, BenjaminiHochberg).value(), {0.015, 0.5, 0.06});
}

TEST(MultipleTesting, NeverBelowThePValueNorAboveOneAndHolmNeverWeaker) {
    Series p = test::normalReturns(200, 0.5, 0.2, 4);
    for (double& v : p)
        v = std::clamp(v, 0.0, 1.0);
    const auto bonferroni = adjustedPValues(p, Bonferroni).value();
    const auto holm = adjustedPValues(p, Holm).value();
    const auto rate = adjustedPValues(p, BenjaminiHochberg).value();
    for (std::size_t i = 0; i < p.size(); ++i) {
        EXPECT_GE(rate[i], p[i]);
        EXPECT_GE(holm[i], rate[i]);
        EXPECT_GE(bonferroni[i], holm[i]);
        EXPECT_LE(bonferroni[i], 1.0);
    }
}

TEST(MultipleTesting, RefusesWhatIsNoProbability) {
    for (const double bad : {test::kNan, -0.1, 1.1, test::kInfinity}) {
        for (const auto adjustment : {Bonferroni, Holm, BenjaminiHochberg})
            EXPECT_EQ(adjustedPValues(Series{0.5, bad}, adjustment).error().code, ErrorCode::BadInput);
    }
    EXPECT_TRUE(adjustedPValues({}, Holm).value().empty());
}

}  // namespace
}  // namespace qd::analytics
