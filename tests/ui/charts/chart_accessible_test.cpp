// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"

#include <QAccessible>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/charts/time_series_samples.h"
#include "ui/charts/time_series_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

QAccessibleInterface* faceOf(TimeSeriesChart& chart) {
    return QAccessible::queryAccessibleInterface(&chart);
}

}  // namespace

TEST(AccessibleChart, AWalkChangesWhatIsSpoken) {
    const Theme theme;
    TimeSeriesChart chart(theme);
    chart.resize(800, 400);
    chart.setData(samples::days(50));
    QAccessibleInterface* face = faceOf(chart);
    ASSERT_NE(face, nullptr);
    EXPECT_EQ(face->role(), QAccessible::Chart);
    EXPECT_EQ(face->text(QAccessible::Name), QStringLiteral("Performance, test"));
    const QString summary = face->text(QAccessible::Value);
    EXPECT_TRUE(summary.startsWith(QStringLiteral("1 Jan 2020 to"))) << summary.toStdString();
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_EQ(face->text(QAccessible::Value), QStringLiteral("Fund 100.00, 1 Jan 2020, drawdown 0.0\u2009%"));
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(face->text(QAccessible::Value), QStringLiteral("Fund 100.51, 2 Jan 2020, drawdown 0.0\u2009%"));
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_EQ(face->text(QAccessible::Value), QStringLiteral("Index, world 100.00, 2 Jan 2020"));
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(face->text(QAccessible::Value), QStringLiteral("Index, world no value, 4 Jan 2020"));
    QTest::keyClick(&chart, Qt::Key_Up);
    EXPECT_TRUE(face->text(QAccessible::Value).startsWith(QStringLiteral("Fund ")));
}

TEST(AccessibleChart, ItsPointsAreATable) {
    const Theme theme;
    TimeSeriesChart chart(theme);
    chart.resize(800, 400);
    chart.setData(samples::days(50));
    QAccessibleInterface* face = faceOf(chart);
    QAccessibleTableInterface* table = face->tableInterface();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), 50);
    EXPECT_EQ(table->columnCount(), 2);
    EXPECT_EQ(table->columnDescription(1), QStringLiteral("Index, world"));
    EXPECT_EQ(table->rowDescription(2), QStringLiteral("3 Jan 2020"));
    EXPECT_EQ(face->childCount(), 100);
    QAccessibleInterface* cell = table->cellAt(1, 0);
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->parent(), face);
    EXPECT_EQ(cell, face->child(2));
    EXPECT_EQ(face->indexOfChild(cell), 2);
    EXPECT_EQ(cell->text(QAccessible::Name), QStringLiteral("Fund 100.51, 2 Jan 2020, drawdown 0.0\u2009%"));
    EXPECT_FALSE(cell->rect().isEmpty());
    EXPECT_TRUE(table->selectRow(1));
    EXPECT_EQ(chart.crosshair(), QDate(2020, 1, 2));
    EXPECT_TRUE(cell->state().selected);
    EXPECT_EQ(table->selectedCells().value(0), cell);
    EXPECT_EQ(table->cellAt(50, 0), nullptr);
    EXPECT_EQ(table->cellAt(0, -1), nullptr);
    chart.setData(nullptr);
    EXPECT_EQ(face->childCount(), 0);
    EXPECT_FALSE(face->text(QAccessible::Value).isEmpty());
}

TEST(AccessibleChart, AMillionPointsAreSpokenInSpans) {
    const Theme theme;
    TimeSeriesChart chart(theme);
    chart.resize(800, 400);
    chart.setData(samples::minutes(100'000));
    EXPECT_EQ(chart.chartRows(), 1000);
    EXPECT_TRUE(chart.chartCellText({3, 0}).startsWith(QStringLiteral("Fund between ")));
    QTest::keyClick(&chart, Qt::Key_End);
    const ChartCell last = chart.chartCurrent();
    EXPECT_EQ(last.row, 999);
    EXPECT_FALSE(chart.chartCellText(last).contains(QStringLiteral("between"))) << "the point itself";
    QTest::keyClick(&chart, Qt::Key_PageUp);
    EXPECT_EQ(chart.chartCurrent().row, 899);
}
