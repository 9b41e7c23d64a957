// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

inline constexpr std::size_t kRecoveryKeyBytes = 32;
inline constexpr std::size_t kRecoveryGroups = 15;
inline constexpr std::size_t kRecoveryGroupSymbols = 5;  ///< four of content and the group's own check

enum class RecoveryKind : std::uint8_t { WholeKey = 1, FirstShare = 2, SecondShare = 3 };

struct RecoveryText {
    RecoveryKind kind = RecoveryKind::WholeKey;
    Secret key;  ///< 32 bytes
};

/// A key to write down: 15 groups of five symbols of Crockford's base32, joined by hyphens (89 characters).
/// It holds version and kind (8 bits), the key and 36 check bits over all of it (from SHA-256); the fifth
/// symbol of a group checks the group and its place. Error BadInput when `key` has not 32 bytes.
Result<Secret> encodeRecovery(RecoveryKind kind, const Secret& key);
/// What encodeRecovery() wrote, whatever the case, blanks and hyphens, with O for 0 and I or L for 1. Error
/// BadInput names the group that is mistyped (every wrong symbol and every two that are swapped are found),
/// and never repeats what was typed; or says that the code comes from a newer version.
Result<RecoveryText> decodeRecovery(const Secret& text);

/// Two shares, each of which alone tells nothing of `key`: a random pad, and the key XOR the pad. Error
/// Internal.
Result<std::pair<Secret, Secret>> splitInTwo(const Secret& key);
/// The key of both shares, in either order. Error BadInput when they differ in size or are empty. Shares of
/// two different splits give another key, which opens nothing.
Result<Secret> joinShares(const Secret& a, const Secret& b);
/// As above from two decoded codes. Error BadInput, too, unless one is the first and the other the second
/// share.
Result<Secret> joinShares(const RecoveryText& a, const RecoveryText& b);

}  // namespace qd::crypto
