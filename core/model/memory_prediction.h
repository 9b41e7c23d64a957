// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/model/model_spec.h"

namespace qd::model {

/// What the worker's process takes beside tensors: LibTorch and its libraries, the panel's frame, buffers of
/// the matrix library (measured: docs/performance.md).
inline constexpr std::uint64_t kProcessBytes = 320ULL << 20U;

/// How a step is computed. Whatever the plan, the gradient is that of the whole batch.
struct MemoryPlan {
    /// Sequences (LSTM: names × rows) or graphs (GAT: rows) that go through the net at a time.
    std::size_t piece = 1;
    /// What the way back needs is kept for the whole batch; otherwise for a piece, and the way forward is
    /// gone twice.
    bool wholeBatch = true;
    bool checkpointing = false;  ///< layers keep their inputs only and compute the rest again
    bool gpu = false;

    bool operator==(const MemoryPlan&) const = default;
};

/// The sizes that memory depends on.
struct RunSize {
    std::size_t rows = 0;   ///< of the panel
    std::size_t names = 0;  ///< of the panel
    std::size_t features = 0;
    std::size_t batchRows = 0;  ///< rebalance rows of a batch
    std::size_t present = 0;    ///< names that are there on the fullest of them; 0: all
    std::size_t graphRows = 0;  ///< rebalance rows of all folds, each with its graph
};

/// Predicted peak in bytes of tensors, by what it is for.
struct MemoryPrediction {
    std::uint64_t panel = 0;        ///< features, masks and returns as tensors, graphs
    std::uint64_t parameters = 0;   ///< with gradients, moments and the best copy
    std::uint64_t activations = 0;  ///< of what is in flight at the peak of a step
    std::uint64_t process = 0;      ///< beside tensors; 0 on a GPU

    [[nodiscard]] std::uint64_t tensors() const noexcept { return panel + parameters + activations; }
    [[nodiscard]] std::uint64_t total() const noexcept { return tensors() + process; }
};
/// Within 15 % of measured peaks of tensors for both kinds (tests/core/learn/measure_memory_test.cpp).
[[nodiscard]] MemoryPrediction predictMemory(const ModelSpec& spec, const RunSize& size,
                                             const MemoryPlan& plan);

/// Parameters of the net.
[[nodiscard]] std::uint64_t parameterCount(const ModelSpec& spec, std::size_t features);

/// The plan that a run begins with on a device: pieces of at most about 50 ms, everything kept.
[[nodiscard]] MemoryPlan fullPlan(const ModelSpec& spec, const TrainSpec& train, const RunSize& size,
                                  bool gpu);
/// The next plan down: what is kept falls to a piece, pieces are halved, layers are checkpointed, the
/// processor takes the GPU's place (from its full plan). Nothing: there is no plan below.
[[nodiscard]] std::optional<MemoryPlan> stepDown(const ModelSpec& spec, const TrainSpec& train,
                                                 const RunSize& size, const MemoryPlan& plan);
/// Bytes that a budget leaves for what a plan predicts.
[[nodiscard]] std::uint64_t budgetFor(const MemoryBudget& budget, const MemoryPlan& plan) noexcept;

}  // namespace qd::model
