// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_layout.h"

#include <QLocale>
#include <limits>

#include <gtest/gtest.h>

#include "tests/ui/charts/time_series_samples.h"
#include "ui/charts/time_series_painter.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

struct Marks {
    std::vector<RegimeBand> bands;
    std::vector<ReferenceLine> references;
    std::vector<Annotation> notes;
};

Marks marksOn(const TimeSeries& data) {
    Marks marks;
    const qint64 from = data.timeAt(0);
    const qint64 step = std::max<qint64>(1, (data.timeAt(data.count() - 1) - from) / 8);
    for (int i = 0; i < 4; ++i)
        marks.bands.push_back(
            {from + 2 * i * step, from + (2 * i + 1) * step, QStringLiteral("A regime with a long name"), i});
    marks.references = {{100.0, QStringLiteral("Start"), -1}, {101.0, QStringLiteral("Close by"), -1}};
    marks.notes = {{QStringLiteral("1"), from + step, QStringLiteral("Fee change")}};
    return marks;
}

TimeSeriesPtr many(int lines) {
    auto data = std::make_shared<TimeSeries>(*samples::days(400));
    for (int i = 2; i < lines; ++i) {
        Line line = data->lines[0];
        line.name = QStringLiteral("Another line number %1").arg(i);
        line.role = LineRole::Other;
        data->lines.push_back(line);
    }
    data->panels = {
        {QStringLiteral("Rolling Sharpe ratio, 252 sessions"), {data->lines[1]}, ValueKind::Number, 0.2},
        {QStringLiteral("Turnover"), {data->lines[0]}, ValueKind::Money, 0.2}};
    return data;
}

void expectNothingOverlaps(const ChartLayout& layout, const QSizeF& size, const char* what) {
    const QRectF bounds(QPointF(0, 0), size);
    for (std::size_t i = 0; i < layout.texts.size(); ++i) {
        EXPECT_TRUE(bounds.adjusted(-1, -1, 1, 1).contains(layout.texts[i].box))
            << what << ' ' << size.width() << 'x' << size.height() << ' '
            << layout.texts[i].text.toStdString();
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_FALSE(layout.texts[i].box.intersects(layout.texts[k].box))
                << what << ' ' << layout.texts[i].text.toStdString() << " over "
                << layout.texts[k].text.toStdString();
    }
}

}  // namespace

TEST(TimeSeriesLayout, NoWordCoversAnotherAtAnySizeOrInAnyLocale) {
    for (const auto& locale :
         {QLocale(QLocale::English), QLocale(QLocale::German), QLocale(QLocale::Arabic)}) {
        QLocale::setDefault(locale);
        for (const TimeSeriesPtr& data : {many(2), many(9), samples::minutes(300), samples::days(1)}) {
            const Marks marks = marksOn(*data);
            const PreparedSeriesPtr series = prepareSeries(data);
            for (const double width : {160.0, 280.0, 411.0, 640.0, 1600.0})
                for (const double height : {90.0, 160.0, 333.0, 900.0}) {
                    ChartView view;
                    view.series = series.get();
                    view.range = {0, data->count() - 1};
                    view.bands = marks.bands;
                    view.references = marks.references;
                    view.notes = marks.notes;
                    expectNothingOverlaps(layOut(QRectF(0, 0, width, height), view), {width, height},
                                          qPrintable(locale.name()));
                }
        }
    }
    QLocale::setDefault(QLocale(QLocale::English));
}

TEST(TimeSeriesLayout, PanelsStandBelowEachOtherWithinTheChart) {
    const PreparedSeriesPtr series = prepareSeries(many(2));
    ChartView view;
    view.series = series.get();
    view.range = {0, 399};
    const ChartLayout layout = layOut(QRectF(0, 0, 800, 600), view);
    ASSERT_EQ(layout.panels.size(), 4U) << "lines, drawdown and two of the data";
    for (std::size_t i = 1; i < layout.panels.size(); ++i) {
        EXPECT_GE(layout.panels[i].scale.box.top(), layout.panels[i - 1].scale.box.bottom());
        EXPECT_EQ(layout.panels[i].scale.box.left(), layout.main().left());
        EXPECT_EQ(layout.panels[i].scale.box.right(), layout.main().right());
    }
    EXPECT_LE(layout.plots().bottom(), layout.dates.top());
    EXPECT_GT(layout.main().height(), 150.0) << "the lines keep the most room";
    view.options.drawdown = false;
    EXPECT_EQ(layOut(QRectF(0, 0, 800, 600), view).panels.size(), 3U);
}

TEST(TimeSeriesLayout, LogWithoutPositiveValuesIsRefusedInWords) {
    auto data = std::make_shared<TimeSeries>(*samples::days(50));
    data->lines[1].values[10] = -5.0;
    const PreparedSeriesPtr series = prepareSeries(data);
    ChartView view;
    view.series = series.get();
    view.range = {0, 49};
    view.options.logScale = true;
    const ChartLayout layout = layOut(QRectF(0, 0, 800, 400), view);
    EXPECT_TRUE(layout.logRefused);
    EXPECT_FALSE(layout.panels.front().scale.logarithmic);
    EXPECT_TRUE(std::any_of(layout.texts.begin(), layout.texts.end(),
                            [](const PlacedText& text) { return text.text == logRefusedText(); }));
    view.range = {20, 49};
    EXPECT_TRUE(layOut(QRectF(0, 0, 800, 400), view).panels.front().scale.logarithmic)
        << "only what is visible counts";
}

TEST(TimeSeriesLayout, NotesThatWouldCoverEachOtherShareAMark) {
    const TimeSeriesPtr data = samples::days(400);
    const PreparedSeriesPtr series = prepareSeries(data);
    const std::vector<Annotation> notes{{QStringLiteral("a"), data->timeAt(100), QStringLiteral("One")},
                                        {QStringLiteral("b"), data->timeAt(101), QStringLiteral("Two")},
                                        {QStringLiteral("c"), data->timeAt(300), QStringLiteral("Three")}};
    ChartView view;
    view.series = series.get();
    view.range = {0, 399};
    view.notes = notes;
    const ChartLayout layout = layOut(QRectF(0, 0, 800, 400), view);
    ASSERT_EQ(layout.notes.size(), 2U);
    EXPECT_EQ(layout.notes[0].notes, (std::vector<int>{0, 1}));
    EXPECT_EQ(noteAt(layout, view, 101), &layout.notes[0]);
    EXPECT_EQ(noteAt(layout, view, 150), nullptr);
    EXPECT_TRUE(layout.plots().contains(noteArea(layout, view, 300)));
}

TEST(TimeSeriesLayout, OddValuesGiveFiniteCoordinates) {
    const double nan = std::nan("");
    const double inf = std::numeric_limits<double>::infinity();
    const std::vector<std::vector<double>> cases{
        {1e300, -1e300, 5.0}, {1.7e308, -1.7e308, 0.0}, {7.0, 7.0, 7.0},  {nan, nan, nan},
        {0.0, 0.0, 0.0},      {1e-300, 2e-300, 3e-300}, {inf, -inf, 3.0}, {42.0}};
    for (const auto& values : cases)
        for (const bool log : {false, true})
            for (const bool rebase : {false, true}) {
                auto data = std::make_shared<TimeSeries>();
                for (std::size_t i = 0; i < values.size(); ++i)
                    data->dates.push_back(QDate(2026, 1, 1).addDays(static_cast<qint64>(i)));
                data->lines = {{QStringLiteral("A"), LineRole::Portfolio, values}};
                const PreparedSeriesPtr series = prepareSeries(data);
                ChartView view;
                view.series = series.get();
                view.range = {0, data->count() - 1};
                view.options.logScale = log;
                view.options.rebased = rebase;
                const ChartLayout layout = layOut(QRectF(0, 0, 500, 300), view);
                const ValueScale& scale = layout.panels.front().scale;
                for (const double v : values) {
                    const bool shown = std::isfinite(v) && (v > 0.0 || !scale.logarithmic);
                    EXPECT_TRUE(!shown || std::isfinite(scale.y(v))) << v;
                }
                expectNothingOverlaps(layout, {500, 300}, "odd values");
                EXPECT_FALSE(renderGround({500, 300}, 1.0, layout, view, darkPalette()).isNull());
            }
}

TEST(TimeAxis, ByTimeDistancesFollowTheClock) {
    auto data = std::make_shared<TimeSeries>(*samples::minutes(3));
    data->times = {0, 60'000, 600'000};
    data->spacing = Spacing::Time;
    const TimeAxis axis(*data, {0, 2}, 100.0, 600.0);
    EXPECT_DOUBLE_EQ(axis.x(0), 100.0);
    EXPECT_DOUBLE_EQ(axis.x(1), 160.0);
    EXPECT_DOUBLE_EQ(axis.x(2), 700.0);
    EXPECT_NEAR(axis.index(160.0), 1.0, 1e-9);
    EXPECT_NEAR(axis.index(430.0), 1.5, 1e-9);
    data->spacing = Spacing::Points;
    EXPECT_DOUBLE_EQ(TimeAxis(*data, {0, 2}, 100.0, 600.0).x(1), 400.0);
}

TEST(TimeTicks, HoursOfAnIntradayChart) {
    const TimeSeriesPtr data = samples::minutes(390);
    const auto ticks = timeTicks(*data, {0, 389}, 8, QLocale(QLocale::English));
    ASSERT_GE(ticks.size(), 5U);
    EXPECT_EQ(ticks[0].label, QStringLiteral("10:00"));
    EXPECT_EQ(ticks[0].value, 30.0);
    EXPECT_LE(ticks.size(), 9U);
}
