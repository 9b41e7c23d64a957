// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/restore_journal.h"

#include "core/base/json.h"
#include "core/vault/key_file.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;
using test::namesIn;
using test::readFile;
using test::writeFile;

class RestoreJournalTest : public ::testing::Test {
protected:
    void old() {
        for (const auto* part : {"", ".keys", ".ui", "-wal"})
            writeFile(target + part, std::string("old") + part);
    }
    void waiting() {
        writeFile(restoringPath(target), "new");
        writeFile(keyFilePath(restoringPath(target)), "new.keys");
    }
    void journal(const std::string& stamp) {
        Json json = Json::object();
        json.set("format", "quarterdeck-restore").set("version", 1).set("aside", stamp);
        writeFile(target + ".restore-journal", json.dump());
    }
    test::ScratchFolder folder;
    PosixFileSystem files;
    std::string target = folder.file("book.qdw");
    Timestamp now = Timestamp::fromMillis(1'760'000'000'000);
};

TEST_F(RestoreJournalTest, TheNewTakesThePlaceAndTheOldGoesAsideWithAllItsParts) {
    old();
    waiting();
    const auto aside = swapRestored(files, target, now);
    ASSERT_TRUE(aside.ok()) << test::wordsOf(aside);
    EXPECT_EQ(*aside, target + ".before-20251009T085320Z");
    EXPECT_EQ(readFile(target), "new");
    EXPECT_EQ(readFile(target + ".keys"), "new.keys");
    for (const auto* part : {"", ".keys", ".ui", "-wal"})
        EXPECT_EQ(readFile(*aside + part), std::string("old") + part);
    EXPECT_EQ(namesIn(folder.path()).size(), 6U);
}

TEST_F(RestoreJournalTest, ANameThatIsTakenIsNotTakenAgain) {
    old();
    waiting();
    writeFile(target + ".before-20251009T085320Z", "an earlier one");
    const auto aside = swapRestored(files, target, now);
    ASSERT_TRUE(aside.ok());
    EXPECT_EQ(*aside, target + ".before-20251009T085320Z-2");
    EXPECT_EQ(readFile(target + ".before-20251009T085320Z"), "an earlier one");
}

TEST_F(RestoreJournalTest, CutShortAfterAnyNameItIsFinishedOnOpening) {
    const std::string aside = target + ".before-20251009T085320Z";
    for (int done = 0; done <= 6; ++done) {
        for (const auto& name : namesIn(folder.path()))
            ASSERT_TRUE(files.remove(folder.file(name)).ok());
        old();
        waiting();
        journal("20251009T085320Z");
        const std::vector<std::pair<std::string, std::string>> moves{
            {target, aside},
            {target + "-wal", aside + "-wal"},
            {target + ".keys", aside + ".keys"},
            {target + ".ui", aside + ".ui"},
            {restoringPath(target), target},
            {keyFilePath(restoringPath(target)), target + ".keys"}};
        for (int i = 0; i < done; ++i)
            ASSERT_TRUE(files
                            .rename(moves[static_cast<std::size_t>(i)].first,
                                    moves[static_cast<std::size_t>(i)].second)
                            .ok());
        EXPECT_TRUE(restoreIsUnfinished(files, target));
        ASSERT_TRUE(finishRestore(files, target).ok()) << done;
        EXPECT_EQ(readFile(target), "new") << done;
        EXPECT_EQ(readFile(target + ".keys"), "new.keys") << done;
        EXPECT_EQ(readFile(aside), "old") << done;
        EXPECT_EQ(readFile(aside + ".keys"), "old.keys") << done;
        EXPECT_FALSE(restoreIsUnfinished(files, target));
        EXPECT_EQ(namesIn(folder.path()).size(), 6U) << done;
    }
}

TEST_F(RestoreJournalTest, WhenTheNewOneIsGoneTheOldOneComesBack) {
    old();
    journal("20251009T085320Z");
    for (const auto* part : {"", "-wal", ".keys", ".ui"})
        ASSERT_TRUE(files.rename(target + part, target + ".before-20251009T085320Z" + part).ok());
    ASSERT_TRUE(finishRestore(files, target).ok());
    EXPECT_EQ(readFile(target), "old");
    EXPECT_EQ(readFile(target + ".keys"), "old.keys");
    EXPECT_FALSE(restoreIsUnfinished(files, target));
}

TEST_F(RestoreJournalTest, ADatabaseThatWaitsWithoutItsKeyFileIsNotPutInPlace) {
    old();
    writeFile(restoringPath(target), "half");
    journal("20251009T085320Z");
    ASSERT_TRUE(finishRestore(files, target).ok());
    EXPECT_EQ(readFile(target), "old");
    EXPECT_FALSE(files.exists(restoringPath(target)));
}

TEST_F(RestoreJournalTest, WithoutAJournalWhatWaitsIsRemoved) {
    old();
    waiting();
    writeFile(backupCopyPath(target), "a copy that was being made");
    ASSERT_TRUE(finishRestore(files, target).ok());
    EXPECT_EQ(namesIn(folder.path()).size(), 4U);
    EXPECT_EQ(readFile(target), "old");
}

TEST_F(RestoreJournalTest, AJournalThatNamesOtherFilesIsRefused) {
    old();
    waiting();
    for (const auto* stamp : {"/../../x", "", "a", "../20251009T085320Z"}) {
        journal(stamp);
        EXPECT_EQ(codeOf(finishRestore(files, target)), "integrity") << stamp;
    }
    writeFile(target + ".restore-journal", "no json");
    EXPECT_EQ(codeOf(finishRestore(files, target)), "integrity");
    writeFile(target + ".restore-journal", std::string(10'000, ' '));
    EXPECT_EQ(codeOf(finishRestore(files, target)), "integrity");
    EXPECT_EQ(readFile(target), "old");
}

TEST_F(RestoreJournalTest, AFailureAtAnyNamePutsEverythingBack) {
    for (int at = 1; at <= 7; ++at) {
        old();
        waiting();
        test::FailingFiles failing(at);
        EXPECT_EQ(codeOf(swapRestored(failing, target, now)), "io") << at;
        EXPECT_EQ(readFile(target), "old") << at;
        EXPECT_EQ(readFile(target + ".keys"), "old.keys") << at;
        EXPECT_EQ(readFile(restoringPath(target)), "new") << at;
        EXPECT_FALSE(restoreIsUnfinished(files, target)) << at;
    }
}

}  // namespace
}  // namespace qd::vault
