// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that the first release made: its key file has no user, no MAC, and wraps the data key itself.
#include <filesystem>

#include "core/vault/key_unlock.h"
#include "core/vault/migrations.h"
#include "core/vault/workspace_file.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class FirstSchemaTest : public WorkspaceTest {
protected:
    void SetUp() override {
        const auto fixture = std::filesystem::path(__FILE__).parent_path() / "fixtures" / "schema-1";
        std::filesystem::copy_file(fixture / "book.workspace", path);
        std::filesystem::copy_file(fixture / "book.workspace.keys", path + ".keys");
    }
    Result<std::unique_ptr<Vault>> openAs(const Unlock& unlock) {
        return Vault::open(path, unlock, {files, clock});
    }
    crypto::Secret secret = crypto::Secret::fromText("a fixture of the first schema");
};

TEST_F(FirstSchemaTest, OpensAndBecomesTheFileOfToday) {
    const auto old = parseKeyFile(readFile(path + ".keys")).value();
    EXPECT_EQ(old.version, 1);
    {
        auto opened = openAs(with("ann", secret));
        ASSERT_TRUE(opened.ok()) << wordsOf(opened);
        auto& vault = **opened;
        EXPECT_EQ(vault.schemaVersion(), schemaMigrations().back().version);
        EXPECT_EQ(vault.workspaceId(), old.workspaceId);
        EXPECT_EQ(vault.datasets().value().size(), 1U);
        EXPECT_EQ(vault.runs().value().size(), 1U);
        EXPECT_EQ(vault.reports().value().size(), 1U);
        EXPECT_EQ(vault.holdings().value().size(), 3U);
        const auto audit = vault.verifyAudit().value();
        EXPECT_TRUE(audit.intact) << audit.reason.text;
        EXPECT_EQ(audit.entries, 9);
        const auto entry = vault.auditTail(1)->front();
        EXPECT_EQ(entry.what.action, "workspace.migrate");
        EXPECT_EQ(entry.what.actor, "ann");
        EXPECT_EQ(entry.what.detail, R"({"from":1,"to":3})");
        EXPECT_NE(vault.keys().signingKey(), nullptr);
        EXPECT_FALSE(vault.evidence().rollback().has_value());
    }
    const auto keys = parseKeyFile(readFile(path + ".keys")).value();
    EXPECT_EQ(keys.version, 2);
    ASSERT_EQ(keys.slots.size(), 1U);
    EXPECT_EQ(keys.slots[0].user, userTag(keys.workspaceId, "ann"));
    EXPECT_EQ(keys.slots[0].epoch, old.slots[0].epoch);
    auto again = openAs(with("ann", secret));
    ASSERT_TRUE(again.ok()) << wordsOf(again);
    EXPECT_EQ((*again)->auditTail(1)->front().sequence, 9) << "it is told once";
    const auto signedFor = (*again)->evidence().checkpoints(1).value();
    ASSERT_EQ(signedFor.size(), 1U) << "closing made a checkpoint over it";
    EXPECT_EQ(signedFor.front().size, 9);
}

TEST_F(FirstSchemaTest, AMigrationWhoseEntryWasNotWrittenIsToldByTheNextOneToOpen) {
    {
        const auto keyFile = readKeyFile(files, path + ".keys").value();
        const auto unlocked = unlockKeyFile(keyFile, with("ann", secret));
        ASSERT_TRUE(unlocked.ok());
        // As a program that was killed between the two transactions leaves it.
        ASSERT_TRUE(openDatabase(files, path, keyFile.workspaceId, unlocked->keys.database).ok());
    }
    auto opened = openAs(with("ann", secret));
    ASSERT_TRUE(opened.ok()) << wordsOf(opened);
    EXPECT_EQ((*opened)->auditTail(1)->front().what.action, "workspace.migrate");
    EXPECT_TRUE((*opened)->verifyAudit()->intact);
}

TEST_F(FirstSchemaTest, OneThatWasRolledBackTellsOfItOnceItIsAccepted) {
    const auto book = readFile(path);
    ASSERT_TRUE(openAs(with("ann", secret)).ok());
    writeFile(path, book);  // the old workspace under the new key file, which has its newest checkpoint
    {
        auto opened = openAs(with("ann", secret));
        ASSERT_TRUE(opened.ok()) << wordsOf(opened);
        ASSERT_TRUE((*opened)->evidence().rollback().has_value());
        EXPECT_EQ((*opened)->auditTail(1)->front().sequence, 8) << "for reading only";
        ASSERT_TRUE((*opened)->evidence().acceptRollback(draft("workspace.rollback_accepted")).ok());
    }
    auto opened = openAs(with("ann", secret));
    ASSERT_TRUE(opened.ok()) << wordsOf(opened);
    EXPECT_EQ((*opened)->auditTail(1)->front().what.action, "workspace.migrate");
}

TEST_F(FirstSchemaTest, OpensWithoutANameForTheOneWhoMadeIt) {
    EXPECT_EQ(codeOf(openAs(with("", secret))), "ok");
    EXPECT_EQ(codeOf(openAs(with("ann", secret))), "ok");
}

TEST_F(FirstSchemaTest, NobodyElseTakesItOver) {
    const auto keys = readFile(path + ".keys");
    EXPECT_EQ(codeOf(openAs(with("mallory", secret))), "refused");
    EXPECT_EQ(codeOf(openAs(with("ann", passphrase()))), "integrity");
    EXPECT_EQ(codeOf(openAs(withRecovery(secret))), "integrity");
    EXPECT_EQ(readFile(path + ".keys"), keys);
}

TEST_F(FirstSchemaTest, TheOldKeyFilePutBackIsARollback) {
    const auto old = readFile(path + ".keys");
    ASSERT_TRUE(openAs(with("ann", secret)).ok());
    writeFile(path + ".keys", old);
    auto opened = openAs(with("ann", secret));
    ASSERT_TRUE(opened.ok()) << wordsOf(opened);
    ASSERT_TRUE((*opened)->evidence().rollback().has_value());
    EXPECT_EQ((*opened)->evidence().rollback()->anchor, "key file");
}

TEST_F(FirstSchemaTest, AKeyFileThatCannotBeWrittenLeavesTheOldOne) {
    const auto keys = readFile(path + ".keys");
    FailingFiles failing(
        1);  // the first change of files: the backup before the schema changes, or the key file
    const auto opened = Vault::open(path, with("ann", secret), {failing, clock});
    EXPECT_EQ(codeOf(opened), "io");
    EXPECT_EQ(readFile(path + ".keys"), keys);
}

}  // namespace
}  // namespace qd::vault::test
