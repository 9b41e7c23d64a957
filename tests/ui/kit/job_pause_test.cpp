// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "ui/kit/job_bridge.h"

using namespace qd;
using namespace qd::ui;

namespace {

constexpr std::int64_t kAcknowledged = 100'000'000;  ///< ns, within which a cancel is answered

class JobPause : public ::testing::Test {
protected:
    /// Counts its checkpoints until it is told to stop.
    JobId count(const QString& name) {
        return bridge.run<int>(
            name,
            [this](jobs::JobContext& context) -> Result<int> {
                for (;;) {
                    QD_CHECK(context.checkpoint("counting", 0.5));
                    ++steps;
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
            },
            &receiver, [this](const Result<int>&) { ++ended; });
    }
    const JobRow& row(JobId id) { return bridge.model()->row(bridge.model()->rowOf(id)); }
    bool becomes(const std::function<bool()>& what) { return QTest::qWaitFor(what, 5000); }
    void finishAll() {
        for (int i = 0; i < bridge.model()->rowCount(); ++i)
            bridge.cancel(bridge.model()->row(i).id);
        EXPECT_TRUE(becomes([&] { return bridge.model()->activeCount() == 0; }));
    }

    SystemClock clock;
    QObject receiver;
    std::atomic<int> steps = 0;
    int ended = 0;
    JobBridge bridge{clock, 2};
    QAbstractItemModelTester tester{bridge.model(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(JobPause, APausedJobStandsStillAndGoesOn) {
    const JobId id = count(QStringLiteral("Long"));
    ASSERT_TRUE(becomes([&] { return steps > 3; }));
    bridge.pause(id);
    EXPECT_TRUE(row(id).pausing) << "acknowledged at once";
    ASSERT_TRUE(becomes([&] { return row(id).paused; }));
    EXPECT_EQ(jobStateWord(row(id)), QStringLiteral("Paused"));
    const int before = steps;
    QTest::qWait(60);
    EXPECT_EQ(steps, before);
    bridge.resume(id);
    EXPECT_FALSE(row(id).held());
    EXPECT_TRUE(becomes([&] { return steps > before; }));
    finishAll();
}

TEST_F(JobPause, CancellingAPausedJobEndsItAtOnce) {
    const JobId id = count(QStringLiteral("Long"));
    ASSERT_TRUE(becomes([&] { return steps > 0; }));
    bridge.pause(id);
    ASSERT_TRUE(becomes([&] { return row(id).paused; }));
    const auto asked = clock.monotonicNanos();
    bridge.cancel(id);
    EXPECT_TRUE(row(id).cancelling);
    ASSERT_TRUE(becomes([&] { return ended == 1; }));
    EXPECT_LT(clock.monotonicNanos() - asked, kAcknowledged);
    EXPECT_EQ(row(id).state, jobs::JobState::Cancelled);
    bridge.pause(id);
    bridge.resume(id);
    EXPECT_FALSE(row(id).pausing) << "an ended job cannot be paused";
}

TEST_F(JobPause, PausedJobsGiveTheirThreadsToOthers) {
    const JobId first = count(QStringLiteral("One"));
    const JobId second = count(QStringLiteral("Two"));
    ASSERT_TRUE(becomes([&] { return row(first).active() && row(second).active() && steps > 3; }));
    bridge.pause(first);
    bridge.pause(second);
    ASSERT_TRUE(becomes([&] { return row(first).paused && row(second).paused; }));
    bool done = false;
    bridge.run<int>(
        QStringLiteral("Short"), [](jobs::JobContext&) -> Result<int> { return 1; }, &receiver,
        [&done](const Result<int>&) { done = true; });
    EXPECT_TRUE(becomes([&] { return done; })) << "both threads of the pool are paused";
    bridge.resume(first);
    bridge.resume(second);
    finishAll();
}

TEST_F(JobPause, AJobThatWaitsForAThreadIsCancelledWithoutOne) {
    count(QStringLiteral("One"));
    count(QStringLiteral("Two"));
    std::atomic<int> began = 0;
    std::optional<ErrorCode> code;
    const JobId waiting = bridge.run<int>(
        QStringLiteral("Waits"), [&began](jobs::JobContext&) -> Result<int> { return ++began; }, &receiver,
        [&code](const Result<int>& result) { code = result.error().code; });
    const auto asked = clock.monotonicNanos();
    bridge.cancel(waiting);
    ASSERT_TRUE(becomes([&] { return code.has_value(); }));
    EXPECT_LT(clock.monotonicNanos() - asked, kAcknowledged);
    EXPECT_EQ(*code, ErrorCode::Cancelled);
    finishAll();
    EXPECT_EQ(began, 0);
    EXPECT_EQ(ended, 2) << "the others ended once each";
}

TEST_F(JobPause, ReadsAreNotHeldUpByJobs) {
    count(QStringLiteral("One"));
    count(QStringLiteral("Two"));
    ASSERT_TRUE(becomes([&] { return steps > 3; }));
    bool read = false;
    bridge.query<int>([](jobs::JobContext&) -> Result<int> { return 1; }, &receiver,
                      [&read](const Result<int>&) { read = true; });
    EXPECT_TRUE(becomes([&] { return read; }));
    finishAll();
}

TEST_F(JobPause, ClosingWakesWhatIsPaused) {
    const JobId id = count(QStringLiteral("Long"));
    ASSERT_TRUE(becomes([&] { return steps > 0; }));
    bridge.pause(id);
    ASSERT_TRUE(becomes([&] { return row(id).paused; }));
    bridge.shutdown();  // would wait for ever
    EXPECT_TRUE(row(id).cancelling);
}

TEST_F(JobPause, APauseAndResumeStormLeavesTheJobRunning) {
    const JobId id = count(QStringLiteral("Long"));
    ASSERT_TRUE(becomes([&] { return steps > 0; }));
    for (int i = 0; i < 500; ++i) {
        bridge.pause(id);
        if (i % 10 == 0) QTest::qWait(1);
        bridge.resume(id);
    }
    const int before = steps;
    EXPECT_TRUE(becomes([&] { return steps > before + 3; }));
    EXPECT_TRUE(becomes([&] { return !row(id).held(); }));
    EXPECT_LE(row(id).log.size(), 200);
    finishAll();
}

TEST_F(JobPause, LogLinesReachTheListAndTheLastOneIsNeverLost) {
    bool done = false;
    const JobId id = bridge.run<int>(
        QStringLiteral("Talks"),
        [](jobs::JobContext& context) -> Result<int> {
            for (int i = 0; i < 5000; ++i)
                context.log("line " + std::to_string(i));
            return 1;
        },
        &receiver, [&done](const Result<int>&) { done = true; });
    ASSERT_TRUE(becomes([&] { return done; }));
    ASSERT_EQ(row(id).log.size(), 200);
    EXPECT_EQ(row(id).log.constLast().text, QStringLiteral("line 4999"));
    EXPECT_TRUE(row(id).log.constFirst().at.isValid());
}

TEST_F(JobPause, TheLastWordOfAQuietJobIsShownThoughItCameEarly) {
    const JobId id = bridge.run<int>(
        QStringLiteral("Quiet"),
        [](jobs::JobContext& context) -> Result<int> {
            context.report("first", 0.1);
            context.report("last", 0.2);
            for (;;) {
                if (context.cancelled()) return Error{ErrorCode::Cancelled, "cancelled"};
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        },
        &receiver, [](const Result<int>&) {});
    EXPECT_TRUE(becomes([&] { return row(id).stage == QStringLiteral("last"); }));
    finishAll();
}

TEST_F(JobPause, WhatFailedRunsAgainWhereItsStarterOfferedIt) {
    int starts = 0;
    std::function<void()> start = [&] {
        ++starts;
        const JobId id = bridge.run<int>(
            QStringLiteral("Fails"),
            [](jobs::JobContext&) -> Result<int> {
                return Error{ErrorCode::Io, "disk full"};
            },
            &receiver, [this](const Result<int>&) { ++ended; });
        bridge.offerAgain(id, &receiver, start);
    };
    start();
    ASSERT_TRUE(becomes([&] { return ended == 1; }));
    const JobId first = bridge.model()->row(0).id;
    ASSERT_TRUE(bridge.canRunAgain(first));
    bridge.runAgain(first);
    EXPECT_EQ(starts, 2);
    EXPECT_FALSE(bridge.canRunAgain(first)) << "its place is taken by the new one";
    bridge.runAgain(first);
    EXPECT_EQ(starts, 2);
    ASSERT_TRUE(becomes([&] { return ended == 2; }));
    EXPECT_TRUE(bridge.canRunAgain(bridge.model()->row(0).id));
    bridge.runAgain(JobId{999});
}

TEST_F(JobPause, NothingRunsAgainThatEndedWellRunsOrLostItsStarter) {
    auto owner = std::make_unique<QObject>();
    const JobId running = count(QStringLiteral("Runs"));
    bridge.offerAgain(running, &receiver, [] {});
    EXPECT_FALSE(bridge.canRunAgain(running));
    bridge.cancel(running);
    ASSERT_TRUE(becomes([&] { return ended == 1; }));
    EXPECT_TRUE(bridge.canRunAgain(running)) << "a cancelled one may";
    bridge.offerAgain(running, owner.get(), [] { FAIL(); });
    owner.reset();
    EXPECT_FALSE(bridge.canRunAgain(running));
    bridge.runAgain(running);
}

}  // namespace
