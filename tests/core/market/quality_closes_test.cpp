// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_closes.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

const TradingCalendar kNyse = TradingCalendar::nyse();

std::vector<QualityFinding> check(const Workshop& w) {
    return checkQuality(w.panel(), kNyse, {});
}

TEST(QualityCloses, FindsASpikeWithItsLevel) {
    Workshop w;
    const double right = w.at(PriceField::Close, 120, 5);
    w.at(PriceField::Close, 120, 5) = right * 1.10;
    const auto found = check(w);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::WrongClose);
    EXPECT_EQ(found[0].symbol, "S105");
    EXPECT_EQ(found[0].date, w.dates[120]);
    EXPECT_NEAR(found[0].relError, 0.10, 0.03);
    EXPECT_NEAR(found[0].expected.value(), right, 0.03 * right);
}

TEST(QualityCloses, SparesAMoveThatStaysOrIsTraded) {
    Workshop stays;
    for (std::size_t t = 120; t < 250; ++t)
        stays.at(PriceField::Close, t, 5) *= 1.08;
    EXPECT_TRUE(ofKind(check(stays), FindingKind::WrongClose).empty());
    Workshop traded;  // there and back, with six times the usual volume on both days
    traded.at(PriceField::Close, 120, 5) *= 1.07;
    traded.at(PriceField::Volume, 120, 5) = 6e6;
    traded.at(PriceField::Volume, 121, 5) = 6e6;
    EXPECT_TRUE(check(traded).empty());
}

TEST(QualityCloses, SparesAMarketCrash) {
    Workshop w;
    for (std::size_t i = 0; i < w.symbols.size(); ++i)
        w.at(PriceField::Close, 120, i) *= 0.80;
    EXPECT_TRUE(check(w).empty());
}

TEST(QualityCloses, SmallErrorsShowOnADayOfManyErrors) {
    constexpr double kError = 0.055;
    Workshop alone(60);
    alone.at(PriceField::Close, 120, 0) *= 1.0 + kError;
    Workshop many(60);
    for (std::size_t i = 0; i < 20; ++i)
        many.at(PriceField::Close, 120, i) *= i % 2 == 0 ? 1.0 + kError : 1.0 - kError;
    const std::size_t found = check(many).size();
    EXPECT_GE(found, 15U);
    EXPECT_GE(found, check(alone).size());
}

}  // namespace
}  // namespace qd::market
