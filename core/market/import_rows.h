// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/market/import_pages.h"

namespace qd::market {

/// Which line of the file a data row stands on, kept as the few places where rows and lines do not go
/// together.
class LineMap {
public:
    /// Row `row` stands on `line`. Rows are noted in ascending order; those in between follow line by line.
    void note(std::uint64_t row, std::int64_t line);
    [[nodiscard]] std::int64_t lineOf(std::uint64_t row) const noexcept;

private:
    std::vector<std::pair<std::uint64_t, std::int64_t>> m_breaks;
};

/// The rows of a long file as they come: day, symbol number, and one value a field with a mask, packed in
/// fields + 1 words a row, in chunks that never move.
class LongRows {
public:
    static constexpr std::int32_t kDayShift = 1 << 19;  ///< days are within ± this
    static constexpr std::uint64_t kMost = 0xFFFFFFF0ULL;

    explicit LongRows(std::size_t fields) : m_words(fields + 1) {}

    /// The place for the next row, which counts after commit(). Write values[0 … fields).
    [[nodiscard]] std::uint64_t* open() {
        if (m_size == m_chunks.size() * kChunkRows) grow();
        return at(m_size) + 1;
    }
    void commit(std::int32_t day, std::uint32_t symbol, std::uint64_t mask) noexcept {
        *at(m_size) = mask | (static_cast<std::uint64_t>(day + kDayShift) << 8U) |
                      (static_cast<std::uint64_t>(symbol) << 32U);
        ++m_size;
    }
    static void put(std::uint64_t* values, std::size_t field, double value) noexcept {
        values[field] = std::bit_cast<std::uint64_t>(value);
    }

    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }
    [[nodiscard]] std::size_t fields() const noexcept { return m_words - 1; }
    /// The first word of a row: see day(), symbol(), mask(); the bits of the values follow it.
    [[nodiscard]] const std::uint64_t* row(std::uint64_t i) const noexcept {
        return m_chunks[i / kChunkRows].get() + (i % kChunkRows) * m_words;
    }
    static std::int32_t day(std::uint64_t head) noexcept {
        return static_cast<std::int32_t>((head >> 8U) & 0xFFFFFFU) - kDayShift;
    }
    static std::uint32_t symbol(std::uint64_t head) noexcept {
        return static_cast<std::uint32_t>(head >> 32U);
    }
    static unsigned mask(std::uint64_t head) noexcept { return static_cast<unsigned>(head & 0xFFU); }

private:
    static constexpr std::size_t kChunkRows = 1U << 17U;
    std::uint64_t* at(std::uint64_t i) noexcept {
        return m_chunks[i / kChunkRows].get() + (i % kChunkRows) * m_words;
    }
    void grow();

    std::size_t m_words;
    std::uint64_t m_size = 0;
    std::vector<PageBlock> m_chunks;
};

}  // namespace qd::market
