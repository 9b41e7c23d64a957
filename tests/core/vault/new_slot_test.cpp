// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/new_slot.h"

#include "tests/core/vault/fake_keychain.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

TEST(NewSlot, HoldsWhatWasAskedForAndTrustsThePresentKey) {
    const MadeKeys made;
    auto request = slotFor("carl", made.ann);
    request.mustChange = true;
    const auto slot = makeSlot(made.file, request, made.data, 7, 3).value().slot;
    EXPECT_EQ(slot.id, 7);
    EXPECT_EQ(slot.epoch, 3);
    EXPECT_EQ(slot.user, userTag(made.file.workspaceId, "carl"));
    EXPECT_EQ(slot.kdf, crypto::kKdfFloor);
    EXPECT_TRUE(slot.mustChange);
    EXPECT_FALSE(slot.keychain);
    EXPECT_EQ(slot.trusted, made.data.workspace.publicKey());
}

TEST(NewSlot, TheKeychainGetsARandomPartUnderTheSlotsName) {
    const MadeKeys made;
    FakeKeychain keychain;
    auto request = slotFor("carl", made.ann);
    request.keychain = &keychain;
    const auto first = makeSlot(made.file, request, made.data, 7, 1).value().slot;
    const auto second = makeSlot(made.file, request, made.data, 7, 2).value().slot;
    ASSERT_EQ(keychain.kept.size(), 2U) << "the one before stays until the key file is written";
    const auto& a = keychain.kept.at(keychainName(made.file.workspaceId, first));
    const auto& b = keychain.kept.at(keychainName(made.file.workspaceId, second));
    EXPECT_EQ(a.size(), 32U);
    EXPECT_FALSE(crypto::equal(a.bytes(), b.bytes()));
    keychain.on = false;
    EXPECT_EQ(codeOf(makeSlot(made.file, request, made.data, 7, 3)), "refused");
}

}  // namespace
}  // namespace qd::vault::test
