// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_source.h"

#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market::csv {

namespace {

Result<std::string> textOf(const std::string& bytes, std::size_t piece, std::uint64_t limit = 1000) {
    MemoryFiles files(bytes);
    files.pieceBytes = piece;
    QD_TRY(auto source, Source::open(files, "f.csv", limit));
    std::string text;
    std::string buffer(11, ' ');
    double before = 0.0;
    for (;;) {
        QD_TRY(const std::size_t n, source.read(buffer));
        EXPECT_GE(source.fraction(), before);
        before = source.fraction();
        if (n == 0) break;
        text += buffer.substr(0, n);
    }
    EXPECT_TRUE(bytes.empty() || source.fraction() == 1.0);
    return text;
}

}  // namespace

TEST(CsvSourceTest, PlainAndGzipByMagicInPiecesOfAnySize) {
    for (const std::string& text :
         {std::string(), std::string("a"), std::string("abcdefghijklmnopqrstuvwxyz")}) {
        for (const std::size_t piece : {1U, 4U, 64U}) {
            EXPECT_EQ(textOf(text, piece).value(), text);
            EXPECT_EQ(textOf(gzipped(text), piece).value(), text);
        }
    }
}

TEST(CsvSourceTest, TheLimitCountsTextAndIsExact) {
    const std::string text(500, 'x');
    EXPECT_TRUE(textOf(text, 64, 500).ok());
    EXPECT_TRUE(textOf(gzipped(text), 64, 500).ok());
    EXPECT_FALSE(textOf(text, 64, 499).ok());
    EXPECT_FALSE(textOf(gzipped(text), 64, 499).ok());
    EXPECT_EQ(textOf(gzipped(text), 64, 499).error().code, ErrorCode::BadInput);
}

TEST(CsvSourceTest, AMissingFileIsIo) {
    EXPECT_EQ(Source::open(MemoryFiles(), "none.csv", 10).error().code, ErrorCode::Io);
}

}  // namespace qd::market::csv
