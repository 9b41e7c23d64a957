// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/learn/step_benchmark.h"

namespace qd::learn {

/// The step of a graph net: every name attends to every name, ELU between layers, heads side by side; loss is
/// the mean square of what comes out.
struct GatStep {
    std::int64_t graphs = 12;
    std::int64_t names = 500;
    std::int64_t features = 10;
    std::int64_t heads = 4;
    std::int64_t width = 16;
    std::int64_t layers = 2;
    /// Links a name has to others, by chance; 0: to all.
    std::int64_t links = 0;
    bool inference = false;  ///< forward only, nothing kept
};

/// Beside the same layers written in LibTorch's operations, graph by graph and head by head (tensors
/// [N, N, D], the fastest of the ways to write it), with the same parameters and the same batch. Errors:
/// BadInput for sizes below 1 and figures out of range, Cancelled, Internal with LibTorch's words.
Result<StepBenchmark> benchmarkGatStep(const GatStep& shape, const StepBenchmarkSpec& spec,
                                       const Clock& clock, const jobs::JobContext& job);

}  // namespace qd::learn
