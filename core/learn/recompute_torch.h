// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <torch/types.h>

namespace qd::learn {

/// `work(input)`, which keeps `input` alone for the way back and is computed again there (Chen et al. 2016).
/// Parameters that `work` uses get their gradients during backward() as they would without, to the same bits;
/// torch::autograd::grad() does not see them. `work` gives the same whenever it is called with the same, so
/// it seeds its own dropout. `parameter` is any one of those that `work` uses.
torch::Tensor recomputed(std::function<torch::Tensor(const torch::Tensor&)> work, const torch::Tensor& input,
                         const torch::Tensor& parameter);

}  // namespace qd::learn
