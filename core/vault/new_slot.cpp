// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/new_slot.h"

#include <optional>
#include <utility>

#include "core/crypto/random.h"

namespace qd::vault {

namespace {

/// What the keychain is to keep for a slot that is bound to it.
Result<crypto::Secret> giveKeychainPart(const std::string& workspaceId, const KeySlot& slot,
                                        Keychain& keychain) {
    if (!keychain.available()) {
        return Error{ErrorCode::Refused, say("the keychain of the desktop cannot be asked"),
                     say("unlock the keychain, or go on without it")};
    }
    QD_TRY(auto part, crypto::randomKey(kKeyBytes));
    QD_CHECK(keychain.store(keychainName(workspaceId, slot), part));
    return part;
}

}  // namespace

Status rewrap(const KeyFile& keys, const DataKeys& dataKeys, KeySlot& slot, const crypto::Secret& passphrase,
              Keychain* keychain, const UserKeys& user) {
    slot.keychain = keychain != nullptr;
    slot.trusted = dataKeys.workspace.publicKey();
    std::optional<crypto::Secret> part;
    if (keychain != nullptr) {
        QD_TRY(part, giveKeychainPart(keys.workspaceId, slot, *keychain));
    }
    QD_CHECK(wrapSlot(keys.workspaceId, slot, {passphrase, part ? &*part : nullptr}, user));
    QD_TRY(slot.sealed, sealDataKey(keys.workspaceId, slot, keys.dataKeyEpoch, dataKeys.data));
    return Ok{};
}

Result<NewSlot> makeSlot(const KeyFile& keys, const SlotRequest& request, const DataKeys& dataKeys,
                         std::int64_t id, std::int64_t epoch) {
    QD_REQUIRE(request.passphrase != nullptr);
    QD_TRY(auto user, UserKeys::make());
    KeySlot slot;
    slot.id = id;
    slot.user = userTag(keys.workspaceId, request.user);
    slot.epoch = epoch;
    slot.kdf = request.kdf;
    slot.mustChange = request.mustChange;
    QD_CHECK(rewrap(keys, dataKeys, slot, *request.passphrase, request.keychain, user));
    return NewSlot{std::move(slot), std::move(user)};
}

}  // namespace qd::vault
