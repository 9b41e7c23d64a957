// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qd::crypto {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4), fed in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    Sha256& update(std::span<const std::uint8_t> bytes);
    Sha256& update(std::string_view bytes);
    [[nodiscard]] Digest finish();  ///< once
    /// Of the parts one after the other, without allocating.
    [[nodiscard]] static Digest of(std::initializer_list<std::span<const std::uint8_t>> parts);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] Digest sha256(std::string_view bytes);
/// Two lower-case digits a byte.
[[nodiscard]] std::string hex(std::span<const std::uint8_t> bytes);
/// The bytes of an even number of hex digits, either case; nothing for any other text.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> unhex(std::string_view text);
/// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

}  // namespace qd::crypto
