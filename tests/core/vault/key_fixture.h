// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "core/crypto/random.h"
#include "core/vault/key_links.h"
#include "core/vault/key_unlock.h"
#include "core/vault/new_slot.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

inline Unlock with(const std::string& user, const crypto::Secret& passphrase,
                   const Keychain* keychain = nullptr) {
    Unlock unlock;
    unlock.user = user;
    unlock.passphrase = &passphrase;
    unlock.keychain = keychain;
    return unlock;
}

inline Unlock withRecovery(const crypto::Secret& key) {
    Unlock unlock;
    unlock.recoveryKey = &key;
    return unlock;
}

inline SlotRequest slotFor(const std::string& user, const crypto::Secret& passphrase) {
    SlotRequest request;
    request.user = user;
    request.passphrase = &passphrase;
    request.kdf = crypto::kKdfFloor;
    return request;
}

/// A key file with the slots of ann and bob and a recovery key, without a workspace.
struct MadeKeys {
    MadeKeys() {
        file.workspaceId = "00112233445566778899aabbccddeeff";
        file.slots.push_back(makeSlot(file, slotFor("ann", ann), data, 1, 1).value().slot);
        file.slots.push_back(makeSlot(file, slotFor("bob", bob), data, 2, 1).value().slot);
        KeySlot slot;
        slot.type = SlotType::Recovery;
        slot.id = 3;
        slot.kdf = {};
        slot.trusted = data.workspace.publicKey();
        EXPECT_TRUE(wrapSlot(file.workspaceId, slot, {recovery}, UserKeys::make().value()).ok());
        slot.sealed = sealDataKey(file.workspaceId, slot, 1, data.data).value();
        file.slots.push_back(std::move(slot));
        seal();
    }
    void seal() { ASSERT_TRUE(sealKeyFile(file, data.header).ok()); }

    crypto::Secret ann = crypto::Secret::fromText("the passphrase of ann");
    crypto::Secret bob = crypto::Secret::fromText("the passphrase of bob");
    crypto::Secret recovery = crypto::randomKey(32).value();
    DataKeys data = DataKeys::derive(crypto::randomKey(32).value()).value();
    KeyFile file;
};

}  // namespace qd::vault::test
