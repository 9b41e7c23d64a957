// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGestureEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QVariantAnimation>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "tests/ui/charts/time_series_samples.h"
#include "ui/charts/chart_benchmark.h"
#include "ui/charts/time_series_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

struct Fixture {
    Theme theme;
    TimeSeriesChart chart{theme};
    explicit Fixture(int count = 1000) {
        chart.resize(800, 400);
        chart.setData(samples::days(count));
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers with = {}) {
        const bool move = type == QEvent::MouseMove;
        QMouseEvent event(type, at, chart.mapToGlobal(at), move ? Qt::NoButton : button,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : button, with);
        event.setTimestamp(m_now += 10);
        QCoreApplication::sendEvent(&chart, &event);
    }
    void drag(QPointF from, QPointF to, Qt::MouseButton button, Qt::KeyboardModifiers with = {}) {
        mouse(QEvent::MouseButtonPress, from, button, with);
        mouse(QEvent::MouseMove, to, button, with);
        mouse(QEvent::MouseButtonRelease, to, button, with);
    }

private:
    quint64 m_now = 1000;
};

}  // namespace

TEST(ChartZoom, ABoxShowsItsTimesAndValues) {
    for (const auto& [button, with] :
         {std::pair(Qt::LeftButton, Qt::ShiftModifier), std::pair(Qt::RightButton, Qt::NoModifier)}) {
        Fixture f;
        const QRectF main = f.chart.plot();
        const ValueScale whole = f.chart.layoutNow()->panels.front().scale;
        f.drag(main.topLeft() + QPointF(100, 20), main.topLeft() + QPointF(300, 120), button, with);
        const double step = 999.0 / main.width();
        EXPECT_NEAR(f.chart.visibleRange().first, 100 * step, 2);
        EXPECT_NEAR(f.chart.visibleRange().last, 300 * step, 2);
        const ValueScale& scale = f.chart.layoutNow()->panels.front().scale;
        EXPECT_NEAR(scale.high, whole.value(main.top() + 20), 0.01) << "values, too";
        EXPECT_NEAR(scale.low, whole.value(main.top() + 120), 0.01);
        EXPECT_TRUE(f.chart.zoomBack());
        EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
    }
}

TEST(ChartZoom, EscGivesABoxUp) {
    Fixture f;
    const QPointF from = f.chart.plot().center();
    f.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::ShiftModifier);
    f.mouse(QEvent::MouseMove, from + QPointF(100, 0), Qt::LeftButton, Qt::ShiftModifier);
    QTest::keyClick(&f.chart, Qt::Key_Escape);
    f.mouse(QEvent::MouseButtonRelease, from + QPointF(100, 0), Qt::LeftButton, Qt::ShiftModifier);
    EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
    EXPECT_FALSE(f.chart.canZoomBack());
}

TEST(ChartZoom, ARightClickThatDoesNotDragOpensTheMenu) {
    Fixture f;
    f.drag(f.chart.plot().center(), f.chart.plot().center(), Qt::RightButton);
    auto* menu = f.chart.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->isVisible());
    EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
    menu->close();
}

TEST(ChartZoom, BackspaceGoesBackAndATurnOfTheWheelIsOneStep) {
    Fixture f;
    const QPoint at(400, 150);
    for (int i = 0; i < 5; ++i) {
        QWheelEvent event(at, f.chart.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&f.chart, &event);
    }
    const IndexRange wheeled = f.chart.visibleRange();
    QTest::keyClick(&f.chart, Qt::Key_2);
    EXPECT_NE(f.chart.visibleRange(), wheeled);
    QTest::keyClick(&f.chart, Qt::Key_Backspace);
    EXPECT_EQ(f.chart.visibleRange(), wheeled);
    QTest::keyClick(&f.chart, Qt::Key_Backspace);
    EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
    QTest::keyClick(&f.chart, Qt::Key_Backspace);
    EXPECT_EQ(f.chart.visibleRange(), (IndexRange{0, 999}));
}

TEST(ChartZoom, PinchesOfTouchpadAndScreen) {
    Fixture f;
    const QPointF at = f.chart.plot().center();
    QNativeGestureEvent zoom(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                             f.chart.mapToGlobal(at), 0.5, {});
    QCoreApplication::sendEvent(&f.chart, &zoom);
    EXPECT_NEAR(f.chart.visibleRange().count(), 667, 3);
    EXPECT_NEAR((f.chart.visibleRange().first + f.chart.visibleRange().last) / 2.0, 499.5, 3.0);
    QPinchGesture pinch;
    pinch.setScaleFactor(2.0);
    pinch.setChangeFlags(QPinchGesture::ScaleFactorChanged);
    pinch.setCenterPoint(f.chart.mapToGlobal(at));
    pinch.setLastCenterPoint(f.chart.mapToGlobal(at));
    QGestureEvent event({&pinch});
    QCoreApplication::sendEvent(&f.chart, &event);
    EXPECT_NEAR(f.chart.visibleRange().count(), 333, 3);
}

TEST(ChartZoom, TwoFingersSidewaysPan) {
    Fixture f;
    f.chart.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
    const IndexRange before = f.chart.visibleRange();
    const QPoint at(400, 150);
    QWheelEvent event(at, f.chart.mapToGlobal(at), {-100, 0}, {-200, 0}, Qt::NoButton, Qt::NoModifier,
                      Qt::ScrollUpdate, false);
    QCoreApplication::sendEvent(&f.chart, &event);
    EXPECT_EQ(f.chart.visibleRange().count(), before.count());
    EXPECT_GT(f.chart.visibleRange().first, before.first);
}

TEST(ChartZoom, AThrownChartGlidesUnlessMotionIsReduced) {
    for (const bool reduced : {false, true}) {
        Fixture f;
        f.theme.setReducedMotion(reduced);
        f.chart.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
        const QPointF from = f.chart.plot().center();
        f.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
        f.mouse(QEvent::MouseMove, from + QPointF(40, 0), Qt::LeftButton);
        f.mouse(QEvent::MouseMove, from + QPointF(80, 0), Qt::LeftButton);
        f.mouse(QEvent::MouseButtonRelease, from + QPointF(80, 0), Qt::LeftButton);
        auto* glide = f.chart.findChild<QVariantAnimation*>();
        EXPECT_EQ(glide != nullptr && glide->state() == QAbstractAnimation::Running, !reduced);
        EXPECT_LE(glide != nullptr ? glide->duration() : 0, 120);
    }
}

TEST(ChartNotes, KeysWalkAskAndTheSpokenTextSaysThem) {
    Fixture f;
    const TimeSeries& data = *f.chart.data();
    f.chart.setAnnotations({{QStringLiteral("a"), data.timeAt(100), QStringLiteral("Fee change")},
                            {QStringLiteral("b"), data.timeAt(700), QStringLiteral("New mandate")}});
    QTest::keyClick(&f.chart, Qt::Key_N);
    EXPECT_EQ(f.chart.crosshairTime(), data.timeAt(100));
    EXPECT_TRUE(f.chart.chartCellText(f.chart.chartCurrent()).contains(QStringLiteral("note: Fee change")));
    QTest::keyClick(&f.chart, Qt::Key_N);
    EXPECT_EQ(f.chart.crosshairTime(), data.timeAt(700));
    QTest::keyClick(&f.chart, Qt::Key_N, Qt::ShiftModifier);
    EXPECT_EQ(f.chart.crosshairTime(), data.timeAt(100));
    QSignalSpy add(&f.chart, &TimeSeriesChart::annotationAddRequested);
    QSignalSpy edit(&f.chart, &TimeSeriesChart::annotationEditRequested);
    QSignalSpy remove(&f.chart, &TimeSeriesChart::annotationRemoveRequested);
    QTest::keyClick(&f.chart, Qt::Key_Delete);
    EXPECT_EQ(remove.count(), 0) << "read only unless a page takes care of notes";
    f.chart.setAnnotationsEditable(true);
    QTest::keyClick(&f.chart, Qt::Key_Delete);
    QTest::keyClick(&f.chart, Qt::Key_F2);
    QTest::keyClick(&f.chart, Qt::Key_Insert);
    EXPECT_EQ(remove.value(0).value(0).toString(), QStringLiteral("a"));
    EXPECT_EQ(edit.value(0).value(0).toString(), QStringLiteral("a"));
    EXPECT_EQ(add.value(0).value(0).toLongLong(), data.timeAt(100));
}

TEST(ChartKeys, LettersSwitchAndCopyCopies) {
    Fixture f;
    QSignalSpy options(&f.chart, &TimeSeriesChart::optionsChanged);
    QTest::keyClick(&f.chart, Qt::Key_L);
    QTest::keyClick(&f.chart, Qt::Key_R);
    QTest::keyClick(&f.chart, Qt::Key_D);
    EXPECT_TRUE(f.chart.logScale());
    EXPECT_TRUE(f.chart.rebasedTo100());
    EXPECT_FALSE(f.chart.drawdownVisible());
    EXPECT_EQ(options.count(), 3);
    QTest::keyClick(&f.chart, Qt::Key_C, Qt::ControlModifier);
    EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
}

TEST(ChartKeys, AWalkPastTheEdgeTakesTheChartAlong) {
    Fixture f;
    f.chart.setVisibleDates(QDate(2021, 1, 1), QDate(2021, 6, 1));
    QTest::keyClick(&f.chart, Qt::Key_End);
    QTest::keyClick(&f.chart, Qt::Key_Right);
    EXPECT_EQ(f.chart.crosshair(), QDate(2021, 6, 2));
    EXPECT_EQ(f.chart.data()->dateAt(f.chart.visibleRange().last), QDate(2021, 6, 2));
}

TEST(ChartFrames, ACrossHairRepaintsOnlyWhatMoves) {
    Fixture f;
    const QRegion region = f.chart.cursorRegion(100, 110);
    qint64 area = 0;
    for (const QRect& part : region)
        area += static_cast<qint64>(part.width()) * part.height();
    EXPECT_LT(area, 800 * 400 / 4);
    // Drawing that region alone gives the same picture as drawing everything.
    QImage kept(f.chart.size(), QImage::Format_RGB32);
    {
        f.chart.setCrosshairTime(f.chart.data()->timeAt(100));
        QPainter painter(&kept);
        f.chart.paintOn(painter, f.chart.rect(), 1.0);
    }
    f.chart.setCrosshairTime(f.chart.data()->timeAt(110));
    {
        QPainter painter(&kept);
        painter.setClipRegion(region);
        f.chart.paintOn(painter, region, 1.0);
    }
    QImage whole(f.chart.size(), QImage::Format_RGB32);
    QPainter painter(&whole);
    f.chart.paintOn(painter, f.chart.rect(), 1.0);
    painter.end();
    EXPECT_EQ(kept, whole);
}

TEST(ChartFrames, TheBenchmarkMeasuresEveryKindOfFrame) {
    const Theme theme;
    const qd::SystemClock clock;
    const FrameTimes times = measureTimeSeriesChart(theme, clock, 2000, 2, {400, 200}, 1.0);
    EXPECT_EQ(times.pan.size(), 200U);
    EXPECT_EQ(times.zoom.size(), 200U);
    EXPECT_EQ(times.crosshair.size(), 200U);
    EXPECT_GT(FrameTimes::percentile(times.all(), 0.5), 0.0);
    EXPECT_EQ(FrameTimes::percentile({3.0, 1.0, 2.0}, 0.5), 2.0);
    EXPECT_EQ(FrameTimes::percentile({}, 0.99), 0.0);
}
