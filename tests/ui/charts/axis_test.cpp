// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis.h"

#include <cmath>

#include <gtest/gtest.h>

#include "ui/charts/label_spread.h"

using namespace qd::ui::charts;

namespace {

std::vector<QDate> businessDays(const QDate& from, const QDate& to) {
    std::vector<QDate> days;
    for (QDate d = from; d <= to; d = d.addDays(1))
        if (d.dayOfWeek() < 6) days.push_back(d);
    return days;
}

}  // namespace

TEST(NiceTicks, AreRoundAndInside) {
    EXPECT_EQ(niceTicks(0.0, 10.0, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    for (const double low : {-3.7, 0.0, 118.4, 1e-9, -1e9})
        for (const double span : {1e-6, 0.3, 7.0, 4e5})
            for (const int wanted : {2, 5, 8}) {
                const auto ticks = niceTicks(low, low + span, wanted);
                EXPECT_LE(ticks.size(), static_cast<std::size_t>(wanted) + 2);
                for (const double t : ticks) {
                    EXPECT_GE(t, low - span * 1e-6);
                    EXPECT_LE(t, low + span * 1.000001);
                }
            }
}

TEST(NiceTicks, NothingToMark) {
    EXPECT_TRUE(niceTicks(1.0, 1.0, 5).empty());
    EXPECT_TRUE(niceTicks(std::nan(""), 1.0, 5).empty());
    EXPECT_TRUE(niceTicks(2.0, 1.0, 5).empty());
}

TEST(LogTicks, PowersAndTheirParts) {
    EXPECT_EQ(logTicks(9.0, 250.0, 5), (std::vector<double>{10, 20, 50, 100, 200}));
    EXPECT_EQ(logTicks(-1.0, 10.0, 5), niceTicks(-1.0, 10.0, 5));
}

TEST(TickDecimals, TellNeighboursApart) {
    EXPECT_EQ(tickDecimals({0.0, 2.0}), 0);
    EXPECT_EQ(tickDecimals({0.0, 0.5}), 1);
    EXPECT_EQ(tickDecimals({0.0, 0.25}), 2);
    EXPECT_EQ(tickDecimals({}), 0);
}

TEST(ValueTicks, LabelsByKind) {
    const auto ticks = valueTicks(-0.1, 0.0, 2, false, ValueKind::Percent, QLocale(QLocale::English));
    ASSERT_FALSE(ticks.empty());
    EXPECT_EQ(ticks.front().label, QStringLiteral("\u221210\u2009%"));
    EXPECT_EQ(ticks.back().label, QStringLiteral("0\u2009%"));
}

TEST(DateTicks, NeverMoreThanAskedAndAscending) {
    const auto days = businessDays(QDate(2010, 3, 9), QDate(2026, 10, 30));
    const int last = static_cast<int>(days.size()) - 1;
    for (const int first : {0, last - 2000, last - 260, last - 60, last - 8})
        for (const int most : {3, 8, 14}) {
            const auto ticks = dateTicks(days, {first, last}, most, QLocale(QLocale::English));
            EXPECT_LE(ticks.size(), static_cast<std::size_t>(most) + 1);
            EXPECT_FALSE(ticks.empty());
            for (std::size_t i = 1; i < ticks.size(); ++i)
                EXPECT_LT(ticks[i - 1].value, ticks[i].value);
        }
}

TEST(DateTicks, YearsStartWithTheirFirstSession) {
    const auto days = businessDays(QDate(2020, 6, 1), QDate(2024, 6, 3));
    const auto ticks = dateTicks(days, {0, static_cast<int>(days.size()) - 1}, 6, QLocale(QLocale::English));
    ASSERT_EQ(ticks.size(), 4U);
    EXPECT_EQ(ticks[0].label, QStringLiteral("2021"));
    EXPECT_EQ(days[static_cast<std::size_t>(ticks[0].value)], QDate(2021, 1, 1));
    EXPECT_TRUE(dateTicks(days, {3, 3}, 6, QLocale()).empty());
}

TEST(SpreadLabels, KeepsDistanceAndBounds) {
    std::vector<double> centres{10, 11, 12, 90};
    spreadLabels(centres, 0, 100, 14);
    for (std::size_t i = 1; i < centres.size(); ++i)
        EXPECT_GE(centres[i] - centres[i - 1], 14.0 - 1e-9);
    EXPECT_GE(centres.front(), 7.0);
    EXPECT_LE(centres.back(), 93.0);
    std::vector<double> low{99, 99, 99};
    spreadLabels(low, 0, 100, 14);
    EXPECT_DOUBLE_EQ(low[2], 93.0);
    EXPECT_DOUBLE_EQ(low[0], 65.0);
}
