// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace qd::report {

inline constexpr const char* kMinus = "\u2212";
inline constexpr const char* kThinSpace = "\u2009";
inline constexpr const char* kNothing = "\u2013";

/// `value` with a fixed number of places, thousands grouped by commas and a true minus sign; zero is never
/// negative. A value that is not finite reads as nothing (an en dash).
[[nodiscard]] std::string groupedText(double value, int places);
/// A fraction as a percentage: 0.1234 → "12.34 %" with a thin space before the sign.
[[nodiscard]] std::string percentText(double fraction, int places);
/// percentText with "+" before a gain; what rounds to zero carries no sign.
[[nodiscard]] std::string signedPercentText(double fraction, int places);

}  // namespace qd::report
