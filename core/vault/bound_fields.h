// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qd::vault {

/// Bytes that are authenticated beside a ciphertext: each field after its length in 4 bytes, big end first,
/// so that no two lists of fields give the same bytes. Numbers are decimal.
class BoundFields {
public:
    BoundFields& add(std::string_view field) {
        const auto size = static_cast<std::uint32_t>(field.size());
        for (int shift = 24; shift >= 0; shift -= 8)
            m_bytes += static_cast<char>(size >> shift);
        m_bytes += field;
        return *this;
    }
    template <std::integral T>
    BoundFields& add(T number) {
        return add(std::string_view(std::to_string(number)));
    }
    [[nodiscard]] std::vector<std::uint8_t> bytes() const { return {m_bytes.begin(), m_bytes.end()}; }

private:
    std::string m_bytes;
};

}  // namespace qd::vault
