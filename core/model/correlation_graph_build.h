// SPDX-License-Identifier: GPL-3.0-or-later
// Internal: the four constructions over the names that are there, renumbered 0 … n − 1 in their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace qd::model::detail {

/// Correlations of n names, row-major, symmetric, finite.
struct Similarity {
    std::size_t n = 0;
    std::vector<double> values;

    [[nodiscard]] double at(std::size_t i, std::size_t j) const { return values[i * n + j]; }
    [[nodiscard]] const double* row(std::size_t i) const { return values.data() + i * n; }
};

/// Links of two names each, the lower first, each once, in any order.
using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Prim's algorithm on the matrix, O(n²). Of equal correlations the link whose lower, then upper index is
/// lower comes first.
[[nodiscard]] Links spanningTree(const Similarity& rho);
/// O(n²) typically: each face knows the name that would gain most there, and looks again when another face
/// has taken it. Of equal gains the name with the lower index, then the older face.
[[nodiscard]] Links maximallyFiltered(const Similarity& rho);
[[nodiscard]] Links nearest(const Similarity& rho, std::size_t neighbours);
[[nodiscard]] Links above(const Similarity& rho, double threshold);

}  // namespace qd::model::detail
