// SPDX-License-Identifier: GPL-3.0-or-later
// What changes in the key file, and that the database stays as it is.
#include "tests/core/vault/open_keys.h"

namespace qd::vault::test {
namespace {

using VaultKeyChangesTest = OpenKeysTest;

TEST_F(VaultKeyChangesTest, APassphraseChangeWritesNoPageOfTheDatabase) {
    ASSERT_TRUE(write().ok());
    const auto before = databaseHash();
    const auto signs = vault->keys().signingKey()->publicKey();
    const auto changed = vault->keys().changePassphrase(with("ann", ann), next, crypto::kKdfFloor, nullptr);
    ASSERT_TRUE(changed.ok()) << wordsOf(changed);
    EXPECT_EQ(databaseHash(), before);
    EXPECT_EQ(vault->keys().signingKey()->publicKey(), signs) << "the person's keys stay";
    EXPECT_EQ(codeOf(vault->checkPassphrase(next)), "ok");
    EXPECT_EQ(codeOf(vault->checkPassphrase(ann)), "integrity");
    EXPECT_EQ(codeAs(with("ann", ann)), "integrity");
    EXPECT_EQ(codeAs(with("ann", next)), "ok");
    EXPECT_EQ(vault->keys().signingKey()->publicKey(), signs);
    EXPECT_EQ(vault->keys().slots().value().front().epoch, 2);
}

TEST_F(VaultKeyChangesTest, AChangeNeedsThePassphraseThatHolds) {
    const auto keys = readFile(path + ".keys");
    const auto change = [&](const Unlock& unlock, const crypto::Secret& to, crypto::KdfParams cost) {
        return codeOf(vault->keys().changePassphrase(unlock, to, cost, nullptr));
    };
    EXPECT_EQ(change(with("ann", bob), next, crypto::kKdfFloor), "integrity");
    EXPECT_EQ(change(with("bob", ann), next, crypto::kKdfFloor), "refused");
    EXPECT_EQ(change(with("ann", ann), crypto::Secret(), crypto::kKdfFloor), "bad_input");
    EXPECT_EQ(change(with("ann", ann), next, crypto::KdfParams{8, 1, 1}), "integrity") << "below the floor";
    EXPECT_EQ(readFile(path + ".keys"), keys);
    EXPECT_EQ(codeAs(with("ann", ann)), "ok");
}

TEST_F(VaultKeyChangesTest, AFailedWriteLeavesTheOldPassphrase) {
    vault.reset();
    for (const auto how : {FailingFiles::How::NotMade, FailingFiles::How::Unconfirmed}) {
        FailingFiles failing(1, how);
        auto opened = Vault::open(path, with("ann", ann), {failing, clock}).value();
        EXPECT_EQ(codeOf(opened->keys().changePassphrase(with("ann", ann), next, crypto::kKdfFloor, nullptr)),
                  "io");
        EXPECT_EQ(codeOf(opened->checkPassphrase(ann)), "ok");
        EXPECT_EQ(codeOf(opened->checkPassphrase(next)), "integrity");
        EXPECT_EQ(codeAs(with("ann", ann)), "busy");
        opened.reset();
        EXPECT_EQ(codeAs(with("ann", ann)), "ok");
        vault.reset();
    }
}

TEST_F(VaultKeyChangesTest, AFirstPassphraseIsMarkedAndItsKeyGoesWithIt) {
    auto request = slotFor("bob", bob);
    request.mustChange = true;
    const auto first = vault->keys().putSlot(request).value();
    EXPECT_EQ(codeAs(with("bob", bob)), "ok");
    EXPECT_TRUE(vault->keys().slots().value()[1].mustChange);
    ASSERT_TRUE(vault->keys().changePassphrase(with("bob", bob), next, crypto::kKdfFloor, nullptr).ok());
    EXPECT_FALSE(vault->keys().slots().value()[1].mustChange);
    const auto own = vault->keys().signingKey()->publicKey();
    EXPECT_NE(own, first) << "whoever made the first passphrase had that key";
    EXPECT_EQ(codeAs(with("bob", next)), "ok");
    EXPECT_EQ(vault->keys().signingKey()->publicKey(), own);
}

TEST_F(VaultKeyChangesTest, ASlotCanBeMadeAnewByWhoeverIsInside) {
    ASSERT_TRUE(vault->keys().putSlot(slotFor("bob", bob)).ok());
    ASSERT_TRUE(vault->keys().putSlot(slotFor("bob", next)).ok());
    EXPECT_EQ(vault->keys().slots().value().size(), 2U);
    EXPECT_EQ(codeAs(with("bob", bob)), "integrity");
    EXPECT_EQ(codeAs(with("bob", next)), "ok");
}

TEST_F(VaultKeyChangesTest, TheLastPassphraseAndOnesOwnAreNotRemoved) {
    EXPECT_EQ(codeOf(vault->keys().removeSlot("ann")), "refused");
    ASSERT_TRUE(vault->keys().makeRecoveryKey().ok());
    EXPECT_EQ(codeOf(vault->keys().removeSlot("ann")), "refused") << "a recovery key is no passphrase";
    ASSERT_TRUE(vault->keys().putSlot(slotFor("bob", bob)).ok());
    EXPECT_EQ(codeOf(vault->keys().removeSlot("ann")), "refused") << "it is this session's";
    EXPECT_EQ(codeOf(vault->keys().removeSlot("carl")), "refused") << "has none";
    EXPECT_EQ(codeOf(vault->keys().removeSlot("bob")), "ok");
    EXPECT_EQ(codeAs(with("bob", bob)), "refused");
    EXPECT_EQ(codeAs(with("ann", ann)), "ok");
}

TEST_F(VaultKeyChangesTest, ThereIsRoomForForty) {
    auto& keys = vault->keys();
    // The key file itself, so that forty derivations are not waited for: bob's slot under other names.
    ASSERT_TRUE(keys.putSlot(slotFor("bob", bob)).ok());
    for (int i = 0; i < 38; ++i)
        ASSERT_TRUE(keys.putSlot(slotFor("user " + std::to_string(i), bob)).ok()) << i;
    const auto full = keys.putSlot(slotFor("one more", bob));
    EXPECT_EQ(codeOf(full), "refused");
    EXPECT_EQ(codeOf(keys.makeRecoveryKey()), "refused");
    EXPECT_EQ(codeOf(keys.putSlot(slotFor("bob", next))), "ok") << "in the place of one";
    EXPECT_LT(files.size(path + ".keys").value(), kKeyFileLimitBytes);
}

TEST_F(VaultKeyChangesTest, ASlotIsBoundToTheKeychainAndFreed) {
    FakeKeychain keychain;
    auto& keys = vault->keys();
    ASSERT_TRUE(keys.changePassphrase(with("ann", ann), ann, crypto::kKdfFloor, &keychain).ok());
    EXPECT_TRUE(keys.slots().value().front().keychain);
    ASSERT_EQ(keychain.kept.size(), 1U);
    EXPECT_EQ(codeOf(keys.check(with("ann", ann))), "refused");
    EXPECT_EQ(codeOf(keys.check(with("ann", ann, &keychain))), "ok");
    const auto name = keychain.kept.begin()->first;
    ASSERT_TRUE(keys.changePassphrase(with("ann", ann, &keychain), next, crypto::kKdfFloor, &keychain).ok());
    ASSERT_EQ(keychain.kept.size(), 1U) << "the part of the slot before is removed";
    EXPECT_NE(keychain.kept.begin()->first, name);
    EXPECT_EQ(codeAs(with("ann", next)), "refused");
    EXPECT_EQ(codeAs(with("ann", next, &keychain)), "ok");
    ASSERT_TRUE(
        vault->keys().changePassphrase(with("ann", next, &keychain), ann, crypto::kKdfFloor, nullptr).ok());
    EXPECT_EQ(codeAs(with("ann", ann)), "ok");
    keychain.on = false;
    EXPECT_EQ(codeOf(vault->keys().changePassphrase(with("ann", ann), next, crypto::kKdfFloor, &keychain)),
              "refused");
    EXPECT_EQ(codeAs(with("ann", ann)), "ok") << "no half-bound slot";
}

}  // namespace
}  // namespace qd::vault::test
