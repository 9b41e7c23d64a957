// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include <torch/types.h>

namespace qd::learn {

/// Memory that one step leaves to the next: tensors of the same sizes come again and again, and pages that
/// are new cost more than the arithmetic on them. A tensor that is let go gives its block back.
class LstmBuffers : public std::enable_shared_from_this<LstmBuffers> {
public:
    /// Not filled. On the processor. Throws c10::Error when there is no memory.
    torch::Tensor take(torch::IntArrayRef sizes, torch::ScalarType type);
    /// Of what is taken and what waits.
    [[nodiscard]] std::int64_t heldBytes() const;
    /// Frees what waits.
    void release();

private:
    struct Block {
        c10::DataPtr memory;
        std::size_t bytes = 0;
        std::int64_t lastUse = 0;
    };
    Block find(std::size_t bytes);
    c10::DataPtr allocated(std::size_t bytes);

    mutable std::mutex m_mutex;
    std::vector<Block> m_waiting;
    std::int64_t m_uses = 0;
    std::size_t m_taken = 0;  ///< bytes
};

struct LstmWeights {
    torch::Tensor inputs;     ///< [4H, In]
    torch::Tensor recurrent;  ///< [4H, H]
    torch::Tensor inputBias;  ///< [4H]
    torch::Tensor recurrentBias;
};

/// One layer by the kernels of lstm_kernels.h, with its gradient (once differentiable): x [T, B, In] → h [T,
/// B, H], all of one type, float32 or float64, on the processor; H a multiple of kLstmHiddenStep. `mask` [B,
/// T] of bool, or undefined. Runs on up to at::get_num_threads() threads; the result and the gradients do not
/// depend on how many.
torch::Tensor lstmByKernels(const torch::Tensor& x, const LstmWeights& weights, const torch::Tensor& mask,
                            bool checkpointing, const std::shared_ptr<LstmBuffers>& buffers);

}  // namespace qd::learn
