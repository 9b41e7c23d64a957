// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/drift/sample.h"

namespace qd::drift {

/// Block length that makes the circular block bootstrap's variance of a mean most accurate (Politis & White
/// 2004 with the correction of Patton, Politis & White 2009), the larger of that of the series and that of
/// its distance from the mean, since spread and tails are tested, too. Values are finite; at least 1, at most
/// min(3√n, n/3); 1 for fewer than 10 values or values that do not vary.
[[nodiscard]] double blockLength(std::span<const double> series);

/// The longest that any feature of the sample asks for, over means by period (missing values left out).
/// Rounded up.
[[nodiscard]] std::size_t chooseBlock(const DriftSample& sample, std::size_t threads);

}  // namespace qd::drift
