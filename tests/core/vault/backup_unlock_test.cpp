// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;
using BackupUnlockTest = test::BackupTest;

TEST_F(BackupUnlockTest, ThePassphraseOfThatTimeOpensItWithOrWithoutAName) {
    ASSERT_TRUE(write().ok());
    const auto preamble = readBackupPreamble(files, file).value();
    EXPECT_TRUE(unlockBackup(preamble, unlock()).ok());
    EXPECT_TRUE(unlockBackup(preamble, {"", &secret, nullptr, nullptr}).ok());
    EXPECT_FALSE(unlockBackup(preamble, {"nobody", &secret, nullptr, nullptr}).ok());
}

TEST_F(BackupUnlockTest, TheRecoveryKeyOpensIt) {
    const auto recovery = vault->keys().makeRecoveryKey();
    ASSERT_TRUE(recovery.ok()) << test::wordsOf(recovery);
    ASSERT_TRUE(note(1).ok());
    ASSERT_TRUE(write().ok());
    const Unlock byKey{"", nullptr, &*recovery, nullptr};
    const auto proof = verifyBackup(files, clock, file, byKey, folder.path(), job());
    ASSERT_TRUE(proof.ok()) << test::wordsOf(proof);
    vault.reset();
    const auto report = restoreBackup(files, clock, file, byKey, path, {"recovery", {}}, job());
    ASSERT_TRUE(report.ok()) << test::wordsOf(report);
    EXPECT_TRUE(open().ok());
}

TEST_F(BackupUnlockTest, AKeyFileOfAnotherWorkspaceIsRefused) {
    ASSERT_TRUE(write().ok());
    auto preamble = readBackupPreamble(files, file).value();
    preamble.workspace[0] = preamble.workspace[0] == '0' ? '1' : '0';
    EXPECT_EQ(codeOf(unlockBackup(preamble, unlock())), "integrity");
}

}  // namespace
}  // namespace qd::vault
