// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack is to a verifier: tests/app/verify/export_test.cpp.
#include <gtest/gtest.h>

#include "core/crypto/checkpoint_note.h"
#include "core/desk/evidence.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

namespace {

class EvidenceExport : public DeskTest {
protected:
    [[nodiscard]] Result<EvidenceDone> exportTo(const std::string& name) {
        EvidenceRequest wanted;
        wanted.folder = folder.file(name);
        return exportEvidence(*session, wanted, job());
    }
};

}  // namespace

TEST_F(EvidenceExport, HoldsTheDocumentsOfAPackAndThePageForABrowser) {
    const auto done = exportTo("pack");
    ASSERT_TRUE(done.ok()) << done.error().describe();
    const std::vector<std::string> expected{
        "README.txt", "checkpoints.json", "decisions.json", "entries.jsonl", "keys.json",
        "pack.json",  "proofs.json",      "reports.json",   "seal.json",     "verify.html"};
    EXPECT_EQ(files.list(folder.file("pack")).value(), expected);
    EXPECT_NE(readFile(folder.file("pack/verify.html")).find("QdVerifier"), std::string::npos);
}

TEST_F(EvidenceExport, IsCancelledWithoutAFileOrAnEntry) {
    const auto before = counts();
    CancelAt cancel(3);
    EvidenceRequest wanted;
    wanted.folder = folder.file("pack");
    EXPECT_EQ(codeOf(exportEvidence(*session, wanted, cancel.context(clock))), "cancelled");
    EXPECT_FALSE(files.exists(folder.file("pack")));
    EXPECT_EQ(counts(), before);
}

TEST_F(EvidenceExport, AFailureLeavesNoFile) {
    for (const auto* name : {"entries.jsonl", "keys.json", "pack.json", "seal.json"}) {
        files.failing = std::string("/") + name;
        EvidenceRequest wanted;
        wanted.folder = folder.file("pack");
        EXPECT_EQ(codeOf(exportEvidence(*session, wanted, job())), "io") << name;
        EXPECT_FALSE(files.exists(folder.file("pack"))) << name;
    }
    files.failing.clear();
    ASSERT_TRUE(exportTo("pack").ok());
    EvidenceRequest again;
    again.folder = folder.file("pack");
    EXPECT_EQ(codeOf(exportEvidence(*session, again, job())), "refused");
}

TEST_F(EvidenceExport, OfAWorkspaceThatWasRolledBackIsRefusedPlainlyUntilItIsAcceptedAndThenTellsOfIt) {
    session.reset();
    const auto older = readFile(path);
    signIn("ann");
    hold({holding("AAA", "5")});
    const auto known = makeCheckpoint(*session);
    ASSERT_TRUE(known.ok());
    writeFile(folder.file("kept.checkpoint"),
              crypto::signedCheckpointText({known->text, known->key, known->signature}));
    session.reset();
    writeFile(path, older);
    signIn("ann");
    ASSERT_TRUE(vault().evidence().rollback().has_value());
    const auto refused = exportTo("pack");
    ASSERT_EQ(codeOf(refused), "integrity");
    EXPECT_NE(refused.error().message.find("for reading only"), std::string::npos) << refused.error().message;
    EXPECT_NE(refused.error().message.find("older than it was"), std::string::npos);
    EXPECT_NE(refused.error().hint.find("accept"), std::string::npos) << "and what can be done";
    EXPECT_FALSE(files.exists(folder.file("pack")));
    EXPECT_TRUE(vault().auditTail(5).ok()) << "what there is can be read";

    ASSERT_TRUE(acceptRollback(*session, "the disk was replaced").ok());
    const auto done = exportTo("pack");
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_NE(readFile(folder.file("pack/entries.jsonl")).find("workspace.rollback_accepted"),
              std::string::npos);
    EvidenceRequest held;
    held.folder = folder.file("held");
    held.anchors = {folder.file("kept.checkpoint")};
    EXPECT_EQ(codeOf(exportEvidence(*session, held, job())), "integrity")
        << "what saw the lost entries says so for ever";
}

TEST_F(EvidenceExport, TakesPermission) {
    actWithoutAnyPermission();
    EvidenceRequest wanted;
    wanted.folder = folder.file("pack");
    EXPECT_EQ(codeOf(exportEvidence(*session, wanted, job())), "refused");
    EXPECT_FALSE(files.exists(folder.file("pack")));
}

}  // namespace qd::desk::test
