// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/crypto/random.h"
#include "core/vault/key_unlock.h"
#include "core/vault/new_slot.h"
#include "core/vault/vault_keys.h"

namespace qd::vault {

namespace {

std::int64_t nextSlotId(const KeyFile& keys) {
    std::int64_t last = 0;
    for (const auto& slot : keys.slots)
        last = std::max(last, slot.id);
    return last + 1;
}

Error tooManySlots() {
    return Error{ErrorCode::Refused, say("the key file has room for %1 slots, and no more", kSlotLimit),
                 say("remove the slot of somebody who left")};
}

/// Adds the slot, or puts it in the place of the one with its number.
Status putInto(KeyFile& keys, KeySlot slot) {
    const auto same = std::find_if(keys.slots.begin(), keys.slots.end(),
                                   [&](const KeySlot& one) { return one.id == slot.id; });
    if (same != keys.slots.end()) {
        *same = std::move(slot);
        return Ok{};
    }
    if (keys.slots.size() >= kSlotLimit) return tooManySlots();
    keys.slots.push_back(std::move(slot));
    return Ok{};
}

}  // namespace

Status VaultKeys::change(const std::function<Status(KeyFile&)>& change) {
    return m_state->gate.pass([&]() -> Status {
        if (m_state->rollback) return Error{ErrorCode::Integrity, m_state->rollback->words};
        return m_state->updateKeyFile([&](KeyFile& keys) -> Status {
            QD_CHECK(change(keys));
            ++keys.generation;
            return Ok{};
        });
    });
}

Status VaultKeys::replaceSlot(KeySlot slot, UserKeys user, bool own) {
    QD_CHECK(change([&](KeyFile& keys) { return putInto(keys, std::move(slot)); }));
    if (!own) return Ok{};
    return m_state->gate.pass([&]() -> Status {
        m_state->file.user = std::move(user);
        return Ok{};
    });
}

Result<crypto::PublicKey> VaultKeys::putSlot(const SlotRequest& request) {
    const std::scoped_lock changing(m_changing);
    QD_TRY(const auto now, snapshot());
    const auto old = slotOf(now.keyFile, request.user);
    if (!old.ok() && now.keyFile.slots.size() >= kSlotLimit) return tooManySlots();
    QD_TRY(auto made, makeSlot(now.keyFile, request, now.keys, old.ok() ? old->id : nextSlotId(now.keyFile),
                               old.ok() ? old->epoch + 1 : 1));
    const auto publicKey = made.user.sign.publicKey();
    const bool own = made.slot.id == now.slot;
    QD_CHECK(replaceSlot(std::move(made.slot), std::move(made.user), own));
    return publicKey;
}

Status VaultKeys::changePassphrase(const Unlock& current, const crypto::Secret& next,
                                   const crypto::KdfParams& kdf, Keychain* keychain) {
    const std::scoped_lock changing(m_changing);
    if (next.empty()) return Error{ErrorCode::BadInput, say("the passphrase is empty")};
    QD_TRY(const auto now, snapshot());
    QD_TRY(const auto old, slotOf(now.keyFile, current.user));
    QD_TRY(auto user, openSlot(now.keyFile, old, current));
    // Who chose the passphrase may have kept the key that was made then: the person gets one of their own.
    if (old.mustChange) {
        QD_TRY(user, UserKeys::make());
    }
    KeySlot slot = old;
    ++slot.epoch;
    slot.kdf = kdf;
    slot.mustChange = false;
    QD_CHECK(rewrap(now.keyFile, now.keys, slot, next, keychain, user));
    const bool own = slot.id == now.slot;
    QD_CHECK(replaceSlot(std::move(slot), std::move(user), own));
    if (old.keychain && current.keychain != nullptr && keychain != nullptr)
        static_cast<void>(keychain->remove(keychainName(now.keyFile.workspaceId, old)));
    return Ok{};
}

Status VaultKeys::removeSlot(const std::string& user) {
    const std::scoped_lock changing(m_changing);
    QD_TRY(const auto now, snapshot());
    QD_TRY(const auto slot, slotOf(now.keyFile, user));
    const auto& all = now.keyFile.slots;
    const auto passphrases = std::count_if(
        all.begin(), all.end(), [](const KeySlot& one) { return one.type == SlotType::Passphrase; });
    if (passphrases == 1) {
        return Error{ErrorCode::Refused, say("this is the last passphrase that opens the workspace"),
                     say("add another user first")};
    }
    if (slot.id == now.slot) {
        return Error{ErrorCode::Refused, say("you have opened the workspace with this slot"),
                     say("let another Admin remove it")};
    }
    return change([&](KeyFile& keys) -> Status {
        std::erase_if(keys.slots, [&](const KeySlot& one) { return one.id == slot.id; });
        return Ok{};
    });
}

Result<crypto::Secret> VaultKeys::makeRecoveryKey() {
    const std::scoped_lock changing(m_changing);
    QD_TRY(const auto now, snapshot());
    const auto& all = now.keyFile.slots;
    const auto old = std::find_if(all.begin(), all.end(),
                                  [](const KeySlot& one) { return one.type == SlotType::Recovery; });
    KeySlot slot;
    slot.type = SlotType::Recovery;
    slot.id = old != all.end() ? old->id : nextSlotId(now.keyFile);
    slot.epoch = old != all.end() ? old->epoch + 1 : 1;
    slot.kdf = {};
    slot.trusted = now.keys.workspace.publicKey();
    QD_TRY(auto key, crypto::randomKey(kKeyBytes));
    QD_TRY(const auto user, UserKeys::make());
    QD_CHECK(wrapSlot(now.keyFile.workspaceId, slot, {key}, user));
    QD_TRY(slot.sealed, sealDataKey(now.keyFile.workspaceId, slot, now.keyFile.dataKeyEpoch, now.keys.data));
    QD_CHECK(change([&](KeyFile& keys) { return putInto(keys, std::move(slot)); }));
    return key;
}

}  // namespace qd::vault
