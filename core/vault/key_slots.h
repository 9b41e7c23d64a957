// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/crypto/sealed_box.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"
#include "core/vault/key_file.h"
#include "core/vault/keys.h"

namespace qd::vault {

inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kWrappedBytes = kKeyBytes + crypto::kAeadTagBytes;
inline constexpr std::size_t kSealedKeyBytes = kKeyBytes + crypto::kBoxOverheadBytes;

/// A person's key, 32 random bytes, and what is derived from it. A change of the passphrase wraps it anew and
/// leaves it as it is.
struct UserKeys {
    static Result<UserKeys> make();
    static Result<UserKeys> derive(crypto::Secret userKey);

    crypto::Secret key;
    crypto::BoxKey box;       ///< the data key is sealed to it: "quarterdeck user box 1"
    crypto::SigningKey sign;  ///< decisions are signed with it: "quarterdeck user sign 1"
};

/// What stands for a user in the key file: the first 8 bytes of SHA-256("quarterdeck user tag 1" ‖ workspace
/// id ‖ 0 ‖ name), in hex. It keeps names out of the file, not from somebody who tries names.
[[nodiscard]] std::string userTag(const std::string& workspaceId, const std::string& user);
/// Where the keychain keeps its part for this state of a slot.
[[nodiscard]] std::string keychainName(const std::string& workspaceId, const KeySlot& slot);

/// What a slot is opened with: passphrase or recovery key, and the keychain's part where it has one.
struct SlotSecrets {
    const crypto::Secret& secret;
    const crypto::Secret* keychain = nullptr;
};

/// Fills what wraps `user` in the slot: salt, nonce, wrapped key, box. Everything else of the slot but
/// `sealed` has to be set: it is bound to the wrapped key, with the workspace's id. Errors as
/// crypto::deriveKey(), BadInput for an empty secret.
Status wrapSlot(const std::string& workspaceId, KeySlot& slot, const SlotSecrets& secrets,
                const UserKeys& user);
/// The user's keys. Error Integrity when a secret is wrong or anything of the slot was altered.
Result<UserKeys> unwrapSlot(const std::string& workspaceId, const KeySlot& slot, const SlotSecrets& secrets);

/// The data key in the slot's box, bound to workspace, slot and the data key's epoch. It can be made without
/// any secret of the person's: whose data key it is, is what KeySlot::trusted and the links tell.
Result<std::vector<std::uint8_t>> sealDataKey(const std::string& workspaceId, const KeySlot& slot,
                                              std::int64_t dataKeyEpoch, const crypto::Secret& dataKey);
Result<crypto::Secret> openDataKey(const std::string& workspaceId, const KeySlot& slot,
                                   std::int64_t dataKeyEpoch, const std::vector<std::uint8_t>& sealed,
                                   const UserKeys& user);

/// Argon2id with the slot's salt and cost, which is checked against floor and ceiling before.
Result<crypto::Secret> stretch(const crypto::Secret& passphrase, const KeySlot& slot);
/// What is said of a secret that does not open a slot.
[[nodiscard]] Error wrongPassphrase();

}  // namespace qd::vault
