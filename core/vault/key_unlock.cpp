// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_unlock.h"

#include <algorithm>
#include <utility>

#include "core/vault/key_file_first.h"
#include "core/vault/key_links.h"

namespace qd::vault {

namespace {

/// What the keychain keeps for the slot. Without it the slot stays shut: there is no second way.
Result<crypto::Secret> keychainPart(const std::string& workspaceId, const KeySlot& slot,
                                    const Keychain* keychain) {
    if (keychain == nullptr || !keychain->available()) {
        return Error{ErrorCode::Refused,
                     say("this way in needs the keychain of the desktop that it was bound to, and it cannot "
                         "be asked here"),
                     say("sign in on that desktop, or use the recovery key")};
    }
    auto part = keychain->read(keychainName(workspaceId, slot));
    if (part.ok() && part->size() != kKeyBytes) {
        return Error{ErrorCode::Integrity, say("what the keychain keeps for this workspace was altered"),
                     say("use the recovery key")};
    }
    return part;
}

Result<Unlocked> finish(const KeyFile& keys, const KeySlot& slot, UserKeys user) {
    QD_TRY(auto dataKey, openDataKey(keys.workspaceId, slot, keys.dataKeyEpoch, slot.sealed, user));
    QD_TRY(auto dataKeys, DataKeys::derive(std::move(dataKey)));
    QD_CHECK(checkKeyFileMac(keys, dataKeys.header));
    QD_CHECK(checkKeyLinks(keys, slot.trusted, dataKeys.workspace.publicKey()));
    Unlocked unlocked{std::move(dataKeys), std::nullopt, slot.id, std::nullopt};
    if (keys.pending) {
        const auto& sealed = keys.pending->sealed;
        const auto mine =
            std::find_if(sealed.begin(), sealed.end(), [&](const auto& one) { return one.slot == slot.id; });
        if (mine == sealed.end()) return notAKeyFile(say("'%1' is missing", "pending"));
        QD_TRY(auto next, openDataKey(keys.workspaceId, slot, keys.pending->link.epoch, mine->key, user));
        QD_TRY(unlocked.next, DataKeys::derive(std::move(next)));
    }
    unlocked.user = std::move(user);
    return unlocked;
}

Result<Unlocked> unlockAny(const KeyFile& keys, const Unlock& unlock, SlotType type) {
    for (const auto& slot : keys.slots) {
        if (slot.type != type) continue;
        auto user = openSlot(keys, slot, unlock);
        if (user.ok()) return finish(keys, slot, std::move(user).value());
        // A slot of somebody else may need what is not here; whoever is named gets the true reason.
        const auto code = user.error().code;
        if (code != ErrorCode::Integrity && code != ErrorCode::Refused) return user.error();
    }
    if (type == SlotType::Passphrase) return wrongPassphrase();
    return Error{ErrorCode::Integrity, say("this is not the recovery key of the workspace"),
                 say("a newer one may have been made since: only the last one opens it")};
}

}  // namespace

Result<KeySlot> slotOf(const KeyFile& keys, const std::string& user) {
    const auto tag = userTag(keys.workspaceId, user);
    const auto slot = std::find_if(keys.slots.begin(), keys.slots.end(), [&](const KeySlot& one) {
        return one.type == SlotType::Passphrase && one.user == tag;
    });
    if (slot != keys.slots.end()) return *slot;
    return Error{ErrorCode::Refused, say("'%1' is not a user of this workspace", user),
                 say("pass --user with the name it was made for")};
}

Result<UserKeys> openSlot(const KeyFile& keys, const KeySlot& slot, const Unlock& unlock) {
    if (slot.type == SlotType::Recovery) {
        if (unlock.recoveryKey == nullptr || unlock.recoveryKey->size() != kKeyBytes)
            return wrongPassphrase();
        return unwrapSlot(keys.workspaceId, slot, {*unlock.recoveryKey});
    }
    if (unlock.passphrase == nullptr) return wrongPassphrase();
    if (!slot.keychain) return unwrapSlot(keys.workspaceId, slot, {*unlock.passphrase});
    QD_TRY(const auto part, keychainPart(keys.workspaceId, slot, unlock.keychain));
    return unwrapSlot(keys.workspaceId, slot, {*unlock.passphrase, &part});
}

Result<Unlocked> unlockKeyFile(const KeyFile& keys, const Unlock& unlock) {
    if (keys.version == 1) {
        if (unlock.passphrase == nullptr) return wrongPassphrase();
        QD_TRY(auto dataKey, unwrapFirst(keys, *unlock.passphrase));
        QD_TRY(auto dataKeys, DataKeys::derive(std::move(dataKey)));
        return Unlocked{std::move(dataKeys), std::nullopt, keys.slots.front().id, std::nullopt};
    }
    if (unlock.recoveryKey != nullptr) return unlockAny(keys, unlock, SlotType::Recovery);
    if (unlock.user.empty()) return unlockAny(keys, unlock, SlotType::Passphrase);
    QD_TRY(const auto slot, slotOf(keys, unlock.user));
    QD_TRY(auto user, openSlot(keys, slot, unlock));
    return finish(keys, slot, std::move(user));
}

}  // namespace qd::vault
