// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/frame_meter.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace qd::ui {

namespace {

TEST(FrameTimes, OfNothingAreZero) {
    const FrameTimes none = frameTimes({});
    EXPECT_EQ(none.frames, 0);
    EXPECT_EQ(none.maxMs, 0.0);
}

TEST(FrameTimes, TakeTheNearestRankWhateverTheOrder) {
    std::vector<double> ms;
    for (int i = 200; i >= 1; --i)
        ms.push_back(i * 0.2);  // 0.2 … 40
    const FrameTimes times = frameTimes(ms);
    EXPECT_EQ(times.frames, 200);
    EXPECT_DOUBLE_EQ(times.p50Ms, 20.0);
    EXPECT_NEAR(times.p99Ms, 39.6, 1e-9);
    EXPECT_DOUBLE_EQ(times.maxMs, 40.0);
    EXPECT_EQ(times.over16, 120);
    EXPECT_EQ(times.over33, 35);
}

TEST(FrameTimes, OfOneFrameAreThatFrame) {
    const FrameTimes one = frameTimes({7.0});
    EXPECT_DOUBLE_EQ(one.p50Ms, 7.0);
    EXPECT_DOUBLE_EQ(one.p99Ms, 7.0);
}

TEST(FrameMeter, CountsEachPaintedFrameOnce) {
    SystemClock clock;
    QWidget window;
    FrameMeter meter(window, clock);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(50);
    meter.reset();
    QSignalSpy painted(&meter, &FrameMeter::painted);
    window.update();
    ASSERT_TRUE(painted.wait(2000));
    EXPECT_EQ(meter.times().frames, painted.count());
    EXPECT_GE(meter.lastMs(), 0.0);
}

}  // namespace

}  // namespace qd::ui
