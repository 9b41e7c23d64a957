// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/hash.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

using Bytes = std::vector<std::uint8_t>;

inline Bytes fromHex(std::string_view text) {
    return unhex(text).value();
}

template <std::size_t N>
std::array<std::uint8_t, N> arrayOf(std::string_view text) {
    const auto bytes = fromHex(text);
    std::array<std::uint8_t, N> array{};
    std::copy_n(bytes.begin(), std::min(N, bytes.size()), array.begin());
    return array;
}

inline Bytes bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

inline std::string textOf(const Secret& secret) {
    return {secret.bytes().begin(), secret.bytes().end()};
}

}  // namespace qd::crypto
