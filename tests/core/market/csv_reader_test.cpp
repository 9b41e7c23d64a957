// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_reader.h"

#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market::csv {

namespace {

std::vector<std::string> recordsOf(const std::string& text, std::size_t piece, IssueList& issues) {
    MemoryFiles files(text);
    files.pieceBytes = piece;
    auto reader = Reader::open(files, "f.csv", {}, issues, nullptr);
    EXPECT_TRUE(reader.ok());
    std::vector<std::string> out;
    Record record;
    for (;;) {
        const auto there = reader->nextRecord(record);
        EXPECT_TRUE(there.ok()) << there.error().describe();
        if (!there.ok() || !there.value()) return out;
        std::string line = std::to_string(reader->recordLine());
        for (const Field& field : record.fields)
            line += "|" + std::string(field.text);
        out.push_back(line);
    }
}

}  // namespace

TEST(CsvReaderTest, TheSameRecordsInPiecesOfAnySize) {
    const std::string text = "a,b\r\n\"x\ny\",\"p\"\"q\"\n\nlast,1";
    const std::vector<std::string> expected = {"1|a|b", "2|x\ny|p\"q", "5|last|1"};
    for (const std::size_t piece : {1U, 2U, 3U, 5U, 100U}) {
        IssueList issues;
        EXPECT_EQ(recordsOf(text, piece, issues), expected) << piece;
        EXPECT_EQ(std::move(issues).take().size(), 1U);
    }
}

TEST(CsvReaderTest, RecordsLongerThanABlock) {
    const std::string field(60'000, 'x');
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += field + (i + 1 < 40 ? "," : "\n");
    text += "next\n";
    IssueList issues;
    const auto records = recordsOf(text, 1U << 20U, issues);
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0].size(), 1 + 40 * 60'001U);
    EXPECT_EQ(records[1], "2|next");
}

TEST(CsvReaderTest, LinesWithoutEndStopAtALimit) {
    std::string endless;
    for (int i = 0; i < 800'000; ++i)
        endless += "0123456789012345678901234567890123456789012345678,";
    MemoryFiles files(endless);
    IssueList issues;
    auto reader = Reader::open(files, "f.csv", {}, issues, nullptr);
    ASSERT_TRUE(reader.ok());
    Record record;
    const auto there = reader->nextRecord(record);
    ASSERT_FALSE(there.ok());
    EXPECT_NE(there.error().message.find("line of more than"), std::string::npos);
}

TEST(CsvReaderTest, TheWindowHoldsWholeLines) {
    const MemoryFiles files("one\ntwo\nthr");
    IssueList issues;
    auto reader = Reader::open(files, "f.csv", {}, issues, nullptr);
    ASSERT_TRUE(reader.ok());
    EXPECT_EQ(std::string(reader->cursor(), reader->linesEnd()), "one\n");
    reader->advance(reader->linesEnd(), 1);
    EXPECT_EQ(reader->rows(), 1U);
    EXPECT_EQ(reader->cursorLine(), 2);
    ASSERT_TRUE(reader->fill().value());
    EXPECT_EQ(std::string(reader->cursor(), reader->linesEnd()), "two\n");
    reader->advance(reader->linesEnd(), 1);
    ASSERT_TRUE(reader->fill().value());
    EXPECT_EQ(std::string(reader->cursor(), reader->linesEnd()), "thr\n");
    EXPECT_FALSE(reader->fill().value());
}

}  // namespace qd::market::csv
