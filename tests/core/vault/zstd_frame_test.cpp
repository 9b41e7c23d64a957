// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/zstd_frame.h"

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

TEST(ZstdFrame, RoundTrips) {
    for (const std::string& bytes : {std::string(), std::string("x"), std::string(100'000, 'q')}) {
        const auto frame = compress(bytes);
        ASSERT_TRUE(frame.ok());
        EXPECT_EQ(decompress(*frame, bytes.size()).value(), bytes);
    }
}

TEST(ZstdFrame, AnotherSizeIsRefusedBeforeMemoryIsTaken) {
    const auto frame = compress(std::string(1000, 'q')).value();
    EXPECT_EQ(codeOf(decompress(frame, 999)), "integrity");
    EXPECT_EQ(codeOf(decompress(frame, 1001)), "integrity");
    EXPECT_EQ(codeOf(decompress(frame, ~std::uint64_t{0})), "integrity");      // "unknown size"
    EXPECT_EQ(codeOf(decompress(frame, ~std::uint64_t{0} - 1)), "integrity");  // "error"
    EXPECT_EQ(codeOf(decompress("", 0)), "integrity");
}

TEST(ZstdFrame, CutOrExtendedFramesAreRefused) {
    const auto frame = compress("some text that is long enough to have a body").value();
    for (std::size_t n = 0; n < frame.size(); ++n)
        EXPECT_EQ(codeOf(decompress(frame.substr(0, n), 44)), "integrity") << n;
    EXPECT_EQ(codeOf(decompress(frame + "x", 44)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
