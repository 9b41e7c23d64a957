// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/evidence.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class EvidenceViewTest : public test::DeskTest {
protected:
    void change(const std::string& symbol) { hold({test::holding(symbol, "10")}); }
    void reopen() {
        session.reset();
        auto opened = openWorkspace(env(), request("ann"));
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        session = std::move(opened).value();
    }
    /// Puts the database back to what it was before the last change.
    void rollBack() {
        change("AAA");
        session.reset();
        const auto older = test::readFile(path);
        reopen();
        change("BBB");
        session.reset();
        test::writeFile(path, older);
        reopen();
    }
};

TEST_F(EvidenceViewTest, ShowsTheLogItsCheckpointsAndTheKeyThatSignsThem) {
    change("AAA");
    const auto made = makeCheckpoint(*session);
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const auto view = loadEvidence(*session).value();
    EXPECT_EQ(view->entries, made->size);
    EXPECT_EQ(view->head, made->head);
    ASSERT_TRUE(view->latest.has_value());
    EXPECT_EQ(view->latest->text, made->text);
    EXPECT_FALSE(view->checkpoints.empty());
    EXPECT_TRUE(view->anchorFolder.empty());
    EXPECT_FALSE(view->rollback.has_value());
    EXPECT_EQ(view->workspaceKey.size(), 8 * 5 - 1U);
}

TEST_F(EvidenceViewTest, TheFolderForCheckpointsIsRecordedAndWrittenAtOnce) {
    const auto anchors = folder.file("outside");
    ASSERT_TRUE(setAnchorFolder(*session, anchors).ok());
    EXPECT_EQ(loadEvidence(*session).value()->anchorFolder, anchors);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "evidence.anchor_folder");
    EXPECT_EQ(test::textOf(test::detailOf(entry), "folder"), anchors);
    EXPECT_TRUE(files.exists(anchors + "/" + vault().workspaceId() + ".checkpoint"));
    EXPECT_EQ(codeOf(setAnchorFolder(*session, "not/from/the/root")), "bad_input");
    EXPECT_EQ(codeOf(setAnchorFolder(*session, "/" + std::string(2000, 'x'))), "bad_input");
    EXPECT_TRUE(setAnchorFolder(*session, "").ok());
    EXPECT_TRUE(loadEvidence(*session).value()->anchorFolder.empty());
}

TEST_F(EvidenceViewTest, AWorkspaceThatWasSetBackIsReadOnlyUntilSomebodyTakesItAsItIs) {
    rollBack();
    const auto view = loadEvidence(*session).value();
    ASSERT_TRUE(view->rollback.has_value());
    EXPECT_GT(view->rollback->known, view->rollback->found);
    const auto imported = vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setHoldings({}));
        return vault::AuditDraft{"ann", "holdings.import", "test", "{}"};
    });
    EXPECT_EQ(codeOf(imported), "integrity");
    EXPECT_EQ(codeOf(verifyWorkspace(*session)), "integrity");
    EXPECT_EQ(codeOf(acceptRollback(*session, "")), "bad_input");
    const auto missing = view->rollback->known - view->rollback->found;
    const auto accepted = acceptRollback(*session, "the disk was replaced, this is the newest copy");
    ASSERT_TRUE(accepted.ok()) << accepted.error().describe();
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "workspace.rollback_accepted");
    EXPECT_EQ(test::textOf(test::detailOf(entry), "missing"), std::to_string(missing));
    EXPECT_EQ(test::textOf(test::detailOf(entry), "reason"),
              "the disk was replaced, this is the newest copy");
    EXPECT_EQ(loadEvidence(*session).value()->latest->lineage, 1);
    change("CCC");
    EXPECT_EQ(codeOf(verifyWorkspace(*session)), "ok");
    EXPECT_EQ(codeOf(acceptRollback(*session, "again")), "bad_input");
}

}  // namespace
}  // namespace qd::desk
