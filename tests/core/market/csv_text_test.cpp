// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_text.h"

#include <gtest/gtest.h>

namespace qd::market::csv {

TEST(CsvTextTest, OnlyTextWithoutQuotesAndLineEndsIsPlain) {
    const auto plain = [](std::string_view text) {
        return isPlain(text.data(), text.data() + text.size(), 5);
    };
    EXPECT_TRUE(plain("a b;c"));
    EXPECT_FALSE(plain("a b;cd"));
    for (const auto bad : {std::string_view("a\"b"), std::string_view("a\r"), std::string_view("a\0b", 3)})
        EXPECT_FALSE(plain(bad));
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
