// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/backups_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class RestoreWorkspace : public test::BackupsTest {
protected:
    void backUp() {
        hold({test::holding("AAA", "5")});
        auto made = createBackup(*session, {}, job());
        ASSERT_TRUE(made.ok()) << made.error().describe();
        file = made->path;
        hold({test::holding("BBB", "7")});
    }
    std::string file;
};

TEST_F(RestoreWorkspace, ThePersonOfTheBackupGetsItBackWithProof) {
    backUp();
    EXPECT_EQ(codeOf(restoreWorkspace(env(), file, asAnn(path), job())), "busy") << "while it is open";
    session.reset();
    const auto done = restoreWorkspace(env(), file, asAnn(path), job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_GE(done->report.entriesLost.value_or(0), 2);
    EXPECT_TRUE(files.exists(done->report.setAside));
    auto opened = openWorkspace(env(), request("ann"));
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    EXPECT_FALSE((*opened)->vault().evidence().rollback().has_value());
    ASSERT_EQ((*opened)->vault().holdings()->size(), 1U);
    EXPECT_EQ((*opened)->vault().holdings()->front().symbol, "AAA");
    EXPECT_EQ(done->entries, done->report.entries);
    EXPECT_TRUE(verifyWorkspace(**opened).ok());
}

TEST_F(RestoreWorkspace, TheSameBackupTwiceGivesTwoLineages) {
    backUp();
    session.reset();
    std::vector<std::int64_t> lineages;
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(restoreWorkspace(env(), file, asAnn(path), job()).ok());
        auto opened = openWorkspace(env(), request("ann"));
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        ASSERT_FALSE((*opened)->vault().evidence().rollback().has_value());
        lineages.push_back((*opened)->vault().evidence().checkpoints(1)->front().lineage);
    }
    EXPECT_EQ(lineages, (std::vector<std::int64_t>{1, 2}));
}

TEST_F(RestoreWorkspace, ACheckpointKeptElsewhereDoesNotStopItAndTakesTheNewLineage) {
    const auto anchors = folder.file("anchors");
    ASSERT_TRUE(vault().evidence().setAnchorFolder(anchors, {"ann", "evidence.anchor", "folder", "{}"}).ok());
    backUp();
    ASSERT_TRUE(vault().evidence().checkpoint(vault::CheckpointReason::Asked).ok());
    session.reset();
    const auto done = restoreWorkspace(env(), file, asAnn(path), job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    auto opened = openWorkspace(env(), request("ann"));
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    EXPECT_FALSE((*opened)->vault().evidence().rollback().has_value());
    opened->reset();
    opened = Error{ErrorCode::Internal, "closed"};
    // The workspace of before, put back in its place, is now known to be an older one.
    ASSERT_TRUE(files.rename(done->report.setAside, path).ok());
    ASSERT_TRUE(files.rename(done->report.setAside + ".keys", path + ".keys").ok());
    const auto old = openWorkspace(env(), request("ann"));
    ASSERT_TRUE(old.ok()) << old.error().describe();
    EXPECT_TRUE((*old)->vault().evidence().rollback().has_value());
}

TEST_F(RestoreWorkspace, WhoMayNotManageBackupsOrIsUnknownChangesNothing) {
    backUp();
    session.reset();
    const auto before = test::readFile(path);
    EXPECT_NE(codeOf(restoreWorkspace(env(), file, {path, &passphrase, "nobody"}, job())), "ok");
    EXPECT_EQ(test::readFile(path), before);
    EXPECT_EQ(namesIn(folder.path()).count("book.qdw.restoring"), 0U);
}

TEST_F(RestoreWorkspace, ItGoesWhereNothingIsYet) {
    backUp();
    session.reset();
    const auto target = folder.file("new.qdw");
    const auto done = restoreWorkspace(env(), file, asAnn(target), job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_EQ(done->report.setAside, "");
    EXPECT_TRUE(openWorkspace(env(), asAnn(target)).ok());
}

}  // namespace
}  // namespace qd::desk
