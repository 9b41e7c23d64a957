// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/vault/key_file.h"
#include "core/vault/key_file_fields.h"
#include "core/vault/key_file_first.h"
#include "core/vault/key_slots.h"

namespace qd::vault {

namespace {

constexpr std::size_t kAnchorLimitBytes = 8 * 1024;
constexpr std::size_t kFolderLimitBytes = 1024;
constexpr std::size_t kTagDigits = 16;

Result<KeySlot> parseSlot(const Json& json) {
    KeySlot slot;
    QD_TRY(slot.id, numberField(json, "id", kCountLimit));
    QD_TRY(const auto type, textField(json, "type"));
    if (type != "passphrase" && type != "recovery")
        return notAKeyFile(say("'%1' is not as it should be", "type"));
    slot.type = type == "recovery" ? SlotType::Recovery : SlotType::Passphrase;
    QD_TRY(slot.epoch, numberField(json, "epoch", kCountLimit));
    if (slot.type == SlotType::Passphrase) {
        QD_TRY(slot.user, textField(json, "user", kTagDigits));
        QD_TRY(slot.kdf, kdfField(json));
        QD_TRY(slot.keychain, flagField(json, "keychain"));
        QD_TRY(slot.mustChange, flagField(json, "must_change"));
    }
    QD_TRY(slot.salt, bytesField(json, "salt", kSaltBytes));
    QD_CHECK(readArray(json, "nonce", slot.nonce));
    QD_TRY(slot.wrapped, bytesField(json, "wrapped", kWrappedBytes));
    QD_CHECK(readArray(json, "box", slot.box));
    QD_CHECK(readArray(json, "trusted", slot.trusted));
    QD_TRY(slot.sealed, bytesField(json, "sealed", kSealedKeyBytes));
    return slot;
}

Result<KeyLink> parseLink(const Json& json) {
    KeyLink link;
    QD_TRY(link.epoch, numberField(json, "epoch", kCountLimit));
    QD_CHECK(readArray(json, "from", link.from));
    QD_CHECK(readArray(json, "to", link.to));
    QD_CHECK(readArray(json, "signature", link.signature));
    return link;
}

Result<PendingRotation> parsePending(const Json& json) {
    PendingRotation pending;
    const Json* link = json.find("link");
    if (link == nullptr) return notAKeyFile(say("'%1' is missing", "link"));
    QD_TRY(pending.link, parseLink(*link));
    QD_TRY(const auto sealed, listField(json, "sealed", kSlotLimit));
    for (const auto& item : sealed) {
        PendingRotation::Sealed one;
        QD_TRY(one.slot, numberField(item, "slot"));
        QD_TRY(one.key, bytesField(item, "key", kSealedKeyBytes));
        pending.sealed.push_back(std::move(one));
    }
    return pending;
}

Result<KeyAnchor> parseAnchor(const Json& json) {
    KeyAnchor anchor;
    QD_TRY(anchor.text, textField(json, "text", kAnchorLimitBytes));
    QD_CHECK(readArray(json, "key", anchor.key));
    QD_CHECK(readArray(json, "signature", anchor.signature));
    return anchor;
}

Result<KeyIncident> parseIncident(const Json& json) {
    KeyIncident incident;
    QD_TRY(const auto at, numberField(json, "at"));
    incident.at = Timestamp::fromMillis(at);
    QD_TRY(incident.found, numberField(json, "found"));
    QD_TRY(incident.known, numberField(json, "known"));
    QD_TRY(incident.anchor, textField(json, "anchor"));
    return incident;
}

Status parseSlots(const Json& json, KeyFile& keys) {
    QD_TRY(const auto items, listField(json, "slots", kSlotLimit));
    std::set<std::int64_t> ids;
    for (const auto& item : items) {
        QD_TRY(auto slot, parseSlot(item));
        if (!ids.insert(slot.id).second) return notAKeyFile(say("two slots have the same number"));
        keys.slots.push_back(std::move(slot));
    }
    if (keys.slots.empty()) return notAKeyFile(say("it has no slot"));
    return Ok{};
}

Status parseRest(const Json& json, KeyFile& keys) {
    QD_TRY(const auto links, listField(json, "links", kLinkLimit));
    for (const auto& item : links) {
        QD_TRY(const auto link, parseLink(item));
        keys.links.push_back(link);
    }
    if (const Json* pending = json.find("pending"); pending != nullptr) {
        QD_TRY(keys.pending, parsePending(*pending));
    }
    if (const Json* anchor = json.find("anchor"); anchor != nullptr) {
        QD_TRY(keys.anchor, parseAnchor(*anchor));
    }
    if (json.find("anchor_folder") != nullptr) {
        QD_TRY(keys.anchorFolder, textField(json, "anchor_folder", kFolderLimitBytes));
    }
    QD_TRY(const auto incidents, listField(json, "incidents", kIncidentLimit));
    for (const auto& item : incidents) {
        QD_TRY(const auto incident, parseIncident(item));
        keys.incidents.push_back(incident);
    }
    return readArray(json, "mac", keys.mac);
}

Result<KeyFile> parseSecond(const Json& json) {
    KeyFile keys;
    QD_TRY(keys.workspaceId, textField(json, "workspace"));
    QD_TRY(keys.generation, numberField(json, "generation", kCountLimit));
    QD_TRY(keys.dataKeyEpoch, numberField(json, "data_key_epoch", kCountLimit));
    QD_CHECK(parseSlots(json, keys));
    QD_CHECK(parseRest(json, keys));
    return keys;
}

}  // namespace

Result<KeyFile> parseKeyFile(std::string_view text) {
    if (text.size() > kKeyFileLimitBytes) return notAKeyFile(say("it is larger than 64 KiB"));
    const auto parsed = Json::parse(text);
    if (!parsed.ok() || !parsed->isObject()) return notAKeyFile(say("it is not a JSON object"));
    const Json& json = *parsed;
    QD_TRY(const auto format, textField(json, "format"));
    if (format != "quarterdeck-keys") return notAKeyFile(say("it is of another format"));
    QD_TRY(const auto version, numberField(json, "version"));
    if (version == 0) return notAKeyFile(say("'%1' is not as it should be", "version"));
    if (version == 1) return parseFirstKeyFile(json);
    if (version > 2) {
        return Error{ErrorCode::BadInput,
                     say("the key file has version %1, this program knows up to %2", version, 2),
                     say("open it with the newer version of Quarterdeck that wrote it")};
    }
    QD_TRY(auto keys, parseSecond(json));
    // There is one way to write a key file, its hash included: an altered byte that means the same is an
    // altered byte.
    if (keyFileText(keys) != text) return notAKeyFile(say("it is not written as it should be"));
    return keys;
}

}  // namespace qd::vault
