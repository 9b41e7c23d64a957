// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_keys.h"

#include "tests/core/vault/scratch.h"

namespace qd::vault {
namespace {

TEST(BackupKeys, EachSaltGivesAKeyOfItsOwnThatIsNoOtherKeyOfTheWorkspace) {
    const auto keys = DataKeys::derive(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 3))).value();
    const std::vector<std::uint8_t> salt(32, 1);
    const std::vector<std::uint8_t> other(32, 2);
    const auto a = backupKey(keys, salt).value();
    EXPECT_EQ(a.size(), 32U);
    EXPECT_TRUE(crypto::equal(a.bytes(), backupKey(keys, salt)->bytes()));
    EXPECT_FALSE(crypto::equal(a.bytes(), backupKey(keys, other)->bytes()));
    for (const auto* key : {&keys.data, &keys.database, &keys.audit, &keys.settings})
        EXPECT_FALSE(crypto::equal(a.bytes(), key->bytes()));
}

TEST(BackupKeys, WhatIsBoundChangesWithEveryByteBeforeTheChunks) {
    EXPECT_EQ(boundToChunks("abc").size(), 32U);
    EXPECT_NE(boundToChunks("abc"), boundToChunks("abd"));
}

}  // namespace
}  // namespace qd::vault
