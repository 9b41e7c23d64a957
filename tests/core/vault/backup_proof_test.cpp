// SPDX-License-Identifier: GPL-3.0-or-later
// What "verified" means: whatever differs from the manifest is found, also when everything authenticates.
#include "core/vault/backup_proof.h"

#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;
using test::wordsOf;

class BackupProofTest : public test::BackupTest {
protected:
    void SetUp() override {
        test::BackupTest::SetUp();
        auto made = write();
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        manifest = std::move(made).value();
        auto opened = unlockBackup(*readBackupPreamble(files, file), unlock());
        ASSERT_TRUE(opened.ok());
        keys.emplace(std::move(opened).value());
        ASSERT_TRUE(extractBackup(files, file, *keys, database, job()).ok());
    }
    std::string prove() {
        const auto proved = proveDatabase(files, database, *keys, manifest, job());
        return proved.ok() ? "ok" : wordsOf(proved);
    }
    /// Changes the extracted database as somebody with its key could.
    void tamper(const std::string& sql) {
        auto db = Database::open(database, keys->database, Database::Mode::Existing);
        ASSERT_TRUE(db.ok());
        const auto done = db->run(sql);
        ASSERT_TRUE(done.ok()) << wordsOf(done);
    }
    BackupManifest manifest;
    std::optional<DataKeys> keys;
    std::string database = folder.file("extracted");
};

TEST_F(BackupProofTest, WhatIsWholeIsProved) {
    EXPECT_EQ(prove(), "ok");
}

TEST_F(BackupProofTest, MissingAndAddedRowsAreFound) {
    tamper("DELETE FROM panel_block");
    EXPECT_NE(prove().find("rows"), std::string::npos);
}

TEST_F(BackupProofTest, AnotherSchemaVersionIsFound) {
    tamper("PRAGMA user_version = 1");
    EXPECT_NE(prove().find("schema"), std::string::npos);
}

TEST_F(BackupProofTest, AnotherWorkspaceIsFound) {
    tamper("UPDATE meta SET value = 'ffffffffffffffffffffffffffffffff' WHERE key = 'workspace'");
    EXPECT_NE(prove().find("another workspace"), std::string::npos);
}

TEST_F(BackupProofTest, AnEditedEntryOfTheLogIsFound) {
    tamper("DROP TRIGGER audit_keeps_content; UPDATE audit SET actor = 'eve' WHERE sequence = 1");
    EXPECT_NE(prove().find("audit chain"), std::string::npos);
}

TEST_F(BackupProofTest, ACheckpointThatWasTakenOutIsFound) {
    manifest.rows["checkpoint"] -= 1;
    tamper("DELETE FROM checkpoint WHERE id = (SELECT max(id) FROM checkpoint)");
    EXPECT_NE(prove(), "ok");
}

TEST_F(BackupProofTest, ADamagedPageIsFound) {
    auto bytes = test::readFile(database);
    bytes[bytes.size() - 2000] = static_cast<char>(bytes[bytes.size() - 2000] ^ 0x10);
    test::writeFile(database, bytes);
    EXPECT_NE(prove(), "ok");
}

TEST_F(BackupProofTest, AManifestThatCountsOtherwiseIsFound) {
    auto other = manifest;
    other.entries += 1;
    EXPECT_EQ(codeOf(proveDatabase(files, database, *keys, other, job())), "integrity");
    other = manifest;
    other.auditHead[0] = other.auditHead[0] == '0' ? '1' : '0';
    EXPECT_EQ(codeOf(proveDatabase(files, database, *keys, other, job())), "integrity");
}

}  // namespace
}  // namespace qd::vault
