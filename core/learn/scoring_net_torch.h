// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>
#include <torch/types.h>

#include "core/base/result.h"
#include "core/learn/gat_torch.h"
#include "core/learn/lstm_torch.h"
#include "core/model/model_spec.h"
#include "core/model/train_events.h"

namespace qd::learn {

/// From standardised features to a score for each name: the net of a specification, without its head. What it
/// says of a name does not depend on where the name stands among the others.
class ScoringNetImpl : public torch::nn::Module {
public:
    /// Parameters come from LibTorch's generator: seed it before.
    ScoringNetImpl(const model::ModelSpec& spec, std::int64_t features);

    /// Kind::Lstm. x [C, W, F] with 0 where not known, known [C, W] → [C]: two recurrent layers, attention
    /// over the sessions that are known, a linear score.
    torch::Tensor scoreSequences(const torch::Tensor& x, const torch::Tensor& known);
    /// Kind::Gat. x [G, N, F] → [G, N]: layers of attention with residual connections and normalisation, ELU
    /// between them, a linear score. Names that have no edge get a score that means nothing. `seed` makes the
    /// dropout of this call, so that a layer that is computed again drops the same.
    torch::Tensor scoreGraphs(const torch::Tensor& x, const GatEdges& edges, std::uint64_t seed);

    /// Keeps inputs of layers only and computes the rest again on the way back: the same gradient.
    void setCheckpointing(bool on);
    /// What matrix products of the net run in: its own autocast, on the way back of a layer that is computed
    /// again, too.
    void setPrecision(model::Precision precision) { m_precision = precision; }
    /// Gives back what the layers keep for the next step.
    void releaseBuffers();
    [[nodiscard]] const model::ModelSpec& spec() const { return m_spec; }

    /// Parameters as core/model/net_tensors.h names them, without the scaling of features.
    [[nodiscard]] std::vector<model::NamedTensor> tensors() const;

private:
    [[nodiscard]] torch::Tensor graphLayer(std::size_t layer, const torch::Tensor& h, const GatEdges& edges,
                                           std::uint64_t seed);

    model::ModelSpec m_spec;
    LstmLayer m_lstm{nullptr};
    TemporalAttention m_attention{nullptr};
    std::vector<GatLayer> m_layers;
    torch::Tensor m_score;  ///< [1, H]
    model::Precision m_precision = model::Precision::Float32;
    bool m_checkpointing = false;
};
TORCH_MODULE(ScoringNet);

/// A tensor's numbers on the host, as float.
[[nodiscard]] model::NamedTensor namedTensor(std::string name, const torch::Tensor& tensor);

/// Fills the parameters of `net` from tensors of those names. Error BadInput when one is missing or has
/// another shape.
Status loadTensors(const std::vector<model::NamedTensor>& tensors, ScoringNet& net);

}  // namespace qd::learn
