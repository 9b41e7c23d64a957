// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_slots.h"

#include "core/vault/bound_fields.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class KeySlotsTest : public ::testing::Test {
protected:
    std::string id = "00112233445566778899aabbccddeeff";
    crypto::Secret secret = passphrase();
    UserKeys user = UserKeys::make().value();
};

TEST_F(KeySlotsTest, AUserKeyGivesTheSameKeysEachTime) {
    const auto again = UserKeys::derive(user.key.clone()).value();
    EXPECT_EQ(again.box.publicKey(), user.box.publicKey());
    EXPECT_EQ(again.sign.publicKey(), user.sign.publicKey());
    EXPECT_NE(again.box.publicKey(), again.sign.publicKey());
}

TEST_F(KeySlotsTest, WrappingTakesANewSaltAndNonceEachTime) {
    KeySlot slot;
    slot.kdf = crypto::kKdfFloor;
    ASSERT_TRUE(wrapSlot(id, slot, {secret}, user).ok());
    const auto first = slot;
    ASSERT_TRUE(wrapSlot(id, slot, {secret}, user).ok());
    EXPECT_NE(slot.salt, first.salt);
    EXPECT_NE(slot.nonce, first.nonce);
    EXPECT_NE(slot.wrapped, first.wrapped);
    EXPECT_TRUE(crypto::equal(unwrapSlot(id, slot, {secret}).value().key.bytes(), user.key.bytes()));
    EXPECT_TRUE(crypto::equal(unwrapSlot(id, first, {secret}).value().key.bytes(), user.key.bytes()));
    EXPECT_EQ(codeOf(unwrapSlot("another", slot, {secret})), "integrity");
    EXPECT_EQ(codeOf(wrapSlot(id, slot, {crypto::Secret()}, user)), "bad_input");
}

TEST_F(KeySlotsTest, TheUserKeyIsBoundToWhatItsSlotSays) {
    KeySlot slot;
    slot.user = "0123456789abcdef";
    slot.kdf = crypto::kKdfFloor;
    ASSERT_TRUE(wrapSlot(id, slot, {secret}, user).ok());
    const auto altered = [&](auto change) {
        KeySlot copy = slot;
        change(copy);
        return codeOf(unwrapSlot(id, copy, {secret}));
    };
    EXPECT_EQ(altered([](KeySlot&) {}), "ok");
    EXPECT_EQ(altered([](KeySlot& s) { s.id = 2; }), "integrity");
    EXPECT_EQ(altered([](KeySlot& s) { s.user = "fedcba9876543210"; }), "integrity");
    EXPECT_EQ(altered([](KeySlot& s) { s.epoch = 2; }), "integrity");
    EXPECT_EQ(altered([](KeySlot& s) { s.mustChange = true; }), "integrity");
    EXPECT_EQ(altered([](KeySlot& s) { s.box[0] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeySlot& s) { s.trusted[0] ^= 1U; }), "integrity");
}

TEST_F(KeySlotsTest, TheDataKeyIsBoundToItsSlotAndEpoch) {
    KeySlot slot;
    slot.box = user.box.publicKey();
    const auto dataKey = crypto::randomKey(32).value();
    const auto sealed = sealDataKey(id, slot, 1, dataKey).value();
    EXPECT_EQ(sealed.size(), kSealedKeyBytes);
    EXPECT_TRUE(crypto::equal(openDataKey(id, slot, 1, sealed, user).value().bytes(), dataKey.bytes()));
    EXPECT_EQ(codeOf(openDataKey(id, slot, 2, sealed, user)), "integrity");
    EXPECT_EQ(codeOf(openDataKey("another", slot, 1, sealed, user)), "integrity");
    auto other = slot;
    other.id = 2;
    EXPECT_EQ(codeOf(openDataKey(id, other, 1, sealed, user)), "integrity");
    EXPECT_EQ(codeOf(openDataKey(id, slot, 1, sealed, UserKeys::make().value())), "integrity");
}

TEST_F(KeySlotsTest, TagsTellUsersAndWorkspacesApart) {
    EXPECT_EQ(userTag(id, "ann").size(), 16U);
    EXPECT_EQ(userTag(id, "ann"), userTag(id, "ann"));
    EXPECT_NE(userTag(id, "ann"), userTag(id, "bob"));
    EXPECT_NE(userTag(id, "ann"), userTag(id + "a", "nn"));
}

TEST_F(KeySlotsTest, BoundFieldsAreNeverTheSameForOtherLists) {
    EXPECT_NE(BoundFields().add("ab").add("c").bytes(), BoundFields().add("a").add("bc").bytes());
    EXPECT_NE(BoundFields().add("").bytes(), BoundFields().bytes());
    EXPECT_EQ(BoundFields().add(258).bytes(), BoundFields().add("258").bytes());
}

TEST_F(KeySlotsTest, TheWrongPassphraseIsSaidInOneWay) {
    EXPECT_EQ(wrongPassphrase().message, kWrongPassphrase);
    EXPECT_EQ(wrongPassphrase().messageId, kWrongPassphrase);
}

}  // namespace
}  // namespace qd::vault::test
