// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::model {

/// Plain numbers one after the other in the blob of a frame, little endian; the JSON beside it tells how
/// many.
class BlobWriter {
public:
    template <class T>
    void add(const std::vector<T>& numbers) {
        m_bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T));
    }
    void add(std::string_view bytes) { m_bytes += bytes; }
    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Takes them off again. The first that is not wholly there, and each after it, is empty; done() tells.
class BlobReader {
public:
    /// `bytes` outlives this.
    explicit BlobReader(std::string_view bytes) : m_rest(bytes), m_size(bytes.size()) {}

    template <class T>
    [[nodiscard]] std::vector<T> take(std::uint64_t count) {
        const std::string_view part = next(count, sizeof(T));
        std::vector<T> numbers(part.size() / sizeof(T));
        if (!part.empty()) std::memcpy(numbers.data(), part.data(), part.size());
        return numbers;
    }
    [[nodiscard]] std::string_view bytes(std::uint64_t count) { return next(count, 1); }
    /// Error BadInput when there was less than was taken, or more is left.
    [[nodiscard]] Status done() const;

private:
    std::string_view next(std::uint64_t count, std::size_t each);

    std::string_view m_rest;
    std::size_t m_size;
    bool m_short = false;
};

}  // namespace qd::model
