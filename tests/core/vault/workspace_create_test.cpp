// SPDX-License-Identifier: GPL-3.0-or-later
#include <new>

#include <sys/wait.h>
#include <unistd.h>

#include "core/vault/workspace_file.h"
#include "tests/core/base/failing_memory.h"
#include "tests/core/vault/deadly_files.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class WorkspaceCreateTest : public WorkspaceTest {
protected:
    Result<WorkspaceFile> make(FileSystem& on) { return createWorkspace(on, path, first, fill); }
    crypto::Secret secret = passphrase();
    SlotRequest first = slotFor("ann", secret);
    [[nodiscard]] std::vector<std::string> names() const { return files.list(folder.path()).value(); }
    WorkspaceFill fill = [](Database&, const crypto::Secret&, const UserKeys&) -> Status { return Ok{}; };
};

TEST_F(WorkspaceCreateTest, ClosedWorkspaceIsTwoPrivateFiles) {
    {
        const auto made = make(files);
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        for (const auto& name : names())
            EXPECT_EQ(files.mode(folder.file(name)).value(), 0600U) << name;
        EXPECT_EQ(names().size(), 5U);  // database, log, its index, keys, lock
    }
    EXPECT_EQ(names(), (std::vector<std::string>{"book.qdw", "book.qdw.keys"}));
    for (const auto& name : names())
        EXPECT_EQ(files.mode(folder.file(name)).value(), 0600U) << name;
}

TEST_F(WorkspaceCreateTest, FailureAtAnyPointLeavesNothing) {
    FailingFiles counting(-1);
    {
        const ScratchFolder elsewhere;
        ASSERT_TRUE(createWorkspace(counting, elsewhere.file("x"), first, fill).ok());
    }
    ASSERT_GE(counting.changes(), 2);
    for (int n = 1; n <= counting.changes(); ++n) {
        FailingFiles failing(n);
        EXPECT_EQ(codeOf(make(failing)), "io") << n;
        EXPECT_TRUE(names().empty()) << n;
    }
    fill = [](Database&, const crypto::Secret&, const UserKeys&) -> Status {
        return Error{ErrorCode::Internal, "no"};
    };
    EXPECT_EQ(codeOf(make(files)), "internal");
    EXPECT_TRUE(names().empty());
    auto cheap = first;
    cheap.kdf = {8, 1, 1};
    EXPECT_EQ(codeOf(createWorkspace(files, path, cheap, fill)), "integrity");
    EXPECT_TRUE(names().empty());
    const crypto::Secret none;
    EXPECT_EQ(codeOf(createWorkspace(files, path, slotFor("ann", none), fill)), "bad_input");
    EXPECT_TRUE(names().empty());
}

/// The machine's files; remembers how often memory had been asked for when the last of them got its name.
class NamingFiles final : public qd::test::PassingFiles {
public:
    Status rename(const std::string& from, const std::string& to) override {
        const Status renamed = m_real.rename(from, to);
        if (memory != nullptr) named = memory->requests();
        return renamed;
    }
    const qd::test::FailingMemory* memory = nullptr;
    long named = 0;
};

TEST_F(WorkspaceCreateTest, WhenMemoryRunsOutAfterItIsMadeItIsNotLeftBehind) {
    const std::vector<AuditDraft> genesis{draft("workspace.create")};
    const auto create = [&](FileSystem& on) { return Vault::create(path, first, genesis, {on, clock}).ok(); };
    NamingFiles naming;
    long last = 0;
    {
        const qd::test::FailingMemory counting;
        naming.memory = &counting;
        ASSERT_TRUE(create(naming));
        last = counting.requests();
        naming.memory = nullptr;
    }
    ASSERT_GT(last, naming.named);
    int failures = 0;
    for (long n = naming.named + 1; n <= last; ++n) {
        for (const auto& name : names())
            ASSERT_TRUE(files.remove(folder.file(name)).ok());
        const qd::test::FailingMemory failing(n);
        bool made = false;
        try {
            made = create(naming);
        } catch (const std::bad_alloc&) {
            ++failures;
        }
        EXPECT_EQ(names().empty(), !made) << n;
    }
    EXPECT_GE(failures, 1);
    EXPECT_TRUE(names().empty());
    EXPECT_TRUE(create(files));
    EXPECT_FALSE(create(files)) << "what somebody made stays";
    EXPECT_EQ(codeOf(Vault::open(path, with("ann", secret), {files, clock})), "ok");
}

TEST_F(WorkspaceCreateTest, ExistingFilesAreNeverOverwritten) {
    writeFile(path, "mine");
    EXPECT_EQ(codeOf(make(files)), "refused");
    EXPECT_EQ(readFile(path), "mine");
    ASSERT_TRUE(files.remove(path).ok());
    writeFile(keyFilePath(path), "my only key");
    EXPECT_EQ(codeOf(make(files)), "refused");
    EXPECT_EQ(readFile(keyFilePath(path)), "my only key");
}

TEST_F(WorkspaceCreateTest, KilledBetweenItsTwoNamesItIsFinishedByTheNextOpening) {
    ASSERT_TRUE(make(files).ok());
    const auto waiting = keyFilePath(path + ".new");
    ASSERT_TRUE(files.rename(keyFilePath(path), waiting).ok());
    EXPECT_EQ(codeOf(make(files)), "refused") << "it stands already";
    EXPECT_EQ(codeOf(openWorkspace(files, path, with("ann", secret), clock)), "ok");
    EXPECT_EQ(names(), (std::vector<std::string>{"book.qdw", "book.qdw.keys"}));
    // A key file that is there is never replaced by what an older attempt left.
    writeFile(waiting, "something old");
    EXPECT_EQ(codeOf(openWorkspace(files, path, with("ann", secret), clock)), "ok");
    EXPECT_FALSE(files.exists(waiting));
}

TEST_F(WorkspaceCreateTest, KilledAtAnyStepTheNameIsFreeOrTheWorkspaceWhole) {
    for (int n = 1;; ++n) {
        const auto pid = ::fork();
        if (pid == 0) {
            DeadlyFiles deadly(n, n % 2 == 0);
            ::_exit(make(deadly).ok() ? 0 : 1);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(pid, &status, 0), pid);
        const auto opened = openWorkspace(files, path, with("ann", secret), clock);
        if (!opened.ok()) {
            EXPECT_EQ(codeOf(opened), "io") << n << wordsOf(opened);
            EXPECT_EQ(codeOf(make(files)), "ok") << n;
        }
        for (const auto& name : names())
            ASSERT_TRUE(files.remove(folder.file(name)).ok());
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) break;
        ASSERT_LT(n, 100);
    }
}

TEST_F(WorkspaceCreateTest, LeftoversOfACrashAreNoObstacle) {
    writeFile(path + ".new", "half");
    writeFile(path + ".new-wal", "half");
    writeFile(keyFilePath(path + ".new"), "half");
    const auto made = make(files);
    EXPECT_TRUE(made.ok()) << wordsOf(made);
}

}  // namespace
}  // namespace qd::vault::test
