// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_manifest.h"

#include "core/base/random.h"
#include "core/vault/checkpoint_store.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;

class BackupManifestTest : public test::BackupTest {};

TEST_F(BackupManifestTest, ItComesBackAsItWasWrittenWithItsCheckpoint) {
    const auto made = write();
    ASSERT_TRUE(made.ok());
    ASSERT_GT(made->head.size, 0);
    const auto text = backupManifestText(*made);
    const auto read = parseBackupManifest(text);
    ASSERT_TRUE(read.ok()) << test::wordsOf(read);
    EXPECT_EQ(backupManifestText(*read), text);
    EXPECT_EQ(read->rows, made->rows);
    EXPECT_EQ(read->head.root, made->head.root);
    EXPECT_EQ(read->head.reason, CheckpointReason::Backup);
}

TEST_F(BackupManifestTest, ThereIsOneTextForEachManifestAndACheckpointNobodySignedIsRefused) {
    const auto made = write();
    ASSERT_TRUE(made.ok());
    const auto text = backupManifestText(*made);
    Rng rng(5);
    for (int i = 0; i < 2000; ++i) {
        auto other = text;
        other[rng.below(other.size())] = static_cast<char>(rng.below(256));
        const auto read = parseBackupManifest(other);
        if (read.ok()) {
            EXPECT_EQ(backupManifestText(*read), other);
        }
    }
    auto forged = *made;
    forged.head.signature[3] ^= 1U;
    EXPECT_EQ(codeOf(parseBackupManifest(backupManifestText(forged))), "integrity");
    auto foreign = *made;
    foreign.workspace[0] = foreign.workspace[0] == '0' ? '1' : '0';
    EXPECT_EQ(codeOf(parseBackupManifest(backupManifestText(foreign))), "integrity");
}

TEST_F(BackupManifestTest, AnOldSchemaHasNoCheckpoint) {
    auto made = write();
    ASSERT_TRUE(made.ok());
    made->head = {};
    const auto read = parseBackupManifest(backupManifestText(*made));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->head.size, 0);
}

TEST(BackupManifestText, WhatIsNoManifestIsRefused) {
    for (const auto* text : {"", "{}", "[]", "null", R"({"format":"quarterdeck-backup","version":1})"})
        EXPECT_EQ(codeOf(parseBackupManifest(text)), "integrity") << text;
}

}  // namespace
}  // namespace qd::vault
