// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_day.h"

#include <string>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::market::csv {

TEST(CsvDayTest, EveryDayOfFourCenturies) {
    DayScanner scanner;
    for (std::int32_t day = Date::create(1800, 1, 1)->days(), end = Date::create(2200, 12, 31)->days();
         day <= end; ++day) {
        std::int32_t found = 0;
        ASSERT_TRUE(scanner.scan(Date::fromDays(day).iso().c_str(), found)) << day;
        ASSERT_EQ(found, day);
    }
}

TEST(CsvDayTest, RandomTextsAreTakenJustAsByDateParse) {
    Rng rng(3);
    DayScanner scanner;
    for (int i = 0; i < 200'000; ++i) {
        std::string text = Date::fromDays(static_cast<std::int32_t>(rng.below(30000))).iso();
        if (rng.below(2) == 0) text[8] = static_cast<char>('/' + rng.below(12));
        if (rng.below(2) == 0) text[9] = static_cast<char>('/' + rng.below(12));
        if (rng.below(4) == 0) text[rng.below(10)] = static_cast<char>(rng.below(256));
        const auto expected = Date::parse(text);
        std::int32_t found = 0;
        ASSERT_EQ(scanner.scan(text.data(), found), expected.ok()) << text;
        ASSERT_TRUE(!expected.ok() || found == expected->days()) << text;
    }
}

TEST(CsvDayTest, AFreshScannerTakesNoZeroBytes) {
    DayScanner scanner;
    std::int32_t found = 0;
    EXPECT_FALSE(scanner.scan(std::string(10, '\0').data(), found));
    EXPECT_FALSE(scanner.scan((std::string(8, '\0') + "01").data(), found));
}

}  // namespace qd::market::csv
