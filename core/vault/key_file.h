// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"
#include "core/vault/keys.h"

namespace qd::vault {

/// One way into the workspace: a person's user key, wrapped under what the person knows, and the data key,
/// sealed to the user key's box (key_slots.h).
struct KeySlot {
    std::int64_t id = 1;
    SlotType type = SlotType::Passphrase;
    std::string user;                ///< tag of the user's name, 16 hex digits; empty for a recovery key
    std::int64_t epoch = 1;          ///< counts the changes of the slot's secret
    crypto::KdfParams kdf;           ///< of a passphrase
    bool keychain = false;           ///< needs the keychain's secret, too
    bool mustChange = false;         ///< someone else chose the passphrase
    std::vector<std::uint8_t> salt;  ///< 16 bytes
    crypto::Nonce nonce{};
    std::vector<std::uint8_t> wrapped;  ///< 48 bytes: the user key and its tag
    crypto::PublicKey box{};            ///< X25519, derived from the user key
    crypto::PublicKey trusted{};        ///< the workspace's signing key when the slot was wrapped
    std::vector<std::uint8_t> sealed;   ///< 80 bytes: the data key in a box

    bool operator==(const KeySlot&) const = default;
};

/// The newest checkpoint of the audit log, kept outside of the workspace's file.
struct KeyAnchor {
    std::string text;         ///< as it was signed, at most 8 KiB
    crypto::PublicKey key{};  ///< of the workspace, then
    crypto::Signature signature{};

    bool operator==(const KeyAnchor&) const = default;
};

/// A rollback that was seen on opening.
struct KeyIncident {
    Timestamp at;
    std::int64_t found = 0;  ///< entries of the log
    std::int64_t known = 0;  ///< entries of the newest known tree head
    std::string anchor;      ///< where that was kept

    bool operator==(const KeyIncident&) const = default;
};

/// What the workspace's signing key became with a new data key: signed by the key before (key_links.h).
struct KeyLink {
    std::int64_t epoch = 0;  ///< of the new data key
    crypto::PublicKey from{};
    crypto::PublicKey to{};
    crypto::Signature signature{};

    bool operator==(const KeyLink&) const = default;
};

/// A new data key that the database may have already: its rename and the key file are two changes.
struct PendingRotation {
    struct Sealed {
        std::int64_t slot = 0;
        std::vector<std::uint8_t> key;  ///< 80 bytes: the new data key in the slot's box

        bool operator==(const Sealed&) const = default;
    };
    KeyLink link;
    std::vector<Sealed> sealed;  ///< for every slot

    bool operator==(const PendingRotation&) const = default;
};

/// `<workspace>.keys`: JSON of at most 64 KiB, mode 0600, in exactly one way to write it. Version 1 had the
/// data key itself wrapped in its slots (key_file_first.h), and none of what follows them here.
struct KeyFile {
    int version = 2;
    std::string workspaceId;        ///< 32 hex digits, the same as inside the workspace
    std::int64_t generation = 1;    ///< counts the changes of its keys; 0 for version 1
    std::int64_t dataKeyEpoch = 1;  ///< counts the data keys
    std::vector<KeySlot> slots;
    std::vector<KeyLink> links;  ///< one for each rotation, in order
    std::optional<PendingRotation> pending;
    std::optional<KeyAnchor> anchor;
    std::string anchorFolder;  ///< where checkpoints are copied to; empty: nowhere; at most 1024 bytes
    std::vector<KeyIncident> incidents;  ///< the last 16
    crypto::Digest mac{};                ///< HMAC-SHA-256 under DataKeys::header over the text without it

    bool operator==(const KeyFile&) const = default;
};

inline constexpr std::uint64_t kKeyFileLimitBytes = 64 * 1024;
inline constexpr std::size_t kSlotLimit = 40;
inline constexpr std::size_t kLinkLimit = 40;
inline constexpr std::size_t kIncidentLimit = 16;

[[nodiscard]] std::string keyFilePath(const std::string& workspacePath);

/// The file without its last two fields: what both are made over. "sha256" is a plain hash, which tells
/// damage from a wrong name or passphrase before anything is derived; "mac" needs the data key, and keeps out
/// whoever can compute a hash.
[[nodiscard]] std::string keyFileBody(const KeyFile& keys);
[[nodiscard]] std::string keyFileText(const KeyFile& keys);
/// Either version. Error Integrity for whatever keyFileText() does not write, to the byte; BadInput for a
/// newer version. Says nothing about the MAC.
Result<KeyFile> parseKeyFile(std::string_view text);

/// Cuts the incidents to their limit and sets the MAC. Errors BadInput when a limit is passed, Internal.
Status sealKeyFile(KeyFile& keys, const crypto::Secret& headerKey);
/// Error Integrity when the MAC is not that of the content.
Status checkKeyFileMac(const KeyFile& keys, const crypto::Secret& headerKey);

/// Precondition: sealed.
Status writeKeyFile(FileSystem& files, const std::string& path, const KeyFile& keys);
/// Error Integrity when the file is missing, too large or not a key file; Io when it cannot be read.
Result<KeyFile> readKeyFile(const FileSystem& files, const std::string& path);

/// Error Integrity: the key file is damaged or was altered, `what` in words.
[[nodiscard]] Error notAKeyFile(const Message& what);

}  // namespace qd::vault
