// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/idle_lock.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QWidget>
#include <QtTest>

#include <gtest/gtest.h>

namespace qd::console {
namespace {

/// Wall and machine time, each set by the test.
class SetClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(wallMs); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return awakeMs * 1'000'000; }
    void pass(std::int64_t seconds) {
        wallMs += seconds * 1000;
        awakeMs += seconds * 1000;
    }
    std::int64_t wallMs = 1'760'000'000'000;
    std::int64_t awakeMs = 0;
};

class IdleLockTest : public ::testing::Test {
protected:
    /// The clock goes on, looked at each ten seconds.
    void wait(int seconds) {
        for (int i = 0; i < seconds; i += 10) {
            clock.pass(10);
            if (idle.running()) idle.look();
        }
    }
    SetClock clock;
    IdleLock idle{clock};
    QSignalSpy expired{&idle, &IdleLock::expired};
};

TEST_F(IdleLockTest, ExpiresOnceAfterItsMinutesWithoutInput) {
    idle.start(5);
    wait(290);
    EXPECT_EQ(expired.count(), 0);
    EXPECT_EQ(idle.secondsLeft(), 10);
    wait(60);
    EXPECT_EQ(expired.count(), 1);
    EXPECT_FALSE(idle.running());
}

TEST_F(IdleLockTest, KeysOfThePersonStartItAgainButEventsOfTheProgramDoNot) {
    QWidget window;
    window.show();
    idle.start(5);
    wait(280);
    QKeyEvent made(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &made);
    EXPECT_EQ(idle.secondsLeft(), 20);
    QTest::keyClick(&window, Qt::Key_A);  // marked as the window system's
    EXPECT_EQ(idle.secondsLeft(), 300);
    wait(290);
    EXPECT_EQ(expired.count(), 0);
}

TEST_F(IdleLockTest, ASleepOfTheMachineLocksAtTheFirstLookAfterwards) {
    idle.start(5);
    wait(10);
    clock.wallMs += 60'000;  // one minute asleep, much less than the limit
    idle.look();
    EXPECT_EQ(expired.count(), 1);
}

TEST_F(IdleLockTest, AClockThatIsPutBackDoesNotKeepItOpenLonger) {
    idle.start(5);
    wait(60);
    clock.wallMs -= 3'600'000;
    idle.look();
    EXPECT_LE(idle.secondsLeft(), 300);
    wait(310);
    EXPECT_EQ(expired.count(), 1);
}

TEST_F(IdleLockTest, AnotherLimitHoldsAtOnce) {
    idle.start(5);
    wait(120);
    idle.setMinutes(2);
    EXPECT_EQ(expired.count(), 1);
}

TEST_F(IdleLockTest, TellsTheTimeLeftAndNothingOnceStopped) {
    QSignalSpy remaining(&idle, &IdleLock::remaining);
    idle.start(1);
    wait(10);
    ASSERT_EQ(remaining.count(), 1);
    EXPECT_EQ(remaining.first().first().toInt(), 50);
    idle.stop();
    wait(600);
    EXPECT_EQ(expired.count(), 0);
}

}  // namespace
}  // namespace qd::console
