// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_file.h"

#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class WorkspaceFileTest : public WorkspaceTest {
protected:
    Result<WorkspaceFile> make(FileSystem& on) { return createWorkspace(on, path, first, fill); }
    crypto::Secret secret = passphrase();
    SlotRequest first = slotFor("ann", secret);
    WorkspaceFill fill = [](Database&, const crypto::Secret&) -> Status { return Ok{}; };
};

TEST_F(WorkspaceFileTest, KeysOfAnotherWorkspaceAreIntegrity) {
    ASSERT_TRUE(make(files).ok());
    const auto other = folder.file("other.qdw");
    ASSERT_TRUE(createWorkspace(files, other, first, fill).ok());
    writeFile(keyFilePath(path), readFile(keyFilePath(other)));
    EXPECT_EQ(codeOf(openWorkspace(files, path, with("ann", secret), clock)), "integrity");
}

TEST_F(WorkspaceFileTest, IdInsideMustBeThatOfTheKeyFile) {
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("UPDATE meta SET value = 'another'").ok());
    }
    EXPECT_EQ(codeOf(openWorkspace(files, path, with("ann", secret), clock)), "integrity");
}

TEST_F(WorkspaceFileTest, NewerSchemaIsBadInput) {
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("PRAGMA user_version = 1000").ok());
    }
    EXPECT_EQ(codeOf(openWorkspace(files, path, with("ann", secret), clock)), "bad_input");
}

TEST_F(WorkspaceFileTest, NoTablesIsIntegrity) {
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("PRAGMA user_version = 0").ok());
    }
    const auto opened = openWorkspace(files, path, with("ann", secret), clock);
    EXPECT_EQ(codeOf(opened), "integrity");
    EXPECT_NE(wordsOf(opened).find("has no tables"), std::string::npos);
}

}  // namespace
}  // namespace qd::vault::test
