// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints that come by themselves, their copies outside, and a workspace that was set back.
#include "core/vault/vault_evidence.h"

#include "core/crypto/merkle.h"
#include "core/vault/audit_row_reader.h"
#include "core/vault/key_unlock.h"
#include "tests/core/vault/evidence_fixture.h"

namespace qd::vault::test {
namespace {

class VaultEvidenceTest : public EvidenceTest {};

TEST_F(VaultEvidenceTest, CheckpointSaysWhatTheLogAndTheStateAre) {
    ASSERT_TRUE(add().ok());
    const auto made = vault->evidence().checkpoint(CheckpointReason::Asked).value();
    EXPECT_EQ(made.size, entries());
    EXPECT_EQ(made.head, vault->auditTail(1).value().front().hash);
    EXPECT_EQ(made.root, vault->evidence().rootAt(made.size).value());
    EXPECT_EQ(made.workspace, vault->workspaceId());
    EXPECT_EQ(made.key, vault->keys().workspaceKey().publicKey());
    EXPECT_TRUE(crypto::verify(made.key, made.text, made.signature));
    for (const auto* name : {"positions", "limits", "users", "rules", "models"})
        EXPECT_EQ(made.state.count(name), 1U) << name;
    EXPECT_EQ(checkpoints().front().text, made.text);
    EXPECT_EQ(anchorText(), made.text) << "the key file has it, too";
}

TEST_F(VaultEvidenceTest, EntriesAndProofsHangTogether) {
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(add().ok());
    auto& evidence = vault->evidence();
    const auto size = entries();
    const auto list = evidence.entries(1, size).value();
    ASSERT_EQ(static_cast<std::int64_t>(list.size()), size);
    std::string bytes;
    crypto::auditRowBytes(auditRowOf(list[4]), bytes);
    EXPECT_TRUE(crypto::verifyInclusion(crypto::leafHash(bytes), 4, size, evidence.inclusion(5, size).value(),
                                        evidence.rootAt(size).value()));
    EXPECT_TRUE(crypto::verifyConsistency(7, size, evidence.rootAt(7).value(), evidence.rootAt(size).value(),
                                          evidence.consistency(7, size).value()));
    EXPECT_EQ(codeOf(evidence.entries(1, 2'000'000)), "bad_input");
}

TEST_F(VaultEvidenceTest, After256EntriesACheckpointComesByItself) {
    const auto before = checkpoints().size();
    for (std::int64_t i = entries(); i < VaultEvidence::kEntriesBetween - 1; ++i)
        ASSERT_TRUE(add().ok());
    EXPECT_EQ(checkpoints().size(), before);
    ASSERT_TRUE(add().ok());
    ASSERT_EQ(checkpoints().size(), before + 1);
    EXPECT_EQ(checkpoints().front().reason, CheckpointReason::Entries);
    EXPECT_EQ(checkpoints().front().size, 256);
    EXPECT_TRUE(vault->verifyAudit().value().intact);
}

TEST_F(VaultEvidenceTest, After15MinutesTheNextCommitMakesACheckpoint) {
    ASSERT_TRUE(add().ok());
    EXPECT_TRUE(checkpoints().empty());
    clock.ms += VaultEvidence::kMillisBetween;
    ASSERT_TRUE(add().ok());
    ASSERT_EQ(checkpoints().size(), 1U);
    EXPECT_EQ(checkpoints().front().reason, CheckpointReason::Time);
}

TEST_F(VaultEvidenceTest, ATimerMakesACheckpointOfWhatNobodyFollowedUp) {
    ASSERT_TRUE(add().ok());
    ASSERT_TRUE(vault->evidence().checkpointIfDue().ok());
    EXPECT_TRUE(checkpoints().empty());
    clock.ms += VaultEvidence::kMillisBetween;
    ASSERT_TRUE(vault->evidence().checkpointIfDue().ok());
    EXPECT_EQ(checkpoints().size(), 1U);
    clock.ms += VaultEvidence::kMillisBetween;
    ASSERT_TRUE(vault->evidence().checkpointIfDue().ok());
    EXPECT_EQ(checkpoints().size(), 1U) << "nothing came since";
}

TEST_F(VaultEvidenceTest, ADecisionIsFollowedByACheckpoint) {
    ASSERT_TRUE(add("decision.report").ok());
    ASSERT_EQ(checkpoints().size(), 1U);
    EXPECT_EQ(checkpoints().front().reason, CheckpointReason::Decision);
}

TEST_F(VaultEvidenceTest, ClosingMakesACheckpointOnceAndOnlyAfterAChange) {
    ASSERT_TRUE(add().ok());
    reopen();
    ASSERT_EQ(checkpoints().size(), 1U);
    EXPECT_EQ(checkpoints().front().reason, CheckpointReason::Logout);
    EXPECT_EQ(checkpoints().front().size, entries());
    keepDatabase();
    const auto keys = readFile(path + ".keys");
    reopen();
    EXPECT_EQ(checkpoints().size(), 1U);
    vault.reset();
    EXPECT_EQ(readFile(path), older) << "who only reads changes no byte";
    EXPECT_EQ(readFile(path + ".keys"), keys);
}

TEST_F(VaultEvidenceTest, AnOlderDatabaseIsOpenForReadingOnly) {
    ASSERT_TRUE(add().ok());
    reopen();
    vault.reset();
    keepDatabase();
    reopen();
    ASSERT_TRUE(add("setting.set", "2").ok());
    const auto known = entries();
    putBackDatabase();
    const auto& found = vault->evidence().rollback();
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->known, known);
    EXPECT_EQ(found->found, known - 1);
    EXPECT_EQ(found->anchor, "key file");
    EXPECT_NE(found->words.text.find("older than it was"), std::string::npos);
    EXPECT_EQ(vault->setting("limit.single").value(), "1") << "reading goes on";
    EXPECT_EQ(codeOf(add()), "integrity");
    EXPECT_NE(wordsOf(add()).find("reading only"), std::string::npos);
    EXPECT_EQ(codeOf(vault->evidence().checkpoint(CheckpointReason::Asked)), "integrity");
    EXPECT_FALSE(vault->verifyAudit().value().intact);
    EXPECT_EQ(codeOf(vault->verifyStorage()), "integrity");
    reopen();
    EXPECT_TRUE(vault->evidence().rollback().has_value()) << "not forgotten by closing";
    const auto incidents = parseKeyFile(readFile(path + ".keys")).value().incidents;
    ASSERT_EQ(incidents.size(), 1U) << "recorded once";
    EXPECT_EQ(incidents.front().known, known);
}

TEST_F(VaultEvidenceTest, WhatWasChangedWithoutAnEntryIsFound) {
    ASSERT_TRUE(add().ok());
    vault.reset();  // makes a checkpoint over what there is
    {
        const auto secret = passphrase();
        const auto keys =
            unlockKeyFile(readKeyFile(files, keyFilePath(path)).value(), {"ann", &secret}).value();
        auto db = Database::open(path, keys.keys.database, Database::Mode::Existing).value();
        ASSERT_TRUE(db.run("UPDATE setting SET value = '9' WHERE key = 'limit.single'").ok());
        ASSERT_TRUE(db.close().ok());
    }
    reopen();
    const auto verdict = vault->verifyAudit().value();
    EXPECT_FALSE(verdict.intact);
    EXPECT_NE(verdict.reason.text.find("changed without an entry in the audit log: limits"),
              std::string::npos)
        << verdict.reason.text;
}

TEST_F(VaultEvidenceTest, AnAcceptedRollbackBeginsANewLineage) {
    ASSERT_TRUE(add().ok());
    reopen();
    vault.reset();
    keepDatabase();
    reopen();
    ASSERT_TRUE(add().ok());
    putBackDatabase();
    const auto before = entries();
    ASSERT_TRUE(vault->evidence().acceptRollback(draft("workspace.rollback_accepted")).ok());
    EXPECT_FALSE(vault->evidence().rollback().has_value());
    EXPECT_EQ(entries(), before + 1);
    EXPECT_EQ(checkpoints().front().lineage, 1);
    EXPECT_TRUE(add().ok());
    reopen();
    EXPECT_FALSE(vault->evidence().rollback().has_value());
    EXPECT_TRUE(vault->verifyAudit().value().intact);
    // The copy from before is found from now on, too, although its log is not longer.
    putBackDatabase();
    ASSERT_TRUE(vault->evidence().rollback().has_value());
}

TEST_F(VaultEvidenceTest, AWorkspaceOnAFailingDiskStillCommits) {
    ASSERT_TRUE(add().ok());
    vault.reset();
    FailingFiles failing(1);
    auto dependencies = Vault::Dependencies{failing, clock};
    dependencies.log = &log;
    vault = Vault::open(path, passphrase(), dependencies).value();
    EXPECT_TRUE(add("decision.report").ok());
    EXPECT_EQ(failing.changes(), 1) << "the copy to the key file failed";
    EXPECT_EQ(checkpoints().front().size, entries());
    reopen();
    EXPECT_FALSE(vault->evidence().rollback().has_value());
}

}  // namespace
}  // namespace qd::vault::test
