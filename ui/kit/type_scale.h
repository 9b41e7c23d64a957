// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The type scale. Sizes are device-independent pixels, weights those of OpenType. Every size on the screen
/// is one of these; fonts.h makes fonts of them, style_sheet.cpp rules.
namespace qd::ui::type {

struct Style {
    int px;
    int weight;
    bool mono = false;  ///< JetBrains Mono instead of Inter
};

inline constexpr int kRegular = 400;
inline constexpr int kMedium = 500;
inline constexpr int kSemiBold = 600;

inline constexpr Style kLabel{11, kRegular};        ///< labels, status line
inline constexpr Style kLabelStrong{11, kMedium};   ///< sections, header cells, chips
inline constexpr Style kSecondary{12, kRegular};    ///< what explains
inline constexpr Style kBody{13, kRegular};         ///< words and tables
inline constexpr Style kBodyMedium{13, kMedium};    ///< buttons
inline constexpr Style kBodyStrong{13, kSemiBold};  ///< card titles, symbols
inline constexpr Style kTitle{18, kSemiBold};       ///< the page's name
inline constexpr Style kValue{22, kSemiBold};       ///< a tile's number
inline constexpr Style kCode{12, kRegular, true};   ///< hashes, formulas, log
inline constexpr Style kCodeSmall{11, kRegular, true};
inline constexpr Style kCodeLarge{18, kRegular, true};  ///< keys that are copied onto paper

}  // namespace qd::ui::type
