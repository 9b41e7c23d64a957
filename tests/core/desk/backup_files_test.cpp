// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_files.h"

#include "tests/core/desk/backups_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

TEST(BackupFiles, NamesOfThePlanAreToldFromOthers) {
    for (const auto* name : {"book-20261121T134502Z.qdbackup", "book-20261121T134502Z-2.qdbackup"})
        EXPECT_TRUE(isPlannedName(name, "book")) << name;
    for (const auto* name : {"book.qdbackup", "book-20261121T134502Z", "book-20261121T134502Z.qdbackup.old",
                             "other-20261121T134502Z.qdbackup", "book-20261121X134502Z.qdbackup",
                             "book-20261121T134502Z-.qdbackup", "book-20261121T134502Z-x.qdbackup", ""})
        EXPECT_FALSE(isPlannedName(name, "book")) << name;
}

TEST(BackupFiles, TheFolderOfAPath) {
    EXPECT_EQ(folderOf("/a/b"), "/a");
    EXPECT_EQ(folderOf("/a"), "/");
    EXPECT_EQ(folderOf("a"), ".");
}

class BackupFilesTest : public test::BackupsTest {};

TEST_F(BackupFilesTest, TwoOfOneSecondGetTwoNames) {
    const auto now = Timestamp::fromMillis(1'760'000'000'000);
    const auto name = plannedPath(files, first, "book", now);
    EXPECT_EQ(baseName(name), "book-20251009T085320Z.qdbackup");
    test::writeFile(name, "x");
    const auto next = plannedPath(files, first, "book", now);
    EXPECT_EQ(baseName(next), "book-20251009T085320Z-2.qdbackup");
    EXPECT_TRUE(isPlannedName(baseName(next), "book"));
}

TEST_F(BackupFilesTest, OnlyBackupsOfThisWorkspaceAreListed) {
    ASSERT_TRUE(createBackup(*session, {}, job()).ok());
    test::writeFile(joinPath(first, "book-20200101T000000Z.qdbackup"), "damaged");
    test::writeFile(joinPath(first, "else.qdbackup"), "somebody else's");
    const auto lines = backupsIn(files, first, vault().workspaceId(), "book");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[0].readable);
    EXPECT_FALSE(lines[1].readable);
    EXPECT_TRUE(backupsIn(files, first, std::string(32, '0'), "other").empty());
    EXPECT_TRUE(backupsIn(files, folder.file("nowhere"), vault().workspaceId(), "book").empty());
}

TEST_F(BackupFilesTest, ACopyIsComparedAndAFailedOneLeavesNothing) {
    const auto from = folder.file("from");
    test::writeFile(from, std::string(3'000'000, 'b'));
    const auto to = folder.file("to");
    ASSERT_TRUE(copyCompared(files, from, to, job()).ok());
    EXPECT_EQ(test::readFile(to), test::readFile(from));
    std::filesystem::remove(to);
    files.failing = to;
    EXPECT_EQ(codeOf(copyCompared(files, from, to, job())), "io");
    EXPECT_FALSE(files.exists(to));
    files.failing.clear();
    for (int step = 1; step < 20; ++step) {
        test::CancelAt stop(step);
        const auto copied = copyCompared(files, from, to, stop.context(clock));
        EXPECT_EQ(files.exists(to), copied.ok()) << step;
        if (copied.ok()) break;
    }
}

}  // namespace
}  // namespace qd::desk
