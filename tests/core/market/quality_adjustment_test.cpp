// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_adjustment.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

TEST(QualityAdjustment, FindsAFactorStepWithoutItsDrop) {
    Workshop w;
    w.columns[PriceField::AdjClose] = w.columns[PriceField::Close];
    for (std::size_t t = 0; t < 130; ++t)
        w.at(PriceField::AdjClose, t, 4) *= 0.65;
    auto found = checkQuality(w.panel(), TradingCalendar::nyse(), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::AdjustmentError);
    EXPECT_EQ(found[0].severity, FindingSeverity::Error);
    EXPECT_NEAR(found[0].relError, 1.0 / 0.65 - 1.0, 1e-9);
    Workshop falls;  // and a factor that falls
    falls.columns[PriceField::AdjClose] = falls.columns[PriceField::Close];
    for (std::size_t t = 0; t < 130; ++t)
        falls.at(PriceField::AdjClose, t, 4) *= 1.05;
    found = checkQuality(falls.panel(), TradingCalendar::nyse(), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::AdjustmentError);
    EXPECT_EQ(found[0].severity, FindingSeverity::Warning);
}

TEST(QualityAdjustment, AcceptsALargeDistributionThatTheCloseShows) {
    Workshop w;
    w.columns[PriceField::AdjClose] = w.columns[PriceField::Close];
    for (std::size_t t = 130; t < w.dates.size(); ++t)
        w.at(PriceField::Close, t, 4) *= 0.80;
    EXPECT_TRUE(findAdjustmentErrors(w.panel(), unexplainedMoves(w.panel(), {}), 0.25).empty());
    EXPECT_TRUE(findAdjustmentErrors(Workshop().panel(), unexplainedMoves(w.panel(), {}), 0.25).empty());
}

}  // namespace
}  // namespace qd::market
