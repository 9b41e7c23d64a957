// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fonts.h"

#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QRawFont>

#include <gtest/gtest.h>

#include "ui/kit/icons.h"
#include "ui/kit/tabular_text.h"
#include "ui/kit/tnum_table.h"

using namespace qd::ui;

TEST(Fonts, BundledFacesAreUsed) {
    EXPECT_EQ(QFontInfo(font(FontRole::Body)).family(), QStringLiteral("Inter"));
    EXPECT_EQ(QRawFont::fromFont(font(FontRole::Body)).styleName(), QStringLiteral("Regular"));
    EXPECT_EQ(QFontInfo(font(FontRole::Code)).family(), QStringLiteral("JetBrains Mono"));
    EXPECT_TRUE(QFile::exists(QStringLiteral(":/fonts/Inter-SemiBold.otf")));
}

TEST(TabularText, AllDigitsAreEquallyWide) {
    for (const FontRole role : {FontRole::Label, FontRole::Body, FontRole::BodyStrong, FontRole::Value}) {
        const double wanted = tabularWidth(font(role), QStringLiteral("0000"));
        EXPECT_GT(wanted, 0.0);
        for (const char16_t* digits : {u"1111", u"7777", u"1470", u"9999"})
            EXPECT_NEAR(tabularWidth(font(role), QString::fromUtf16(digits)), wanted,
                        0.05);  // Qt rounds advances to 1/64 px
    }
}

TEST(TabularText, SignsAndUnitsHaveGlyphs) {
    const QRawFont raw = QRawFont::fromFont(font(FontRole::Body));
    for (const char16_t c : {u'\u2212', u'\u2009', u'\u25B2', u'\u25BC', u'\u2026'})
        EXPECT_TRUE(raw.supportsCharacter(QChar(c))) << static_cast<int>(c);
}

TEST(TabularText, StaysInsideItsRectangle) {
    QImage image(60, 20, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font(FontRole::Body));
    painter.setPen(Qt::black);
    drawTabular(painter, QRectF(10, 0, 40, 20), Qt::AlignRight | Qt::AlignVCenter,
                QStringLiteral("123,456,789,012"));
    painter.end();
    bool inked = false;
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 60; ++x) {
            const bool dark = qGray(image.pixel(x, y)) < 128;
            inked = inked || dark;
            const bool outside = x < 9 || x > 50;
            EXPECT_FALSE(outside && dark) << x << ' ' << y;
        }
    }
    EXPECT_TRUE(inked);
}

TEST(TnumTable, ReadsTheFont) {
    const QRawFont raw = QRawFont::fromFont(font(FontRole::Body));
    const QByteArray gsub = raw.fontTable("GSUB");
    const auto map = tnumSubstitutions(gsub);
    for (const quint32 glyph : raw.glyphIndexesForString(QStringLiteral("0123456789")))
        EXPECT_TRUE(map.contains(glyph));
}

TEST(TnumTable, DamagedTablesAreHarmless) {
    const QByteArray gsub = QRawFont::fromFont(font(FontRole::Body)).fontTable("GSUB");
    for (qsizetype size = 0; size < std::min<qsizetype>(gsub.size(), 4000); size += 37)
        EXPECT_LE(tnumSubstitutions(gsub.left(size)).size(), 65536);
    EXPECT_TRUE(tnumSubstitutions(QByteArray(200, '\xff')).isEmpty());
    EXPECT_TRUE(tnumSubstitutions({}).isEmpty());
}

TEST(Icons, EveryOneIsThereAndTakesItsColour) {
    for (const Icon icon : allIcons()) {
        EXPECT_TRUE(QFile::exists(iconPath(icon))) << iconPath(icon).toStdString();
        const QImage image = iconPixmap(icon, QColor(Qt::red), 16, 2.0).toImage();
        EXPECT_EQ(image.width(), 32);
        bool inked = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 200) continue;
                inked = true;
                EXPECT_GT(pixel.red(), 200);
                EXPECT_LT(pixel.blue(), 60);
            }
        EXPECT_TRUE(inked) << iconPath(icon).toStdString();
    }
}
