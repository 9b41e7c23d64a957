// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

const TradingCalendar kNyse = TradingCalendar::nyse();

const QualityFinding* findingAt(const std::vector<QualityFinding>& found, const std::string& symbol,
                                Date date) {
    const auto it = std::find_if(found.begin(), found.end(), [&](const QualityFinding& f) {
        return f.symbol == symbol && f.date == date;
    });
    return it == found.end() ? nullptr : &*it;
}

TEST(QualitySecond, EqualPanelsAgreeAndATrueSpikeIsAcquitted) {
    Workshop w;
    w.at(PriceField::Close, 100, 2) *= 1.2;
    ASSERT_EQ(checkQuality(w.panel(), kNyse, {}).size(), 1U) << "alone it looks wrong";
    EXPECT_TRUE(checkWithSecond(w.panel(), w.panel(), kNyse, {}).empty()) << "both vendors have it";
}

TEST(QualitySecond, AnErrorIsToldOnceWithTheValueOfTheSecondSource) {
    Workshop w;
    w.at(PriceField::Close, 100, 2) *= 1.2;
    const auto found = checkWithSecond(w.panel(), Workshop().panel(), kNyse, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0].relError, 0.2, 1e-9);
    EXPECT_NE(found[0].explanation.find("reference closed at"), std::string::npos);
}

TEST(QualitySecond, WhereTheSecondSourceHasNoCloseTheCheckOfTheFileStands) {
    Workshop w;
    w.at(PriceField::Close, 100, 2) *= 1.2;
    w.at(PriceField::Close, 100, 30) *= 1.2;
    Workshop second;
    second.remove(100, 2);
    second.symbols[30] = "ELSE";
    const auto found = checkWithSecond(w.panel(), second.panel(), kNyse, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].symbol, "S102");
    EXPECT_EQ(found[1].symbol, "S130");
    EXPECT_NE(found[1].explanation.find("off the level"), std::string::npos);
}

TEST(QualitySecond, TwoSharedClosesAreTooFewToAcquit) {
    Workshop w;
    w.at(PriceField::Close, 100, 2) *= 1.2;
    Workshop second = w;
    for (std::size_t t = 0; t < second.dates.size(); ++t) {
        if (t != 100 && t != 101) second.remove(t, 2);
    }
    EXPECT_NE(findingAt(checkWithSecond(w.panel(), second.panel(), kNyse, {}), "S102", w.dates[100]),
              nullptr);
}

TEST(QualitySecond, AStepThatBothHaveIsAnInfoAndOneThatOneHasIsAnError) {
    Workshop second;
    for (std::size_t t = 100; t < 250; ++t)
        second.at(PriceField::Close, t, 2) *= 0.5;
    Workshop w = second;
    for (std::size_t t = 150; t < 250; ++t)
        w.at(PriceField::Close, t, 3) *= 0.5;
    const auto alone = checkQuality(w.panel(), kNyse, {});
    ASSERT_NE(findingAt(alone, "S102", w.dates[100]), nullptr);
    EXPECT_NE(findingAt(alone, "S102", w.dates[100])->severity, FindingSeverity::Info);
    const auto found = checkWithSecond(w.panel(), second.panel(), kNyse, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].symbol, "S102");
    EXPECT_EQ(found[0].severity, FindingSeverity::Info);
    EXPECT_NE(found[0].explanation.find("second source has the same step"), std::string::npos);
    EXPECT_EQ(found[1].symbol, "S103");
    EXPECT_EQ(found[1].severity, FindingSeverity::Error);
    EXPECT_NEAR(found[1].relError, -0.5, 1e-9);
}

TEST(QualitySecond, WhatAComparisonDoesNotSeeIsKept) {
    Workshop w;
    w.columns[PriceField::High] = w.columns[PriceField::Close];
    w.columns[PriceField::Low] = w.columns[PriceField::Close];
    w.at(PriceField::High, 60, 1) *= 0.9;
    w.remove(70, 3);
    const auto found = checkWithSecond(w.panel(), Workshop().panel(), kNyse, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, FindingKind::InconsistentBar);
    EXPECT_EQ(found[1].kind, FindingKind::Gap);
    EXPECT_NE(found[1].explanation.find("reference"), std::string::npos)
        << "once, as the comparison tells it";
}

TEST(QualitySecond, TakesEmptyPanels) {
    EXPECT_TRUE(checkWithSecond(PricePanel(), PricePanel(), kNyse, {}).empty());
    EXPECT_EQ(checkWithSecond(Workshop().panel(), PricePanel(), kNyse, {}).size(), 0U);
}

}  // namespace
}  // namespace qd::market
