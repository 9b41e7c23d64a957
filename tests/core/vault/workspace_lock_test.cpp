// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_lock.h"

#include <atomic>
#include <new>
#include <vector>

#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

TEST(WorkspaceLock, OneHolderAtATime) {
    const ScratchFolder folder;
    const auto path = folder.file("book.qdw");
    {
        const auto first = WorkspaceLock::take(path);
        ASSERT_TRUE(first.ok());
        EXPECT_EQ(codeOf(WorkspaceLock::take(path)), "busy");
        EXPECT_TRUE(PosixFileSystem().exists(path + ".lock"));  // the refused one did not remove it
        EXPECT_EQ(codeOf(WorkspaceLock::take(path)), "busy");
    }
    EXPECT_FALSE(PosixFileSystem().exists(path + ".lock"));
    EXPECT_EQ(codeOf(WorkspaceLock::take(path)), "ok");
}

TEST(WorkspaceLock, AnotherProcessIsRefused) {
    const ScratchFolder folder;
    const auto path = folder.file("book.qdw");
    const auto held = WorkspaceLock::take(path);
    ASSERT_TRUE(held.ok());
    const auto child = ::fork();
    if (child == 0) ::_exit(codeOf(WorkspaceLock::take(path)) == "busy" ? 0 : 1);
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

// Many processes take the lock and let go of it, the file removed each time: two are never in at once.
TEST(WorkspaceLock, HoldersNeverOverlap) {
    const ScratchFolder folder;
    const auto path = folder.file("book.qdw");
    void* page =
        ::mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ASSERT_NE(page, MAP_FAILED);
    auto* inside = new (page) std::atomic<int>(0);
    std::vector<pid_t> children;
    for (int c = 0; c < 6; ++c) {
        const auto child = ::fork();
        if (child == 0) {
            bool alone = true;
            for (int i = 0; i < 3000; ++i) {
                const auto held = WorkspaceLock::take(path);
                if (!held.ok()) continue;
                alone &= inside->fetch_add(1) == 0;
                ::sched_yield();
                inside->fetch_sub(1);
            }
            ::_exit(alone ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const auto child : children) {
        int status = -1;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    ::munmap(page, sizeof(std::atomic<int>));
}

TEST(WorkspaceLock, FileLeftByACrashDoesNotLock) {
    const ScratchFolder folder;
    const auto path = folder.file("book.qdw");
    writeFile(path + ".lock", "");
    EXPECT_EQ(codeOf(WorkspaceLock::take(path)), "ok");
}

TEST(WorkspaceLock, MissingFolderIsIo) {
    const ScratchFolder folder;
    EXPECT_EQ(codeOf(WorkspaceLock::take(folder.file("no/book.qdw"))), "io");
}

}  // namespace
}  // namespace qd::vault::test
