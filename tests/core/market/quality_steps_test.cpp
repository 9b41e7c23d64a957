// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_steps.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

const TradingCalendar kNyse = TradingCalendar::nyse();

void scaleFrom(Workshop& w, PriceField field, std::size_t row, std::size_t symbol, double factor) {
    for (std::size_t t = row; t < w.dates.size(); ++t)
        w.at(field, t, symbol) *= factor;
}

TEST(QualitySteps, FindsUnadjustedSplitsWithTheirRatio) {
    for (const double ratio : {2.0, 3.0, 1.5, 7.0, 0.1}) {
        Workshop w;
        scaleFrom(w, PriceField::Close, 130, 4, 1.0 / ratio);
        const auto found = ofKind(checkQuality(w.panel(), kNyse, {}), FindingKind::UnadjustedAction);
        ASSERT_EQ(found.size(), 1U) << ratio;
        EXPECT_EQ(found[0].date, w.dates[130]);
        EXPECT_EQ(found[0].severity, FindingSeverity::Error);
        EXPECT_NE(found[0].explanation.find("split of " + shortestText(ratio)), std::string::npos)
            << found[0].explanation;
    }
}

TEST(QualitySteps, FindsASpinOffButNotATradedCollapse) {
    Workshop w;
    scaleFrom(w, PriceField::Close, 130, 4, 0.72);
    EXPECT_EQ(ofKind(checkQuality(w.panel(), kNyse, {}), FindingKind::UnadjustedAction).size(), 1U);
    w.at(PriceField::Volume, 130, 4) = 9e6;
    EXPECT_TRUE(ofKind(checkQuality(w.panel(), kNyse, {}), FindingKind::UnadjustedAction).empty());
}

TEST(QualitySteps, AcceptsADistributionThatIsAdjustedFor) {
    Workshop w;
    w.columns[PriceField::AdjClose] = w.columns[PriceField::Close];
    scaleFrom(w, PriceField::Close, 130, 4, 0.72);
    EXPECT_TRUE(checkQuality(w.panel(), kNyse, {}).empty());
}

TEST(QualitySteps, KnowsSplitRatios) {
    EXPECT_EQ(splitRatioOf(0.5, 0.01), 2.0);
    EXPECT_EQ(splitRatioOf(0.1428, 0.01), 7.0);
    EXPECT_EQ(splitRatioOf(8.02, 0.01), 0.125);
    EXPECT_FALSE(splitRatioOf(0.72, 0.02));
    EXPECT_FALSE(splitRatioOf(1.5, 0.02));  // no reverse split
}

}  // namespace
}  // namespace qd::market
