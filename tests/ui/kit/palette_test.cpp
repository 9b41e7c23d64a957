// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palette.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ui/kit/contrast.h"
#include "ui/kit/style_sheet.h"
#include "ui/kit/theme.h"

using namespace qd::ui;

namespace {

struct Pair {
    const char* name;
    QColor ink;
    QColor ground;
    double least;
};

/// Every pair of tokens that a widget draws, with the least contrast it needs.
std::vector<Pair> pairsInUse(const Palette& p) {
    std::vector<Pair> pairs;
    for (const auto& [name, ground] :
         {std::pair{"canvas", p.canvas}, std::pair{"surface", p.surface}, std::pair{"raised", p.raised}}) {
        for (const auto& ink : {p.text, p.muted, p.faint, p.accent, p.gain, p.loss, p.ok, p.warn, p.hard})
            pairs.push_back({name, ink, ground, 4.5});
        pairs.push_back({name, p.control, ground, 3.0});
    }
    pairs.push_back({"text on surface", p.text, p.surface, 14.0});
    pairs.push_back({"muted on surface", p.muted, p.surface, 6.0});
    pairs.push_back({"words on accent", p.onAccent, p.accent, 4.5});
    pairs.push_back({"words on hard", p.onHard, p.hard, 4.5});
    pairs.push_back({"words on warn", p.onWarn, p.warn, 4.5});
    pairs.push_back({"words on ok", p.onWarn, p.ok, 4.5});
    pairs.push_back({"quiet badge", p.muted, p.track, 4.5});
    pairs.push_back({"meter", p.accent, p.track, 3.0});
    pairs.push_back({"limit bar", p.muted, p.track, 3.0});
    pairs.push_back({"limit bar, warn", p.warn, p.track, 3.0});
    pairs.push_back({"limit bar, hard", p.hard, p.track, 3.0});
    // The deepest cell of the heatmap, and the ground of a banner.
    pairs.push_back({"heatmap gain", p.text, blend(p.gain, p.surface, 0.42), 4.5});
    pairs.push_back({"heatmap loss", p.text, blend(p.loss, p.surface, 0.42), 4.5});
    pairs.push_back({"banner", p.muted, blend(p.hard, p.surface, 0.06), 4.5});
    return pairs;
}

void expectReadable(const Palette& p, const std::string& mode) {
    for (const Pair& pair : pairsInUse(p))
        EXPECT_GE(contrastRatio(pair.ink, pair.ground), pair.least)
            << mode << ": " << pair.name << ' ' << pair.ink.name().toStdString() << " on "
            << pair.ground.name().toStdString();
}

}  // namespace

TEST(Palette, EveryPairInUseIsReadable) {
    expectReadable(darkPalette(), "dark");
    expectReadable(lightPalette(), "light");
    expectReadable(highContrastPalette(), "high contrast");
}

TEST(Palette, OtherChangeColoursStayReadable) {
    for (const auto colours : {ChangeColours::RedGreen, ChangeColours::Swapped}) {
        expectReadable(withChangeColours(darkPalette(), colours), "dark");
        expectReadable(withChangeColours(lightPalette(), colours), "light");
    }
    const Palette p = darkPalette();
    EXPECT_EQ(withChangeColours(p, ChangeColours::Swapped).gain, p.loss);
    EXPECT_EQ(withChangeColours(p, ChangeColours::RedGreen).loss, p.hard);
}

TEST(Palette, HighContrastLinesAreVisible) {
    const Palette p = highContrastPalette();
    EXPECT_GE(contrastRatio(p.line, p.surface), 3.0);
    EXPECT_GE(contrastRatio(p.text, p.surface), 20.9);
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
