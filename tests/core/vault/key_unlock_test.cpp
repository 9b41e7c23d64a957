// SPDX-License-Identifier: GPL-3.0-or-later
// What opens a key file, and that nothing in it can be altered, swapped or taken from another one.
#include "core/vault/key_unlock.h"

#include "tests/core/vault/fake_keychain.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class KeyUnlockTest : public ::testing::Test {
protected:
    [[nodiscard]] std::string opened(const KeyFile& keys, const Unlock& unlock) const {
        const auto unlocked = unlockKeyFile(keys, unlock);
        if (!unlocked.ok()) return std::string(errorCodeName(unlocked.error().code));
        return crypto::equal(unlocked->keys.data.bytes(), made.data.data.bytes()) ? "ok" : "another key";
    }
    /// With everything sealed again: what somebody who has the data key can write.
    [[nodiscard]] std::string openedSealed(KeyFile keys, const Unlock& unlock) const {
        EXPECT_TRUE(sealKeyFile(keys, made.data.header).ok());
        return opened(keys, unlock);
    }
    /// Ann and the recovery key find the change, whether or not the MAC was made anew.
    template <class Change>
    void found(const char* what, const Change& change) {
        KeyFile keys = made.file;
        change(keys, keys.slots[0]);
        EXPECT_EQ(opened(keys, with("ann", made.ann)), "integrity") << what;
        EXPECT_EQ(openedSealed(keys, with("ann", made.ann)), "integrity") << what << ", with a new MAC";
        EXPECT_EQ(opened(keys, withRecovery(made.recovery)), "integrity") << what << " for the recovery key";
    }
    MadeKeys made;
};

TEST_F(KeyUnlockTest, EveryoneOpensItWithWhatIsTheirs) {
    EXPECT_EQ(opened(made.file, with("ann", made.ann)), "ok");
    EXPECT_EQ(opened(made.file, with("bob", made.bob)), "ok");
    EXPECT_EQ(opened(made.file, withRecovery(made.recovery)), "ok");
    EXPECT_EQ(opened(made.file, with("", made.bob)), "ok") << "every slot is tried";
    EXPECT_EQ(unlockKeyFile(made.file, with("bob", made.bob)).value().slot, 2);
}

TEST_F(KeyUnlockTest, NobodyOpensItWithWhatIsSomebodyElses) {
    EXPECT_EQ(opened(made.file, with("ann", made.bob)), "integrity");
    EXPECT_EQ(opened(made.file, with("bob", made.ann)), "integrity");
    EXPECT_EQ(opened(made.file, with("carl", made.ann)), "refused") << "no slot, no derivation";
    EXPECT_EQ(opened(made.file, with("Ann", made.ann)), "refused");
    EXPECT_EQ(opened(made.file, with("", made.recovery)), "integrity");
    EXPECT_EQ(opened(made.file, withRecovery(crypto::randomKey(32).value())), "integrity");
    EXPECT_EQ(opened(made.file, withRecovery(made.ann)), "integrity");
    EXPECT_EQ(opened(made.file, with("ann", crypto::Secret())), "integrity");
    EXPECT_EQ(opened(made.file, Unlock{"ann"}), "integrity") << "nothing was given";
}

TEST_F(KeyUnlockTest, WrongPassphraseSaysSo) {
    const auto wrong = unlockKeyFile(made.file, with("ann", made.bob));
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().message, "wrong passphrase, or the key file was altered");
}

TEST_F(KeyUnlockTest, EachPersonHasKeysOfTheirOwn) {
    const auto ann = unlockKeyFile(made.file, with("ann", made.ann)).value();
    const auto bob = unlockKeyFile(made.file, with("bob", made.bob)).value();
    EXPECT_NE(ann.user->sign.publicKey(), bob.user->sign.publicKey());
    EXPECT_EQ(ann.keys.workspace.publicKey(), bob.keys.workspace.publicKey());
}

TEST_F(KeyUnlockTest, EveryAlteredFieldOfASlotIsFound) {
    found("id", [](KeyFile&, KeySlot& s) { s.id = 9; });
    found("epoch", [](KeyFile&, KeySlot& s) { s.epoch = 2; });
    found("iterations", [](KeyFile&, KeySlot& s) { s.kdf.iterations += 1; });
    found("memory", [](KeyFile&, KeySlot& s) { s.kdf.memoryKiB += 8; });
    found("parallelism", [](KeyFile&, KeySlot& s) { s.kdf.parallelism += 1; });
    found("cost below the floor", [](KeyFile&, KeySlot& s) { s.kdf.memoryKiB = 8; });
    found("cost above the ceiling", [](KeyFile&, KeySlot& s) { s.kdf.memoryKiB = 0xffffffff; });
    found("duty to change", [](KeyFile&, KeySlot& s) { s.mustChange = true; });
    found("salt", [](KeyFile&, KeySlot& s) { s.salt[0] ^= 1U; });
    found("nonce", [](KeyFile&, KeySlot& s) { s.nonce[11] ^= 1U; });
    found("first byte of the user key", [](KeyFile&, KeySlot& s) { s.wrapped[0] ^= 1U; });
    found("its tag", [](KeyFile&, KeySlot& s) { s.wrapped[47] ^= 1U; });
    found("box", [](KeyFile&, KeySlot& s) { s.box[0] ^= 1U; });
    found("trusted key", [](KeyFile&, KeySlot& s) { s.trusted[0] ^= 1U; });
    found("ephemeral key", [](KeyFile&, KeySlot& s) { s.sealed[0] ^= 1U; });
    found("sealed data key", [](KeyFile&, KeySlot& s) { s.sealed[79] ^= 1U; });
}

TEST_F(KeyUnlockTest, EveryAlteredFieldOfTheFileIsFound) {
    const auto altered = [&](auto change) {
        KeyFile keys = made.file;
        change(keys);
        return opened(keys, with("bob", made.bob));
    };
    EXPECT_EQ(altered([](KeyFile& k) { k.workspaceId[0] = 'f'; }), "refused") << "nobody has that tag";
    EXPECT_EQ(altered([](KeyFile& k) { k.generation += 1; }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.dataKeyEpoch += 1; }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.slots.erase(k.slots.begin()); }), "integrity") << "ann's slot";
    EXPECT_EQ(altered([](KeyFile& k) { std::swap(k.slots[0], k.slots[2]); }), "integrity") << "the order";
    EXPECT_EQ(altered([](KeyFile& k) { k.slots[0].user = k.slots[1].user; }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.slots[0].type = SlotType::Recovery; }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.slots[1].type = SlotType::Recovery; }), "refused")
        << "bob's is none then";
    EXPECT_EQ(altered([](KeyFile& k) { k.links.push_back({}); }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.pending.emplace(); }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.anchor.emplace(); }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.anchorFolder = "/tmp"; }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.incidents.push_back({}); }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.mac[31] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile& k) { k.mac = {}; }), "integrity") << "no MAC at all";
    EXPECT_EQ(altered([](KeyFile&) {}), "ok");
}

TEST_F(KeyUnlockTest, CostIsCheckedBeforeAnythingIsDerived) {
    auto keys = made.file;
    keys.slots[0].kdf = {0xffffffff, 0xffffffff, 0xffffffff};  // would take all memory and years
    const auto refused = unlockKeyFile(keys, with("ann", made.ann));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Integrity);
}

TEST_F(KeyUnlockTest, SlotsOfAnotherWorkspaceOpenNothing) {
    const MadeKeys other;  // the same names and passphrases
    auto keys = made.file;
    keys.slots[0] = other.file.slots[0];
    EXPECT_EQ(opened(keys, with("ann", made.ann)), "integrity");
    EXPECT_EQ(openedSealed(keys, with("ann", made.ann)), "integrity") << "the MAC was made anew";
    keys = made.file;
    keys.slots[0].sealed = other.file.slots[0].sealed;
    EXPECT_EQ(openedSealed(keys, with("ann", made.ann)), "integrity");
    keys = made.file;
    keys.slots[0].sealed = made.file.slots[1].sealed;
    EXPECT_EQ(openedSealed(keys, with("ann", made.ann)), "integrity") << "bob's";
}

// Boxes can be filled by anybody who knows the public key: what keeps a data key of the attacker's choice out
// is that the slot trusts the workspace's signing key.
TEST_F(KeyUnlockTest, ADataKeyOfSomebodyElsesChoiceIsFound) {
    const auto foreign = DataKeys::derive(crypto::randomKey(32).value()).value();
    auto keys = made.file;
    for (auto& slot : keys.slots)
        slot.sealed = sealDataKey(keys.workspaceId, slot, keys.dataKeyEpoch, foreign.data).value();
    ASSERT_TRUE(sealKeyFile(keys, foreign.header).ok()) << "with a MAC that fits";
    EXPECT_EQ(opened(keys, with("ann", made.ann)), "integrity");

    // A link that the workspace's own key did not sign is no better.
    keys.links.push_back(
        makeKeyLink(keys.workspaceId, 2, foreign.workspace, foreign.workspace.publicKey()).value());
    keys.links.back().from = made.data.workspace.publicKey();
    keys.dataKeyEpoch = 2;
    for (auto& slot : keys.slots)
        slot.sealed = sealDataKey(keys.workspaceId, slot, 2, foreign.data).value();
    ASSERT_TRUE(sealKeyFile(keys, foreign.header).ok());
    EXPECT_EQ(opened(keys, with("ann", made.ann)), "integrity");
    // One that it did sign is a rotation.
    keys.links.back() =
        makeKeyLink(keys.workspaceId, 2, made.data.workspace, foreign.workspace.publicKey()).value();
    ASSERT_TRUE(sealKeyFile(keys, foreign.header).ok());
    EXPECT_EQ(opened(keys, with("ann", made.ann)), "another key");
}

/// The text with the hash that fits its content: damage becomes an attack.
std::string withItsHash(const std::string& text) {
    const auto at = text.find(",\n \"sha256\": \"");
    if (at == std::string::npos) return text;
    auto out = text;
    return out.replace(at + 14, 64, crypto::sha256Hex(text.substr(0, at) + "\n}\n"));
}

TEST_F(KeyUnlockTest, AThousandFlippedBitsAreAllFound) {
    const auto text = keyFileText(made.file);
    ASSERT_EQ(withItsHash(text), text);
    Rng rng(21);
    int through = 0;
    for (int i = 0; i < 1000; ++i) {
        auto flipped = text;
        auto& byte = flipped[rng.below(flipped.size())];
        byte = static_cast<char>(byte ^ (1U << rng.below(8)));
        const auto damaged =
            parseKeyFile(flipped);  // the hash finds it, or the MAC where it is the MAC's bit
        if (damaged.ok()) {
            EXPECT_NE(opened(*damaged, withRecovery(made.recovery)), "ok") << i;
        }
        if (withItsHash(flipped) == text) continue;  // a bit of the hash itself, which is right again
        const auto parsed = parseKeyFile(withItsHash(flipped));
        if (!parsed.ok()) continue;
        EXPECT_NE(opened(*parsed, withRecovery(made.recovery)), "ok") << i;
        if (++through <= 40) {
            EXPECT_NE(opened(*parsed, with("bob", made.bob)), "ok") << i;
        }
    }
    EXPECT_GT(through, 20) << "some of them have to get through the parser";
}

TEST_F(KeyUnlockTest, ABoundSlotNeedsTheKeychainAndNeverGoesRoundIt) {
    FakeKeychain keychain;
    auto request = slotFor("ann", made.ann);
    request.keychain = &keychain;
    made.file.slots[0] = makeSlot(made.file, request, made.data, 1, 2).value().slot;
    made.seal();
    EXPECT_EQ(opened(made.file, with("ann", made.ann, &keychain)), "ok");
    const auto without = unlockKeyFile(made.file, with("ann", made.ann));
    EXPECT_EQ(codeOf(without), "refused");
    EXPECT_NE(wordsOf(without).find("keychain"), std::string::npos);
    keychain.on = false;
    EXPECT_EQ(opened(made.file, with("ann", made.ann, &keychain)), "refused");
    keychain.on = true;
    EXPECT_EQ(opened(made.file, with("ann", made.bob, &keychain)), "integrity")
        << "the passphrase is asked, too";

    auto& part = keychain.kept.begin()->second;
    ASSERT_EQ(part.size(), 32U);
    EXPECT_EQ(opened(made.file, withRecovery(part)), "integrity") << "it opens nothing alone";
    part.bytes()[0] ^= 1U;
    EXPECT_EQ(opened(made.file, with("ann", made.ann, &keychain)), "integrity");
    part = crypto::Secret::fromText("short");
    EXPECT_EQ(opened(made.file, with("ann", made.ann, &keychain)), "integrity");
    keychain.kept.clear();
    EXPECT_EQ(opened(made.file, with("ann", made.ann, &keychain)), "integrity");
    auto freed = made.file;
    freed.slots[0].keychain = false;
    EXPECT_EQ(openedSealed(freed, with("ann", made.ann)), "integrity") << "the mark is bound";
}

}  // namespace
}  // namespace qd::vault::test
