// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_file.h"

#include "core/vault/key_file.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

class WorkspaceFileTest : public WorkspaceTest {
protected:
    Result<WorkspaceFile> make(FileSystem& with) {
        return createWorkspace(with, path, passphrase(), crypto::kKdfFloor, fill);
    }
    [[nodiscard]] std::vector<std::string> names() const { return files.list(folder.path()).value(); }
    WorkspaceFill fill = [](Database&, const crypto::Secret&) -> Status { return Ok{}; };
};

TEST_F(WorkspaceFileTest, ClosedWorkspaceIsTwoPrivateFiles) {
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

TEST_F(WorkspaceFileTest, FailureAtAnyPointLeavesNothing) {
    FailingFiles counting(-1);
    {
        const ScratchFolder elsewhere;
        ASSERT_TRUE(
            createWorkspace(counting, elsewhere.file("x"), passphrase(), crypto::kKdfFloor, fill).ok());
    }
    ASSERT_GE(counting.changes(), 2);
    for (int n = 1; n <= counting.changes(); ++n) {
        FailingFiles failing(n);
        EXPECT_EQ(codeOf(make(failing)), "io") << n;
        EXPECT_TRUE(names().empty()) << n;
    }
    fill = [](Database&, const crypto::Secret&) -> Status { return Error{ErrorCode::Internal, "no"}; };
    EXPECT_EQ(codeOf(make(files)), "internal");
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(codeOf(createWorkspace(files, path, passphrase(), crypto::KdfParams{8, 1, 1}, fill)),
              "integrity");
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(codeOf(createWorkspace(files, path, crypto::Secret(), crypto::kKdfFloor, fill)), "bad_input");
    EXPECT_TRUE(names().empty());
}

TEST_F(WorkspaceFileTest, ExistingFilesAreNeverOverwritten) {
    writeFile(path, "mine");
    EXPECT_EQ(codeOf(make(files)), "refused");
    EXPECT_EQ(readFile(path), "mine");
    ASSERT_TRUE(files.remove(path).ok());
    writeFile(keyFilePath(path), "my only key");
    EXPECT_EQ(codeOf(make(files)), "refused");
    EXPECT_EQ(readFile(keyFilePath(path)), "my only key");
}

TEST_F(WorkspaceFileTest, LeftoversOfACrashAreNoObstacle) {
    writeFile(path + ".new", "half");
    writeFile(path + ".new-wal", "half");
    const auto made = make(files);
    EXPECT_TRUE(made.ok()) << wordsOf(made);
}

TEST_F(WorkspaceFileTest, KeysOfAnotherWorkspaceAreIntegrity) {
    ASSERT_TRUE(make(files).ok());
    const auto other = folder.file("other.qdw");
    ASSERT_TRUE(createWorkspace(files, other, passphrase(), crypto::kKdfFloor, fill).ok());
    writeFile(keyFilePath(path), readFile(keyFilePath(other)));
    EXPECT_EQ(codeOf(openWorkspace(files, path, passphrase())), "integrity");
}

TEST_F(WorkspaceFileTest, IdInsideMustBeThatOfTheKeyFile) {
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("UPDATE meta SET value = 'another'").ok());
    }
    EXPECT_EQ(codeOf(openWorkspace(files, path, passphrase())), "integrity");
}

TEST_F(WorkspaceFileTest, NewerSchemaIsBadInput) {
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("PRAGMA user_version = 1000").ok());
    }
    EXPECT_EQ(codeOf(openWorkspace(files, path, passphrase())), "bad_input");
}

TEST_F(WorkspaceFileTest, NoTablesIsIntegrity) {
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("PRAGMA user_version = 0").ok());
    }
    const auto opened = openWorkspace(files, path, passphrase());
    EXPECT_EQ(codeOf(opened), "integrity");
    EXPECT_NE(wordsOf(opened).find("has no tables"), std::string::npos);
}

}  // namespace
}  // namespace qd::vault::test
