// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/data_age.h"

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

TEST(DataAge, CountsSessionsNotDays) {
    vault::DatasetRecord exchange;
    exchange.from = Date::parse("2023-01-03").value();
    exchange.to = Date::parse("2024-01-05").value();  // a Friday
    exchange.rows = 254;
    const auto on = [&](const char* today) { return sessionsBehind(exchange, Date::parse(today).value()); };
    EXPECT_EQ(on("2023-06-01"), 0) << "a clock that is wrong makes no prices old";
    EXPECT_EQ(on("2024-01-05"), 0);
    EXPECT_EQ(on("2024-01-08"), 0) << "Monday has not ended";
    EXPECT_EQ(on("2024-01-09"), 1);
    EXPECT_EQ(on("2024-01-16"), 5) << "15 January was a holiday";
    EXPECT_EQ(on("2199-01-01"), kMostSessionsBehind);
    vault::DatasetRecord everyDay = exchange;
    everyDay.rows = 368;
    EXPECT_EQ(sessionsBehind(everyDay, Date::parse("2024-01-09").value()), 3);
    exchange.synthetic = true;
    EXPECT_EQ(on("2199-01-01"), 0);
}

}  // namespace
}  // namespace qd::desk
