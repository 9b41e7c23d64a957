// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable_text.h"

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(PrintableTextTest, Utf8AsRfc3629HasIt) {
    EXPECT_EQ(characterBytes("a"), 1U);
    EXPECT_EQ(characterBytes("\xC3\xA4"), 2U);
    EXPECT_EQ(characterBytes("\xE2\x82\xAC"), 3U);
    EXPECT_EQ(characterBytes("\xF0\x9F\x93\x88"), 4U);
    for (const char* bad :
         {"", "\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3\x28", "\xE2\x82"})
        EXPECT_EQ(characterBytes(bad), 0U) << shown(bad);
}

TEST(PrintableTextTest, ControlCharactersAreNotPrintable) {
    EXPECT_TRUE(isPrintable("BRK.B \xC3\xA4"));
    EXPECT_TRUE(isPrintable(""));
    for (const char* bad : {"\n", "a\tb", "\x1B[2J", "\x7F", "\xC2\x85", "\xC2\x9B", "\xFF"})
        EXPECT_FALSE(isPrintable(bad));
}

TEST(PrintableTextTest, WhatIsShownIsShortAndCleanUtf8) {
    EXPECT_EQ(shown("abc"), "'abc'");
    EXPECT_EQ(shown("a\x07\xFF"), "'a\\x07\\xFF'");
    EXPECT_EQ(printable("\x1B[2J\xC2\x9B"), "\\x1B[2J\\xC2\\x9B");
    EXPECT_EQ(shown(std::string(100, 'x')), "'" + std::string(40, 'x') + "…'");
    EXPECT_TRUE(isPrintable(shown(std::string(39, 'x') + "\xE2\x82\xAC" + "y")));
}

}  // namespace
}  // namespace qd
