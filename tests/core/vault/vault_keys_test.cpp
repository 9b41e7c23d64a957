// SPDX-License-Identifier: GPL-3.0-or-later
// The slots of an open workspace: what changes in the key file, and that the database stays as it is.
#include <thread>

#include "tests/core/vault/open_keys.h"

namespace qd::vault::test {
namespace {

using VaultKeysTest = OpenKeysTest;

TEST_F(VaultKeysTest, ASecondPersonGetsASlotOfTheirOwn) {
    const auto key = vault->keys().putSlot(slotFor("bob", bob));
    ASSERT_TRUE(key.ok()) << wordsOf(key);
    EXPECT_NE(*key, vault->keys().signingKey()->publicKey());
    EXPECT_EQ(codeAs(with("bob", bob)), "ok");
    EXPECT_EQ(vault->keys().signingKey()->publicKey(), *key);
    const auto slots = vault->keys().slots().value();
    ASSERT_EQ(slots.size(), 2U);
    EXPECT_EQ(slots[0].user, "ann");
    EXPECT_FALSE(slots[0].current);
    EXPECT_TRUE(slots[1].current);
    EXPECT_EQ(slots[1].user, "") << "not a user of the workspace yet: nobody knows the name";
    EXPECT_EQ(codeAs(with("ann", bob)), "integrity") << "nobody opens as somebody else";
    EXPECT_EQ(codeAs(with("ann", ann)), "ok");
}

TEST_F(VaultKeysTest, TheRecoveryKeyOpensAndReplacesTheOneBefore) {
    const auto first = vault->keys().makeRecoveryKey().value();
    EXPECT_EQ(codeOf(vault->keys().checkRecoveryKey(first)), "ok");
    const auto second = vault->keys().makeRecoveryKey().value();
    EXPECT_EQ(codeOf(vault->keys().checkRecoveryKey(first)), "integrity");
    EXPECT_EQ(codeOf(vault->keys().checkRecoveryKey(second)), "ok");
    EXPECT_EQ(codeOf(vault->keys().checkRecoveryKey(ann)), "integrity");
    EXPECT_EQ(codeAs(withRecovery(first)), "integrity");
    ASSERT_EQ(codeAs(withRecovery(second)), "ok");
    EXPECT_EQ(vault->keys().signingKey(), nullptr) << "a key on paper signs nothing";
    EXPECT_EQ(codeOf(vault->checkPassphrase(ann)), "integrity");
    EXPECT_EQ(codeOf(vault->keys().putSlot(slotFor("ann", next))), "ok");
    EXPECT_EQ(codeAs(with("ann", next)), "ok");
}

TEST_F(VaultKeysTest, OthersGoOnWhileAKeyIsDerived) {
    const crypto::KdfParams slow{64 * 1024, 4, 1};
    std::jthread change(
        [&] { EXPECT_TRUE(vault->keys().changePassphrase(with("ann", ann), next, slow, nullptr).ok()); });
    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(write().ok());
    change.join();
    EXPECT_TRUE(vault->verifyAudit().value().intact);
}

}  // namespace
}  // namespace qd::vault::test
