// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job.h"

#include <cmath>
#include <csignal>
#include <limits>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace qd::jobs {
namespace {

class HandClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return {}; }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return nanos; }
    std::int64_t nanos = 5'000'000'000;  // a start that is not 0
};

class Context : public ::testing::Test {
protected:
    [[nodiscard]] JobContext context() {
        return {stop.get_token(), [this](const Progress& p) { seen.push_back(p); }, clock};
    }
    HandClock clock;
    std::stop_source stop;
    std::vector<Progress> seen;
};

TEST_F(Context, ReportsStageAndFraction) {
    context().report("Reading", 0.25);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].stage, "Reading");
    EXPECT_EQ(seen[0].fraction, 0.25);
}

TEST_F(Context, TheFractionIsAlwaysBetweenNothingAndAll) {
    const auto job = context();
    constexpr double kInf = std::numeric_limits<double>::infinity();
    for (const double fraction : {-1.0, -0.0, 0.0, 1.0, 1.5, kInf, -kInf, std::nan("")}) {
        job.report("x", fraction);
        EXPECT_EQ(seen.back().fraction, fraction >= 1.0 ? 1.0 : 0.0) << fraction;
        EXPECT_FALSE(std::signbit(seen.back().fraction));
    }
}

TEST_F(Context, WithoutASinkReportingIsFree) {
    const JobContext job({}, {}, clock);
    job.report("x", 0.5);
    EXPECT_TRUE(job.checkpoint("x", 0.5).ok());
}

TEST_F(Context, ASliceIsAShareOfTheWhole) {
    const auto job = context();
    const auto part = job.slice(0.2, 0.6);
    part.report("x", 0.0);
    EXPECT_DOUBLE_EQ(seen.back().fraction, 0.2);
    part.report("x", 0.5);
    EXPECT_DOUBLE_EQ(seen.back().fraction, 0.4);
    part.report("x", 7.0);
    EXPECT_DOUBLE_EQ(seen.back().fraction, 0.6);
    part.slice(0.5, 1.0).report("x", 0.5);
    EXPECT_DOUBLE_EQ(seen.back().fraction, 0.5);
}

TEST_F(Context, ASliceCannotLeaveTheWhole) {
    const auto job = context();
    job.slice(-3.0, 9.0).report("x", 1.0);
    EXPECT_EQ(seen.back().fraction, 1.0);
    job.slice(-3.0, 9.0).report("x", 0.0);
    EXPECT_EQ(seen.back().fraction, 0.0);
    job.slice(std::nan(""), 0.5).report("x", 1.0);
    EXPECT_EQ(seen.back().fraction, 0.5);
}

TEST_F(Context, TheTimeLeftGoesByTheTimeSoFar) {
    const auto job = context();
    job.report("x", 0.0);
    EXPECT_FALSE(seen.back().etaSeconds.has_value()) << "nothing is known yet";
    clock.nanos += 10'000'000'000;
    job.report("x", 0.005);
    EXPECT_FALSE(seen.back().etaSeconds.has_value());
    job.report("x", 0.25);
    EXPECT_DOUBLE_EQ(seen.back().etaSeconds.value(), 30.0);
    job.slice(0.5, 1.0).report("x", 0.0);
    EXPECT_DOUBLE_EQ(seen.back().etaSeconds.value(), 10.0) << "of the whole job, not of the slice";
    job.report("x", 1.0);
    EXPECT_EQ(seen.back().etaSeconds.value(), 0.0);
}

TEST_F(Context, ACheckpointReportsAndStopsWhenAsked) {
    const auto job = context();
    EXPECT_TRUE(job.checkpoint("Reading", 0.5).ok());
    EXPECT_FALSE(job.cancelled());
    stop.request_stop();
    EXPECT_TRUE(job.cancelled());
    EXPECT_TRUE(job.slice(0.0, 0.1).cancelled()) << "the parts stop with the whole";
    const auto status = job.checkpoint("Writing", 0.75);
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(status.error().message, "cancelled during: Writing");
    EXPECT_EQ(seen.size(), 2U);
}

class Runner : public ::testing::Test {
protected:
    JobOutcome run(std::function<Status(JobContext&)> work) {
        InlineJobRunner runner(clock, stop.get_token());
        std::vector<JobOutcome> outcomes;
        JobSpec spec{"job", std::move(work), {}, [&](const JobOutcome& o) { outcomes.push_back(o); }};
        runner.start(std::move(spec));
        EXPECT_EQ(outcomes.size(), 1U) << "onFinish is called once";
        return outcomes.empty() ? JobOutcome{} : outcomes.front();
    }
    HandClock clock;
    std::stop_source stop;
};

TEST_F(Runner, WorkThatEndsWellIsDone) {
    const auto outcome = run([](JobContext&) -> Status { return Ok{}; });
    EXPECT_EQ(outcome.state, JobState::Done);
    EXPECT_FALSE(outcome.error.has_value());
}

TEST_F(Runner, AnErrorIsAFailureWithItsCause) {
    const auto outcome = run([](JobContext&) -> Status { return Error{ErrorCode::Io, "disk full"}; });
    EXPECT_EQ(outcome.state, JobState::Failed);
    EXPECT_EQ(outcome.error.value().message, "disk full");
}

TEST_F(Runner, StoppingIsNoFailure) {
    stop.request_stop();
    const auto outcome = run([](JobContext& job) { return job.checkpoint("Reading", 0.1); });
    EXPECT_EQ(outcome.state, JobState::Cancelled);
    EXPECT_EQ(outcome.error.value().code, ErrorCode::Cancelled);
}

TEST_F(Runner, WorkThatFinishedBeforeItSawTheStopIsDone) {
    stop.request_stop();
    EXPECT_EQ(run([](JobContext&) -> Status { return Ok{}; }).state, JobState::Done);
}

TEST_F(Runner, AnExceptionEndsTheJobNotTheProgram) {
    const auto memory = run([](JobContext&) -> Status { throw std::bad_alloc(); });
    EXPECT_EQ(memory.state, JobState::Failed);
    EXPECT_EQ(memory.error.value().code, ErrorCode::Internal);
    EXPECT_NE(memory.error->message.find("not enough memory"), std::string::npos);
    const auto other = run([](JobContext&) -> Status { throw std::runtime_error("the library broke"); });
    EXPECT_EQ(other.state, JobState::Failed);
    EXPECT_NE(other.error.value().message.find("the library broke"), std::string::npos);
}

TEST_F(Runner, ProgressReachesTheSpecsSinkAndIdsAreNeverReused) {
    InlineJobRunner runner(clock);
    std::vector<double> fractions;
    const auto start = [&] {
        return runner.start({"job",
                             [](JobContext& job) { return job.checkpoint("x", 0.5); },
                             [&](const Progress& p) { fractions.push_back(p.fraction); },
                             {}});
    };
    const JobId first = start();
    const JobId second = start();
    EXPECT_TRUE(first.valid());
    EXPECT_NE(first, second);
    EXPECT_EQ(fractions, (std::vector<double>{0.5, 0.5}));
    runner.cancel(first);
    runner.cancel(JobId{12345});
}

TEST(RunnerDeathTest, AJobWithoutWorkIsAFaultOfTheCaller) {
    const HandClock clock;
    InlineJobRunner runner(clock);
    EXPECT_EXIT(runner.start({}), ::testing::KilledBySignal(SIGABRT), "broken precondition");
}

}  // namespace
}  // namespace qd::jobs
