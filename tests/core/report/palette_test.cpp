// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/palette.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace qd::report {
namespace {

/// WCAG 2.2 relative luminance and contrast.
double luminance(std::uint32_t colour) {
    double sum = 0.0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; ++i) {
        const double c = static_cast<double>((colour >> (16 - 8 * i)) & 0xFFU) / 255.0;
        sum += weights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(std::uint32_t a, std::uint32_t b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Palette, TextIsReadableOnEveryGroundInUse) {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const std::uint32_t surface = colourOf(Ink::Surface, theme);
        EXPECT_GE(contrast(colourOf(Ink::Text, theme), surface), 14.0);
        EXPECT_GE(contrast(colourOf(Ink::Muted, theme), surface), 6.0);
        for (const Ink ink : {Ink::Faint, Ink::Accent, Ink::Gain, Ink::Loss})
            EXPECT_GE(contrast(colourOf(ink, theme), surface), 4.5);
        for (int step = 1; step <= kTintSteps; ++step) {
            for (const Ink ink : {Ink::Gain, Ink::Loss}) {
                const auto ground = blend(colourOf(ink, theme), surface, tintShare(step));
                EXPECT_GE(contrast(colourOf(Ink::Text, theme), ground), 4.5) << step;
            }
        }
    }
}

TEST(Palette, SeriesColoursAreDistinctAndCyclic) {
    for (int i = 0; i < kSeriesColours; ++i) {
        for (int j = 0; j < i; ++j)
            EXPECT_NE(colourOf(Ink::Series, Theme::Light, i), colourOf(Ink::Series, Theme::Light, j));
    }
    EXPECT_EQ(colourOf(Ink::Series, Theme::Dark, 0), colourOf(Ink::Series, Theme::Dark, kSeriesColours));
}

TEST(Palette, BlendAndHex) {
    EXPECT_EQ(blend(0x000000, 0xFFFFFF, 0.0), 0xFFFFFFU);
    EXPECT_EQ(blend(0x102030, 0xFFFFFF, 1.0), 0x102030U);
    EXPECT_EQ(blend(0x000000, 0xFFFFFF, 0.5), 0x808080U);
    EXPECT_EQ(hexText(0x0B63C4), "#0b63c4");
}

TEST(Palette, TintStepsFollowSignAndSize) {
    EXPECT_EQ(tintStep(0.0, 1.0), 0);
    EXPECT_EQ(tintStep(1e-9, 1.0), 1);
    EXPECT_EQ(tintStep(-5.0, 1.0), -kTintSteps);
    EXPECT_EQ(tintStep(0.5, 1.0), 3);
    EXPECT_EQ(tintStep(NAN, 1.0), 0);
    EXPECT_EQ(tintStep(1.0, 0.0), 0);
    EXPECT_EQ(tintScale({}), 0.0);
    // One crash among small months does not set the scale.
    std::vector<double> months(20, 0.01);
    months.push_back(-0.5);
    EXPECT_EQ(tintScale(months), 0.01);
    EXPECT_EQ(tintScale({NAN}), 0.0);
}

}  // namespace
}  // namespace qd::report
