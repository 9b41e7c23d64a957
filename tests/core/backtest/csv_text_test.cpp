// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/csv_text.h"

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

Error errorOf(std::string_view text) {
    const auto table = CsvTable::parse(text, "t.csv", "a,b");
    EXPECT_FALSE(table.ok());
    return table.ok() ? Error{} : table.error();
}

TEST(CsvText, RoundTripsAwkwardFields) {
    CsvText csv("a,b");
    csv.add(std::string_view("x,y")).add(0.1).endRow();
    csv.add(std::string_view("say \"hi\"\nthere")).add(1e-300).endRow();
    csv.addEmpty().add(Date::parse("2024-02-29").value()).endRow();
    const auto text = csv.take();
    EXPECT_EQ(text, "a,b\n\"x,y\",0.1\n\"say \"\"hi\"\"\nthere\",1e-300\n,2024-02-29\n");
    const auto table = CsvTable::parse(text, "t.csv", "a,b").value();
    ASSERT_EQ(table.rows(), 3U);
    EXPECT_EQ(table.text(0, 0), "x,y");
    EXPECT_EQ(table.number(0, 1).value(), 0.1);
    EXPECT_EQ(table.text(1, 0), "say \"hi\"\nthere");
    EXPECT_EQ(table.number(1, 1).value(), 1e-300);
    EXPECT_TRUE(table.empty(2, 0));
    EXPECT_EQ(table.date(2, 1).value().iso(), "2024-02-29");
    EXPECT_EQ(table.errorAt(2, "m").where, (SourceLocation{"t.csv", 5, 0}));
}

TEST(CsvText, DamageHasALine) {
    EXPECT_EQ(errorOf("").where.line, 1);
    EXPECT_EQ(errorOf("a,c\n").where.line, 1);
    EXPECT_EQ(errorOf("a,b").where.line, 1);
    EXPECT_EQ(errorOf("a,b\n1,2\n3\n").where.line, 3);
    EXPECT_EQ(errorOf("a,b\n1,2\n3,4").where.line, 3);
    EXPECT_EQ(errorOf("a,b\n1,2\n\"3,4\n").where.line, 3);
    const auto table = CsvTable::parse("a,b\nnan,2024-13-01\n", "t.csv", "a,b").value();
    EXPECT_NE(table.number(0, 0).error().message.find("a: found 'nan'"), std::string::npos);
    EXPECT_NE(table.date(0, 1).error().message.find("expected a date"), std::string::npos);
}

}  // namespace
}  // namespace qd::backtest
