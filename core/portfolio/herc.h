// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/linkage.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// Hierarchical equal risk contribution (Raffinot 2018, "The hierarchical equal risk contribution
/// portfolio"). Conventions, where implementations differ: risk is the variance; the tree is the linkage of
/// the same distance as for hrpWeights(); it is cut into k clusters by undoing its last k − 1 merges; a
/// cluster's risk is the variance of its inverse-variance portfolio; from the root down each merge above the
/// cut splits its weight between its two branches in the inverse proportion of their risks, a branch's risk
/// being the sum of those of its clusters; inside a cluster weights are in inverse proportion to the
/// variance. k is given, or clusterCount(). N weights >= 0 that sum to 1. Error BadInput as for hrpWeights(),
/// or for k = 0 or k > N.
Result<std::vector<double>> hercWeights(const SquareMatrix& covariance, Linkage linkage, HrpDistance distance,
                                        std::optional<std::size_t> clusters);

/// The number of clusters at which the dispersion within clusters bends most: the k from 2 to min(10, N − 1)
/// with the greatest W(k−1) + W(k+1) − 2 W(k) (the two-difference rule of Yue, Wang & Wei 2008), where
/// W(k) = Σ over clusters of their squared distances, pair by pair, over their size (Tibshirani, Walther &
/// Hastie 2001). The least such k on ties; N where N < 3. Precondition: merges and distance are of one tree.
[[nodiscard]] std::size_t clusterCount(const std::vector<Merge>& merges, const SquareMatrix& distance);

/// The cluster, 0 … k−1 in the order of the leaves from left to right, of each leaf when a tree is cut into
/// k. Precondition: 1 <= k <= leaves.
[[nodiscard]] std::vector<std::size_t> cutTree(const std::vector<Merge>& merges, std::size_t k);

}  // namespace qd::portfolio
