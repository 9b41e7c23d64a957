// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/preferences.h"

#include <QSignalSpy>
#include <QTest>
#include <atomic>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "ui/kit/job_bridge.h"

using namespace qd;
using namespace qd::ui;

namespace {

constexpr Preference<int> kWidth{"test.width", 0};

class PreferencesTest : public ::testing::Test {
protected:
    PreferencesTest() {
        preferences.setStore({{},
                              [this](const QByteArray&) -> Status {
                                  ++writes;
                                  if (fails) return Error{ErrorCode::Io, say("the disk is full")};
                                  return Ok{};
                              }},
                             bridge);
    }
    ~PreferencesTest() override { bridge.shutdown(); }
    /// Changes a value and waits until it was tried to write it.
    void change() {
        const int before = writes;
        preferences.set(kWidth, ++value);
        ASSERT_TRUE(QTest::qWaitFor([&] { return writes > before; }, 5000));
        QTest::qWait(20);  // the answer comes by the event loop
    }

    SystemClock clock;
    JobBridge bridge{clock, 1};
    Preferences preferences;
    std::atomic<int> writes = 0;
    std::atomic<bool> fails = false;
    int value = 0;
};

}  // namespace

TEST_F(PreferencesTest, AStreakOfFailedWritesIsToldOnce) {
    QSignalSpy failed(&preferences, &Preferences::writeFailed);
    fails = true;
    change();
    change();
    change();
    EXPECT_EQ(failed.count(), 1);
    fails = false;
    change();
    EXPECT_EQ(failed.count(), 1);
    fails = true;
    change();
    EXPECT_EQ(failed.count(), 2) << "after a write that worked, the next failure is news";
}

TEST_F(PreferencesTest, WhatCouldNotBeWrittenIsWrittenWithTheNextChange) {
    fails = true;
    change();
    fails = false;
    EXPECT_TRUE(preferences.flush().ok());
    EXPECT_EQ(writes, 2) << "it was still to be written";
}
