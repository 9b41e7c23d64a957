// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/kit/palette.h"

namespace qd::ui {

/// One colour on another, as a widget draws it, with the contrast that it needs (WCAG 2.2): 4.5 for words, 3
/// for graphics that say something by themselves.
struct TokenPair {
    std::string use;  ///< "accent on raised: words"
    QColor ink;
    QColor ground;
    double least;
};

inline constexpr double kTextContrast = 4.5;
inline constexpr double kGraphicContrast = 3.0;

/// Every pair in use. A widget that puts a colour on a ground which is not listed here adds it here first;
/// the test computes all of them in each mode and with each pair of change colours.
[[nodiscard]] std::vector<TokenPair> tokenPairs(const Palette& palette);

}  // namespace qd::ui
