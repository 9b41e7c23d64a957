// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "core/base/file_system.h"

namespace qd::fuzz {

/// Bytes as a file that is read in pieces of at most `piece` bytes.
class MemoryInput final : public InputStream {
public:
    MemoryInput(std::string_view bytes, std::size_t piece) : m_rest(bytes), m_piece(piece) {}
    Result<std::size_t> read(std::span<char> buffer) override {
        const std::size_t n = std::min({buffer.size(), m_piece, m_rest.size()});
        if (n > 0) std::memcpy(buffer.data(), m_rest.data(), n);
        m_rest.remove_prefix(n);
        return n;
    }

private:
    std::string_view m_rest;
    std::size_t m_piece;
};

/// A file that grows in memory.
class MemoryOutput final : public OutputStream {
public:
    Status write(std::string_view bytes) override {
        m_bytes += bytes;
        return Ok{};
    }
    Status commit() override { return Ok{}; }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

}  // namespace qd::fuzz
