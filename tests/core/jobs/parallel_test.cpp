// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/parallel.h"

#include <atomic>
#include <chrono>
#include <new>
#include <numeric>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/clock.h"

namespace qd::jobs {
namespace {

const SystemClock kClock;

TEST(ParallelFor, DoesEachItemOnceWhateverTheNumberOfThreads) {
    for (const std::size_t threads : {0U, 1U, 2U, 3U, 16U}) {
        for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U}) {
            std::vector<std::atomic<int>> done(count);
            parallelFor(threads, count, [&](std::size_t i) { ++done[i]; });
            for (const auto& times : done)
                EXPECT_EQ(times.load(), 1);
        }
    }
}

TEST(ParallelFor, PassesAnExceptionOnWhenAllThreadsHaveEnded) {
    for (const std::size_t threads : {1U, 4U}) {
        std::atomic<int> begun = 0;
        EXPECT_THROW(parallelFor(threads, 100000,
                                 [&](std::size_t i) {
                                     ++begun;
                                     if (i == 3) throw std::bad_alloc();
                                 }),
                     std::bad_alloc);
        EXPECT_LT(begun.load(), 100000);
    }
}

TEST(ParallelFor, GivesTheErrorOfTheLowestItem) {
    const JobContext job({}, {}, kClock);
    for (const std::size_t threads : {1U, 2U, 4U}) {
        for (int round = 0; round < 50; ++round) {
            const auto status = parallelFor(job, "Counting", threads, 64, [](std::size_t i) -> Status {
                if (i >= 5) return Error{ErrorCode::BadInput, "item " + std::to_string(i)};
                return Ok{};
            });
            ASSERT_FALSE(status.ok());
            EXPECT_EQ(status.error().message, "item 5");
        }
    }
}

TEST(ParallelFor, GivesTheErrorOfTheLowestItemThoughAHigherOneFailsLater) {
    const JobContext job({}, {}, kClock);
    std::atomic<bool> secondHasBegun = false;
    std::atomic<bool> firstHasFailed = false;
    const auto status = parallelFor(job, "Counting", 2, 2, [&](std::size_t i) -> Status {
        if (i == 0) {
            secondHasBegun.wait(false);
            firstHasFailed = true;
            firstHasFailed.notify_all();
        } else {
            secondHasBegun = true;
            secondHasBegun.notify_all();
            firstHasFailed.wait(false);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return Error{ErrorCode::BadInput, "item " + std::to_string(i)};
    });
    EXPECT_EQ(status.error().message, "item 0");
}

TEST(ParallelFor, StopsWhenTheJobIsCancelled) {
    for (const std::size_t threads : {1U, 3U}) {
        std::stop_source stop;
        const JobContext job(stop.get_token(), {}, kClock);
        std::atomic<std::size_t> begun = 0;
        const auto status = parallelFor(job, "Counting", threads, 1'000'000, [&](std::size_t) -> Status {
            if (++begun == 10) stop.request_stop();
            return Ok{};
        });
        ASSERT_FALSE(status.ok());
        EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
        EXPECT_LT(begun.load(), 1'000'000U);
    }
}

TEST(ParallelFor, ReportsWhatHasBegunFromTheCallingThread) {
    std::vector<double> shares;
    const JobContext job(
        {}, [&](const Progress& progress) { shares.push_back(progress.fraction); }, kClock);
    ASSERT_TRUE(parallelFor(job, "Counting", 2, 8, [](std::size_t) -> Status { return Ok{}; }).ok());
    ASSERT_FALSE(shares.empty());
    EXPECT_EQ(shares.front(), 0.0);
    EXPECT_EQ(shares.back(), 1.0);
}

TEST(MachineThreads, AreAtLeastOne) {
    EXPECT_GE(machineThreads(), 1U);
}

}  // namespace
}  // namespace qd::jobs
