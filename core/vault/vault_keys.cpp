// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_keys.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/crypto/subkey.h"
#include "core/vault/key_links.h"
#include "core/vault/key_unlock.h"
#include "core/vault/rotation.h"

namespace qd::vault {

Result<VaultKeys::Snapshot> VaultKeys::snapshot() const {
    return m_state->gate.pass([&]() -> Result<Snapshot> {
        QD_TRY(auto keys, DataKeys::derive(m_state->file.keys.data.clone()));
        return Snapshot{m_state->file.keyFile, std::move(keys), m_state->file.slot};
    });
}

Result<std::vector<SlotLine>> VaultKeys::slots() {
    std::map<std::string, std::string> names;
    QD_TRY(const auto now, snapshot());
    if (m_people != nullptr) {
        QD_TRY(const auto users, m_people->users());
        for (const auto& user : users) {
            if (!user.name.empty()) names[userTag(now.keyFile.workspaceId, user.name)] = user.name;
        }
    }
    std::vector<SlotLine> lines;
    for (const auto& slot : now.keyFile.slots) {
        SlotLine line;
        line.id = slot.id;
        line.type = slot.type;
        if (const auto name = names.find(slot.user); name != names.end()) line.user = name->second;
        line.epoch = slot.epoch;
        line.kdf = slot.kdf;
        line.keychain = slot.keychain;
        line.mustChange = slot.mustChange;
        line.current = slot.id == now.slot;
        lines.push_back(std::move(line));
    }
    return lines;
}

Status VaultKeys::check(const Unlock& unlock) {
    return checkSlot(unlock);
}

Status VaultKeys::checkSlot(const Unlock& unlock) const {
    QD_TRY(const auto now, snapshot());
    KeySlot slot;
    if (unlock.user.empty()) {
        const auto& all = now.keyFile.slots;
        const auto own =
            std::find_if(all.begin(), all.end(), [&](const KeySlot& one) { return one.id == now.slot; });
        if (own == all.end()) return wrongPassphrase();
        slot = *own;
    } else {
        QD_TRY(slot, slotOf(now.keyFile, unlock.user));
    }
    QD_CHECK(openSlot(now.keyFile, slot, unlock));
    return Ok{};
}

Status VaultKeys::checkRecoveryKey(const crypto::Secret& key) {
    QD_TRY(const auto now, snapshot());
    Unlock unlock;
    unlock.recoveryKey = &key;
    QD_CHECK(unlockKeyFile(now.keyFile, unlock));
    return Ok{};
}

Status VaultKeys::rotateDataKey(const jobs::JobContext& job) {
    const std::scoped_lock changing(m_changing);
    const std::unique_lock copying(m_state->copying, std::try_to_lock);
    if (!copying.owns_lock()) {
        return Error{ErrorCode::Busy, say("a backup of the workspace is being made"),
                     say("try again when it is done")};
    }
    return m_state->gate.pass([&]() -> Status {
        if (m_state->rollback) return Error{ErrorCode::Integrity, m_state->rollback->words};
        return vault::rotateDataKey(*m_state, job);
    });
}

const crypto::SigningKey* VaultKeys::signingKey() const {
    return m_state->file.opened == SlotType::Recovery ? nullptr : &m_state->file.user.sign;
}

const crypto::SigningKey& VaultKeys::workspaceKey() const {
    return m_state->file.keys.workspace;
}

Result<std::vector<crypto::PublicKey>> VaultKeys::workspaceKeys() {
    return m_state->gate.pass([&]() -> Result<std::vector<crypto::PublicKey>> {
        return workspaceKeysOf(m_state->file.keyFile, m_state->file.keys.workspace.publicKey());
    });
}

Result<crypto::Secret> VaultKeys::subkey(std::string_view label) const {
    return crypto::deriveSubkey(m_state->file.keys.data, label);
}

Result<std::string> VaultKeys::keyFileBytes() {
    return m_state->gate.pass([&]() -> Result<std::string> {
        return m_state->dependencies.files.readAll(keyFilePath(m_state->path), kKeyFileLimitBytes);
    });
}

}  // namespace qd::vault
