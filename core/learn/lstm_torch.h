// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>
#include <torch/types.h>

// Recurrent layers over LibTorch. Inside core/learn only: no header with torch in it leaves the module.

namespace qd::learn {

class LstmBuffers;

/// What computes: Automatic takes the kernels of this module for tensors on the processor (hidden size a
/// multiple of 16), at::lstm on other devices (cuDNN), and Composed where there is a mask.
enum class LstmPath : std::uint8_t {
    Automatic,
    Kernels,   ///< float32 or float64 on the processor
    Library,   ///< at::lstm; takes no mask
    Composed,  ///< operations of LibTorch step by step, on every device
};

struct LstmOptions {
    std::int64_t features = 0;  ///< F of the input
    std::int64_t hidden = 128;
    std::int64_t layers = 2;
    double dropout = 0.0;  ///< between layers, while training
    /// Keeps states and a cell in 16 only, and computes the gates again on the way back: the same bits for a
    /// fifth of the activations and a third more work. Kernels only.
    bool checkpointing = false;
    LstmPath path = LstmPath::Automatic;
};

/// Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al. 2000, as torch::nn::LSTM computes it:
/// gates in the order input, forget, cell, output; parameters `weight_ih_l0` [4H, F], `weight_hh_l0` [4H, H],
/// `bias_ih_l0` and `bias_hh_l0` [4H], and so for each layer, drawn from U(−1/√H, 1/√H) in the same order
/// from the same generator. Starts from zero states.
class LstmLayerImpl : public torch::nn::Module {
public:
    explicit LstmLayerImpl(const LstmOptions& options);

    /// x [B, T, F] → hidden states of the last layer [B, T, H] (on the processor a view of a time-major
    /// tensor). `mask` [B, T], true where a session counts, or undefined: where it is false, states stay what
    /// they were. The result has the type of the parameters; the processor computes half precision in
    /// float32, under autocast, too. The kernels give the same bits, gradients included, for any number of
    /// threads. Throws c10::Error for other shapes.
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& mask = {});

    void setCheckpointing(bool on) { m_options.checkpointing = on; }
    [[nodiscard]] const LstmOptions& options() const { return m_options; }
    /// What forward() takes for an input on `device`.
    [[nodiscard]] LstmPath pathFor(const torch::Device& device, bool masked) const;
    /// Bytes that are kept for the next step; they are given back with releaseBuffers() or the layer.
    [[nodiscard]] std::int64_t heldBytes() const;
    void releaseBuffers();

private:
    struct Weights {
        torch::Tensor inputs;     ///< [4H, F] or [4H, H]
        torch::Tensor recurrent;  ///< [4H, H]
        torch::Tensor inputBias;  ///< [4H]
        torch::Tensor recurrentBias;
    };
    [[nodiscard]] torch::Tensor layerByLayer(const torch::Tensor& x, const torch::Tensor& mask,
                                             LstmPath path) const;
    [[nodiscard]] torch::Tensor byLibrary(const torch::Tensor& x);
    void flatten(const std::vector<torch::Tensor>& weights);

    LstmOptions m_options;
    std::vector<Weights> m_weights;  ///< one a layer; the same tensors as the registered parameters
    std::shared_ptr<LstmBuffers> m_buffers;
    const void* m_flat = nullptr;  ///< where the weights lie in one piece, on a GPU
};
TORCH_MODULE(LstmLayer);

/// Pools a sequence by additive attention (Bahdanau, Cho & Bengio 2015, with a learned query): scores
/// v · tanh(W h + b), softmax over the sessions that count. Parameters `projection_weight` W [A, H],
/// `projection_bias` b [A], `query` v [A].
class TemporalAttentionImpl : public torch::nn::Module {
public:
    TemporalAttentionImpl(std::int64_t hidden, std::int64_t width);

    /// h [B, T, H], mask [B, T] or undefined → context [B, H] and weights [B, T], >= 0, of sum 1. A sequence
    /// without a session that counts has context and weights 0.
    std::pair<torch::Tensor, torch::Tensor> forward(const torch::Tensor& h, const torch::Tensor& mask = {});

private:
    torch::Tensor m_weight;  ///< [A, H]
    torch::Tensor m_bias;    ///< [A]
    torch::Tensor m_query;   ///< [A]
};
TORCH_MODULE(TemporalAttention);

}  // namespace qd::learn
