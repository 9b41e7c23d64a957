// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/series_codec.h"

#include <bit>
#include <cmath>
#include <limits>
#include <vector>

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

std::vector<double> roundTrip(const std::vector<double>& values, std::uint8_t decimals) {
    std::vector<std::uint64_t> codes(values.size());
    encodeDecimals(values, decimals, codes);
    std::vector<double> back(values.size());
    EXPECT_TRUE(decodeDecimals(codes, decimals, back));
    return back;
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::bit_cast<std::uint64_t>(a[i]) != std::bit_cast<std::uint64_t>(b[i])) return false;
    }
    return true;
}

TEST(SeriesCodec, FindsTheFewestDecimals) {
    EXPECT_EQ(exactDecimals(std::vector{1.0, 2e9}), 0);
    EXPECT_EQ(exactDecimals(std::vector{0.5, 10.0}), 1);
    EXPECT_EQ(exactDecimals(std::vector{0.1, 101.37}), 2);
    EXPECT_EQ(exactDecimals(std::vector{0.000001}), 6);
    EXPECT_EQ(exactDecimals(std::vector<double>{}), 0);
}

TEST(SeriesCodec, WhatIsNoDecimalIsLeftAlone) {
    EXPECT_FALSE(exactDecimals(std::vector{1.0 / 3.0}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{1e-7}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{1e300}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{-0.0}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{std::nextafter(0.1, 1.0)}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{std::numeric_limits<double>::quiet_NaN()}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{std::numeric_limits<double>::infinity()}).has_value());
    EXPECT_FALSE(exactDecimals(std::vector{std::numeric_limits<double>::denorm_min()}).has_value());
}

TEST(SeriesCodec, DecimalsComeBackBitByBit) {
    Rng rng(7);
    for (int round = 0; round < 300; ++round) {
        const auto decimals = static_cast<int>(rng.below(7));
        const double power = std::pow(10.0, decimals);
        std::vector<double> values;
        for (std::uint64_t i = 0, n = rng.below(50); i < n; ++i) {
            const auto integer = static_cast<double>(rng.below(std::uint64_t{1} << (1 + rng.below(51))));
            values.push_back((rng.below(4) == 0 ? -integer - 1 : integer) / power);
        }
        const auto found = exactDecimals(values);
        ASSERT_TRUE(found.has_value());
        EXPECT_LE(*found, decimals);
        EXPECT_TRUE(sameBits(roundTrip(values, *found), values));
    }
}

TEST(SeriesCodec, HostileDecimalsAreRefused) {
    const std::vector<std::uint64_t> huge(4, std::numeric_limits<std::uint64_t>::max() - 1);
    std::vector<double> out(4);
    EXPECT_FALSE(decodeDecimals(huge, 0, out));
    EXPECT_FALSE(decodeDecimals(std::vector<std::uint64_t>(4, 0), kMaxDecimals + 1, out));
}

TEST(SeriesCodec, PlanesComeBack) {
    Rng rng(8);
    for (const unsigned shift : {0U, 8U, 30U, 56U, 63U}) {
        std::vector<std::uint64_t> words(37);
        for (auto& word : words)
            word = rng.bits() >> shift;
        ByteWriter out;
        writePlanes(out, words);
        ByteReader in(out.bytes());
        std::vector<std::uint64_t> back(words.size());
        ASSERT_TRUE(readPlanes(in, back));
        EXPECT_EQ(back, words);
        EXPECT_TRUE(in.atEnd());
        ByteReader cut(std::string_view(out.bytes()).substr(0, out.bytes().size() - 1));
        EXPECT_FALSE(readPlanes(cut, back));
    }
    std::vector<std::uint64_t> back(1);
    ByteReader nine("\x09 123456789");
    EXPECT_FALSE(readPlanes(nine, back));
}

TEST(SeriesCodec, MasksComeBack) {
    Rng rng(9);
    for (const double share : {0.0, 0.01, 0.5, 0.99, 1.0}) {
        for (const std::size_t n : {0U, 1U, 7U, 8U, 9U, 500U}) {
            std::vector<std::uint8_t> mask(n);
            for (auto& cell : mask)
                cell = rng.uniform() < share ? 1 : 0;
            ByteWriter out;
            writeMask(out, mask);
            std::vector<std::uint8_t> back(n, 7);
            ByteReader in(out.bytes());
            ASSERT_TRUE(readMask(in, back));
            EXPECT_EQ(back, mask);
            EXPECT_TRUE(in.atEnd());
        }
    }
}

TEST(SeriesCodec, HostileMasksAreRefused) {
    std::vector<std::uint8_t> mask(10);
    const auto reads = [&](std::string_view bytes) {
        ByteReader in(bytes);
        return readMask(in, mask);
    };
    using namespace std::string_view_literals;
    EXPECT_TRUE(reads("\x02\x01\x04\x06"sv));
    EXPECT_FALSE(reads("\x02\x01\x04\x07"sv));      // runs longer than the mask
    EXPECT_FALSE(reads("\x02\x01\x04\x00\x06"sv));  // a run of nothing
    EXPECT_FALSE(reads("\x02\x02\x0a"sv));          // neither 0 nor 1
    EXPECT_FALSE(reads("\x02\x01\x04"sv));          // cut off
    EXPECT_FALSE(reads("\x03\xff"sv));              // too few bits
    EXPECT_FALSE(reads("\x04"sv));                  // unknown form
    EXPECT_FALSE(reads(""sv));
}

}  // namespace
}  // namespace qd::vault::test
