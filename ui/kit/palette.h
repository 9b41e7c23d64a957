// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <span>

namespace qd::ui {

/// The colour tokens of one mode. Every widget, chart and style rule takes its colours from here; no colour
/// is written anywhere else in ui/ (tests/lint/banned.toml, rule "colour"). Which stands on which is listed
/// in token_pairs.h, and the contrast of each pair is tested.
struct Palette {
    QColor canvas;       ///< the page behind the cards
    QColor surface;      ///< cards, bars, dialogs
    QColor raised;       ///< hovered and selected rows, plain buttons
    QColor line;         ///< 1 px separators
    QColor overlayLine;  ///< around what lies over others: menus, pop-overs, notices
    QColor control;      ///< borders of fields and check boxes (≥ 3:1 on surface)
    QColor track;        ///< the empty part of bars, the shapes of a skeleton
    QColor scroll;       ///< the handle of a scroll bar
    QColor text;         ///< ≥ 14:1 on surface
    QColor muted;        ///< secondary words, benchmark and reference lines; ≥ 6:1
    QColor faint;        ///< hints, disabled; ≥ 4.5:1
    QColor accent;       ///< selection, primary button, focus, the portfolio's own line
    QColor accentHover;  ///< the primary button under the pointer
    QColor onAccent;     ///< words on accent
    QColor gain;         ///< always with ▲ or a sign
    QColor loss;         ///< always with ▼ or a sign
    QColor ok;
    QColor warn;
    QColor hard;
    QColor onWarn;  ///< words on a filled warn badge
    QColor onHard;  ///< words on the filled hard chip
    bool dark = true;
    bool highContrast = false;
};

/// A colour token and its name, as docs/design.md and the style sheet have it.
struct ColourToken {
    const char* name;
    QColor Palette::*colour;
};
[[nodiscard]] std::span<const ColourToken> colourTokens();

[[nodiscard]] Palette darkPalette();
[[nodiscard]] Palette lightPalette();
[[nodiscard]] Palette highContrastPalette();  ///< dark, text pure white, lines ≥ 3:1

/// Which colours mean gain and loss. The default pair (teal and orange) is safe for colour-blind readers.
enum class ChangeColours { Standard, RedGreen, Swapped };
/// `palette` with gain and loss as asked for: Swapped is red for gain and green for loss, as in East Asia.
[[nodiscard]] Palette withChangeColours(Palette palette, ChangeColours colours);

/// The colours of series beyond portfolio (accent) and benchmark (muted), in order; ≥ 3:1 on surface. The
/// index wraps around: a ninth series needs another mark than colour.
inline constexpr int kSeriesColours = 8;
[[nodiscard]] QColor seriesColour(const Palette& palette, int index);

/// `colour` at `share` (0 … 1) over `ground`, opaque: what a translucent fill looks like, for contrast sums.
[[nodiscard]] QColor blend(const QColor& colour, const QColor& ground, double share);

/// How strong a tint is, as a share for blend().
namespace tint {
inline constexpr double kNotice = 0.06;  ///< the ground of a banner
inline constexpr double kNoticeLine = 0.45;
inline constexpr double kFill = 0.35;     ///< drawdown, bands, regimes
inline constexpr double kDeepest = 0.42;  ///< the deepest cell of a heatmap
inline constexpr double kFlash = 0.22;    ///< a cell that has just changed
inline constexpr double kDisabled = 0.6;  ///< an icon that cannot be used
}  // namespace tint

}  // namespace qd::ui
