// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_file.h"

#include <filesystem>
#include <map>

#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class WorkspaceFileTest : public WorkspaceTest {
protected:
    Result<WorkspaceFile> make(FileSystem& on) { return createWorkspace(on, path, first, fill); }
    crypto::Secret secret = passphrase();
    SlotRequest first = slotFor("ann", secret);
    WorkspaceFill fill = [](Database&, const crypto::Secret&, const UserKeys&) -> Status { return Ok{}; };
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

/// Power fails while pages move from the log into the file: the log holds them still.
TEST_F(WorkspaceFileTest, APageThatAPowerCutToreIsMendedByTheLog) {
    std::map<std::string, std::string> saved;
    {
        auto made = make(files).value();
        ASSERT_TRUE(made.db.run("INSERT INTO setting(key, value) VALUES ('a', hex(zeroblob(100000)))").ok());
        for (const auto* part : {"", "-wal", ".keys"})
            saved[part] = readFile(path + part);
    }
    ASSERT_FALSE(saved["-wal"].empty());
    for (const std::size_t torn : {512U, 4608U}) {
        for (const auto& [part, bytes] : saved)
            writeFile(path + part, bytes);
        writeFile(path, saved[""].substr(0, saved[""].size() - 4096) + std::string(torn, 'x'));
        const auto opened = openWorkspace(files, path, with("ann", secret), clock);
        ASSERT_TRUE(opened.ok()) << torn << wordsOf(opened);
        EXPECT_EQ(opened->db.text("SELECT value FROM setting WHERE key = 'a'").value().size(), 200000U);
    }
}

TEST_F(WorkspaceFileTest, OpeningRemovesWhatKilledProgramsLeft) {
    ASSERT_TRUE(make(files).ok());
    for (const auto* part : {".part-a1B2c3", ".keys.part-a1B2c3", ".restoring.part-a1B2c3",
                             ".restoring.keys.part-a1B2c3", ".new.keys.part-a1B2c3"})
        writeFile(path + part, "half");
    const auto scratch = folder.file(".quarterdeck-a1B2c3");
    std::filesystem::create_directory(scratch);
    writeFile(scratch + "/database", "half");
    const auto other = folder.file("other.qdw.part-a1B2c3");
    writeFile(other, "another's");
    ASSERT_TRUE(openWorkspace(files, path, with("ann", secret), clock).ok());
    EXPECT_EQ(files.list(folder.path()).value(),
              (std::vector<std::string>{"book.qdw", "book.qdw.keys", "other.qdw.part-a1B2c3"}));
    EXPECT_FALSE(files.exists(scratch));
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
