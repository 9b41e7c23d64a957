// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/drift/rank_kernels.h"

namespace qd::drift {

/// Two samples of one feature, pooled and sorted: row i of the reference is pooled row i, row i of the
/// current sample pooled row (reference rows) + i. Missing values (NaN) are left out.
struct PooledOrder {
    std::vector<std::uint32_t> order;  ///< pooled rows from the smallest value to the largest
    std::vector<double> value;         ///< of each place
    std::vector<double> gap;           ///< as Walk
    std::vector<double> last;
    bool ties = false;
    std::size_t referenceRows = 0;  ///< that have a value
    std::size_t currentRows = 0;

    [[nodiscard]] Walk walk() const { return {order.data(), gap.data(), last.data(), order.size(), ties}; }
};

/// Scratch space of sortPooled(), to be used again for the next feature.
struct SortScratch {
    std::vector<std::uint64_t> keys;
    std::vector<std::uint64_t> turn;
};

/// Sorts by radix on the values rounded to 32 bits, then mends what the rounding left in a tie; `out` is
/// reused. Rows of both samples together fit 32 bits.
void sortPooled(std::span<const double> reference, std::span<const double> current, SortScratch& scratch,
                PooledOrder& out);

}  // namespace qd::drift
