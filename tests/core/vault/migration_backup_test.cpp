// SPDX-License-Identifier: GPL-3.0-or-later
// The first schema, as its release left it (fixtures/schema-1): forward with a backup taken first, and back.
#include "core/vault/migration_backup.h"

#include "core/vault/backup_proof.h"
#include "core/vault/migrations.h"
#include "core/vault/restore_journal.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;
using test::readFile;
using test::wordsOf;

class MigrationBackupTest : public test::WorkspaceTest {
protected:
    void SetUp() override {
        const std::string fixture =
            std::string(QD_SOURCE_DIR) + "/tests/core/vault/fixtures/schema-1/book.workspace";
        test::writeFile(path, readFile(fixture));
        test::writeFile(keyFilePath(path), readFile(keyFilePath(fixture)));
        std::filesystem::permissions(keyFilePath(path), std::filesystem::perms(0600));
    }
    [[nodiscard]] Unlock unlock() const { return {"ann", &secret, nullptr, nullptr}; }
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    [[nodiscard]] std::string backup() const {
        return migrationBackupPath(path, schemaMigrations().back().version);
    }
    /// What the fixture is known to hold.
    void expectTheFixture(Vault& vault) {
        EXPECT_EQ(vault.datasets().value().size(), 1U);
        EXPECT_EQ(vault.runs().value().size(), 1U);
        EXPECT_EQ(vault.reports().value().size(), 1U);
        EXPECT_EQ(vault.holdings().value().size(), 3U);
        EXPECT_EQ(vault.securities().value().size(), 2U);
        EXPECT_TRUE(vault.loadPanel(DatasetId{1}).ok());
        EXPECT_TRUE(vault.loadReport(ReportId{1}).ok());
        const auto verdict = vault.verifyAudit();
        ASSERT_TRUE(verdict.ok()) << wordsOf(verdict);
        EXPECT_TRUE(verdict->intact) << verdict->reason.text;
        EXPECT_GE(verdict->entries, 8);
    }
    crypto::Secret secret = crypto::Secret::fromText("a fixture of the first schema");
};

TEST_F(MigrationBackupTest, TheFirstSchemaComesForwardWithABackupTakenFirst) {
    const auto keyFile = readFile(keyFilePath(path));
    const auto opened = Vault::open(path, unlock(), {files, clock});
    ASSERT_TRUE(opened.ok()) << wordsOf(opened);
    EXPECT_EQ((*opened)->schemaVersion(), schemaMigrations().back().version);
    expectTheFixture(**opened);
    const auto header = readBackupHeader(files, backup());
    ASSERT_TRUE(header.ok()) << wordsOf(header);
    EXPECT_EQ(header->schema, 1);
    EXPECT_EQ(readBackupPreamble(files, backup())->keyFile, keyFile) << "the key file of before";
    const auto proof = verifyBackup(files, clock, backup(), unlock(), folder.path(), job());
    ASSERT_TRUE(proof.ok()) << wordsOf(proof);
    EXPECT_EQ(proof->manifest.schema, 1);
    EXPECT_EQ(proof->entries, 8);
    EXPECT_FALSE(proof->manifest.rows.contains("checkpoint"));
}

TEST_F(MigrationBackupTest, BackIsRestoringThatBackup) {
    ASSERT_TRUE(Vault::open(path, unlock(), {files, clock}).ok());
    const auto file = folder.file("kept.qdbackup");
    ASSERT_TRUE(files.rename(backup(), file).ok());
    const auto report = restoreBackup(files, clock, file, unlock(), path, {"ann", {}}, job());
    ASSERT_TRUE(report.ok()) << wordsOf(report);
    EXPECT_EQ(report->migratedFrom, 1);
    EXPECT_EQ(report->entries, 10) << "what it had, the migration, the restore";
    const auto opened = Vault::open(path, unlock(), {files, clock});
    ASSERT_TRUE(opened.ok()) << wordsOf(opened);
    expectTheFixture(**opened);
    const auto tail = (*opened)->auditTail(2).value();
    EXPECT_EQ(tail[0].what.action, "workspace.restore");
    EXPECT_EQ(tail[1].what.action, "workspace.migrate");
    EXPECT_FALSE(files.exists(backup())) << "what is restored is migrated before it gets its name";
}

TEST_F(MigrationBackupTest, TheOldDatabaseComesOutOfItByteForByteAsItsSchemaLeftIt) {
    ASSERT_TRUE(Vault::open(path, unlock(), {files, clock}).ok());
    auto keys = unlockBackup(*readBackupPreamble(files, backup()), unlock());
    ASSERT_TRUE(keys.ok()) << wordsOf(keys);
    const auto old = folder.file("old.qdw");
    const auto manifest = extractBackup(files, backup(), *keys, old, job());
    ASSERT_TRUE(manifest.ok()) << wordsOf(manifest);
    auto db = Database::open(old, keys->database, Database::Mode::Existing);
    ASSERT_TRUE(db.ok());
    EXPECT_EQ(schemaVersionOf(*db).value(), 1);
    EXPECT_EQ(countRows(*db).value(), manifest->rows);
    EXPECT_EQ(manifest->rows.at("audit"), 8);
}

TEST_F(MigrationBackupTest, WithoutRoomForTheBackupNothingIsMigrated) {
    const auto before = readFile(path);
    int failures = 0;
    for (int at = 1; at < 20; ++at) {
        test::FailingFiles failing(at);
        const auto opened = Vault::open(path, unlock(), {failing, clock});
        if (opened.ok()) break;
        ++failures;
        EXPECT_EQ(codeOf(opened), "io") << at;
        if (!files.exists(backup())) {
            EXPECT_EQ(readFile(path), before) << at;
        }
    }
    EXPECT_GE(failures, 1);
}

TEST_F(MigrationBackupTest, AWorkspaceOfThisSchemaIsNotBackedUpOnOpening) {
    ASSERT_TRUE(Vault::open(path, unlock(), {files, clock}).ok());
    ASSERT_TRUE(files.remove(backup()).ok());
    ASSERT_TRUE(Vault::open(path, unlock(), {files, clock}).ok());
    EXPECT_FALSE(files.exists(backup()));
}

}  // namespace
}  // namespace qd::vault
