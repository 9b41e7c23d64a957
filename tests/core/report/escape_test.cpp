// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escape.h"

#include <gtest/gtest.h>

namespace qd::report {
namespace {

TEST(Escape, HtmlNeutralisesMarkup) {
    EXPECT_EQ(escapeHtml("<a href=\"x\">'&amp;"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;");
    EXPECT_EQ(escapeHtml("Zürich · −1"), "Zürich · −1");
}

TEST(Escape, MalformedTextBecomesReplacementCharacters) {
    using namespace std::string_literals;
    EXPECT_EQ(escapeHtml("a\x01\x7F"s), "a\uFFFD\uFFFD");
    EXPECT_EQ(escapeHtml("a\0b"s), "a\uFFFDb");
    EXPECT_EQ(escapeHtml("\xFF"), "\uFFFD");
    EXPECT_EQ(escapeHtml("\xC3("), "\uFFFD(");
    EXPECT_EQ(escapeHtml("\xC0\xAF"), "\uFFFD\uFFFD");            // overlong
    EXPECT_EQ(escapeHtml("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // surrogate
    EXPECT_EQ(escapeHtml("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(escapeHtml("\xEF\xBF\xBE"), "\uFFFD\uFFFD\uFFFD");  // U+FFFE: not in XML
    EXPECT_EQ(escapeHtml("\xE2\x82"), "\uFFFD\uFFFD");            // cut off
    EXPECT_EQ(escapeHtml("\xF0\x9F\x9A\xA2"), "\xF0\x9F\x9A\xA2");
    EXPECT_EQ(xlsxText("\x02x\xFF"), "\uFFFDx\uFFFD");
    EXPECT_EQ(csvText("\xFF"), "\uFFFD");
}

TEST(Escape, CsvGuardsWhatASpreadsheetWouldRun) {
    EXPECT_EQ(csvText("=1+1"), "'=1+1");
    EXPECT_EQ(csvText("+1"), "'+1");
    EXPECT_EQ(csvText("-1"), "'-1");
    EXPECT_EQ(csvText("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csvText("\tx"), "'\tx");
    EXPECT_EQ(csvText("\rx"), "\"'\rx\"");
    EXPECT_EQ(csvText("a=1"), "a=1");
    EXPECT_EQ(csvText(""), "");
    EXPECT_FALSE(looksLikeFormula("\u22121"));
}

TEST(Escape, CsvQuotesAsRfc4180) {
    EXPECT_EQ(csvText("a,b"), "\"a,b\"");
    EXPECT_EQ(csvText("a\"b"), "\"a\"\"b\"");
    EXPECT_EQ(csvText("a\r\nb"), "\"a\r\nb\"");
    EXPECT_EQ(csvText("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
}

TEST(Escape, XlsxTextHoldsTheLimitInCharacters) {
    EXPECT_EQ(xlsxText(std::string(32'766, 'a')).size(), 32'766U);
    const std::string cut = xlsxText(std::string(40'000, 'a'));
    EXPECT_EQ(cut.size(), 32'766U + 3U);
    EXPECT_TRUE(cut.ends_with("\u2026"));
}

}  // namespace
}  // namespace qd::report
