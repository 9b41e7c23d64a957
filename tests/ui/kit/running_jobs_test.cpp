// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/running_jobs.h"

#include <QPushButton>
#include <QTest>
#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "tests/ui/kit/nameless.h"
#include "ui/kit/progress_row.h"

using namespace qd;
using namespace qd::ui;

namespace {

class RunningJobsTest : public ::testing::Test {
protected:
    RunningJobsTest() { window.resize(700, 300); }
    ~RunningJobsTest() override { bridge.shutdown(); }
    /// Runs until it is cancelled, then tells the list as a page does.
    JobId start() {
        ++starts;
        const auto job = std::make_shared<JobId>();
        *job = bridge.run<int>(
            QStringLiteral("Momentum"),
            [](jobs::JobContext& context) -> Result<int> {
                for (;;) {
                    QD_CHECK(context.checkpoint("walking", 0.5));
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
            },
            &window, [this, job](const Result<int>&) { list.fail(*job, QStringLiteral("It ended early")); });
        bridge.offerAgain(*job, &window, [this] { list.add(start(), QStringLiteral("Momentum")); });
        return *job;
    }
    bool becomes(const std::function<bool()>& what) { return QTest::qWaitFor(what, 5000); }

    SystemClock clock;
    Theme theme;
    QWidget window;
    JobBridge bridge{clock, 2};
    RunningJobs list{theme, bridge, &window};
    int starts = 0;
};

}  // namespace

TEST_F(RunningJobsTest, StandsThereOnlyWhileAJobDoes) {
    window.show();
    EXPECT_TRUE(list.isHidden());
    const JobId id = start();
    list.add(id, QStringLiteral("Momentum"));
    EXPECT_TRUE(list.isVisible());
    EXPECT_EQ(list.count(), 1);
    EXPECT_EQ(namelessWidgets(&list), std::string());
    list.remove(id);
    EXPECT_TRUE(list.isHidden());
    EXPECT_EQ(list.row(id), nullptr);
}

TEST_F(RunningJobsTest, AJobIsPausedGoesOnAndIsCancelledFromItsLine) {
    window.show();
    const JobId id = start();
    list.add(id, QStringLiteral("Momentum"));
    const auto row = [&]() -> const JobRow& { return bridge.model()->row(bridge.model()->rowOf(id)); };
    Q_EMIT list.row(id)->pauseRequested();
    ASSERT_TRUE(becomes([&] { return row().paused; }));
    Q_EMIT list.row(id)->resumeRequested();
    ASSERT_TRUE(becomes([&] { return !row().held(); }));
    list.row(id)->cancelButton()->click();
    ASSERT_TRUE(becomes([&] { return list.count() == 0; }));
}

TEST_F(RunningJobsTest, WhatFailedKeepsItsLineUntilItRunsAgainOrIsPutAway) {
    window.show();
    const JobId id = start();
    list.add(id, QStringLiteral("Momentum"));
    bridge.cancel(id);
    ASSERT_TRUE(becomes([&] { return list.count() == 0; }));
    ASSERT_NE(list.row(id), nullptr);
    EXPECT_TRUE(list.isVisible());
    Q_EMIT list.row(id)->againRequested();
    EXPECT_EQ(starts, 2);
    EXPECT_EQ(list.row(id), nullptr) << "the new run has a line of its own";
    EXPECT_EQ(list.count(), 1);
    bridge.cancel(bridge.model()->row(bridge.model()->rowCount() - 1).id);
    bridge.cancel(bridge.model()->row(0).id);
    ASSERT_TRUE(becomes([&] { return list.count() == 0; }));
    list.removeFailed();
    EXPECT_TRUE(list.isHidden());
}
