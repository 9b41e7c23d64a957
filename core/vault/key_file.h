// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"

namespace qd::vault {

/// The data key of a workspace, wrapped under a key from the passphrase: AES-256-GCM under
/// HKDF(Argon2id(passphrase), "quarterdeck key wrap 1"). Everything in the slot that is not the wrapped key
/// is bound to it as associated data, with the workspace's id: nothing can be swapped between slots or files.
struct KeySlot {
    std::int64_t id = 1;
    std::string type = "passphrase";
    std::int64_t epoch = 1;  ///< counts the changes of the passphrase
    crypto::KdfParams kdf;
    std::vector<std::uint8_t> salt;  ///< 16 bytes
    crypto::Nonce nonce{};
    std::vector<std::uint8_t> wrapped;  ///< 48 bytes: the key and its tag
};

/// `<workspace>.keys`: JSON of at most 64 KiB, mode 0600.
struct KeyFile {
    std::string workspaceId;  ///< 32 hex digits, the same as inside the workspace
    std::vector<KeySlot> slots;
};

[[nodiscard]] std::string keyFilePath(const std::string& workspacePath);

/// Wraps `dataKey` with a new salt and nonce. Errors as crypto::deriveKey().
Result<KeySlot> makeSlot(const std::string& workspaceId, const crypto::Secret& passphrase,
                         const crypto::Secret& dataKey, const crypto::KdfParams& kdf, std::int64_t epoch);
/// The data key. Error Integrity when the passphrase is wrong or anything in the slot was altered.
Result<crypto::Secret> unwrap(const KeyFile& keys, const crypto::Secret& passphrase);

[[nodiscard]] std::string keyFileText(const KeyFile& keys);
/// Error Integrity for whatever keyFileText() does not write.
Result<KeyFile> parseKeyFile(std::string_view text);

Status writeKeyFile(FileSystem& files, const std::string& path, const KeyFile& keys);
/// Error Integrity when the file is missing, too large or not a key file; Io when it cannot be read.
Result<KeyFile> readKeyFile(const FileSystem& files, const std::string& path);

}  // namespace qd::vault
