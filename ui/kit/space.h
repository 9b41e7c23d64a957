// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Distances and sizes in device-independent pixels, on a 4 px grid.
namespace qd::ui::space {

// The steps between things. Inside a card 8 and 12, between cards 12, around a page 16.
inline constexpr int kHair = 2;   ///< between segments of one control
inline constexpr int kTight = 4;  ///< an icon and its word
inline constexpr int kStep = 8;   ///< controls of a row
inline constexpr int kWide = 12;
inline constexpr int kBlock = 16;
inline constexpr int kSection = 24;

inline constexpr int kPageMargin = 16;
inline constexpr int kCardPadding = 14;
inline constexpr int kCardGap = 12;
inline constexpr int kCardHeader = 34;
inline constexpr int kControlHeight = 28;
inline constexpr int kIcon = 16;

// Radii. Cards 6, controls 4, marks 3; chips are round at their ends.
inline constexpr int kRadius = 6;
inline constexpr int kControlRadius = 4;
inline constexpr int kMarkRadius = 3;
inline constexpr int kChipRadius = 9;

// Lines. One weight for separators; borders of controls and chips are 2 px in high contrast.
inline constexpr int kLine = 1;
inline constexpr int kStrongLine = 2;

// Table rows: compact, standard, comfortable.
inline constexpr int kRowCompact = 24;
inline constexpr int kRow = 28;
inline constexpr int kRowComfortable = 32;

// The window's parts.
inline constexpr int kTopBar = 40;
inline constexpr int kStatusBar = 26;
inline constexpr int kNavigation = 220;
inline constexpr int kInspector = 300;
/// The widest line of words that is comfortable to read.
inline constexpr int kReadingWidth = 420;

}  // namespace qd::ui::space
