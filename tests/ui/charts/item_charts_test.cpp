// SPDX-License-Identifier: GPL-3.0-or-later
// What every chart of points owes: a table twin, files, words for screen readers, every look, size and
// direction.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <cmath>
#include <functional>
#include <memory>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_benchmark_more.h"
#include "ui/charts/gauge.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/treemap_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
using Maker = std::function<std::unique_ptr<ItemChart>(const Theme&)>;

template <class Chart, class Input>
Maker maker(Input input) {
    return [input](const Theme& theme) {
        auto chart = std::make_unique<Chart>(theme);
        if (input) chart->setData(input);
        return chart;
    };
}

BarPtr bars() {
    auto data = std::make_shared<BarData>();
    data->title = QStringLiteral("Weights");
    data->categories = {QStringLiteral("Energy"), QStringLiteral("Financials"), QStringLiteral("=HYPERLINK")};
    data->series = {{QStringLiteral("Portfolio"), {0.104, kNaN, -0.02}},
                    {QStringLiteral("Benchmark"), {0.08, 0.2, 0.0}}};
    data->limits = {0.1};
    return data;
}
HistogramPtr bins() {
    static const std::vector<double> values{-0.02, -0.01, 0.0, 0.0, 0.01, 0.02, kNaN};
    HistogramRequest request;
    request.samples = values;
    request.kernelDensity = request.normalFit = true;
    return makeHistogram(request);
}
HeatmapPtr map() {
    return makeCorrelationMap({QStringLiteral("A"), QStringLiteral("B")},
                              std::vector<double>{1.0, kNaN, -0.4, 1.0}, {}, QStringLiteral("Correlation"));
}
ScatterPtr cloud() {
    auto data = std::make_shared<ScatterData>();
    data->points = {{0.1, 0.05, 2.0, 0, QStringLiteral("NVX")}, {0.2, kNaN, 1.0, 1, QStringLiteral("KES")}};
    data->groups = {{QStringLiteral("Technology"), PointShape::Circle},
                    {QStringLiteral("Energy"), PointShape::Cross}};
    data->marks = {{MarkKind::Portfolio, QStringLiteral("Portfolio"), 0.15, 0.06}};
    data->frontier = {{0.1, 0.04}, {0.2, 0.09}};
    data->capitalLine = CapitalLine{0.01, 0.4, QStringLiteral("Capital market line")};
    return data;
}
TreemapPtr tree() {
    auto data = std::make_shared<TreemapData>();
    data->groups = {{QStringLiteral("en"),
                     QStringLiteral("Energy"),
                     {{QStringLiteral("k"), QStringLiteral("KES"), 0.3, -0.0192},
                      {QStringLiteral("q"), QStringLiteral("QQQ"), 0.1, kNaN}}}};
    return data;
}
GaugePtr gauge() {
    auto data = std::make_shared<GaugeData>();
    data->name = QStringLiteral("Energy sector");
    data->used = 0.104;
    data->limit = 0.1;
    data->warn = 0.08;
    return data;
}
std::shared_ptr<const StackedBands> bands() {
    auto data = std::make_shared<StackedBands>();
    data->dates = {QDate(2026, 1, 1), QDate(2026, 1, 2), QDate(2026, 1, 3)};
    data->names = {QStringLiteral("A"), QStringLiteral("B")};
    data->shares = {{0.25, 0.4, kNaN}, {0.75, 0.6, 0.5}};
    return data;
}

std::vector<Maker> filledCharts() {
    return {maker<BarChart>(bars()),         maker<HistogramChart>(bins()), maker<HeatmapChart>(map()),
            maker<ScatterChart>(cloud()),    maker<TreemapChart>(tree()),   maker<Gauge>(gauge()),
            maker<StackedAreaChart>(bands())};
}
std::vector<Maker> emptyCharts() {
    return {maker<BarChart>(BarPtr(std::make_shared<BarData>())),
            maker<HistogramChart>(HistogramPtr(std::make_shared<HistogramData>())),
            maker<HeatmapChart>(HeatmapPtr(std::make_shared<HeatmapData>())),
            maker<ScatterChart>(ScatterPtr(std::make_shared<ScatterData>())),
            maker<TreemapChart>(TreemapPtr(std::make_shared<TreemapData>())),
            maker<Gauge>(GaugePtr()),
            maker<StackedAreaChart>(std::shared_ptr<const StackedBands>(std::make_shared<StackedBands>()))};
}

/// The keyboard point is seen: the picture with it differs from the picture without.
bool showsItsPoint(ItemChart& chart) {
    const QImage before = chart.grab().toImage();
    chart.setCurrent(0);
    return chart.grab().toImage() != before;
}

}  // namespace

TEST(ItemCharts, HaveATableTwinThatIsAProperModel) {
    const Theme theme;
    for (const Maker& make : filledCharts()) {
        const auto chart = make(theme);
        QObject owner;
        QAbstractTableModel* model = chart->makeTable(&owner);
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        EXPECT_GT(model->rowCount(), 0);
        EXPECT_GT(model->columnCount(), 1);
        EXPECT_FALSE(model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        EXPECT_FALSE(chart->csv().isEmpty());
        EXPECT_FALSE(chart->csv().contains(",nan")) << chart->csv().toStdString();
    }
}

TEST(ItemCharts, WriteFormulasAsText) {
    const Theme theme;
    BarChart chart(theme);
    chart.setData(bars());
    EXPECT_TRUE(chart.csv().contains("'=HYPERLINK"));
    EXPECT_TRUE(chart.csv().contains("Energy,0.104,0.08,0.1"));
}

TEST(ItemCharts, KeyTOpensTheTableInAWindow) {
    const Theme theme;
    for (const Maker& make : filledCharts()) {
        const auto chart = make(theme);
        QTest::keyClick(chart.get(), Qt::Key_T);
        auto* view = chart->findChild<QTableView*>();
        ASSERT_NE(view, nullptr);
        EXPECT_TRUE(view->isVisible());
        EXPECT_FALSE(view->accessibleName().isEmpty());
    }
}

TEST(ItemCharts, TellScreenReadersNameRoleAndThePointWalkedTo) {
    const Theme theme;
    for (const Maker& make : filledCharts()) {
        const auto chart = make(theme);
        chart->resize(400, 300);
        QTest::keyClick(chart.get(), Qt::Key_Home);
        ASSERT_GE(chart->current(), 0);
        const QString spoken = chart->sentence(chart->current());
        EXPECT_FALSE(spoken.isEmpty());
        EXPECT_EQ(chart->accessibleDescription(), spoken);
        EXPECT_EQ(chart->readout(), spoken);
        auto* interface = QAccessible::queryAccessibleInterface(chart.get());
        ASSERT_NE(interface, nullptr);
        EXPECT_EQ(interface->role(), QAccessible::Chart);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty());
        EXPECT_EQ(interface->text(QAccessible::Value), spoken);
    }
}

TEST(ItemCharts, EveryArrowStaysInsideAndEscapeClears) {
    const Theme theme;
    for (const Maker& make : filledCharts())
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const auto chart = make(theme);
            chart->setLayoutDirection(direction);
            chart->resize(400, 300);
            for (const int key :
                 {Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_Home})
                for (int i = 0; i < 6; ++i) {
                    QTest::keyClick(chart.get(), static_cast<Qt::Key>(key));
                    ASSERT_GE(chart->current(), 0);
                    ASSERT_LT(chart->current(), chart->pointCount());
                }
            QTest::keyClick(chart.get(), Qt::Key_Escape);
            EXPECT_EQ(chart->current(), -1);
        }
}

TEST(ItemCharts, DrawInEveryLookScaleDirectionAndSize) {
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light, Theme::Mode::HighContrast}) {
        const Theme theme(mode);
        for (const Maker& make : filledCharts())
            for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                const auto chart = make(theme);
                chart->setLayoutDirection(direction);
                for (const QSize& size : {QSize(1, 1), QSize(40, 30), QSize(400, 300)})
                    for (const double scale : {1.0, 2.0, 3.0})
                        EXPECT_EQ(chart->picture(size, scale).size(), size * scale);
                chart->resize(400, 300);
                EXPECT_TRUE(showsItsPoint(*chart));
            }
    }
}

TEST(ItemCharts, ThePictureFollowsTheTheme) {
    for (const Maker& make : filledCharts()) {
        Theme theme;
        const auto chart = make(theme);
        const QImage dark = chart->picture(QSize(200, 150), 1.0);
        theme.setMode(Theme::Mode::Light);
        EXPECT_NE(chart->picture(QSize(200, 150), 1.0), dark);
    }
}

TEST(ItemCharts, WriteSvgAndPng) {
    const Theme theme;
    for (const Maker& make : filledCharts()) {
        const auto chart = make(theme);
        chart->resize(300, 200);
        EXPECT_TRUE(chart->svg().contains("<svg"));
        EXPECT_TRUE(chart->png().startsWith("\x89PNG"));
    }
}

TEST(ItemCharts, TheMenuOffersTableCopiesAndFiles) {
    const Theme theme;
    for (const Maker& make : filledCharts()) {
        const auto chart = make(theme);
        chart->resize(300, 200);
        chart->show();
        QSignalSpy saved(chart.get(), &ItemChart::saveRequested);
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(5, 5), chart->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(chart.get(), &ask);
        auto* menu = chart->findChild<QMenu*>();
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions())
            if (action->text().startsWith(QStringLiteral("Save"))) action->trigger();
        ASSERT_EQ(saved.size(), 3);
        EXPECT_TRUE(saved.at(0).at(1).toString().endsWith(QStringLiteral(".png")));
        EXPECT_TRUE(saved.at(2).at(1).toString().endsWith(QStringLiteral(".csv")));
        menu->close();
    }
}

TEST(ItemCharts, EmptyOnesShowTheirWordsAndIgnoreKeysAndPointer) {
    const Theme theme;
    for (const Maker& make : emptyCharts()) {
        const auto chart = make(theme);
        chart->resize(300, 200);
        chart->setEmptyText(QStringLiteral("Nothing here"));
        EXPECT_TRUE(chart->isEmpty());
        EXPECT_EQ(chart->accessibleDescription(), QStringLiteral("Nothing here"));
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_End, Qt::Key_T, Qt::Key_Return})
            QTest::keyClick(chart.get(), key);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(150, 100));
        EXPECT_EQ(chart->current(), -1);
        EXPECT_FALSE(chart->grab().isNull());
        EXPECT_EQ(chart->findChild<QTableView*>(), nullptr);
    }
}

TEST(ItemCharts, ThePointerReadsOutWithoutMovingTheKeyboardPoint) {
    const Theme theme;
    HeatmapChart chart(theme);
    chart.resize(400, 300);
    chart.setData(map());
    chart.setCurrent(0);
    const QPointF at = chart.pointRect(3).center();
    QMouseEvent move(QEvent::MouseMove, at, chart.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(&chart, &move);
    EXPECT_EQ(chart.current(), 0);
    EXPECT_EQ(chart.readout(), chart.sentence(3));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.pointRect(2).center().toPoint());
    EXPECT_EQ(chart.current(), 2);
}

TEST(ItemCharts, TheBenchmarkMeasuresEachChart) {
    const Theme theme;
    const qd::SystemClock clock;
    const auto frames = measureItemCharts(theme, clock, 3);
    ASSERT_EQ(frames.size(), 4U);
    for (const ChartFrames& frame : frames)
        EXPECT_GE(frame.worstMs, frame.medianMs);
    EXPECT_GE(measureSparklineCells(theme, clock, 10), 0.0);
}
