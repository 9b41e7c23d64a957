// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace qd::drift {

/// How p-values of many features are adjusted, so that of the features that are called drifted at most the
/// level is called so wrongly on average.
enum class FalseDiscovery : std::uint8_t {
    BenjaminiHochberg,  ///< independent or positively dependent tests (1995)
    BenjaminiYekutieli  ///< any dependence, weaker by a factor of about ln(features) + 0.58 (2001)
};

/// Adjusted p-values in the order of `p`. Precondition: each from 0 to 1.
[[nodiscard]] std::vector<double> adjusted(std::span<const double> p, FalseDiscovery how);

}  // namespace qd::drift
