// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/process_hardening.h"

#include <csignal>

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace qd::crypto {
namespace {

/// What a child process does after it has forbidden core dumps; the tests' own process stays as it is.
template <class Act>
int statusOfChild(Act act) {
    const auto child = ::fork();
    if (child == 0) {
        forbidCoreDumps();
        ::_exit(act());
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return status;
}

TEST(ProcessHardening, CoreFilesAreForbiddenAndTheProcessIsNotDumpable) {
    const int status = statusOfChild([] {
        rlimit limit{1, 1};
        const bool none = ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
        return none && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 1;
    });
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(ProcessHardening, ACrashLeavesNoCore) {
    const int status = statusOfChild([] {
        std::signal(SIGABRT, SIG_DFL);
        return std::raise(SIGABRT);
    });
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_FALSE(WCOREDUMP(status));
}

}  // namespace
}  // namespace qd::crypto
