// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

TEST(MonthlyHeatmap, YearsCompound) {
    const Theme theme;
    MonthlyHeatmap map(theme);
    map.setReturns(
        {{2025, 1, 0.10}, {2025, 2, -0.10}, {2026, 1, 0.02}, {2026, 3, std::nan("")}, {2026, 13, 0.5}});
    EXPECT_NEAR(*map.yearTotal(2025), -0.01, 1e-12);
    EXPECT_NEAR(*map.yearTotal(2026), 0.02, 1e-12);
    EXPECT_FALSE(map.yearTotal(2024).has_value());
    EXPECT_TRUE(map.csv().contains("2025,0.1,-0.1,"));
    map.resize(map.sizeHint());
    EXPECT_FALSE(map.grab().isNull());
}

TEST(MonthlyHeatmap, KeysWalkTheCells) {
    const Theme theme;
    MonthlyHeatmap map(theme);
    map.setReturns({{2025, 1, 0.10}, {2025, 2, -0.10}});
    QTest::keyClick(&map, Qt::Key_Right);
    EXPECT_EQ(map.accessibleDescription(), QStringLiteral("Jan 2025 \u00B7 +10.00\u2009%"));
    QTest::keyClick(&map, Qt::Key_Right);
    EXPECT_EQ(map.accessibleDescription(), QStringLiteral("Feb 2025 \u00B7 \u221210.00\u2009%"));
    map.setReturns({});
    QTest::keyClick(&map, Qt::Key_Right);
    EXPECT_FALSE(map.grab().isNull());
}

TEST(StackedArea, OthersGatherTheSmall) {
    StackedBands bands;
    bands.dates = {QDate(2026, 1, 1), QDate(2026, 1, 2)};
    bands.names = {QStringLiteral("small"), QStringLiteral("big"), QStringLiteral("tiny")};
    bands.shares = {{0.2, 0.2}, {0.7, 0.7}, {0.1, std::nan("")}};
    const StackedBands out = gatherOthers(bands, 2, QStringLiteral("Others"));
    EXPECT_EQ(out.names, QStringList({QStringLiteral("big"), QStringLiteral("Others")}));
    EXPECT_NEAR(out.shares[1][0], 0.3, 1e-12);
    EXPECT_NEAR(out.shares[1][1], 0.2, 1e-12);
    EXPECT_EQ(gatherOthers(bands, 3, QStringLiteral("Others")).names.size(), 3);
}

TEST(StackedArea, ReadoutNamesTheLargest) {
    const Theme theme;
    StackedAreaChart chart(theme);
    auto bands = std::make_shared<StackedBands>();
    bands->dates = {QDate(2026, 1, 1), QDate(2026, 1, 2)};
    bands->names = {QStringLiteral("A"), QStringLiteral("B")};
    bands->shares = {{0.25, 0.4}, {0.75, 0.6}};
    chart.setData(bands);
    chart.setCrosshair(QDate(2026, 1, 1));
    EXPECT_EQ(chart.readout(), QStringLiteral("1 Jan 2026 \u00B7 B 75.0\u2009% \u00B7 A 25.0\u2009%"));
    chart.resize(500, 240);
    EXPECT_FALSE(chart.grab().isNull());
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_TRUE(chart.accessibleDescription().startsWith(QStringLiteral("2 Jan 2026")));
    EXPECT_TRUE(chart.csv().startsWith("date,A,B\r\n2026-01-01,0.25,0.75"));
    chart.setData(nullptr);
    EXPECT_FALSE(chart.grab().isNull());
}
