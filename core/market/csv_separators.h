// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace qd::market::csv {

/// Finds the commas and line feeds of a text one after the other, 64 bytes at a time. The places of the
/// fields are then known before a field is read, so that the processor reads several at once.
class Separators {
public:
    static constexpr std::size_t kWindow = 64;

    /// Precondition: kWindow bytes are readable after the last separator that is asked for.
    explicit Separators(const char* begin) noexcept : m_base(begin), m_mask(find(begin)) {}

    /// The next comma or line feed. Precondition: there is one.
    const char* next() noexcept {
        while (m_mask == 0) {
            m_base += kWindow;
            m_mask = find(m_base);
        }
        const char* const at = m_base + std::countr_zero(m_mask);
        m_mask &= m_mask - 1;
        return at;
    }

private:
    static std::uint64_t find(const char* p) noexcept {
        std::uint64_t mask = 0;
#if defined(__SSE2__)
        const __m128i comma = _mm_set1_epi8(',');
        const __m128i feed = _mm_set1_epi8('\n');
        for (unsigned i = 0; i < 4; ++i) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 16U * i));
            const __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, feed));
            mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hit)))
                    << (16U * i);
        }
#else
        for (unsigned i = 0; i < kWindow; ++i)
            mask |= static_cast<std::uint64_t>(p[i] == ',' || p[i] == '\n' ? 1 : 0) << i;
#endif
        return mask;
    }

    const char* m_base;
    std::uint64_t m_mask;
};

}  // namespace qd::market::csv
