// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace qd::ui {

/// The colour tokens of one mode. Every widget, chart and style rule takes its colours from here; the pairs
/// in use keep at least 4.5:1 for text and 3:1 for graphics (tests/ui/kit/palette_test.cpp).
struct Palette {
    QColor canvas;    ///< the page behind the cards
    QColor surface;   ///< cards, bars, dialogs
    QColor raised;    ///< hovered and selected rows, plain buttons
    QColor line;      ///< 1 px separators
    QColor control;   ///< borders of fields and check boxes (≥ 3:1 on surface)
    QColor track;     ///< the empty part of bars
    QColor text;      ///< ≥ 14:1 on surface
    QColor muted;     ///< secondary words, benchmark and reference lines; ≥ 6:1
    QColor faint;     ///< hints, disabled; ≥ 4.5:1
    QColor accent;    ///< selection, primary button, the portfolio's own line
    QColor onAccent;  ///< words on accent
    QColor gain;      ///< always with ▲ or a sign
    QColor loss;      ///< always with ▼ or a sign
    QColor ok;
    QColor warn;
    QColor hard;
    QColor onWarn;  ///< words on a filled warn badge
    QColor onHard;  ///< words on the filled hard chip
    bool dark = true;
    bool highContrast = false;
};

[[nodiscard]] Palette darkPalette();
[[nodiscard]] Palette lightPalette();
[[nodiscard]] Palette highContrastPalette();  ///< dark, text pure white, lines ≥ 3:1

/// Which colours mean gain and loss. The default pair (teal and orange) is safe for colour-blind readers.
enum class ChangeColours { Standard, RedGreen, Swapped };
/// `palette` with gain and loss as asked for.
[[nodiscard]] Palette withChangeColours(Palette palette, ChangeColours colours);

/// `colour` at `share` (0 … 1) over `ground`, opaque: what a translucent fill looks like, for contrast sums.
[[nodiscard]] QColor blend(const QColor& colour, const QColor& ground, double share);

}  // namespace qd::ui
