// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/byte_io.h"

#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

namespace qd::vault {
namespace {

TEST(ByteIo, NumbersComeBack) {
    ByteWriter out;
    out.number(std::uint8_t{200});
    out.number(std::uint32_t{0x01020304});
    out.number(std::numeric_limits<std::uint64_t>::max());
    const std::uint64_t varints[] = {0, 127, 128, 300, std::numeric_limits<std::uint64_t>::max()};
    for (const auto v : varints)
        out.varint(v);
    out.raw("abc");
    EXPECT_EQ(out.bytes().substr(1, 4), "\x04\x03\x02\x01");
    ByteReader in(out.bytes());
    EXPECT_EQ(in.number<std::uint8_t>(), 200);
    EXPECT_EQ(in.number<std::uint32_t>(), 0x01020304U);
    EXPECT_EQ(in.number<std::uint64_t>(), std::numeric_limits<std::uint64_t>::max());
    for (const auto v : varints)
        EXPECT_EQ(in.varint(), v);
    EXPECT_EQ(in.raw(3), "abc");
    EXPECT_TRUE(in.atEnd());
}

TEST(ByteIo, PastTheEndStaysBroken) {
    ByteReader in("ab");
    EXPECT_EQ(in.number<std::uint32_t>(), 0U);
    EXPECT_FALSE(in.ok());
    EXPECT_TRUE(in.raw(1).empty());
    EXPECT_FALSE(in.atEnd());
    ByteReader huge("ab");
    EXPECT_TRUE(huge.raw(std::numeric_limits<std::size_t>::max()).empty());
    EXPECT_FALSE(huge.ok());
}

TEST(ByteIo, EndlessVarintIsBroken) {
    const std::string endless(20, '\xff');
    ByteReader in(endless);
    EXPECT_EQ(in.varint(), 0U);
    EXPECT_FALSE(in.ok());
    ByteReader cut("\x80");
    EXPECT_EQ(cut.varint(), 0U);
    EXPECT_FALSE(cut.ok());
}

}  // namespace
}  // namespace qd::vault
