// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <array>
#include <csignal>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/core/base/outcome.h"

namespace qd {
namespace {

using test::codeOf;

ChildCommand shell(const std::string& script) {
    return {"/bin/sh", {"-c", script}};
}

Result<ChildAnswer> run(const ChildCommand& command, std::string input = {}) {
    SystemPrograms programs;
    return runChild(programs, command, std::move(input), {}, [] { return Status(Ok{}); });
}

/// Whether a process is there and has not ended: one that nobody waited for yet has.
bool runs(pid_t pid) {
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string text((std::istreambuf_iterator<char>(stat)), {});
    const auto name = text.rfind(')');
    return name != std::string::npos && text.size() > name + 2 && text[name + 2] != 'Z';
}

bool endsSoon(pid_t pid) {
    for (int i = 0; i < 500 && runs(pid); ++i)
        ::usleep(10'000);
    return !runs(pid);
}

TEST(ChildProcess, GivesInputOutputErrorsAndStatus) {
    const auto answer = run(shell("cat; echo trouble >&2; exit 3"), "hello\n");
    ASSERT_TRUE(answer.ok()) << answer.error().describe();
    EXPECT_EQ(answer->output, "hello\n");
    EXPECT_EQ(answer->errors, "trouble\n");
    EXPECT_EQ(answer->end, (ChildEnd{3, 0}));
    EXPECT_FALSE(answer->end.clean());
}

TEST(ChildProcess, MoreThanAPipeHoldsGoesBothWaysAtOnce) {
    std::string input(8 << 20, '\0');
    for (std::size_t i = 0; i < input.size(); ++i)
        input[i] = static_cast<char>(i * 7 + (i >> 12));
    const auto answer = run({"/bin/cat"}, input);
    ASSERT_TRUE(answer.ok());
    EXPECT_TRUE(answer->output == input);
    EXPECT_TRUE(answer->end.clean());
}

TEST(ChildProcess, AProgramThatStopsReadingEndsByItsOwnStatusAndBreaksNothing) {
    const auto answer = run(shell("exec <&-; sleep 0.2; exit 5"), std::string(8 << 20, 'x'));
    ASSERT_TRUE(answer.ok()) << answer.error().describe();
    EXPECT_EQ(answer->end, (ChildEnd{5, 0}));
}

TEST(ChildProcess, ASignalThatEndedItIsTold) {
    const auto answer = run(shell("kill -9 $$"));
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->end, (ChildEnd{0, SIGKILL}));
}

TEST(ChildProcess, WhatIsNoProgramIsAnErrorWithItsPathAndCause) {
    for (const char* program : {"/nonexistent/program", "no-such-program-beside-this-one", "/etc/passwd"}) {
        const auto answer = run({program});
        ASSERT_EQ(codeOf(answer), "io") << program;
        EXPECT_NE(answer.error().message.find(program), std::string::npos);
        EXPECT_NE(answer.error().message.find("cannot start"), std::string::npos);
    }
}

TEST(ChildProcess, ItsVariablesJoinAndReplaceThoseOfThisProgram) {
    auto command = shell("echo $PATH-$QD_TEST_WORD");
    command.environment = {{"PATH", "elsewhere"}, {"QD_TEST_WORD", "told"}};
    const auto answer = run(command);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->output, "elsewhere-told\n");
    const auto plain = run(shell("echo $QD_TEST_WORD"));
    EXPECT_EQ(plain->output, "\n");
}

TEST(ChildProcess, OneThatStandsBackIsNicerThanThisOne) {
    auto command = shell("nice");
    const int own = std::stoi(run(command)->output);
    command.standsBack = true;
    EXPECT_GT(std::stoi(run(command)->output), own);
}

TEST(ChildProcess, LinesOfItsErrorsAreToldWholeAndOnlyTheLastAreKept) {
    SystemPrograms programs;
    std::size_t lines = 0;
    const auto answer = runChild(
        programs,
        shell("i=0; while [ $i -lt 6000 ]; do echo 'a line that is forty characters in length' >&2; "
              "i=$((i+1)); done; printf end >&2"),
        {},
        [&](std::string_view line) {
            ++lines;
            EXPECT_EQ(line, "a line that is forty characters in length");
        },
        [] { return Status(Ok{}); });
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(lines, 6000U);
    EXPECT_TRUE(answer->errors.ends_with("length\nend"));
    EXPECT_LE(answer->errors.size(), std::size_t{1} << 18);
}

TEST(ChildProcess, AStopEndsItAndLeavesNothing) {
    SystemPrograms programs;
    std::string told;
    int asked = 0;
    const auto answer = runChild(
        programs, shell("echo $$ >&2; sleep 100"), {}, [&](std::string_view line) { told = line; },
        [&]() -> Status {
            ++asked;
            if (told.empty()) return Ok{};
            return Error{ErrorCode::Cancelled, "enough"};
        });
    EXPECT_EQ(codeOf(answer), "cancelled");
    ASSERT_FALSE(told.empty());
    EXPECT_FALSE(runs(std::stoi(told)));
}

TEST(ChildProcess, WordsGoToAndFroWhileItRuns) {
    SystemPrograms programs;
    auto started = programs.start({"/bin/cat"});
    ASSERT_TRUE(started.ok());
    auto& child = **started;
    std::string output;
    std::string errors;
    for (int i = 1; i <= 3; ++i) {
        child.send("word");
        for (int turn = 0; turn < 200 && output.size() < 4U * static_cast<unsigned>(i); ++turn)
            ASSERT_EQ(child.exchange(50, output, errors).value(), true);
        EXPECT_EQ(output.size(), 4U * static_cast<unsigned>(i));
        EXPECT_EQ(child.unsent(), 0U);
    }
    child.endInput();
    while (child.exchange(50, output, errors).value()) {
    }
    EXPECT_TRUE(child.wait()->clean());
    EXPECT_EQ(codeOf(child.wait()), "internal") << "only once";
}

TEST(ChildProcess, KillingItIsSeenAsItsEnd) {
    SystemPrograms programs;
    auto child = programs.start(shell("sleep 100")).value();
    const auto pid = static_cast<pid_t>(child->pid());
    EXPECT_TRUE(runs(pid));
    child->kill();
    std::string output;
    std::string errors;
    while (child->exchange(50, output, errors).value()) {
    }
    EXPECT_EQ(child->wait()->signal, SIGKILL);
    EXPECT_FALSE(runs(pid));
}

TEST(ChildProcess, LettingGoOfItEndsIt) {
    SystemPrograms programs;
    pid_t pid = 0;
    {
        auto child = programs.start(shell("sleep 100")).value();
        pid = static_cast<pid_t>(child->pid());
        EXPECT_TRUE(runs(pid));
    }
    EXPECT_FALSE(runs(pid));
}

TEST(ChildProcess, ItDiesWithTheProgramThatStartedItHoweverThatEnds) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const pid_t starter = ::fork();
    ASSERT_GE(starter, 0);
    if (starter == 0) {
        SystemPrograms programs;
        auto child = programs.start(shell("sleep 100"));
        const auto pid = child.ok() ? static_cast<pid_t>((*child)->pid()) : 0;
        static_cast<void>(!::write(ends[1], &pid, sizeof pid));
        ::kill(::getpid(), SIGKILL);
        ::_exit(0);
    }
    pid_t pid = 0;
    ASSERT_EQ(::read(ends[0], &pid, sizeof pid), static_cast<ssize_t>(sizeof pid));
    int status = 0;
    ::waitpid(starter, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    ASSERT_GT(pid, 0);
    EXPECT_TRUE(endsSoon(pid));
    ::close(ends[0]);
    ::close(ends[1]);
}

}  // namespace
}  // namespace qd
