// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Durations in milliseconds. Movement takes at most kStandardMs, and none at all with reduced motion: ask
/// Theme::motionMs(). Delays are waits, not movement, and stay.
namespace qd::ui::motion {

inline constexpr int kStandardMs = 120;     ///< folding, fading, sliding
inline constexpr int kFlashMs = 120;        ///< the fade of a cell that changed
inline constexpr int kShimmerMs = 1400;     ///< one breath of a skeleton; none with reduced motion
inline constexpr int kHoverDelayMs = 450;   ///< until a pop-over opens under a resting pointer
inline constexpr int kHoverLeaveMs = 250;   ///< until it goes when the pointer has left
inline constexpr int kToastStayMs = 6000;   ///< until a notice goes by itself
inline constexpr int kTypingPauseMs = 120;  ///< after the last key, until a search begins

}  // namespace qd::ui::motion
