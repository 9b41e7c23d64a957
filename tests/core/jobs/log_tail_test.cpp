// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/log_tail.h"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace qd::jobs {
namespace {

class HandClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(42); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
};

TEST(LogTail, KeepsTheNewestLinesInTheirOrder) {
    LogTail tail;
    EXPECT_TRUE(tail.lines().empty());
    for (std::size_t i = 0; i < LogTail::kMostLines + 50; ++i)
        tail.add({{}, std::to_string(i)});
    const auto lines = tail.lines();
    ASSERT_EQ(lines.size(), LogTail::kMostLines);
    EXPECT_EQ(lines.front().text.text, "50");
    EXPECT_EQ(lines.back().text.text, "249");
    EXPECT_EQ(tail.written(), 250);
}

TEST(LogTail, ALineHasABoundAndIsCutBetweenCharacters) {
    LogTail tail;
    tail.add({{}, std::string(LogTail::kMostBytes, 'x')});
    tail.add({{}, std::string(1'000'000, 'x')});
    std::string wide;
    for (int i = 0; i < 1000; ++i)
        wide += "\u20ac";  // three bytes each
    tail.add({{}, wide});
    const auto lines = tail.lines();
    EXPECT_EQ(lines[0].text.text.size(), LogTail::kMostBytes) << "what fits is left as it is";
    EXPECT_LE(lines[1].text.text.size(), LogTail::kMostBytes + 3);
    EXPECT_EQ(lines[2].text.text.size() % 3, 0U) << "no half characters";
    EXPECT_EQ(lines[2].text.text.substr(lines[2].text.text.size() - 3), "\u2026");
}

TEST(LogTail, SeveralThreadsMayWrite) {
    LogTail tail;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&tail] {
            for (int i = 0; i < 500; ++i) {
                tail.add({{}, "line"});
                EXPECT_LE(tail.lines().size(), LogTail::kMostLines);
            }
        });
    threads.clear();
    EXPECT_EQ(tail.written(), 2000);
}

TEST(JobContextLog, WritesOneLineWithItsTime) {
    const HandClock clock;
    std::vector<LogLine> lines;
    const JobContext job({}, {}, clock, {[&lines](const LogLine& line) { lines.push_back(line); }});
    job.log("first\nsecond\tthird");
    job.slice(0.2, 0.4).log("of a part");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text.text, "first second third");
    EXPECT_EQ(lines[0].at.millis(), 42);
    EXPECT_EQ(lines[1].text.text, "of a part");
    JobContext({}, {}, clock).log("nobody listens");
}

}  // namespace
}  // namespace qd::jobs
