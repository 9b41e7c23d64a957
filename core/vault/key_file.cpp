// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file.h"

#include <utility>

#include "core/base/json.h"
#include "core/crypto/subkey.h"
#include "core/vault/key_file_first.h"

namespace qd::vault {

namespace {

constexpr std::string_view kFormat = "quarterdeck-keys";
constexpr int kIndent = 1;

Json slotJson(const KeySlot& slot) {
    auto json = Json::object();
    const bool passphrase = slot.type == SlotType::Passphrase;
    json.set("id", slot.id).set("type", passphrase ? "passphrase" : "recovery");
    if (passphrase) json.set("user", slot.user);
    json.set("epoch", slot.epoch);
    if (passphrase) {
        auto kdf = Json::object();
        kdf.set("name", "argon2id")
            .set("memory_kib", static_cast<std::int64_t>(slot.kdf.memoryKiB))
            .set("iterations", static_cast<std::int64_t>(slot.kdf.iterations))
            .set("parallelism", static_cast<std::int64_t>(slot.kdf.parallelism));
        json.set("kdf", std::move(kdf));
        json.set("keychain", slot.keychain).set("must_change", slot.mustChange);
    }
    json.set("salt", crypto::hex(slot.salt))
        .set("nonce", crypto::hex(slot.nonce))
        .set("wrapped", crypto::hex(slot.wrapped))
        .set("box", crypto::hex(slot.box))
        .set("trusted", crypto::hex(slot.trusted))
        .set("sealed", crypto::hex(slot.sealed));
    return json;
}

Json linkJson(const KeyLink& link) {
    auto json = Json::object();
    json.set("epoch", link.epoch)
        .set("from", crypto::hex(link.from))
        .set("to", crypto::hex(link.to))
        .set("signature", crypto::hex(link.signature));
    return json;
}

Json pendingJson(const PendingRotation& pending) {
    auto sealed = Json::array();
    for (const auto& [slot, key] : pending.sealed) {
        auto item = Json::object();
        item.set("slot", slot).set("key", crypto::hex(key));
        sealed.push(std::move(item));
    }
    auto json = Json::object();
    json.set("link", linkJson(pending.link)).set("sealed", std::move(sealed));
    return json;
}

Json anchorJson(const KeyAnchor& anchor) {
    auto json = Json::object();
    json.set("text", anchor.text)
        .set("key", crypto::hex(anchor.key))
        .set("signature", crypto::hex(anchor.signature));
    return json;
}

Json incidentJson(const KeyIncident& incident) {
    auto json = Json::object();
    json.set("at", incident.at.millis())
        .set("found", incident.found)
        .set("known", incident.known)
        .set("anchor", incident.anchor);
    return json;
}

template <class Item, class ToJson>
Json listJson(const std::vector<Item>& items, const ToJson& toJson) {
    auto json = Json::array();
    for (const auto& item : items)
        json.push(toJson(item));
    return json;
}

Json bodyJson(const KeyFile& keys) {
    auto json = Json::object();
    json.set("format", kFormat)
        .set("version", keys.version)
        .set("workspace", keys.workspaceId)
        .set("generation", keys.generation)
        .set("data_key_epoch", keys.dataKeyEpoch)
        .set("slots", listJson(keys.slots, slotJson))
        .set("links", listJson(keys.links, linkJson));
    if (keys.pending) json.set("pending", pendingJson(*keys.pending));
    if (keys.anchor) json.set("anchor", anchorJson(*keys.anchor));
    if (!keys.anchorFolder.empty()) json.set("anchor_folder", keys.anchorFolder);
    json.set("incidents", listJson(keys.incidents, incidentJson));
    return json;
}

}  // namespace

Error notAKeyFile(const Message& what) {
    return Error{ErrorCode::Integrity, say("the key file is damaged or was altered: %1", what),
                 say("restore it from a backup; the workspace cannot be opened without it")};
}

std::string keyFilePath(const std::string& workspacePath) {
    return workspacePath + ".keys";
}

std::string keyFileBody(const KeyFile& keys) {
    return bodyJson(keys).dump(kIndent) + "\n";
}

std::string keyFileText(const KeyFile& keys) {
    if (keys.version == 1) return firstKeyFileText(keys);
    auto json = bodyJson(keys);
    json.set("sha256", crypto::sha256Hex(keyFileBody(keys))).set("mac", crypto::hex(keys.mac));
    return json.dump(kIndent) + "\n";
}

Status sealKeyFile(KeyFile& keys, const crypto::Secret& headerKey) {
    if (keys.incidents.size() > kIncidentLimit)
        keys.incidents.erase(keys.incidents.begin(),
                             keys.incidents.end() - static_cast<std::ptrdiff_t>(kIncidentLimit));
    QD_TRY(keys.mac, crypto::hmacSha256(headerKey, keyFileBody(keys)));
    // What is written can be read: the reader's limits are the writer's.
    const auto again = parseKeyFile(keyFileText(keys));
    if (!again.ok()) return Error{ErrorCode::BadInput, again.error().said()};
    if (*again != keys)
        return Error{ErrorCode::BadInput, say("the key file would not hold what is to be kept")};
    return Ok{};
}

Status checkKeyFileMac(const KeyFile& keys, const crypto::Secret& headerKey) {
    QD_TRY(const auto mac, crypto::hmacSha256(headerKey, keyFileBody(keys)));
    if (!crypto::equal(mac, keys.mac)) return notAKeyFile(say("its MAC does not fit"));
    return Ok{};
}

Status writeKeyFile(FileSystem& files, const std::string& path, const KeyFile& keys) {
    return files.writeAtomically(path, keyFileText(keys), 0600);
}

Result<KeyFile> readKeyFile(const FileSystem& files, const std::string& path) {
    if (!files.exists(path)) {
        return Error{ErrorCode::Integrity, say("the key file '%1' is missing", path),
                     say("put it back beside the workspace: without it the workspace cannot be opened"),
                     SourceLocation{path}};
    }
    const auto text = files.readAll(path, kKeyFileLimitBytes);
    if (!text.ok() && text.error().code == ErrorCode::BadInput)
        return notAKeyFile(say("it is larger than 64 KiB"));
    if (!text.ok()) return text.error();
    return parseKeyFile(*text);
}

}  // namespace qd::vault
