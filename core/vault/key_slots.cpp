// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_slots.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "core/crypto/subkey.h"
#include "core/vault/bound_fields.h"

namespace qd::vault {

namespace {

constexpr std::string_view kBoxLabel = "quarterdeck user box 1";
constexpr std::string_view kSignLabel = "quarterdeck user sign 1";
constexpr std::string_view kWrapLabel = "quarterdeck user wrap 1";
constexpr std::string_view kRecoveryLabel = "quarterdeck recovery wrap 1";
constexpr std::string_view kTagLabel = "quarterdeck user tag 1";
constexpr std::size_t kTagBytes = 8;

std::string_view typeName(SlotType type) {
    return type == SlotType::Recovery ? "recovery" : "passphrase";
}

std::vector<std::uint8_t> wrapBound(const std::string& workspaceId, const KeySlot& slot) {
    return BoundFields()
        .add("quarterdeck-keys")
        .add("2")
        .add("user key")
        .add(workspaceId)
        .add(slot.id)
        .add(typeName(slot.type))
        .add(slot.user)
        .add(slot.epoch)
        .add("argon2id")
        .add(slot.kdf.memoryKiB)
        .add(slot.kdf.iterations)
        .add(slot.kdf.parallelism)
        .add(slot.keychain ? "keychain" : "")
        .add(slot.mustChange ? "must change" : "")
        .add(crypto::hex(slot.salt))
        .add(crypto::hex(slot.box))
        .add(crypto::hex(slot.trusted))
        .bytes();
}

std::vector<std::uint8_t> sealBound(const std::string& workspaceId, const KeySlot& slot,
                                    std::int64_t dataKeyEpoch) {
    return BoundFields()
        .add("quarterdeck-keys")
        .add("2")
        .add("data key")
        .add(workspaceId)
        .add(slot.id)
        .add(typeName(slot.type))
        .add(slot.user)
        .add(dataKeyEpoch)
        .add(crypto::hex(slot.box))
        .bytes();
}

/// Both bytes after one another: what the keychain keeps is of a fixed size, and comes second.
crypto::Secret joined(const crypto::Secret& a, const crypto::Secret& b) {
    crypto::Secret both(a.size() + b.size());
    std::copy(a.bytes().begin(), a.bytes().end(), both.bytes().begin());
    std::copy(b.bytes().begin(), b.bytes().end(),
              both.bytes().begin() + static_cast<std::ptrdiff_t>(a.size()));
    return both;
}

Result<crypto::Secret> wrappingKey(const KeySlot& slot, const SlotSecrets& secrets) {
    if (slot.type == SlotType::Recovery) {
        const std::vector<std::uint8_t> info(kRecoveryLabel.begin(), kRecoveryLabel.end());
        return crypto::hkdfSha256(secrets.secret, slot.salt, info, crypto::kAeadKeyBytes);
    }
    QD_TRY(auto stretched, stretch(secrets.secret, slot));
    if (slot.keychain) {
        QD_REQUIRE(secrets.keychain != nullptr && secrets.keychain->size() == kKeyBytes);
        stretched = joined(stretched, *secrets.keychain);
    }
    return crypto::deriveSubkey(stretched, kWrapLabel);
}

}  // namespace

Result<UserKeys> UserKeys::make() {
    QD_TRY(auto key, crypto::randomKey(kKeyBytes));
    return derive(std::move(key));
}

Result<UserKeys> UserKeys::derive(crypto::Secret userKey) {
    QD_TRY(const auto boxSeed, crypto::deriveSubkey(userKey, kBoxLabel));
    QD_TRY(auto box, crypto::BoxKey::fromSeed(boxSeed));
    QD_TRY(const auto signSeed, crypto::deriveSubkey(userKey, kSignLabel));
    QD_TRY(auto sign, crypto::SigningKey::fromSeed(signSeed));
    return UserKeys{std::move(userKey), std::move(box), std::move(sign)};
}

std::string userTag(const std::string& workspaceId, const std::string& user) {
    crypto::Sha256 hash;
    hash.update(kTagLabel).update(workspaceId).update(std::string_view("\0", 1)).update(user);
    const auto digest = hash.finish();
    return crypto::hex(std::span(digest).first(kTagBytes));
}

std::string keychainName(const std::string& workspaceId, const KeySlot& slot) {
    return "quarterdeck/" + workspaceId + "/" + slot.user + "/" + std::to_string(slot.epoch);
}

Status wrapSlot(const std::string& workspaceId, KeySlot& slot, const SlotSecrets& secrets,
                const UserKeys& user) {
    if (secrets.secret.empty()) return Error{ErrorCode::BadInput, say("the passphrase is empty")};
    slot.salt.resize(kSaltBytes);
    QD_CHECK(crypto::fillRandom(slot.salt));
    QD_CHECK(crypto::fillRandom(slot.nonce));
    slot.box = user.box.publicKey();
    QD_TRY(const auto key, wrappingKey(slot, secrets));
    QD_TRY(slot.wrapped, crypto::seal(key, slot.nonce, wrapBound(workspaceId, slot), user.key.bytes()));
    return Ok{};
}

Result<UserKeys> unwrapSlot(const std::string& workspaceId, const KeySlot& slot, const SlotSecrets& secrets) {
    QD_TRY(const auto key, wrappingKey(slot, secrets));
    auto userKey = crypto::open(key, slot.nonce, wrapBound(workspaceId, slot), slot.wrapped);
    if (!userKey.ok())
        return userKey.error().code == ErrorCode::Integrity ? wrongPassphrase() : userKey.error();
    QD_TRY(auto user, UserKeys::derive(std::move(userKey).value()));
    if (user.box.publicKey() != slot.box) return notAKeyFile(say("a slot does not belong to its key"));
    return user;
}

Result<std::vector<std::uint8_t>> sealDataKey(const std::string& workspaceId, const KeySlot& slot,
                                              std::int64_t dataKeyEpoch, const crypto::Secret& dataKey) {
    return crypto::sealTo(slot.box, sealBound(workspaceId, slot, dataKeyEpoch), dataKey.bytes());
}

Result<crypto::Secret> openDataKey(const std::string& workspaceId, const KeySlot& slot,
                                   std::int64_t dataKeyEpoch, const std::vector<std::uint8_t>& sealed,
                                   const UserKeys& user) {
    auto dataKey = crypto::openBox(user.box, sealBound(workspaceId, slot, dataKeyEpoch), sealed);
    if (!dataKey.ok() && dataKey.error().code == ErrorCode::Integrity)
        return notAKeyFile(say("the data key of a slot was altered"));
    return dataKey;
}

Result<crypto::Secret> stretch(const crypto::Secret& passphrase, const KeySlot& slot) {
    auto key = crypto::deriveKey(passphrase, slot.salt, slot.kdf);
    if (!key.ok() && key.error().code == ErrorCode::Integrity) return notAKeyFile(key.error().said());
    return key;
}

Error wrongPassphrase() {
    return Error{
        ErrorCode::Integrity, say("wrong passphrase, or the key file was altered"),
        say("check the keyboard layout and Caps Lock; if the passphrase is right, restore the key file")};
}

}  // namespace qd::vault
