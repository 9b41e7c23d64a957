// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace qd::report {

/// What a mark means; the theme says which colour that is.
enum class Ink { Canvas, Surface, Raised, Line, Text, Muted, Faint, Accent, Gain, Loss, Series };

enum class Theme { Light, Dark };

/// 0xRRGGBB of an ink in a theme (the design tokens). `series` picks the colour of Ink::Series, cyclic.
[[nodiscard]] std::uint32_t colourOf(Ink ink, Theme theme, int series = 0);
/// Number of distinct series colours.
inline constexpr int kSeriesColours = 12;
/// `top` at `share` (0 … 1) over `ground`, as an opaque colour: print needs no transparency.
[[nodiscard]] std::uint32_t blend(std::uint32_t top, std::uint32_t ground, double share);
/// "#0b63c4"
[[nodiscard]] std::string hexText(std::uint32_t colour);

/// Steps of tint a heatmap has on either side of zero.
inline constexpr int kTintSteps = 5;
/// Share of the gain or loss colour in a cell of tint step 1 … kTintSteps.
[[nodiscard]] double tintShare(int step);
/// Signed step for a value: −kTintSteps … kTintSteps; 0 for zero. `scale` is the size that has full tint.
[[nodiscard]] int tintStep(double value, double scale);
/// The size that gets full tint: the 90th percentile of the sizes, so that one crash month does not bleach
/// the rest.
[[nodiscard]] double tintScale(std::vector<double> values);

}  // namespace qd::report
