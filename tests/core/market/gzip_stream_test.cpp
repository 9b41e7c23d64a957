// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/gzip_stream.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

struct Inflated {
    std::string text;
    std::optional<Error> error;
};

Inflated inflate(const std::string& bytes, std::size_t piece = 1000) {
    MemoryFiles files(bytes);
    files.pieceBytes = piece;
    auto stream = openGzip(files.open("f.csv").value()).value();
    Inflated out;
    std::string buffer(777, ' ');
    for (;;) {
        const auto n = stream->read(buffer);
        if (!n.ok()) {
            out.error = n.error();
            return out;
        }
        if (n.value() == 0) return out;
        out.text += buffer.substr(0, n.value());
    }
}

std::string randomText(std::size_t size) {
    Rng rng(5);
    std::string text;
    while (text.size() < size)
        text += std::to_string(rng.below(100000)) + ",";
    return text;
}

}  // namespace

TEST(GzipStreamTest, InflatesMembersOneAfterTheOther) {
    const std::string text = randomText(300'000);
    EXPECT_EQ(inflate(gzipped(text)).text, text);
    EXPECT_EQ(inflate(gzipped(text) + gzipped("") + gzipped("tail")).text, text + "tail");
    EXPECT_EQ(inflate(gzipped("abc"), 1).text, "abc");
}

TEST(GzipStreamTest, EveryTruncationIsRefused) {
    const std::string whole = gzipped(randomText(2'000));
    for (std::size_t n = 2; n < whole.size(); ++n) {
        const auto cut = inflate(whole.substr(0, n));
        ASSERT_TRUE(cut.error.has_value()) << n;
        EXPECT_EQ(cut.error->code, ErrorCode::BadInput);
        EXPECT_NE(cut.error->message.find("truncated"), std::string::npos);
    }
}

TEST(GzipStreamTest, NoFlippedBitInDataOrChecksumGivesOtherText) {
    const std::string text = randomText(2'000);
    const std::string whole = gzipped(text);
    for (std::size_t i = 10; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        const auto out = inflate(damaged);
        EXPECT_TRUE(out.error.has_value() || out.text == text) << i;
    }
}

TEST(GzipStreamTest, WhatCouldBeReadComesBeforeTheError) {
    const std::string text = randomText(100'000);
    const std::string whole = gzipped(text);
    const auto cut = inflate(whole.substr(0, whole.size() / 2));
    EXPECT_TRUE(cut.error.has_value());
    EXPECT_GT(cut.text.size(), 20'000U);
    EXPECT_TRUE(text.starts_with(cut.text));
}

}  // namespace qd::market
