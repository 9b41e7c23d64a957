// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include "core/model/model_spec.h"

// Internal to core/learn: from scores to weights. Rows are days, columns names; `mask` is true where a name
// may be held. Everything works on any device and copies nothing to the host.

namespace qd::learn {

/// The point nearest to each row of `v` [R × N] among {lower <= w <= upper, Σ w = 1}, exactly up to rounding:
/// w = clamp(v − τ, lower, upper) with the τ that meets the budget, found among the sorted breakpoints (Held,
/// Wolfe & Crowder 1974; Malaviya, Ferreira & Martins 2018). The derivative is the exact one: on the names
/// between their bounds the gradient less its mean over them, 0 on the others. `lower` and `upper` are [R ×
/// N] and finite. Precondition: Σ lower <= 1 <= Σ upper in each row.
torch::Tensor projectOntoBox(const torch::Tensor& v, const torch::Tensor& lower, const torch::Tensor& upper);

/// Sparsemax (Martins & Astudillo 2016): the point of the simplex nearest to the scores; 0 outside the mask.
torch::Tensor sparsemax(const torch::Tensor& scores, const torch::Tensor& mask);

/// Softmax over the names of the mask; 0 outside. Each row has at least one name.
torch::Tensor maskedSoftmax(const torch::Tensor& scores, const torch::Tensor& mask);

/// Weights that are 0 outside the mask, between the specification's bounds inside, and sum to 1. Softmax is
/// projected onto the bounds; sparsemax is the projection of the scores onto them at once, so that the order
/// of names survives. Precondition: names(row) · minWeight <= 1 <= names(row) · maxWeight.
torch::Tensor weigh(const torch::Tensor& scores, const torch::Tensor& mask, const model::ModelSpec& spec);

}  // namespace qd::learn
