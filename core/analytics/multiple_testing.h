// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace qd::analytics {

/// How p-values of many tests are adjusted, so that they can be held against the level of one.
enum class Adjustment : std::uint8_t {
    Bonferroni,        ///< family-wise error, any dependence
    Holm,              ///< family-wise error, any dependence, never weaker than Bonferroni (Holm 1979)
    BenjaminiHochberg  ///< false discovery rate, independent or positively dependent (1995)
};

/// Adjusted p-values in the order of `p`, each at most 1; none for none. Error BadInput for a value outside 0
/// … 1.
Result<std::vector<double>> adjustedPValues(std::span<const double> p, Adjustment adjustment);

}  // namespace qd::analytics
