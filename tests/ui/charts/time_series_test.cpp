// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series.h"

#include <cmath>

#include <gtest/gtest.h>

#include "ui/kit/contrast.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

std::vector<QDate> everyDay(const QDate& from, int count) {
    std::vector<QDate> days;
    for (int i = 0; i < count; ++i)
        days.push_back(from.addDays(i));
    return days;
}

}  // namespace

TEST(PresetRange, CoversThePeriod) {
    const auto days = everyDay(QDate(2020, 1, 1), 2401);  // to 28 Jul 2026
    const auto first = [&](RangePreset preset) {
        return days[static_cast<std::size_t>(presetRange(days, preset).first)];
    };
    EXPECT_EQ(days.back(), QDate(2026, 7, 28));
    EXPECT_EQ(first(RangePreset::Month), QDate(2026, 6, 28));
    EXPECT_EQ(first(RangePreset::HalfYear), QDate(2026, 1, 28));
    EXPECT_EQ(first(RangePreset::YearToDate), QDate(2025, 12, 31));
    EXPECT_EQ(first(RangePreset::ThreeYears), QDate(2023, 7, 28));
    EXPECT_EQ(first(RangePreset::All), QDate(2020, 1, 1));
    EXPECT_EQ(rangePresetNames().size(), 6);
}

TEST(PresetRange, ShortData) {
    EXPECT_EQ(presetRange(std::vector<QDate>{}, RangePreset::Year).count(), 0);
    EXPECT_EQ(presetRange(everyDay(QDate(2026, 7, 1), 3), RangePreset::Year), (IndexRange{0, 2}));
}

TEST(Drawdown, OfAPath) {
    const double nan = std::nan("");
    const auto d = drawdownOf(std::vector<double>{100, 120, 90, nan, 120, 132});
    EXPECT_DOUBLE_EQ(d[0], 0.0);
    EXPECT_DOUBLE_EQ(d[2], -0.25);
    EXPECT_TRUE(std::isnan(d[3]));
    EXPECT_DOUBLE_EQ(d[5], 0.0);
    EXPECT_TRUE(std::isnan(drawdownOf(std::vector<double>{-1.0})[0]));
}

TEST(Rebased, StartsAtAHundred) {
    const double nan = std::nan("");
    const auto r = rebased(std::vector<double>{50, nan, 80, 100}, 1);
    EXPECT_DOUBLE_EQ(r[2], 100.0);
    EXPECT_DOUBLE_EQ(r[3], 125.0);
    EXPECT_DOUBLE_EQ(r[0], 62.5);
    EXPECT_TRUE(std::isnan(rebased(std::vector<double>{0.0, 1.0}, 0)[1]));
}

TEST(NearestIndex, Ends) {
    const std::vector<QDate> days{QDate(2026, 1, 1), QDate(2026, 1, 5), QDate(2026, 1, 6)};
    EXPECT_EQ(nearestIndex(days, QDate(2025, 1, 1)), 0);
    EXPECT_EQ(nearestIndex(days, QDate(2026, 1, 2)), 0);
    EXPECT_EQ(nearestIndex(days, QDate(2026, 1, 4)), 1);
    EXPECT_EQ(nearestIndex(days, QDate(2027, 1, 1)), 2);
    EXPECT_EQ(nearestIndex({}, QDate(2027, 1, 1)), -1);
    EXPECT_EQ(nearestIndex(days, QDate()), -1);
}

TEST(LineColour, OthersStandOutOnEitherGround) {
    for (const Palette& p : {darkPalette(), lightPalette(), highContrastPalette()})
        for (int i = 0; i < 6; ++i)
            EXPECT_GE(contrastRatio(lineColour(p, Line{{}, LineRole::Other, {}}, i), p.surface), 3.0);
}
