// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_text.h"

#include <gtest/gtest.h>

namespace qd::market::csv {

TEST(CsvTextTest, Utf8AsRfc3629HasIt) {
    EXPECT_EQ(characterBytes("a"), 1U);
    EXPECT_EQ(characterBytes("\xC3\xA4"), 2U);
    EXPECT_EQ(characterBytes("\xE2\x82\xAC"), 3U);
    EXPECT_EQ(characterBytes("\xF0\x9F\x93\x88"), 4U);
    for (const char* bad :
         {"", "\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3\x28", "\xE2\x82"})
        EXPECT_EQ(characterBytes(bad), 0U) << shown(bad);
}

TEST(CsvTextTest, ControlCharactersAreNotPrintable) {
    EXPECT_TRUE(isPrintable("BRK.B \xC3\xA4"));
    EXPECT_TRUE(isPrintable(""));
    for (const char* bad : {"\n", "a\tb", "\x7F", "\xC2\x85", "\xFF"})
        EXPECT_FALSE(isPrintable(bad));
}

TEST(CsvTextTest, QuotedTextIsShortAndCleanUtf8) {
    EXPECT_EQ(shown("abc"), "'abc'");
    EXPECT_EQ(shown("a\x07\xFF"), "'a\\x07\\xFF'");
    EXPECT_EQ(shown(std::string(100, 'x')), "'" + std::string(40, 'x') + "…'");
    EXPECT_TRUE(isPrintable(shown(std::string(39, 'x') + "\xE2\x82\xAC" + "y")));
}

TEST(CsvTextTest, HintsSayHowToMend) {
    EXPECT_NE(numberHint("N/A").text.find("empty"), std::string::npos);
    EXPECT_NE(numberHint(" 1").text.find("blanks"), std::string::npos);
    EXPECT_NE(numberHint("1,5").text.find("point"), std::string::npos);
    EXPECT_NE(numberHint("5%").text.find("percent"), std::string::npos);
    EXPECT_NE(numberHint("\xE2\x82\xAC"
                         "5")
                  .text.find("currency"),
              std::string::npos);
    EXPECT_NE(dateHint("31.12.2024").text.find("year-month-day"), std::string::npos);
    EXPECT_NE(dateHint("2024-12-31 00:00").text.find("time of day"), std::string::npos);
}

}  // namespace qd::market::csv
