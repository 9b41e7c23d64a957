// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace qd::ui {

/// Relative luminance of an opaque sRGB colour, 0 … 1 (WCAG 2.2, definition of "relative luminance").
[[nodiscard]] double relativeLuminance(const QColor& colour);
/// Contrast ratio 1 … 21 of two opaque colours (WCAG 2.2, definition of "contrast ratio").
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

}  // namespace qd::ui
