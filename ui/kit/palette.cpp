// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palette.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qd::ui {
namespace {

/// What follows from the others.
void derive(Palette& p) {
    const QColor ink = p.dark ? QColor(0xFFFFFFU) : QColor(0x000000U);
    p.accentHover = blend(ink, p.accent, 0.14);
    p.scroll = blend(p.muted, p.surface, p.highContrast ? 0.8 : 0.35);
    p.overlayLine = p.highContrast ? p.text : blend(p.control, p.line, 0.5);
}

// Hues apart in lightness as well as in hue, so that neighbours differ for colour-blind readers too.
constexpr std::array<QRgb, kSeriesColours> kSeriesOnDark{0xB99CFF, 0x4FC3D9, 0xE5A3C4, 0xC9C36B,
                                                         0x7FA8C9, 0x9CC57A, 0xD99A6C, 0x8C93E8};
constexpr std::array<QRgb, kSeriesColours> kSeriesOnLight{0x6B3FC4, 0x0F7285, 0xA53A74, 0x7A6A00,
                                                          0x3F6587, 0x3F6F1E, 0x99531D, 0x4A51B8};

constexpr std::array<ColourToken, 21> kTokens{{
    {"canvas", &Palette::canvas},
    {"surface", &Palette::surface},
    {"raised", &Palette::raised},
    {"line", &Palette::line},
    {"overlayLine", &Palette::overlayLine},
    {"control", &Palette::control},
    {"track", &Palette::track},
    {"scroll", &Palette::scroll},
    {"text", &Palette::text},
    {"muted", &Palette::muted},
    {"faint", &Palette::faint},
    {"accent", &Palette::accent},
    {"accentHover", &Palette::accentHover},
    {"onAccent", &Palette::onAccent},
    {"gain", &Palette::gain},
    {"loss", &Palette::loss},
    {"ok", &Palette::ok},
    {"warn", &Palette::warn},
    {"hard", &Palette::hard},
    {"onWarn", &Palette::onWarn},
    {"onHard", &Palette::onHard},
}};

}  // namespace

std::span<const ColourToken> colourTokens() {
    return kTokens;
}

QColor seriesColour(const Palette& palette, int index) {
    const std::size_t at = static_cast<std::size_t>(std::max(index, 0)) % kSeriesColours;
    return QColor(palette.dark ? kSeriesOnDark[at] : kSeriesOnLight[at]);
}

Palette darkPalette() {
    Palette p;
    p.canvas = QColor(0x0F1318U);
    p.surface = QColor(0x161B22U);
    p.raised = QColor(0x1D242DU);
    p.line = QColor(0x2A333EU);
    p.control = QColor(0x667485U);
    p.track = QColor(0x232B35U);
    p.text = QColor(0xE6EAF0U);
    p.muted = QColor(0x9AA6B5U);
    p.faint = QColor(0x8492A3U);
    p.accent = QColor(0x5AA9FFU);
    p.onAccent = QColor(0x06121FU);
    p.gain = QColor(0x3FB6A8U);
    p.loss = QColor(0xF0883EU);
    p.ok = QColor(0x57B96FU);
    p.warn = QColor(0xE3B341U);
    p.hard = QColor(0xFF6B6BU);
    p.onWarn = QColor(0x1A1302U);
    p.onHard = QColor(0x1F0505U);
    derive(p);
    return p;
}

Palette lightPalette() {
    Palette p;
    p.canvas = QColor(0xF4F6F8U);
    p.surface = QColor(0xFFFFFFU);
    p.raised = QColor(0xF0F3F6U);
    p.line = QColor(0xD5DBE3U);
    p.control = QColor(0x7F8B99U);
    p.track = QColor(0xE6EAEFU);
    p.text = QColor(0x17202BU);
    p.muted = QColor(0x526070U);
    p.faint = QColor(0x5F6C7BU);
    p.accent = QColor(0x0B63C4U);
    p.onAccent = QColor(0xFFFFFFU);
    p.gain = QColor(0x0B7A6EU);
    p.loss = QColor(0xB4500BU);
    p.ok = QColor(0x1E7B38U);
    p.warn = QColor(0x8A6100U);
    p.hard = QColor(0xC1272DU);
    p.onWarn = QColor(0xFFFFFFU);
    p.onHard = QColor(0xFFFFFFU);
    p.dark = false;
    derive(p);
    return p;
}

Palette highContrastPalette() {
    Palette p = darkPalette();
    p.canvas = QColor(0x000000U);
    p.surface = QColor(0x000000U);
    p.raised = QColor(0x1C1C1CU);
    p.line = QColor(0x8A8A8AU);
    p.control = QColor(0xFFFFFFU);
    p.track = QColor(0x3A3A3AU);
    p.text = QColor(0xFFFFFFU);
    p.muted = QColor(0xE0E0E0U);
    p.faint = QColor(0xC8C8C8U);
    p.accent = QColor(0x7CC0FFU);
    p.onAccent = QColor(0x000000U);
    p.gain = QColor(0x4FE0CFU);
    p.loss = QColor(0xFFA04DU);
    p.ok = QColor(0x7BE495U);
    p.warn = QColor(0xFFD24DU);
    p.hard = QColor(0xFF8A8AU);
    p.onWarn = QColor(0x000000U);
    p.onHard = QColor(0x000000U);
    p.highContrast = true;
    derive(p);
    return p;
}

Palette withChangeColours(Palette palette, ChangeColours colours) {
    if (colours == ChangeColours::RedGreen) {
        palette.gain = palette.ok;
        palette.loss = palette.hard;
    } else if (colours == ChangeColours::Swapped) {
        palette.gain = palette.hard;
        palette.loss = palette.ok;
    }
    return palette;
}

QColor blend(const QColor& colour, const QColor& ground, double share) {
    const double s = std::clamp(share, 0.0, 1.0);
    const auto mix = [s](int over, int under) { return static_cast<int>(under + (over - under) * s + 0.5); };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
                  mix(colour.blue(), ground.blue()));
}

}  // namespace qd::ui
