// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string_view>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

/// The same rows with the first field of each line in quotes, which keeps them off the fast path.
std::string withQuotes(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t lineEnd = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, lineEnd - at);
        const std::size_t fieldEnd = std::min(line.find(','), line.size());
        out += line.empty() ? "\n" : '"' + line.substr(0, fieldEnd) + '"' + line.substr(fieldEnd) + '\n';
        at = lineEnd + 1;
    }
    return out;
}

std::string outcome(const Imported<PricePanel>& made) {
    return made.ok() ? made->value.contentHash() + std::to_string(made->issues.size()) : "refused";
}

}  // namespace

TEST(ImportLongTest, TheFastPathTakesAndGivesWhatTheSlowOneDoes) {
    constexpr std::string_view kLetters("0123456789.,-+eE\n \r\"AZx\0", 23);
    const std::string good =
        "date,symbol,open,note,close,volume\n2024-01-02,AA,1.5,n,2.25,100\n2024-01-02,LONGSYMBOL,,,3e2,0\n"
        "2024-01-03,AA,7,x y,0.000001,12345678901\n2024-01-03,LONGSYMBOL,123456.78901234567,,5,\n"
        "2024-02-29,AA,1,n,2,3\n2024-02-29,LONGSYMBOL,1,n,2,3\n";
    ASSERT_NE(outcome(pricesOf(good)), "refused");
    Rng rng(11);
    int taken = 0;
    for (int round = 0; round < 30'000; ++round) {
        std::string text = good;
        for (std::uint64_t n = 1 + rng.below(3); n > 0; --n) {
            const std::size_t at = 35 + rng.below(text.size() - 35);
            const char letter = kLetters[rng.below(kLetters.size())];
            text.replace(at, rng.below(3), 1, letter);
        }
        const std::string fast = outcome(pricesOf(text));
        taken += fast == "refused" ? 0 : 1;
        if (text.find_first_of(std::string_view("\"\r\0", 3)) != std::string::npos) continue;
        ASSERT_EQ(fast, outcome(pricesOf(withQuotes(text)))) << text;
    }
    EXPECT_GT(taken, 3000);
}

TEST(ImportLongTest, AllFieldsInAnyColumnOrder) {
    const auto made = pricesOf(
        "volume,adj_close,symbol,low,high,open,date,close\n"
        "100,9.5,AAA,8,12,9,2024-01-02,10\n"
        ",,AAA,,13,,2024-01-03,\n"
        "0,1,B,1,1,1,2024-01-03,1e0\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const PricePanel& p = made->value;
    EXPECT_EQ(p.symbols(), (std::vector<std::string>{"AAA", "B"}));
    EXPECT_EQ(p.at(PriceField::Close, 0, 0), 10.0);
    EXPECT_EQ(p.at(PriceField::Open, 0, 0), 9.0);
    EXPECT_EQ(p.at(PriceField::High, 0, 0), 12.0);
    EXPECT_EQ(p.at(PriceField::Low, 0, 0), 8.0);
    EXPECT_EQ(p.at(PriceField::AdjClose, 0, 0), 9.5);
    EXPECT_EQ(p.at(PriceField::Volume, 0, 0), 100.0);
    EXPECT_FALSE(p.at(PriceField::Close, 1, 0).has_value());
    EXPECT_EQ(p.at(PriceField::High, 1, 0), 13.0);
    EXPECT_EQ(p.at(PriceField::Volume, 1, 1), 0.0);
    EXPECT_FALSE(p.at(PriceField::Volume, 0, 1).has_value());
}

TEST(ImportLongTest, SymbolsAreSortedAndDatesToo) {
    const auto made =
        pricesOf("date,symbol,close\n2024-01-03,Z,1\n2024-01-02,Z,2\n2024-01-02,A,3\n2024-01-01,Z,4\n");
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value.symbols(), (std::vector<std::string>{"A", "Z"}));
    EXPECT_EQ(made->value.at(PriceField::Close, 0, 1), 4.0);
    EXPECT_EQ(made->value.at(PriceField::Close, 1, 0), 3.0);
    ASSERT_EQ(made->issues.size(), 1U);
    EXPECT_EQ(made->issues[0].kind, ImportIssueKind::OutOfOrder);
    EXPECT_EQ(made->issues[0].where.line, 3);
    EXPECT_NE(made->issues[0].message.text.find("2 rows"), std::string::npos);
}

TEST(ImportLongTest, GroupedBySymbolIsInOrder) {
    const auto made =
        pricesOf("date,symbol,close\n2024-01-02,B,1\n2024-01-03,B,1\n2024-01-02,A,1\n2024-01-03,A,1\n");
    ASSERT_TRUE(made.ok());
    EXPECT_TRUE(made->issues.empty());
}

TEST(ImportLongTest, NegativeZeroVolumeIsZero) {
    const auto made =
        pricesOf("date,symbol,close,volume\n2024-01-02,A,1,-0\n2024-01-03,A,1,-0.0\n2024-01-04,A,1,\"-0\"\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    for (const double v : made->value.column(PriceField::Volume).values)
        EXPECT_FALSE(std::signbit(v));
}

TEST(ImportLongTest, ASymbolBehindAQuotedOneWithTheSameText) {
    // The raw text of a quoted field must never match a known symbol, nor the other way round.
    const auto made = pricesOf("symbol,date,close\nA,2024-01-02,1\n\"A\",2024-01-03,2\nA,2024-01-04,3\n");
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value.width(), 1U);
    EXPECT_EQ(made->value.rows(), 3U);
}

TEST(ImportLongTest, ADateWithoutAnyCloseIsKept) {
    const auto made = pricesOf("date,symbol,close\n2024-01-02,A,1\n2024-01-03,A,\n2024-01-04,A,2\n");
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value.rows(), 3U);
    EXPECT_FALSE(made->value.at(PriceField::Close, 1, 0).has_value());
}

TEST(ImportLongTest, QuotedLineEndsInUnknownColumnsKeepTheLineCount) {
    const auto made = pricesOf(
        "note,date,symbol,close\n\"a\n\nb\",2024-01-02,A,1\nx,2024-01-03,A,2\n\"c\nd\",2024-01-03,A,2\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    ASSERT_EQ(made->issues.size(), 2U);
    EXPECT_EQ(made->issues[1].where.line, 6);
    EXPECT_NE(made->issues[1].message.text.find("line 5"), std::string::npos);
}

}  // namespace qd::market
