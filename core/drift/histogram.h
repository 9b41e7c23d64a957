// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/drift/pooled_order.h"
#include "core/drift/report.h"

namespace qd::drift {

/// Bins of equal width over the middle 99 % of the pooled values (over all of them where that is one value);
/// what lies beyond counts in the outer bins. Empty for no bins, for a sample without rows, for values that
/// are all equal. `boundary`: rows of the reference, missing ones included.
[[nodiscard]] Histogram histogramOf(const PooledOrder& pooled, std::size_t boundary, std::size_t bins);

}  // namespace qd::drift
