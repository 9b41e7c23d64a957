// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palette.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ui/kit/contrast.h"
#include "ui/kit/elevation.h"
#include "ui/kit/fonts.h"
#include "ui/kit/motion.h"
#include "ui/kit/space.h"
#include "ui/kit/style_sheet.h"
#include "ui/kit/theme.h"
#include "ui/kit/token_pairs.h"

using namespace qd::ui;

namespace {

struct Mode {
    const char* name;
    Palette palette;
};

/// Each mode with each pair of change colours.
std::vector<Mode> everyMode() {
    std::vector<Mode> modes;
    for (const auto& [name, palette] : {std::pair{"dark", darkPalette()}, std::pair{"light", lightPalette()},
                                        std::pair{"high contrast", highContrastPalette()}})
        for (const auto colours : {ChangeColours::Standard, ChangeColours::RedGreen, ChangeColours::Swapped})
            modes.push_back({name, withChangeColours(palette, colours)});
    return modes;
}

}  // namespace

TEST(Palette, EveryPairInUseHasItsContrastInEachModeAndChangeColour) {
    for (const Mode& mode : everyMode())
        for (const TokenPair& pair : tokenPairs(mode.palette))
            EXPECT_GE(contrastRatio(pair.ink, pair.ground), pair.least)
                << mode.name << ": " << pair.use << ", " << pair.ink.name().toStdString() << " on "
                << pair.ground.name().toStdString();
}

TEST(Palette, PairsAskForWhatTheStandardAsks) {
    for (const TokenPair& pair : tokenPairs(darkPalette()))
        EXPECT_TRUE(pair.least == kGraphicContrast || pair.least >= kTextContrast) << pair.use;
}

// A token without a pair is a colour that nobody has looked at. Separators and tracks carry nothing by
// themselves, outside high contrast.
TEST(Palette, EveryTokenStandsInAPair) {
    Palette marked = highContrastPalette();
    int index = 1;
    for (const ColourToken& token : colourTokens())
        marked.*token.colour = QColor(index, 7 * index, 200), ++index;
    const std::vector<TokenPair> pairs = tokenPairs(marked);
    for (const ColourToken& token : colourTokens()) {
        const QColor colour = marked.*token.colour;
        EXPECT_TRUE(std::any_of(pairs.begin(), pairs.end(), [&](const TokenPair& p) {
            return p.ink == colour || p.ground == colour;
        })) << token.name;
    }
}

TEST(Palette, ChangeColoursAreAColourBlindPairRedAndGreenOrThoseSwapped) {
    const Palette p = darkPalette();
    EXPECT_EQ(withChangeColours(p, ChangeColours::Standard).gain, p.gain);
    EXPECT_EQ(withChangeColours(p, ChangeColours::RedGreen).gain, p.ok);
    EXPECT_EQ(withChangeColours(p, ChangeColours::RedGreen).loss, p.hard);
    EXPECT_EQ(withChangeColours(p, ChangeColours::Swapped).gain, p.hard);
    EXPECT_EQ(withChangeColours(p, ChangeColours::Swapped).loss, p.ok);
}

// Machado, Oliveira, Fernandes (2009), "A physiologically-based model for simulation of color vision
// deficiency", matrices for deuteranopia and protanopia: the two have to stay apart when red and green look
// alike.
TEST(Palette, DefaultChangeColoursStayApartForColourBlindReaders) {
    constexpr double kDeuteranopia[3][3] = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    constexpr double kProtanopia[3][3] = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};
    const auto seen = [](const QColor& c, const double(&m)[3][3]) {
        double out[3];
        for (int i = 0; i < 3; ++i)
            out[i] = m[i][0] * c.red() + m[i][1] * c.green() + m[i][2] * c.blue();
        return std::array<double, 3>{out[0], out[1], out[2]};
    };
    for (const Palette& p : {darkPalette(), lightPalette(), highContrastPalette()})
        for (const auto* matrix : {&kDeuteranopia, &kProtanopia}) {
            const auto gain = seen(p.gain, *matrix);
            const auto loss = seen(p.loss, *matrix);
            const double apart =
                std::hypot(gain[0] - loss[0], std::hypot(gain[1] - loss[1], gain[2] - loss[2]));
            EXPECT_GE(apart, 60.0);
        }
}

TEST(Palette, HighContrastIsPureTextAndVisibleLines) {
    const Palette p = highContrastPalette();
    EXPECT_GE(contrastRatio(p.line, p.surface), 3.0);
    EXPECT_GE(contrastRatio(p.text, p.surface), 20.9);
}

TEST(Palette, SeriesHaveEightColoursThatWrapAround) {
    for (const Palette& p : {darkPalette(), lightPalette()}) {
        for (int i = 0; i < kSeriesColours; ++i)
            for (int k = 0; k < i; ++k)
                EXPECT_NE(seriesColour(p, i), seriesColour(p, k));
        EXPECT_EQ(seriesColour(p, kSeriesColours), seriesColour(p, 0));
        EXPECT_EQ(seriesColour(p, -1), seriesColour(p, 0));
    }
}

TEST(Elevation, LevelsAreTheirGroundsAndAnOverlayHasTheStrongerLine) {
    for (const Palette& p : {darkPalette(), lightPalette(), highContrastPalette()}) {
        EXPECT_EQ(ground(p, Elevation::Canvas), p.canvas);
        EXPECT_EQ(ground(p, Elevation::Raised), p.raised);
        EXPECT_GT(contrastRatio(edge(p, Elevation::Overlay), p.surface),
                  contrastRatio(edge(p, Elevation::Surface), p.surface));
    }
}

TEST(TypeScale, FontsAreTheScale) {
    const std::pair<FontRole, type::Style> roles[] = {
        {FontRole::Label, type::kLabel}, {FontRole::Secondary, type::kSecondary},
        {FontRole::Body, type::kBody},   {FontRole::Title, type::kTitle},
        {FontRole::Value, type::kValue}, {FontRole::Code, type::kCode}};
    for (const auto& [role, style] : roles) {
        EXPECT_EQ(font(role).pixelSize(), style.px);
        EXPECT_EQ(static_cast<int>(font(role).weight()), style.weight);
        EXPECT_EQ(font(role).family() == QStringLiteral("JetBrains Mono"), style.mono);
    }
}

TEST(Space, StepsLieOnTheGridOfFour) {
    for (const int size : {space::kTight, space::kStep, space::kWide, space::kBlock, space::kSection,
                           space::kPageMargin, space::kCardGap, space::kControlHeight, space::kRow})
        EXPECT_EQ(size % 4, 0) << size;
}

TEST(Motion, NothingMovesLongerThan120Milliseconds) {
    EXPECT_LE(motion::kStandardMs, 120);
    EXPECT_LE(motion::kFlashMs, 120);
}

TEST(Palette, DesignTokens) {
    EXPECT_EQ(darkPalette().canvas, QColor(0x0F1318));
    EXPECT_EQ(darkPalette().accent, QColor(0x5AA9FF));
    EXPECT_EQ(lightPalette().text, QColor(0x17202B));
    EXPECT_EQ(lightPalette().hard, QColor(0xC1272D));
}

TEST(StyleSheet, EveryTokenIsReplaced) {
    for (const Palette& p : {darkPalette(), lightPalette(), highContrastPalette()}) {
        const QString sheet = styleSheet(p);
        EXPECT_FALSE(sheet.contains(QLatin1Char('@')))
            << sheet.mid(sheet.indexOf(QLatin1Char('@')), 40).toStdString();
        EXPECT_TRUE(sheet.contains(p.surface.name()));
    }
}

// The sheet may only hold colours that are tokens.
TEST(StyleSheet, HoldsNoColourBesideTheTokens) {
    const QRegularExpression hex(QStringLiteral("#[0-9a-fA-F]{3,8}\\b"));
    for (const Palette& p : {darkPalette(), lightPalette(), highContrastPalette()}) {
        QSet<QString> known;
        for (const ColourToken& token : colourTokens())
            known.insert((p.*token.colour).name());
        auto found = hex.globalMatch(styleSheet(p));
        while (found.hasNext()) {
            const QString colour = found.next().captured();
            EXPECT_TRUE(known.contains(colour)) << colour.toStdString();
        }
    }
}

TEST(Theme, SaysWhenItChanges) {
    Theme theme;
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, &theme, [&] { ++changes; });
    theme.setMode(Theme::Mode::Light);
    theme.setMode(Theme::Mode::Light);
    EXPECT_EQ(changes, 1);
    EXPECT_FALSE(theme.palette().dark);
    theme.setDensity(Theme::Density::Compact);
    EXPECT_EQ(theme.rowHeight(), 24);
    theme.setReducedMotion(true);
    EXPECT_EQ(theme.motionMs(), 0);
    EXPECT_EQ(changes, 3);
}
