// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "core/crypto/subkey.h"

namespace qd::vault {

namespace {

constexpr std::uint64_t kLimitBytes = 64 * 1024;
constexpr std::size_t kSlotLimit = 16;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kDataKeyBytes = 32;
constexpr std::size_t kWrappedBytes = kDataKeyBytes + crypto::kAeadTagBytes;
constexpr std::string_view kFormat = "quarterdeck-keys";
constexpr std::int64_t kVersion = 1;
constexpr std::string_view kWrapLabel = "quarterdeck key wrap 1";

Error notAKeyFile(const Message& what) {
    return Error{ErrorCode::Integrity, say("the key file is damaged or was altered: %1", what),
                 say("restore it from a backup; the workspace cannot be opened without it")};
}

/// Length before content, so that no two slots give the same bytes.
void append(std::vector<std::uint8_t>& out, std::string_view field) {
    const auto size = static_cast<std::uint32_t>(field.size());
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(size >> shift));
    out.insert(out.end(), field.begin(), field.end());
}

std::vector<std::uint8_t> boundData(const std::string& workspaceId, const KeySlot& slot) {
    std::vector<std::uint8_t> bound;
    append(bound, kFormat);
    append(bound, std::to_string(kVersion));
    append(bound, workspaceId);
    append(bound, std::to_string(slot.id));
    append(bound, slot.type);
    append(bound, std::to_string(slot.epoch));
    append(bound, "argon2id");
    append(bound, std::to_string(slot.kdf.memoryKiB));
    append(bound, std::to_string(slot.kdf.iterations));
    append(bound, std::to_string(slot.kdf.parallelism));
    append(bound, crypto::hex(slot.salt));
    return bound;
}

Result<crypto::Secret> wrappingKey(const crypto::Secret& passphrase, const KeySlot& slot) {
    QD_TRY(const auto stretched, crypto::deriveKey(passphrase, slot.salt, slot.kdf));
    return crypto::deriveSubkey(stretched, kWrapLabel);
}

Json slotJson(const KeySlot& slot) {
    auto kdf = Json::object();
    kdf.set("name", "argon2id")
        .set("memory_kib", static_cast<std::int64_t>(slot.kdf.memoryKiB))
        .set("iterations", static_cast<std::int64_t>(slot.kdf.iterations))
        .set("parallelism", static_cast<std::int64_t>(slot.kdf.parallelism));
    auto json = Json::object();
    json.set("id", slot.id)
        .set("type", slot.type)
        .set("epoch", slot.epoch)
        .set("kdf", std::move(kdf))
        .set("salt", crypto::hex(slot.salt))
        .set("nonce", crypto::hex(slot.nonce))
        .set("wrapped", crypto::hex(slot.wrapped));
    return json;
}

Result<std::int64_t> number(const Json& object, std::string_view key, std::int64_t limit) {
    const Json* member = object.find(key);
    const std::int64_t value = member == nullptr ? -1 : member->intOr(-1);
    if (value < 0 || value > limit) return notAKeyFile(say("'%1' is not as it should be", key));
    return value;
}

Result<std::string> textOf(const Json& object, std::string_view key) {
    const Json* member = object.find(key);
    std::string value = member == nullptr ? std::string() : member->stringOr("");
    if (value.empty()) return notAKeyFile(say("'%1' is missing", key));
    return value;
}

Result<std::vector<std::uint8_t>> bytesOf(const Json& object, std::string_view key, std::size_t size) {
    QD_TRY(const auto text, textOf(object, key));
    auto bytes = crypto::unhex(text);
    if (!bytes || bytes->size() != size) return notAKeyFile(say("'%1' is not %2 bytes in hex", key, size));
    return *std::move(bytes);
}

Result<crypto::KdfParams> parseKdf(const Json* json) {
    if (json == nullptr || !json->isObject()) return notAKeyFile(say("'kdf' is missing"));
    constexpr std::int64_t kLimit = std::numeric_limits<std::uint32_t>::max();
    QD_TRY(const auto name, textOf(*json, "name"));
    if (name != "argon2id") return notAKeyFile(say("unknown key derivation '%1'", name.substr(0, 40)));
    QD_TRY(const auto memory, number(*json, "memory_kib", kLimit));
    QD_TRY(const auto iterations, number(*json, "iterations", kLimit));
    QD_TRY(const auto parallelism, number(*json, "parallelism", kLimit));
    return crypto::KdfParams{static_cast<std::uint32_t>(memory), static_cast<std::uint32_t>(iterations),
                             static_cast<std::uint32_t>(parallelism)};
}

Result<KeySlot> parseSlot(const Json& json) {
    constexpr std::int64_t kLimit = std::numeric_limits<std::int64_t>::max();
    KeySlot slot;
    QD_TRY(slot.id, number(json, "id", kLimit));
    QD_TRY(slot.type, textOf(json, "type"));
    QD_TRY(slot.epoch, number(json, "epoch", kLimit));
    QD_TRY(slot.kdf, parseKdf(json.find("kdf")));
    QD_TRY(slot.salt, bytesOf(json, "salt", kSaltBytes));
    QD_TRY(const auto nonce, bytesOf(json, "nonce", slot.nonce.size()));
    std::copy(nonce.begin(), nonce.end(), slot.nonce.begin());
    QD_TRY(slot.wrapped, bytesOf(json, "wrapped", kWrappedBytes));
    return slot;
}

}  // namespace

std::string keyFilePath(const std::string& workspacePath) {
    return workspacePath + ".keys";
}

Result<KeySlot> makeSlot(const std::string& workspaceId, const crypto::Secret& passphrase,
                         const crypto::Secret& dataKey, const crypto::KdfParams& kdf, std::int64_t epoch) {
    KeySlot slot;
    slot.epoch = epoch;
    slot.kdf = kdf;
    slot.salt.resize(kSaltBytes);
    QD_CHECK(crypto::fillRandom(slot.salt));
    QD_CHECK(crypto::fillRandom(slot.nonce));
    QD_TRY(const auto key, wrappingKey(passphrase, slot));
    QD_TRY(slot.wrapped, crypto::seal(key, slot.nonce, boundData(workspaceId, slot), dataKey.bytes()));
    return slot;
}

Result<crypto::Secret> unwrap(const KeyFile& keys, const crypto::Secret& passphrase) {
    for (const auto& slot : keys.slots) {
        if (slot.type != "passphrase") continue;
        const auto key = wrappingKey(passphrase, slot);
        if (!key.ok())
            return key.error().code == ErrorCode::Integrity ? notAKeyFile(key.error().said()) : key.error();
        auto dataKey = crypto::open(*key, slot.nonce, boundData(keys.workspaceId, slot), slot.wrapped);
        if (dataKey.ok() || dataKey.error().code != ErrorCode::Integrity) return dataKey;
    }
    return Error{
        ErrorCode::Integrity, say("wrong passphrase, or the key file was altered"),
        say("check the keyboard layout and Caps Lock; if the passphrase is right, restore the key file")};
}

std::string keyFileText(const KeyFile& keys) {
    auto slots = Json::array();
    for (const auto& slot : keys.slots)
        slots.push(slotJson(slot));
    auto json = Json::object();
    json.set("format", kFormat)
        .set("version", kVersion)
        .set("workspace", keys.workspaceId)
        .set("slots", std::move(slots));
    return json.dump(2) + "\n";
}

Result<KeyFile> parseKeyFile(std::string_view text) {
    const auto parsed = Json::parse(text);
    if (!parsed.ok() || !parsed->isObject()) return notAKeyFile(say("it is not a JSON object"));
    const Json& json = *parsed;
    QD_TRY(const auto format, textOf(json, "format"));
    if (format != kFormat) return notAKeyFile(say("it is of another format"));
    QD_TRY(const auto version, number(json, "version", std::numeric_limits<std::int64_t>::max()));
    if (version != kVersion) return notAKeyFile(say("version %1 is unknown", std::to_string(version)));
    KeyFile keys;
    QD_TRY(keys.workspaceId, textOf(json, "workspace"));
    const Json* slots = json.find("slots");
    if (slots == nullptr || !slots->isArray() || slots->items().empty() || slots->items().size() > kSlotLimit)
        return notAKeyFile(say("'slots' is not a list of 1 to %1 slots", kSlotLimit));
    for (const auto& item : slots->items()) {
        QD_TRY(auto slot, parseSlot(item));
        keys.slots.push_back(std::move(slot));
    }
    return keys;
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
    const auto text = files.readAll(path, kLimitBytes);
    if (!text.ok() && text.error().code == ErrorCode::BadInput)
        return notAKeyFile(say("it is larger than 64 KiB"));
    if (!text.ok()) return text.error();
    return parseKeyFile(*text);
}

}  // namespace qd::vault
