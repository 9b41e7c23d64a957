// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

CsvPreview previewOf(const std::string& text) {
    const auto made = previewCsv(MemoryFiles(text), "f.csv", 2);
    EXPECT_TRUE(made.ok());
    return made.ok() ? made.value() : CsvPreview{};
}

using Map = std::map<std::string, std::string>;

}  // namespace

TEST(ImportPreviewTest, LongFileOfAnotherProgram) {
    const auto p = previewOf(
        "Ticker,Trade Date,PX_LAST,Volume,Comment\nA,2024-01-02,1,2,x\nB,2024-01-02,1,2,x\nC,,,,\n");
    EXPECT_EQ(p.layout, CsvPreview::Layout::Long);
    EXPECT_EQ(
        p.suggestion,
        (Map{{"Ticker", "symbol"}, {"Trade Date", "date"}, {"PX_LAST", "close"}, {"Volume", "volume"}}));
    ASSERT_EQ(p.rows.size(), 2U);
    EXPECT_EQ(p.rows[1][0], "B");
}

TEST(ImportPreviewTest, WideFileKeepsItsSymbols) {
    const auto p = previewOf("Date,LOW,OPEN,COST\n2024-01-02,1,2,3\n");
    EXPECT_EQ(p.layout, CsvPreview::Layout::Wide);
    EXPECT_EQ(p.suggestion, (Map{{"Date", "date"}}));
}

TEST(ImportPreviewTest, ExactNamesGoFirstAndAnAdjustedCloseStandsIn) {
    EXPECT_EQ(previewOf("price,date,symbol,close\n").suggestion,
              (Map{{"date", "date"}, {"symbol", "symbol"}, {"close", "close"}}));
    EXPECT_EQ(previewOf("date,symbol,Adj Close\n").suggestion,
              (Map{{"date", "date"}, {"symbol", "symbol"}, {"Adj Close", "close"}}));
}

TEST(ImportPreviewTest, TheSuggestionIsWhatTheImportTakes) {
    const std::string text = "Ticker,Trade Date,PX_LAST\nA,2024-01-02,1\n";
    ImportOptions options;
    options.columns = previewOf(text).suggestion;
    EXPECT_TRUE(pricesOf(text, options).ok());
}

TEST(ImportPreviewTest, UnknownAndBrokenFiles) {
    EXPECT_EQ(previewOf("a;b\n1;2\n").layout, CsvPreview::Layout::Unknown);
    EXPECT_EQ(previewOf("date\n").layout, CsvPreview::Layout::Unknown);
    EXPECT_EQ(previewOf("date,symbol,open\n").layout, CsvPreview::Layout::Unknown);
    EXPECT_EQ(previewOf("date,A\n2024-01-02,1\n\"broken").rows.size(), 1U);
    EXPECT_FALSE(previewCsv(MemoryFiles(""), "f.csv", 2).ok());
    EXPECT_EQ(previewCsv(MemoryFiles(), "f.csv", 2).error().code, ErrorCode::Io);
}

}  // namespace qd::market
