// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file_first.h"

#include <utility>

#include "core/crypto/subkey.h"
#include "core/vault/bound_fields.h"
#include "core/vault/key_file_fields.h"
#include "core/vault/key_slots.h"

namespace qd::vault {

namespace {

constexpr std::string_view kWrapLabel = "quarterdeck key wrap 1";
constexpr std::size_t kFirstSlotLimit = 16;

std::vector<std::uint8_t> boundData(const std::string& workspaceId, const KeySlot& slot) {
    return BoundFields()
        .add("quarterdeck-keys")
        .add("1")
        .add(workspaceId)
        .add(slot.id)
        .add("passphrase")
        .add(slot.epoch)
        .add("argon2id")
        .add(slot.kdf.memoryKiB)
        .add(slot.kdf.iterations)
        .add(slot.kdf.parallelism)
        .add(crypto::hex(slot.salt))
        .bytes();
}

Result<KeySlot> parseSlot(const Json& json) {
    KeySlot slot;
    QD_TRY(slot.id, numberField(json, "id", kCountLimit));
    QD_TRY(slot.epoch, numberField(json, "epoch", kCountLimit));
    QD_TRY(slot.kdf, kdfField(json));
    QD_TRY(slot.salt, bytesField(json, "salt", kSaltBytes));
    QD_CHECK(readArray(json, "nonce", slot.nonce));
    QD_TRY(slot.wrapped, bytesField(json, "wrapped", kWrappedBytes));
    return slot;
}

Json slotJson(const KeySlot& slot) {
    auto kdf = Json::object();
    kdf.set("name", "argon2id")
        .set("memory_kib", static_cast<std::int64_t>(slot.kdf.memoryKiB))
        .set("iterations", static_cast<std::int64_t>(slot.kdf.iterations))
        .set("parallelism", static_cast<std::int64_t>(slot.kdf.parallelism));
    auto json = Json::object();
    json.set("id", slot.id)
        .set("type", "passphrase")
        .set("epoch", slot.epoch)
        .set("kdf", std::move(kdf))
        .set("salt", crypto::hex(slot.salt))
        .set("nonce", crypto::hex(slot.nonce))
        .set("wrapped", crypto::hex(slot.wrapped));
    return json;
}

}  // namespace

Result<KeyFile> parseFirstKeyFile(const Json& json) {
    KeyFile keys;
    keys.version = 1;
    keys.generation = 0;
    QD_TRY(keys.workspaceId, textField(json, "workspace"));
    QD_TRY(const auto items, listField(json, "slots", kFirstSlotLimit));
    for (const auto& item : items) {
        QD_TRY(const auto type, textField(item, "type"));
        if (type != "passphrase") continue;
        QD_TRY(auto slot, parseSlot(item));
        keys.slots.push_back(std::move(slot));
    }
    if (keys.slots.empty()) return notAKeyFile(say("it has no slot"));
    return keys;
}

std::string firstKeyFileText(const KeyFile& keys) {
    auto slots = Json::array();
    for (const auto& slot : keys.slots)
        slots.push(slotJson(slot));
    auto json = Json::object();
    json.set("format", "quarterdeck-keys")
        .set("version", 1)
        .set("workspace", keys.workspaceId)
        .set("slots", std::move(slots));
    return json.dump(2) + "\n";
}

Result<crypto::Secret> unwrapFirst(const KeyFile& keys, const crypto::Secret& passphrase) {
    for (const auto& slot : keys.slots) {
        QD_TRY(const auto stretched, stretch(passphrase, slot));
        QD_TRY(const auto key, crypto::deriveSubkey(stretched, kWrapLabel));
        auto dataKey = crypto::open(key, slot.nonce, boundData(keys.workspaceId, slot), slot.wrapped);
        if (dataKey.ok() || dataKey.error().code != ErrorCode::Integrity) return dataKey;
    }
    return wrongPassphrase();
}

}  // namespace qd::vault
