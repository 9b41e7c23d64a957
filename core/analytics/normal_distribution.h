// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd::analytics {

/// Probability that a standard normal is below `x`; 0 and 1 at the infinities. Exact to rounding in the lower
/// tail, too.
[[nodiscard]] double normalCdf(double x) noexcept;
/// The value below which a standard normal stays with probability `p`: Acklam's rational approximation with
/// one step of Halley, relative error below 1e-14. Precondition: 0 < p < 1.
[[nodiscard]] double normalQuantile(double p);
/// Probability that a standard normal is at least as far from 0 as `z`, on either side.
[[nodiscard]] double twoSidedP(double z) noexcept;

}  // namespace qd::analytics
