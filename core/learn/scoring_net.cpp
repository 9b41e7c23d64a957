// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include <torch/nn/functional/activation.h>
#include <torch/utils.h>

#include "core/learn/precision_torch.h"
#include "core/learn/recompute_torch.h"
#include "core/learn/scoring_net_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

std::int64_t whole(std::size_t n) {
    return static_cast<std::int64_t>(n);
}

LstmOptions lstmOptions(const model::LstmShape& shape, std::int64_t features) {
    LstmOptions options;
    options.features = features;
    options.hidden = whole(shape.hidden);
    options.layers = whole(shape.layers);
    options.dropout = shape.dropout;
    return options;
}

GatLayerOptions gatOptions(const model::GatShape& shape, std::int64_t inputs) {
    GatLayerOptions options;
    options.inputs = inputs;
    options.heads = whole(shape.heads);
    options.width = whole(shape.width);
    options.leak = shape.leak;
    options.residual = true;
    options.normalise = true;
    return options;
}

}  // namespace

ScoringNetImpl::ScoringNetImpl(const model::ModelSpec& spec, std::int64_t features) : m_spec(spec) {
    std::int64_t inputs = features;
    if (spec.kind == model::Kind::Lstm) {
        inputs = whole(spec.lstm.hidden);
        m_lstm = register_module("lstm", LstmLayer(lstmOptions(spec.lstm, features)));
        m_attention = register_module("attention", TemporalAttention(inputs, whole(spec.lstm.attention)));
    } else {
        for (std::size_t layer = 0; layer < spec.gat.layers; ++layer) {
            m_layers.push_back(
                register_module("layer" + std::to_string(layer), GatLayer(gatOptions(spec.gat, inputs))));
            inputs = m_layers.back()->options().outputs();
        }
    }
    const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
    m_score = register_parameter("score", torch::empty({1, inputs}).uniform_(-bound, bound));
}

Tensor ScoringNetImpl::scoreSequences(const Tensor& x, const Tensor& known) {
    const AutocastScope autocast(m_precision, x.device());
    const Tensor states = m_lstm->forward(x);
    const Tensor pooled = m_attention->forward(states, known).first;
    const Tensor kept = torch::dropout(pooled, m_spec.lstm.dropout, is_training());
    return torch::linear(kept, m_score).squeeze(1).to(m_score.scalar_type());
}

Tensor ScoringNetImpl::graphLayer(std::size_t layer, const Tensor& h, const GatEdges& edges,
                                  std::uint64_t seed) {
    const AutocastScope autocast(m_precision, h.device());
    const Tensor out = torch::elu(m_layers[layer]->forward(h, edges));
    const double share = m_spec.gat.dropout;
    if (!is_training() || share <= 0.0) return out;
    torch::manual_seed(seed + layer);
    return torch::dropout(out, share, true);
}

Tensor ScoringNetImpl::scoreGraphs(const Tensor& x, const GatEdges& edges, std::uint64_t seed) {
    Tensor h = x;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const auto work = [this, layer, edges, seed](const Tensor& input) {
            return graphLayer(layer, input, edges, seed);
        };
        const bool again = m_checkpointing && torch::GradMode::is_enabled();
        h = again ? recomputed(work, h, m_layers[layer]->parameters().front()) : work(h);
    }
    return torch::linear(h.to(m_score.scalar_type()), m_score).squeeze(2);
}

void ScoringNetImpl::setCheckpointing(bool on) {
    m_checkpointing = on;
    if (m_lstm) m_lstm->setCheckpointing(on);
}

void ScoringNetImpl::releaseBuffers() {
    if (m_lstm) m_lstm->releaseBuffers();
}

std::vector<model::NamedTensor> ScoringNetImpl::tensors() const {
    std::vector<model::NamedTensor> result;
    for (const auto& item : named_parameters())
        result.push_back(namedTensor(item.key() == "score" ? "score.weight" : item.key(), item.value()));
    return result;
}

model::NamedTensor namedTensor(std::string name, const Tensor& tensor) {
    const Tensor plain = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    const auto count = static_cast<std::size_t>(plain.numel());
    model::NamedTensor result{std::move(name), plain.sizes().vec(), std::vector<float>(count)};
    if (count > 0) std::memcpy(result.values.data(), plain.data_ptr<float>(), count * sizeof(float));
    return result;
}

Status loadTensors(const std::vector<model::NamedTensor>& tensors, ScoringNet& net) {
    const torch::NoGradGuard noGradients;
    for (const auto& item : net->named_parameters()) {
        const std::string name = item.key() == "score" ? "score.weight" : item.key();
        const auto found =
            std::find_if(tensors.begin(), tensors.end(), [&](const auto& t) { return t.name == name; });
        if (found == tensors.end())
            return Error{ErrorCode::BadInput, say("the net lacks its tensor '%1'", name)};
        if (found->shape != item.value().sizes().vec())
            return Error{ErrorCode::BadInput, say("the tensor '%1' has another shape than the net's", name)};
        auto values = found->values;
        item.value().copy_(torch::from_blob(values.data(), found->shape, torch::kFloat32));
    }
    return Ok{};
}

}  // namespace qd::learn
