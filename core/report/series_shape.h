// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace qd::report {

/// value ÷ running maximum − 1, never above 0; values that are not finite or come before the first positive
/// maximum give 0.
[[nodiscard]] std::vector<double> drawdownOf(const std::vector<double>& values);

/// Indices of at most about 4 × `columns` values that keep the drawn shape: first, lowest, highest and last
/// of every column (the M4 aggregation of Jugel et al., VLDB 2014). Not-finite values are left out.
[[nodiscard]] std::vector<std::size_t> drawnIndices(const std::vector<double>& values, std::size_t columns);

/// Moves label centres apart until each two are `gap` from one another, within low … high where they fit;
/// the order is kept and each label stays as near to its wanted place as the others let it.
[[nodiscard]] std::vector<double> spreadLabels(const std::vector<double>& wanted, double gap, double low,
                                               double high);

}  // namespace qd::report
