// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/vault/byte_io.h"

namespace qd::vault {

/// Marks a series that is no exact decimal and is kept as the bits of its doubles.
inline constexpr std::uint8_t kRawSeries = 0xff;
inline constexpr std::uint8_t kMaxDecimals = 6;

/// The fewest decimals k <= 6 for which every value is exactly the double nearest to an integer / 10^k, with
/// the integer below 2^53; nothing when there is none. "Exactly" is bit by bit: -0 and 0 differ.
[[nodiscard]] std::optional<std::uint8_t> exactDecimals(std::span<const double> values);
/// integer(value · 10^k) as differences from one value to the next, in zigzag order (0, -1, 1, -2 …), so that
/// small moves have zero high bytes. Precondition: k = exactDecimals(values).
void encodeDecimals(std::span<const double> values, std::uint8_t decimals, std::span<std::uint64_t> out);
/// The values again, bit by bit. False when an integer is out of range.
[[nodiscard]] bool decodeDecimals(std::span<const std::uint64_t> codes, std::uint8_t decimals,
                                  std::span<double> out);

/// Bytes of equal weight side by side, as many planes as the largest word needs: u8 planes, then planes ×
/// words bytes.
void writePlanes(ByteWriter& out, std::span<const std::uint64_t> words);
/// False when the planes are not there.
[[nodiscard]] bool readPlanes(ByteReader& in, std::span<std::uint64_t> words);

/// A mask of 0 and 1 as one of: nothing there, all there, run lengths, bits; the shortest is taken.
void writeMask(ByteWriter& out, std::span<const std::uint8_t> mask);
/// False when it is not a mask of that length.
[[nodiscard]] bool readMask(ByteReader& in, std::span<std::uint8_t> mask);

}  // namespace qd::vault
