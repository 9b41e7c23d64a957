// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::vault {

/// A field of a person under the person's own key: 12 bytes of random nonce, then AES-256-GCM with its tag.
/// Bound are the text "quarterdeck person 1", the person's number in decimal and the field's name, each
/// followed by a zero byte: a field cannot be moved to another row or column.
Result<std::vector<std::uint8_t>> sealField(const crypto::Secret& key, PersonId person,
                                            std::string_view field, std::span<const std::uint8_t> plain);
/// Error Integrity when anything differs.
Result<crypto::Secret> openField(const crypto::Secret& key, PersonId person, std::string_view field,
                                 std::string_view sealed);

/// Bytes as SQLite takes them; they live as long as what they were taken of.
[[nodiscard]] std::string_view blobOf(std::span<const std::uint8_t> bytes) noexcept;
[[nodiscard]] std::span<const std::uint8_t> bytesOf(std::string_view blob) noexcept;

}  // namespace qd::vault
