// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace qd::market::csv {

/// Bytes that must be readable after the text that scanDecimal and the other fast scanners look at.
inline constexpr std::size_t kReadAhead = 96;

namespace detail {

static_assert(std::endian::native == std::endian::little, "the scanners load eight characters at once");

struct Digits {
    std::uint64_t value;
    unsigned count;
};

/// The decimal digits at `p`, up to eight, all at once: the digits' values in the bytes of one word, weighted
/// in pairs, fours and eights by three multiplications (SIMD within a register).
inline Digits eightDigits(const char* p) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    word ^= 0x3030303030303030ULL;
    const std::uint64_t others = ((word + 0x7676767676767676ULL) | word) & 0x8080808080808080ULL;
    unsigned count = 8;
    if (others != 0) {
        count = static_cast<unsigned>(std::countr_zero(others)) / 8U;
        word = (word << 8U) << (56U - 8U * count);
    }
    word = word * 10U + (word >> 8U);
    constexpr std::uint64_t kMask = 0x000000FF000000FFULL;
    word = ((word & kMask) * 0x000F424000000064ULL + ((word >> 16U) & kMask) * 0x0000271000000001ULL) >> 32U;
    return {word, count};
}

inline constexpr std::array<std::uint64_t, 9> kTens = {1,      10,      100,      1000,     10000,
                                                       100000, 1000000, 10000000, 100000000};
inline constexpr std::array<double, 17> kTensReal = {1e0, 1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7, 1e8,
                                                     1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16};

/// The number at `p` by std::from_chars, for what the exact arithmetic does not cover.
const char* scanAnyDecimal(const char* p, const char* end, double& value) noexcept;

}  // namespace detail

/// Reads the finite decimal number at `p` and returns the place after it; nullptr when there is none. The
/// value is that of std::from_chars, bit for bit: with at most 2^53 in all digits together and at most 16
/// places, one division of two exactly represented numbers rounds right (Clinger 1990, "How to read floating
/// point numbers accurately", the fast path); other numbers go to std::from_chars. The caller checks what
/// follows. kReadAhead bytes after `end` are readable.
inline const char* scanDecimal(const char* p, const char* end, double& value) noexcept {
    constexpr std::uint64_t kExact = 1ULL << 53U;
    const char* const begin = p;
    const bool negative = *p == '-';
    p += negative ? 1 : 0;
    const detail::Digits whole = detail::eightDigits(p);
    std::uint64_t digits = whole.value;
    p += whole.count;
    if (whole.count == 8) {
        const detail::Digits more = detail::eightDigits(p);
        digits = digits * detail::kTens[more.count] + more.value;
        p += more.count;
        if (more.count == 8) return detail::scanAnyDecimal(begin, end, value);
    }
    if (whole.count == 0) return detail::scanAnyDecimal(begin, end, value);
    unsigned places = 0;
    if (*p == '.') {
        const detail::Digits part = detail::eightDigits(p + 1);
        if (digits >= kExact / 100000000U) return detail::scanAnyDecimal(begin, end, value);
        digits = digits * detail::kTens[part.count] + part.value;
        places = part.count;
        p += 1 + part.count;
        if (part.count == 8) {
            const detail::Digits more = detail::eightDigits(p);
            if (more.count == 8 || digits >= kExact / detail::kTens[more.count])
                return detail::scanAnyDecimal(begin, end, value);
            digits = digits * detail::kTens[more.count] + more.value;
            places += more.count;
            p += more.count;
        }
    }
    if (digits >= kExact || *p == 'e' || *p == 'E') return detail::scanAnyDecimal(begin, end, value);
    const double size = static_cast<double>(static_cast<std::int64_t>(digits)) / detail::kTensReal[places];
    value = negative ? -size : size;
    return p;
}

}  // namespace qd::market::csv
