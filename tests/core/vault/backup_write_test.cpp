// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_keys.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using BackupWriteTest = test::BackupTest;

DataKeys someKeys() {
    return DataKeys::derive(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 3))).value();
}

BackupManifest someManifest() {
    BackupManifest manifest;
    manifest.workspace = std::string(32, 'a');
    manifest.generation = 1;
    manifest.schema = 1;
    manifest.auditHead = std::string(64, '0');
    return manifest;
}

TEST_F(BackupWriteTest, TheManifestGetsSizeAndHashOfTheCopy) {
    const auto copy = folder.file("copy");
    test::writeFile(copy, std::string(8192, 'c'));
    auto manifest = someManifest();
    const auto keys = someKeys();
    ASSERT_TRUE(writeBackupFile(files, file, copy, "k", keys, manifest, job()).ok());
    EXPECT_EQ(manifest.databaseBytes, 8192U);
    EXPECT_EQ(manifest.databaseSha256, crypto::sha256Hex(std::string(8192, 'c')));
    const auto back = extractBackup(files, file, keys, folder.file("back"), job());
    ASSERT_TRUE(back.ok()) << test::wordsOf(back);
    EXPECT_EQ(test::readFile(folder.file("back")), std::string(8192, 'c'));
}

TEST_F(BackupWriteTest, TwoBackupsOfTheSameHaveNoBytesInCommon) {
    const auto copy = folder.file("copy");
    test::writeFile(copy, std::string(8192, 'c'));
    const auto keys = someKeys();
    auto manifest = someManifest();
    ASSERT_TRUE(writeBackupFile(files, file, copy, "k", keys, manifest, job()).ok());
    const auto first = readBackupPreamble(files, file).value();
    const auto bytes = test::readFile(file);
    ASSERT_TRUE(writeBackupFile(files, file, copy, "k", keys, manifest, job()).ok());
    EXPECT_NE(readBackupPreamble(files, file)->salt, first.salt);
    EXPECT_NE(test::readFile(file).substr(500, 100), bytes.substr(500, 100));
}

TEST_F(BackupWriteTest, AFailureLeavesWhatWasThere) {
    test::writeFile(file, "an older backup");
    auto manifest = someManifest();
    const auto keys = someKeys();
    EXPECT_EQ(test::codeOf(writeBackupFile(files, file, folder.file("nowhere"), "k", keys, manifest, job())),
              "io");
    EXPECT_EQ(test::readFile(file), "an older backup");
}

}  // namespace
}  // namespace qd::vault
