// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace qd::print {

/// What a column of a table asks for, in points.
struct ColumnWish {
    double share = 1.0;    ///< of the room that is free
    double natural = 0.0;  ///< at which nothing wraps
    double least = 0.0;    ///< at which no number and no usual word is broken
};

/// Widths that fill `room`: each column has its least, then up to its natural width, then its share of what
/// is left. Where even the least do not fit, all shrink alike.
[[nodiscard]] std::vector<double> columnWidths(const std::vector<ColumnWish>& wishes, double room);

}  // namespace qd::print
