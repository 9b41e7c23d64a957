// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/series_codec.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace qd::vault {

namespace {

constexpr std::array<double, kMaxDecimals + 1> kPowers{1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
constexpr double kExactLimit = 9007199254740992.0;  // 2^53: integers below it are doubles without gaps

std::int64_t nearest(double scaled) {
    return static_cast<std::int64_t>(scaled < 0.0 ? scaled - 0.5 : scaled + 0.5);
}

bool isExact(double value, double power) {
    const double scaled = value * power;
    if (!(std::fabs(scaled) < kExactLimit - 1.0)) return false;
    // Both operands are exact, so the division rounds once: it gives the double nearest to the decimal.
    const double back = static_cast<double>(nearest(scaled)) / power;
    return std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value);
}

std::uint64_t zigzag(std::int64_t difference) {
    return (static_cast<std::uint64_t>(difference) << 1U) ^ static_cast<std::uint64_t>(difference >> 63U);
}

std::uint64_t unzigzag(std::uint64_t code) {
    return (code >> 1U) ^ (~(code & 1U) + 1U);
}

enum MaskForm : std::uint8_t { kNone, kAll, kRuns, kBits };

std::string runsOf(std::span<const std::uint8_t> mask) {
    ByteWriter out;
    out.number(mask.front());
    std::size_t from = 0;
    for (std::size_t i = 1; i <= mask.size(); ++i) {
        if (i < mask.size() && mask[i] == mask[from]) continue;
        out.varint(i - from);
        from = i;
    }
    return out.take();
}

std::string bitsOf(std::span<const std::uint8_t> mask) {
    std::string bits((mask.size() + 7) / 8, '\0');
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] != 0) bits[i / 8] = static_cast<char>(bits[i / 8] | (1U << (i % 8)));
    }
    return bits;
}

bool readRuns(ByteReader& in, std::span<std::uint8_t> mask) {
    auto state = in.number<std::uint8_t>();
    if (state > 1) return false;
    for (std::size_t at = 0; at < mask.size();) {
        const auto length = in.varint();
        if (!in.ok() || length == 0 || length > mask.size() - at) return false;
        std::fill_n(mask.begin() + static_cast<std::ptrdiff_t>(at), length, state);
        at += length;
        state ^= 1U;
    }
    return true;
}

bool readBits(ByteReader& in, std::span<std::uint8_t> mask) {
    const auto bits = in.raw((mask.size() + 7) / 8);
    if (!in.ok()) return false;
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] = static_cast<std::uint8_t>((static_cast<unsigned char>(bits[i / 8]) >> (i % 8)) & 1U);
    return true;
}

}  // namespace

std::optional<std::uint8_t> exactDecimals(std::span<const double> values) {
    for (std::uint8_t k = 0; k <= kMaxDecimals; ++k) {
        const double power = kPowers[k];
        if (std::all_of(values.begin(), values.end(), [power](double v) { return isExact(v, power); }))
            return k;
    }
    return std::nullopt;
}

void encodeDecimals(std::span<const double> values, std::uint8_t decimals, std::span<std::uint64_t> out) {
    std::int64_t previous = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto integer = nearest(values[i] * kPowers[decimals]);
        out[i] = zigzag(integer - previous);
        previous = integer;
    }
}

bool decodeDecimals(std::span<const std::uint64_t> codes, std::uint8_t decimals, std::span<double> out) {
    if (decimals > kMaxDecimals) return false;
    const double power = kPowers[decimals];
    std::uint64_t sum = 0;  // unsigned: a hostile sum wraps instead of overflowing
    bool inRange = true;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        sum += unzigzag(codes[i]);
        const auto integer = static_cast<double>(static_cast<std::int64_t>(sum));
        inRange &= std::fabs(integer) <= kExactLimit;
        out[i] = integer / power;
    }
    return inRange;
}

void writePlanes(ByteWriter& out, std::span<const std::uint64_t> words) {
    std::uint64_t all = 0;
    for (const auto word : words)
        all |= word;
    const auto planes = static_cast<unsigned>((std::bit_width(all) + 7) / 8);
    out.number(static_cast<std::uint8_t>(planes));
    std::string plane(words.size(), '\0');
    for (unsigned p = 0; p < planes; ++p) {
        for (std::size_t i = 0; i < words.size(); ++i)
            plane[i] = static_cast<char>(words[i] >> (8U * p));
        out.raw(plane);
    }
}

bool readPlanes(ByteReader& in, std::span<std::uint64_t> words) {
    const auto planes = in.number<std::uint8_t>();
    if (planes > 8) return false;
    std::fill(words.begin(), words.end(), 0U);
    for (unsigned p = 0; p < planes; ++p) {
        const auto plane = in.raw(words.size());
        if (!in.ok()) return false;
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] |= static_cast<std::uint64_t>(static_cast<unsigned char>(plane[i])) << (8U * p);
    }
    return in.ok();
}

void writeMask(ByteWriter& out, std::span<const std::uint8_t> mask) {
    const auto there = std::count(mask.begin(), mask.end(), std::uint8_t{1});
    if (there == static_cast<std::ptrdiff_t>(mask.size())) return out.number<std::uint8_t>(kAll);
    if (there == 0) return out.number<std::uint8_t>(kNone);
    const auto runs = runsOf(mask);
    const auto bits = bitsOf(mask);
    out.number<std::uint8_t>(runs.size() <= bits.size() ? kRuns : kBits);
    out.raw(runs.size() <= bits.size() ? runs : bits);
}

bool readMask(ByteReader& in, std::span<std::uint8_t> mask) {
    switch (in.number<std::uint8_t>()) {
        case kNone:
            std::fill(mask.begin(), mask.end(), std::uint8_t{0});
            return in.ok();
        case kAll:
            std::fill(mask.begin(), mask.end(), std::uint8_t{1});
            return in.ok();
        case kRuns:
            return readRuns(in, mask);
        case kBits:
            return readBits(in, mask);
        default:
            return false;
    }
}

}  // namespace qd::vault
