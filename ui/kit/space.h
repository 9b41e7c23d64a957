// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Distances and sizes in device-independent pixels, on a 4 px grid.
namespace qd::ui::space {

inline constexpr int kPageMargin = 16;
inline constexpr int kCardPadding = 14;
inline constexpr int kCardGap = 12;
inline constexpr int kCardHeader = 34;
inline constexpr int kRadius = 6;
inline constexpr int kControlRadius = 4;
inline constexpr int kChipRadius = 9;
inline constexpr int kControlHeight = 28;
inline constexpr int kTopBar = 40;
inline constexpr int kStatusBar = 26;
inline constexpr int kNavigation = 220;
inline constexpr int kInspector = 300;
inline constexpr int kMotionMs = 120;

}  // namespace qd::ui::space
