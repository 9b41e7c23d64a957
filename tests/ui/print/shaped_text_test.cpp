// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/shaped_text.h"

#include <gtest/gtest.h>

namespace qd::print {
namespace {

QFont inter(int pixels = 100) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

TEST(ShapedText, NumbersOfEqualLengthAreEquallyWide) {
    const double wide = advanceOf(shapeNumber(QStringLiteral("\u2212888,888.88\u2009%"), inter()));
    EXPECT_NEAR(advanceOf(shapeNumber(QStringLiteral("\u2212111,111.11\u2009%"), inter())), wide, 0.05);
    EXPECT_GT(wide, 100.0);
}

TEST(ShapedText, EveryGlyphIsThePlainOneOfItsCharacter) {
    const QString text = QStringLiteral("0.42 % at \u221225.00 to +3, (4-5) 3x4 ->");
    const auto runs = shapeWords(text, inter());
    ASSERT_EQ(runs.size(), 1);
    EXPECT_EQ(runs[0].glyphs, QRawFont::fromFont(inter()).glyphIndexesForString(text));
    EXPECT_EQ(runs[0].places.size(), text.size());
    for (qsizetype i = 1; i < runs[0].places.size(); ++i)
        EXPECT_GT(runs[0].places[i].x(), runs[0].places[i - 1].x());
}

TEST(ShapedText, UnknownCharactersAreLeftToTheFallback) {
    const auto runs = shapeWords(QStringLiteral("ab\u6771\U0001F6A2cd"), inter());
    ASSERT_EQ(runs.size(), 3);
    EXPECT_FALSE(runs[0].glyphs.isEmpty());
    EXPECT_TRUE(runs[1].glyphs.isEmpty());
    EXPECT_FALSE(runs[1].words.isEmpty());
    EXPECT_GE(runs[2].left, runs[1].left);
    EXPECT_TRUE(shapeWords(QString(), inter()).isEmpty());
    EXPECT_EQ(advanceOf({}), 0.0);
}

}  // namespace
}  // namespace qd::print
