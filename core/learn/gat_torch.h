// SPDX-License-Identifier: GPL-3.0-or-later
// Of core/learn and its tests only: the graph attention layer, with LibTorch's types.
#pragma once

#include <cstdint>
#include <vector>

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>
#include <torch/types.h>

#include "core/model/correlation_graph.h"

namespace qd::learn {

/// Who listens to whom in a batch of G graphs of N names each. Immutable; on one device. A name without an
/// edge is absent: it neither gives nor takes.
class GatEdges {
public:
    /// Each name that is there listens to all that are, itself included. `present`: bool [G, N].
    static GatEdges complete(const torch::Tensor& present);
    /// `mask`: bool [G, N, N]; [g, i, j] when i listens to j.
    static GatEdges dense(const torch::Tensor& mask);
    /// One graph each; all of the same number of names, at least one.
    static GatEdges sparse(const std::vector<const model::CorrelationGraph*>& graphs);
    [[nodiscard]] GatEdges to(const torch::Device& device) const;

    [[nodiscard]] std::int64_t graphs() const { return m_present.size(0); }
    [[nodiscard]] std::int64_t names() const { return m_present.size(1); }
    [[nodiscard]] torch::Device device() const { return m_present.device(); }
    [[nodiscard]] const torch::Tensor& present() const { return m_present; }  ///< bool [G, N]
    [[nodiscard]] const torch::Tensor& mask() const { return m_mask; }  ///< bool [G, N, N], or undefined
    /// int32 [G, N + 1] into sources(), and int32 [E]; undefined unless sparse.
    [[nodiscard]] const torch::Tensor& offsets() const { return m_offsets; }
    [[nodiscard]] const torch::Tensor& sources() const { return m_sources; }
    /// The same edges as bool [G, N, N], whatever they were made of.
    [[nodiscard]] torch::Tensor asMask() const;

private:
    torch::Tensor m_present;
    torch::Tensor m_mask;
    torch::Tensor m_offsets;
    torch::Tensor m_sources;
};

/// Attention of GATv2 (Brody, Alon, Yahav 2022, eq. 7) without its projections: with t = projected[…, 0, :,
/// :] (W_l h of who listens) and s = projected[…, 1, :, :] (W_r h of who is listened to), for each head
///   e_ij = aᵀ LeakyReLU(t_i + s_j),   α_i· = softmax over the edges of i,   out_i = Σ_j α_ij s_j.
/// `projected` [G, N, 2, H, D], `attention` [H, D] on the same device, float or double (half and bfloat16 are
/// computed as float and given back as they came); gives [G, N, H, D], 0 for absent names, whose numbers must
/// be finite (GatLayer sees to it). What is not finite in a name that is there does not vanish.
/// Differentiable once. On a processor it is a fused kernel that keeps for the way back its inputs, what it
/// gives and one number a name and head, and gives the same bits for any number of threads; elsewhere tensor
/// operations over one dimension of the heads at a time, with a few tensors [G, H, N, N] while they run.
[[nodiscard]] torch::Tensor gatAttention(const torch::Tensor& projected, const torch::Tensor& attention,
                                         const GatEdges& edges, double leak);
/// The same by tensor operations on any device: what a GPU runs.
[[nodiscard]] torch::Tensor gatAttentionComposed(const torch::Tensor& projected,
                                                 const torch::Tensor& attention, const GatEdges& edges,
                                                 double leak);

/// Internal: raises c10::Error unless shapes and devices fit each other.
void checkGatInput(const torch::Tensor& projected, const torch::Tensor& attention, const GatEdges& edges,
                   double leak);

struct GatLayerOptions {
    std::int64_t inputs = 1;  ///< F
    std::int64_t heads = 8;
    std::int64_t width = 16;  ///< of each head
    bool average = false;     ///< the mean of the heads in place of all of them side by side
    double leak = 0.2;
    bool residual = false;   ///< adds the input, by a matrix of its own where the widths differ
    bool normalise = false;  ///< layer normalisation of what comes out (Ba, Kiros, Hinton 2016)

    [[nodiscard]] std::int64_t outputs() const { return average ? width : heads * width; }
};

/// A GATv2 layer. Parameters: projection_weight [2·H·D, F] (listener's half first), projection_bias [2·H·D]
/// (that of the second half is the layer's own bias, since attention sums to 1), attention [H, D]; with
/// residual where F differs from the outputs: residual_weight; with normalise: norm_weight, norm_bias.
/// No activation and no dropout: those are the net's.
class GatLayerImpl : public torch::nn::Module {
public:
    explicit GatLayerImpl(const GatLayerOptions& options);
    /// x [G, N, F] → [G, N, outputs()]. Rows of absent names may hold anything and come out as 0.
    torch::Tensor forward(const torch::Tensor& x, const GatEdges& edges);
    /// Glorot's uniform (2010) from LibTorch's generator; biases 0.
    void reset();
    [[nodiscard]] const GatLayerOptions& options() const { return m_options; }

private:
    GatLayerOptions m_options;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
    torch::Tensor m_attention;
    torch::Tensor m_residual;
    torch::Tensor m_normWeight;
    torch::Tensor m_normBias;
};
TORCH_MODULE(GatLayer);

}  // namespace qd::learn
