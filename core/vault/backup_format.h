// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/chunked_stream.h"

namespace qd::vault {

inline constexpr std::uint16_t kBackupVersion = 1;
inline constexpr std::size_t kMostBackupHeaderBytes = std::size_t{64} << 10U;
inline constexpr std::size_t kMostBackupKeyFileBytes = std::size_t{64} << 10U;
inline constexpr std::size_t kBackupSaltBytes = 32;

/// What stands before the encrypted part of a backup, for everybody to read:
///
///   0   8  "QDBACKUP"
///   8   2  version, 1
///   10  4  bytes of the header, at most 65,536
///   14  4  bytes of the key file, 1 … 65,536
///   18     the header: JSON with exactly the members of backupPreambleText()
///          the key file, as it lay beside the workspace
///
/// Numbers have their little end first. SHA-256 over all of it is bound to every chunk that follows: nothing
/// here can be changed without the first chunk failing.
struct BackupPreamble {
    std::string workspace;        ///< 32 hex digits
    std::int64_t generation = 1;  ///< from 1
    int schema = 1;               ///< from 1
    Timestamp madeAt;
    std::array<std::uint8_t, kBackupSaltBytes> salt{};  ///< of the key: HKDF(subkey "backup", salt)
    crypto::StreamPrefix prefix{};                      ///< of the chunks' nonces
    std::string keyFile;
};

/// The bytes as they stand in the file. Precondition: a key file within its limit.
[[nodiscard]] std::string backupPreambleText(const BackupPreamble& preamble);
/// Error Integrity for whatever backupPreambleText() does not write; BadInput for a version that this program
/// does not know.
Result<BackupPreamble> parseBackupPreamble(std::string_view bytes);
/// Takes the preamble's bytes off the front of a file, within their limits. Errors as above, and Io.
Result<std::string> takeBackupPreamble(InputStream& in);

/// One thing inside the encryption: the table of these comes first, then their bytes, one after another.
struct BackupEntry {
    std::string name;
    std::uint64_t bytes = 0;
    bool operator==(const BackupEntry&) const = default;
};
inline constexpr std::string_view kManifestEntry = "manifest.json";
inline constexpr std::string_view kSignatureEntry = "manifest.sig";
inline constexpr std::string_view kDatabaseEntry = "database";
inline constexpr std::size_t kMostManifestBytes = std::size_t{64} << 10U;
inline constexpr std::size_t kSignatureBytes = 64;
/// Bytes of the table: a count of 2 bytes, and for each entry a byte of length, the name, 8 bytes of size.
inline constexpr std::size_t kBackupTableBytes = 2 + 3 * 9 + 13 + 12 + 8;

/// Precondition: the three entries in the order above.
[[nodiscard]] std::string backupTableText(const std::vector<BackupEntry>& entries);
/// Error Integrity for another name, order, number or size than those above allow: nothing else may come out
/// of a backup.
Result<std::vector<BackupEntry>> parseBackupTable(std::string_view bytes);

}  // namespace qd::vault
