// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_chart.h"

#include <QAbstractItemModelTester>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/charts/chart_toolbar.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

TimeSeriesPtr series(int count) {
    auto data = std::make_shared<TimeSeries>();
    data->title = QStringLiteral("Performance, test");
    Line own{QStringLiteral("Fund"), LineRole::Portfolio, {}};
    Line index{QStringLiteral("Index, world"), LineRole::Benchmark, {}};
    for (int i = 0; i < count; ++i) {
        data->dates.push_back(QDate(2020, 1, 1).addDays(i));
        own.values.push_back(100.0 + 10.0 * std::sin(i * 0.05) + i * 0.01);
        index.values.push_back(i == 3 ? std::nan("") : 100.0 + i * 0.005);
    }
    data->lines = {own, index};
    return data;
}

struct Fixture {
    Theme theme;
    TimeSeriesChart chart{theme};
    explicit Fixture(int count = 1000) {
        chart.resize(800, 360);
        chart.setData(series(count));
    }
};

void wheel(TimeSeriesChart& chart, QPoint at, int turn) {
    QWheelEvent event(at, chart.mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&chart, &event);
}

}  // namespace

TEST(TimeSeriesChart, ReadoutSaysTheDay) {
    Fixture f;
    f.chart.setCrosshair(QDate(2020, 1, 2));
    EXPECT_EQ(f.chart.readout(),
              QStringLiteral("2 Jan 2020 \u00B7 100.51 \u00B7 benchmark 100.00 \u00B7 drawdown 0.0\u2009%"));
    f.chart.setCrosshair(QDate(2020, 1, 4));
    EXPECT_TRUE(f.chart.readout().contains(QStringLiteral("benchmark \u2013")));
}

TEST(TimeSeriesChart, KeysWalkThePoints) {
    Fixture f;
    QSignalSpy moved(&f.chart, &TimeSeriesChart::crosshairMoved);
    QTest::keyClick(&f.chart, Qt::Key_Home);
    EXPECT_EQ(f.chart.crosshair(), QDate(2020, 1, 1));
    QTest::keyClick(&f.chart, Qt::Key_Right);
    EXPECT_EQ(f.chart.crosshair(), QDate(2020, 1, 2));
    QTest::keyClick(&f.chart, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(f.chart.crosshair(), QDate(2020, 1, 23));
    QTest::keyClick(&f.chart, Qt::Key_Left);
    EXPECT_EQ(f.chart.crosshair(), QDate(2020, 1, 22));
    EXPECT_EQ(moved.count(), 4);
    EXPECT_TRUE(f.chart.accessibleDescription().contains(QStringLiteral("22 Jan 2020")));
    QTest::keyClick(&f.chart, Qt::Key_Escape);
    EXPECT_FALSE(f.chart.crosshair().isValid());
}

TEST(TimeSeriesChart, WheelZoomsAboutThePointerAndKeepsInside) {
    Fixture f;
    QSignalSpy range(&f.chart, &TimeSeriesChart::rangeChanged);
    for (int i = 0; i < 60; ++i)
        wheel(f.chart, {400, 150}, 120);
    EXPECT_GE(f.chart.visibleRange().count(), 5);
    EXPECT_LE(f.chart.visibleRange().count(), 8);
    EXPECT_NEAR(f.chart.visibleRange().first, 500, 80);
    for (int i = 0; i < 60; ++i)
        wheel(f.chart, {400, 150}, -120);
    EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
    EXPECT_GT(range.count(), 2);
}

TEST(TimeSeriesChart, DragPansAndDoubleClickShowsAll) {
    Fixture f;
    f.chart.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
    const IndexRange before = f.chart.visibleRange();
    QTest::mousePress(&f.chart, Qt::LeftButton, {}, {400, 150});
    QMouseEvent move(QEvent::MouseMove, QPointF(500, 150), f.chart.mapToGlobal(QPointF(500, 150)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&f.chart, &move);
    QTest::mouseRelease(&f.chart, Qt::LeftButton, {}, {500, 150});
    EXPECT_EQ(f.chart.visibleRange().count(), before.count());
    EXPECT_LT(f.chart.visibleRange().first, before.first);
    QTest::mouseDClick(&f.chart, Qt::LeftButton, {}, {400, 150});
    EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
}

TEST(TimeSeriesChart, PresetsAndTheToolbar) {
    Fixture f;
    auto* bar = new ChartToolbar(f.theme, &f.chart);
    bar->choose(RangePreset::Year);
    EXPECT_EQ(f.chart.visibleRange().count(), 366);
    QSignalSpy cleared(&f.chart, &TimeSeriesChart::presetCleared);
    QTest::keyClick(&f.chart, Qt::Key_Plus);
    EXPECT_EQ(cleared.count(), 1);
    delete bar;
}

TEST(TimeSeriesChart, NewDataKeepTheVisibleDates) {
    Fixture f;
    f.chart.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
    f.chart.setData(series(1200));
    EXPECT_EQ(f.chart.data()->dates[static_cast<std::size_t>(f.chart.visibleRange().first)],
              QDate(2021, 1, 1));
}

TEST(TimeSeriesChart, CsvHasTheVisibleDays) {
    Fixture f(10);
    const QList<QByteArray> lines = f.chart.csv().split('\n');
    EXPECT_EQ(lines.at(0), QByteArray("date,Fund,\"Index, world\"\r"));
    EXPECT_EQ(lines.at(1), QByteArray("2020-01-01,100,100\r"));
    EXPECT_TRUE(lines.at(4).endsWith(",\r"));  // missing
    EXPECT_EQ(lines.size(), 12);
}

TEST(TimeSeriesChart, TheTableIsItsTwin) {
    Fixture f(10);
    QObject owner;
    QAbstractTableModel* table = f.chart.makeTable(&owner);
    const QAbstractItemModelTester tester(table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(table->rowCount(), 10);
    EXPECT_EQ(table->columnCount(), 4);
    EXPECT_EQ(table->headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Drawdown"));
    EXPECT_EQ(table->index(0, 1).data().toString(), QStringLiteral("100.00"));
}

TEST(TimeSeriesChart, PictureShowsTheLineAndPngIsPng) {
    Fixture f;
    const QImage image = f.chart.picture({600, 300}, 2.0);
    EXPECT_EQ(image.size(), QSize(1200, 600));
    const QColor accent = f.theme.palette().accent;
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == accent) ++found;
    EXPECT_GT(found, 300);
    EXPECT_TRUE(f.chart.png().startsWith("\x89PNG"));
}

TEST(TimeSeriesChart, OddDataDoNoHarm) {
    const Theme theme;
    TimeSeriesChart chart(theme);
    chart.resize(500, 200);
    chart.setData(nullptr);
    EXPECT_FALSE(chart.grab().isNull());
    EXPECT_TRUE(chart.csv().isEmpty());
    auto empty = std::make_shared<TimeSeries>();
    chart.setData(empty);
    EXPECT_FALSE(chart.data());
    for (const int count : {1, 2, 3}) {
        chart.setData(series(count));
        chart.setLogScale(true);
        chart.setRebased(true);
        EXPECT_FALSE(chart.grab().isNull());
        chart.setPreset(RangePreset::YearToDate);
        QTest::keyClick(&chart, Qt::Key_Left);
    }
    auto missing = std::make_shared<TimeSeries>();
    missing->dates = {QDate(2026, 1, 1), QDate(2026, 1, 2)};
    missing->lines = {{QStringLiteral("A"), LineRole::Portfolio, {std::nan(""), std::nan("")}},
                      {QStringLiteral("short"), LineRole::Other, {-1.0}}};
    chart.setData(missing);
    EXPECT_FALSE(chart.grab().isNull());
    EXPECT_TRUE(chart.readout().contains(QStringLiteral("\u2013")));
    chart.resize(10, 10);
    EXPECT_FALSE(chart.grab().isNull());
}
