// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tabular_glyphs.h"

#include <QFont>
#include <QFontInfo>
#include <QRawFont>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::print {
namespace {

QRawFont inter() {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(100);
    return QRawFont::fromFont(font);
}

TEST(TabularGlyphs, InterHasATwinForEveryDigitAndAllAreAsWide) {
    const QRawFont font = inter();
    if (font.familyName() != QStringLiteral("Inter")) GTEST_SKIP() << "Inter is not installed";
    const auto twins = tabularGlyphs(font.fontTable("GSUB"));
    QList<quint32> glyphs;
    for (const quint32 digit : font.glyphIndexesForString(QStringLiteral("0123456789"))) {
        ASSERT_TRUE(twins.contains(digit));
        glyphs.append(twins.value(digit));
    }
    const auto advances = font.advancesForGlyphIndexes(glyphs);
    for (const QPointF& advance : advances)
        EXPECT_NEAR(advance.x(), advances[0].x(), 0.01);
}

TEST(TabularGlyphs, DamagedTablesGiveAnAnswerOrNone) {
    EXPECT_TRUE(tabularGlyphs({}).isEmpty());
    EXPECT_TRUE(tabularGlyphs(QByteArray(64, '\xFF')).isEmpty());
    const QByteArray whole = inter().fontTable("GSUB");
    Rng rng(8);
    for (int round = 0; round < 300 && !whole.isEmpty(); ++round) {
        QByteArray table =
            whole.left(static_cast<qsizetype>(rng.below(static_cast<std::uint64_t>(whole.size()))));
        for (int i = 0; i < 20 && !table.isEmpty(); ++i)
            table[static_cast<qsizetype>(rng.below(static_cast<std::uint64_t>(table.size())))] =
                static_cast<char>(rng.below(256));
        EXPECT_LE(tabularGlyphs(table).size(), 65536);
    }
}

}  // namespace
}  // namespace qd::print
