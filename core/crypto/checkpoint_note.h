// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"
#include "core/crypto/public_key.h"
#include "core/crypto/sign.h"

namespace qd::crypto {

/// What a checkpoint says of an audit log. Its text, which is what is signed, has these lines of UTF-8, each
/// ended by one LF, in this order, single blanks between the words:
///
///     quarterdeck checkpoint 1
///     workspace <32 lower-case hex digits>
///     lineage <n>                          how often the workspace was restored or taken as it is
///     size <n>                             entries of the log
///     root <64 lower-case hex digits>      RFC 6962 tree head over them
///     head <64 lower-case hex digits>      hash of the last entry; 64 zeros for none
///     at <2026-11-21T09:14:05.123Z>
///     reason <word>
///     state <name> <64 lower-case hex>     any number, ascending by name (bytes), no name twice
///
/// Numbers are decimal without sign and leading zeros, below 2^63. A name and a reason have 1 to 48 of
/// a–z, 0–9, '.', '_' and '-'. There is one text for each note, and nothing after it.
struct CheckpointNote {
    std::string workspace;
    std::int64_t lineage = 0;
    std::int64_t size = 0;
    Digest root{};
    std::string head;
    Timestamp at;
    std::string reason;
    std::map<std::string, std::string> state;  ///< name → digest, hex
};

inline constexpr std::size_t kCheckpointLimitBytes = 16'384;  ///< of a text, and of a file with its signature
inline constexpr std::size_t kCheckpointStates = 96;

[[nodiscard]] std::string checkpointText(const CheckpointNote& note);
/// Error Integrity for whatever checkpointText() does not write.
Result<CheckpointNote> parseCheckpoint(std::string_view text);

/// A checkpoint with what vouches for it. In a file that is kept outside it is the text, then the lines
///
///     key <64 lower-case hex digits>         the workspace's Ed25519 public key
///     signature <128 lower-case hex digits>  of the text
///
/// and nothing after them.
struct SignedCheckpoint {
    std::string text;
    PublicKey key{};
    Signature signature{};
};

[[nodiscard]] std::string signedCheckpointText(const SignedCheckpoint& checkpoint);
/// Error Integrity for whatever signedCheckpointText() does not write; the signature is not checked here.
Result<SignedCheckpoint> parseSignedCheckpoint(std::string_view bytes);
/// What the checkpoint says, when `checkpoint.key` has signed it; whether that key is the right one is the
/// caller's to know. Error Integrity otherwise.
Result<CheckpointNote> readCheckpoint(const SignedCheckpoint& checkpoint);

}  // namespace qd::crypto
