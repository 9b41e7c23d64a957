// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/drift/joint_test.h"
#include "core/drift/pair_kernels.h"

namespace qd::drift {

/// Complete rows of both samples, centred, as the pair kernels read them: row by row, and in panels of 16.
struct JointRows {
    std::vector<std::uint32_t> row;  ///< pooled row of each, reference first
    std::size_t reference = 0;       ///< how many are of the reference
    std::size_t width = 0;           ///< features
    bool scaled = false;
    std::vector<double> values;  ///< [row][feature]
    std::vector<double> panels;  ///< [row / 16][feature][row % 16], filled up with zeros
    std::vector<double> norms;   ///< Σ x², infinite in the filling

    [[nodiscard]] std::size_t size() const { return row.size(); }
    /// Columns with the filling: a multiple of kTileRows.
    [[nodiscard]] std::size_t columns() const { return norms.size(); }
    /// Rows [from, from + tile.rows) against columns from `column`.
    [[nodiscard]] TileSource source(std::size_t from, std::size_t column) const {
        return {values.data() + from * width, norms.data() + from, panels.data() + column * width,
                norms.data() + column, width};
    }
};

[[nodiscard]] JointRows jointRows(const JointInput& input, Scaling scaling);

/// Half the median squared distance between different rows among the first 1000 of either sample (`evenly`:
/// 1000 evenly apart); the mean of the two middle ones of an even number. 0 where more than half of them are
/// equal.
[[nodiscard]] double medianSigma2(const JointRows& rows, bool evenly);

}  // namespace qd::drift
