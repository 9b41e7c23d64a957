// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qd {

/// Shortest text that reads back as the same double ("0.1", "1e-12"); "-0" becomes "0". Precondition: finite.
[[nodiscard]] std::string shortestText(double value);
/// Fixed number of places, '.' as decimal sign, no grouping. Precondition: finite.
[[nodiscard]] std::string fixedText(double value, int places);
/// Whole text as a finite decimal number: no blanks, no hex, no inf or nan, no '+'.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

}  // namespace qd
