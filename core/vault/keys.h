// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"
#include "core/jobs/job.h"

namespace qd::vault {

/// The keychain of the person's desktop, as a second thing that a slot may need besides its passphrase. What
/// it stores is random and opens nothing alone.
class Keychain {
public:
    virtual ~Keychain() = default;
    /// Whether there is one on this machine that can be asked now.
    [[nodiscard]] virtual bool available() const = 0;
    virtual Status store(const std::string& name, const crypto::Secret& value) = 0;
    /// Error Integrity when nothing is stored under the name; Io when the keychain does not answer.
    [[nodiscard]] virtual Result<crypto::Secret> read(const std::string& name) const = 0;
    virtual Status remove(const std::string& name) = 0;
};

/// The message (Error::messageId) of an error Integrity for a secret that does not open its slot.
inline constexpr std::string_view kWrongPassphrase = "wrong passphrase, or the key file was altered";
inline constexpr std::string_view kWrongRecoveryKey = "this is not the recovery key of the workspace";

/// Who opens a workspace, and with what. Nothing is owned; for the call only.
struct Unlock {
    std::string user;                             ///< empty: every passphrase slot is tried
    const crypto::Secret* passphrase = nullptr;   ///< or:
    const crypto::Secret* recoveryKey = nullptr;  ///< 32 bytes, of a recovery slot
    const Keychain* keychain = nullptr;           ///< for slots that are bound to one
};

enum class SlotType : std::uint8_t { Passphrase, Recovery };

/// A slot of the key file as people see it.
struct SlotLine {
    std::int64_t id = 0;
    SlotType type = SlotType::Passphrase;
    std::string user;         ///< where one of the workspace's users has this slot; else empty
    std::int64_t epoch = 0;   ///< counts the changes of its secret
    crypto::KdfParams kdf;    ///< of passphrase slots
    bool keychain = false;    ///< bound to a keychain
    bool mustChange = false;  ///< someone else chose the passphrase
    bool current = false;     ///< the one that this session was opened with
};

/// A new slot for a person.
struct SlotRequest {
    std::string user;
    const crypto::Secret* passphrase = nullptr;
    crypto::KdfParams kdf;
    bool mustChange = false;
    Keychain* keychain = nullptr;  ///< bind the slot to it
};

/// The key slots of an open workspace. Changes rewrite the key file (all or nothing) and no page of the
/// database; the audit entry that tells of them is the caller's, in its own transaction, where one is made.
/// Each change counts the key file's generation up; an older generation than the database knows is found on
/// opening.
class Keys {
public:
    virtual ~Keys() = default;
    [[nodiscard]] virtual Result<std::vector<SlotLine>> slots() = 0;
    /// Adds or replaces the slot of `request.user`; gives the public key that the person will sign with.
    virtual Result<crypto::PublicKey> putSlot(const SlotRequest& request) = 0;
    /// Rewraps the user's slot under another passphrase; the person's keys stay. Error Integrity when
    /// `current` does not open that slot.
    virtual Status changePassphrase(const Unlock& current, const crypto::Secret& next,
                                    const crypto::KdfParams& kdf, Keychain* keychain) = 0;
    /// Error Refused for the last passphrase slot.
    virtual Status removeSlot(const std::string& user) = 0;
    /// A new recovery key (32 bytes), in place of the one before. Shown once; not stored.
    virtual Result<crypto::Secret> makeRecoveryKey() = 0;
    /// Whether `key` is the recovery key. Error Integrity when not.
    virtual Status checkRecoveryKey(const crypto::Secret& key) = 0;
    /// Error Integrity when `unlock` does not open its user's slot: for unlocking and re-authentication.
    [[nodiscard]] virtual Status check(const Unlock& unlock) = 0;
    /// A new data key: the database is written anew under it, verified, synced and renamed; every slot gets
    /// the new key without its passphrase. Nothing else may use the workspace meanwhile.
    virtual Status rotateDataKey(const jobs::JobContext& job) = 0;

    /// What the person of this session signs with; empty for a session that a recovery key opened.
    [[nodiscard]] virtual const crypto::SigningKey* signingKey() const = 0;
    /// What the workspace signs checkpoints and manifests with (derived from the data key).
    [[nodiscard]] virtual const crypto::SigningKey& workspaceKey() const = 0;
    /// The public keys that the workspace has signed with: the present one, then those before a rotation of
    /// the data key, newest first.
    [[nodiscard]] virtual Result<std::vector<crypto::PublicKey>> workspaceKeys() = 0;
    /// A subkey of the data key for one use, named by `label` ("backup" …).
    [[nodiscard]] virtual Result<crypto::Secret> subkey(std::string_view label) const = 0;
    /// The bytes of the key file as they are on the disk: what a backup takes with it.
    [[nodiscard]] virtual Result<std::string> keyFileBytes() = 0;
};

}  // namespace qd::vault
