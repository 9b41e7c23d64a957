// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/job_bridge.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "core/base/clock.h"

using namespace qd;
using namespace qd::ui;

namespace {

/// Works until it is told to stop, as a well-behaved job does.
Result<int> untilStopped(jobs::JobContext& context) {
    for (double f = 0.0;; f += 1e-4) {
        if (auto status = context.checkpoint("working", f); !status.ok()) return status.error();
        std::this_thread::yield();
    }
}

}  // namespace

TEST(JobBridge, DeliversOnTheGuiThread) {
    const SystemClock clock;
    JobBridge bridge(clock);
    const QAbstractItemModelTester tester(bridge.model());
    QObject receiver;
    const auto gui = std::this_thread::get_id();
    std::thread::id worker;
    int got = 0;
    const JobId id = bridge.run<int>(
        QStringLiteral("Answer"),
        [&](jobs::JobContext& context) -> Result<int> {
            worker = std::this_thread::get_id();
            context.report("half", 0.5);
            return 42;
        },
        &receiver,
        [&](Result<int> result) {
            EXPECT_EQ(std::this_thread::get_id(), gui);
            got = result.value();
        });
    EXPECT_EQ(got, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return got == 42; }));
    EXPECT_NE(worker, gui);
    const JobRow& row = bridge.model()->row(bridge.model()->rowOf(id));
    EXPECT_EQ(row.state, jobs::JobState::Done);
    EXPECT_DOUBLE_EQ(row.fraction, 1.0);
    EXPECT_EQ(bridge.model()->activeCount(), 0);
}

TEST(JobBridge, FailuresArriveAsErrors) {
    const SystemClock clock;
    JobBridge bridge(clock);
    QObject receiver;
    std::optional<Error> error;
    bridge.run<int>(
        QStringLiteral("Fails"),
        [](jobs::JobContext&) -> Result<int> {
            return Error{ErrorCode::Io, "disk full"};
        },
        &receiver, [&](Result<int> result) { error = result.error(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::Io);
    EXPECT_EQ(bridge.model()->row(0).state, jobs::JobState::Failed);
}

TEST(JobBridge, CancelShowsAtOnceAndEndsTheJob) {
    const SystemClock clock;
    JobBridge bridge(clock);
    QObject receiver;
    std::optional<ErrorCode> code;
    const JobId id = bridge.run<int>(QStringLiteral("Long"), untilStopped, &receiver,
                                     [&](Result<int> result) { code = result.error().code; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return bridge.model()->row(0).state == jobs::JobState::Running; }));
    bridge.cancel(id);
    EXPECT_TRUE(bridge.model()->row(0).cancelling);
    ASSERT_TRUE(QTest::qWaitFor([&] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::Cancelled);
    EXPECT_EQ(bridge.model()->row(0).state, jobs::JobState::Cancelled);
    bridge.cancel(id);
    bridge.cancel(JobId{999});
}

TEST(JobBridge, DropsTheResultWhenTheReceiverIsGone) {
    const SystemClock clock;
    JobBridge bridge(clock);
    std::atomic<bool> go = false;
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    QSignalSpy finished(&bridge, &JobBridge::finished);
    bridge.run<int>(
        QStringLiteral("Orphan"),
        [&](jobs::JobContext&) -> Result<int> {
            while (!go)
                std::this_thread::yield();
            return 1;
        },
        receiver.get(), [&](Result<int>) { called = true; });
    receiver.reset();
    go = true;
    ASSERT_TRUE(finished.wait());
    EXPECT_FALSE(called);
}

TEST(JobBridge, QueriesAreNotListed) {
    const SystemClock clock;
    JobBridge bridge(clock);
    QObject receiver;
    QString got;
    bridge.query<QString>([](jobs::JobContext&) -> Result<QString> { return QStringLiteral("read"); },
                          &receiver, [&](Result<QString> result) { got = result.value(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !got.isEmpty(); }));
    EXPECT_EQ(bridge.model()->rowCount(), 0);
}

TEST(JobBridge, ProgressReachesTheModelThrottled) {
    const SystemClock clock;
    JobBridge bridge(clock);
    QObject receiver;
    bool done = false;
    int changes = 0;
    QObject::connect(bridge.model(), &QAbstractItemModel::dataChanged, &receiver, [&] { ++changes; });
    bridge.run<int>(
        QStringLiteral("Chatty"),
        [](jobs::JobContext& context) -> Result<int> {
            for (int i = 0; i < 20000; ++i)
                context.report("counting", i / 20000.0);
            return 0;
        },
        &receiver, [&](Result<int>) { done = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return done; }));
    EXPECT_LT(changes, 200);
}

TEST(JobBridge, TheSeamRunsSpecifications) {
    const SystemClock clock;
    JobBridge bridge(clock);
    jobs::JobRunner& runner = bridge;
    std::atomic<int> finishes = 0;
    jobs::JobSpec spec;
    spec.name = "Spec";
    spec.work = [](jobs::JobContext&) -> Status { return Ok{}; };
    spec.onFinish = [&](const jobs::JobOutcome& outcome) {
        EXPECT_EQ(outcome.state, jobs::JobState::Done);
        ++finishes;
    };
    EXPECT_TRUE(runner.start(std::move(spec)).valid());
    ASSERT_TRUE(QTest::qWaitFor([&] { return finishes == 1 && bridge.model()->activeCount() == 0; }));
}

TEST(JobBridge, ShutdownCancelsAndWaits) {
    const SystemClock clock;
    std::atomic<int> ended = 0;
    bool called = false;
    QObject receiver;
    {
        JobBridge bridge(clock, 2);
        for (int i = 0; i < 5; ++i)
            bridge.run<int>(
                QStringLiteral("Long"),
                [&](jobs::JobContext& context) -> Result<int> {
                    auto result = untilStopped(context);
                    ++ended;
                    return result;
                },
                &receiver, [&](Result<int>) { called = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return bridge.model()->row(4).state == jobs::JobState::Running; }));
    }
    EXPECT_GE(ended, 1);
    QCoreApplication::processEvents();
    EXPECT_FALSE(called);
}
