// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"

#include <gtest/gtest.h>

namespace qd::report {
namespace {

TEST(MarkdownText, IsNeverMarkup) {
    EXPECT_EQ(markdownText("plain words, 5 %"), "plain words, 5 %");
    EXPECT_EQ(markdownText("a|b"), "a\\|b");
    EXPECT_EQ(markdownText("<img src=x>"), "\\<img src=x\\>");
    EXPECT_EQ(markdownText("[a](b) *c* _d_ `e` # f & g ~h"),
              "\\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\# f \\& g \\~h");
    EXPECT_EQ(markdownText("two\nlines\tand a tab"), "two lines and a tab");
    EXPECT_EQ(markdownText("\\"), "\\\\");
    EXPECT_EQ(markdownText("\u2212\u2009"), "\u2212\u2009");
}

TEST(MarkdownTable, ShowsNumbersAsAReportDoes) {
    Table table;
    table.title = "Results";
    table.columns = {
        {"Method"}, {"Growth", Format::Percent2}, {"Names", Format::Integer}, {"Day", Format::IsoDate}};
    table.rows = {{{std::string("A|B")}, {-0.1234}, {1234.0}, {Date::fromDays(0)}},
                  {{std::string("C")}, {}, {}, {}}};
    table.note = "A note.";
    EXPECT_EQ(markdownTable(table),
              "**Results**\n\n"
              "| Method | Growth | Names | Day |\n"
              "|---|---:|---:|---|\n"
              "| A\\|B | \u221212.34\u2009% | 1,234 | 1970-01-01 |\n"
              "| C | \u2013 | \u2013 | \u2013 |\n"
              "\nA note.\n");
}

TEST(MarkdownTable, TakesTheFormatOfARowWhereThereIsOne) {
    Table table;
    table.columns = {{"Measure"}, {"Value", Format::Number2}};
    table.rows = {{{std::string("Share")}, {0.5}}, {{std::string("Ratio")}, {0.5}}};
    table.rowFormats = {Format::Percent2, Format::Number2};
    EXPECT_EQ(markdownTable(table),
              "| Measure | Value |\n|---|---:|\n| Share | 50.00\u2009% |\n| Ratio | 0.50 |\n");
}

}  // namespace
}  // namespace qd::report
