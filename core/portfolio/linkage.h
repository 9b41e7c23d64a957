// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/portfolio/allocation.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// One row of a linkage as SciPy writes it: clusters 0 … N−1 are the leaves, N+k is the k-th merge; the
/// smaller id stands on the left.
struct Merge {
    std::size_t left = 0;
    std::size_t right = 0;
    double height = 0.0;
    std::size_t size = 0;  ///< leaves below it

    bool operator==(const Merge&) const = default;
};

/// Agglomerative clustering of a symmetric distance matrix (finite, >= 0; consumed as work space), giving
/// what `scipy.cluster.hierarchy.linkage` gives for its condensed form, ties included: single by Prim's
/// minimum spanning tree, the others by the nearest-neighbour chain (Müllner 2011, "Modern hierarchical,
/// agglomerative clustering algorithms"), then a stable sort by height. O(N²). N−1 merges.
[[nodiscard]] std::vector<Merge> agglomerate(SquareMatrix distance, Linkage linkage);

/// Single linkage of the correlation distance √((1 − ρ)/2) without building its matrix.
/// Precondition: every variance on the diagonal is > 0.
[[nodiscard]] std::vector<Merge> singleLinkageOfCorrelation(const SquareMatrix& covariance);

/// √((1 − ρ_ij)/2) with a diagonal of 0. Precondition as above.
[[nodiscard]] SquareMatrix correlationDistance(const SquareMatrix& covariance);
/// Euclidean distances between the columns of a symmetric matrix.
[[nodiscard]] SquareMatrix columnDistance(SquareMatrix columns);

/// Leaves from left to right (the quasi-diagonal order); {0} for no merges.
[[nodiscard]] std::vector<std::size_t> leafOrder(const std::vector<Merge>& merges);

}  // namespace qd::portfolio
