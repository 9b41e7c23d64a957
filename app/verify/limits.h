// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/error.h"

namespace qd::verify {

// What a pack may be. Beyond it nothing is read: a verifier takes files from people that nobody vouches for.
inline constexpr std::uint64_t kMostPackBytes = std::uint64_t{64} << 30U;
inline constexpr std::size_t kMostFiles = 20'000;
inline constexpr std::uint64_t kMostDocumentBytes = std::uint64_t{16} << 20U;   ///< of one JSON document
inline constexpr std::uint64_t kMostDocumentsBytes = std::uint64_t{32} << 20U;  ///< of all of them
inline constexpr std::size_t kMostValues = 300'000;  ///< in a document: each needs memory, whatever its text
inline constexpr std::int64_t kMostEntries = 10'000'000;
inline constexpr std::size_t kMostLineBytes = std::size_t{1} << 20U;
inline constexpr std::size_t kMostItems = 100'000;  ///< of a list in a document
inline constexpr std::size_t kMostTextBytes = std::size_t{64} << 10U;
inline constexpr std::int64_t kMostNumber = std::int64_t{1} << 53U;  ///< what JavaScript counts exactly
inline constexpr std::size_t kMostProofSteps = 128;
inline constexpr std::size_t kMostAnchorBytes = std::size_t{64} << 10U;

inline constexpr std::string_view kManifestFile = "pack.json";
inline constexpr std::string_view kSealFile = "seal.json";
inline constexpr std::string_view kEntriesFile = "entries.jsonl";
inline constexpr std::string_view kCheckpointsFile = "checkpoints.json";
inline constexpr std::string_view kProofsFile = "proofs.json";
inline constexpr std::string_view kDecisionsFile = "decisions.json";
inline constexpr std::string_view kKeysFile = "keys.json";
inline constexpr std::string_view kReportsFile = "reports.json";
inline constexpr std::string_view kNamesFile = "names.json";
inline constexpr std::string_view kReportsFolder = "reports";

/// Something in the pack is not what it should be.
[[nodiscard]] inline Error fault(Message words) {
    return {ErrorCode::Integrity, std::move(words)};
}

}  // namespace qd::verify
