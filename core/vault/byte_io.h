// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace qd::vault {

/// Appends numbers, little end first.
class ByteWriter {
public:
    template <class Unsigned>
    void number(Unsigned value) {
        for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
            m_bytes.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> (8U * i)));
    }
    /// Seven bits a byte, the high bit says that more follow.
    void varint(std::uint64_t value) {
        for (; value >= 0x80U; value >>= 7U)
            m_bytes.push_back(static_cast<char>(value | 0x80U));
        m_bytes.push_back(static_cast<char>(value));
    }
    void raw(std::string_view bytes) { m_bytes.append(bytes); }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what ByteWriter wrote from bytes that nobody vouches for: past the end everything is 0 and empty,
/// and ok() stays false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_ok && m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

    std::string_view raw(std::size_t size) {
        if (!m_ok || size > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const auto bytes = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return bytes;
    }
    template <class Unsigned>
    Unsigned number() {
        const auto bytes = raw(sizeof(Unsigned));
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8U * i);
        return static_cast<Unsigned>(value);
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = number<std::uint8_t>();
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80U) return value;
        }
        m_ok = false;
        return 0;
    }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

}  // namespace qd::vault
