// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace qd::analytics {

/// Block lengths that make the bootstrap's variance of a mean most accurate for a series.
struct BlockLength {
    double stationary = 1.0;  ///< average length of the stationary bootstrap, >= 1
    double circular = 1.0;    ///< length of the circular block bootstrap, >= 1; round it up
};

/// Automatic choice of Politis & White (2004) with the correction of Patton, Politis & White (2009): flat-top
/// lag window, implied test of max(5, √log10 n) autocorrelations in a row, at most min(3√n, n/3). Both are 1
/// for fewer than 10 values, and for values that do not vary. Values are finite.
[[nodiscard]] BlockLength automaticBlockLength(std::span<const double> x);

}  // namespace qd::analytics
