// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>
#include <tuple>

#include <ATen/core/grad_mode.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <torch/autograd.h>
#include <torch/nn/functional/dropout.h>
#include <torch/nn/init.h>
#include <torch/utils.h>

#include "core/learn/lstm_function_torch.h"
#include "core/learn/lstm_kernels.h"
#include "core/learn/lstm_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

/// Scores are made this when their session does not count: the softmax of it beside any other is 0.
constexpr double kNever = -1e30;

/// At least 32-bit: what the processor computes in.
torch::ScalarType computed(torch::ScalarType type) {
    return type == torch::kFloat64 ? torch::kFloat64 : torch::kFloat32;
}

void checkShapes(const Tensor& x, const Tensor& mask, std::int64_t features) {
    TORCH_CHECK(x.dim() == 3 && x.size(2) == features, "a sequence is [B, T, ", features, "], not ",
                x.sizes());
    TORCH_CHECK(x.size(0) > 0 && x.size(1) > 0, "a sequence needs a row and a step");
    TORCH_CHECK(!mask.defined() || mask.sizes() == x.sizes().slice(0, 2), "the mask is [B, T], not ",
                mask.defined() ? mask.sizes() : x.sizes());
}

/// One layer step by step: x and the result [T, B, …].
Tensor stepByStep(const Tensor& x, const LstmWeights& w, const Tensor& mask) {
    const std::int64_t hidden = w.recurrent.size(1);
    const Tensor given = torch::linear(x, w.inputs, w.inputBias + w.recurrentBias);
    Tensor h = torch::zeros({x.size(1), hidden}, given.options());
    Tensor c = torch::zeros_like(h);
    std::vector<Tensor> states;
    for (std::int64_t t = 0; t < x.size(0); ++t) {
        const auto sums = torch::linear(h, w.recurrent).add(given[t]).chunk(4, 1);
        const Tensor cell = torch::sigmoid(sums[1]) * c + torch::sigmoid(sums[0]) * torch::tanh(sums[2]);
        const Tensor state = torch::sigmoid(sums[3]) * torch::tanh(cell);
        if (mask.defined()) {
            const Tensor counts = mask.select(1, t).unsqueeze(1);
            c = torch::where(counts, cell, c.to(cell.scalar_type()));
            h = torch::where(counts, state, h.to(state.scalar_type()));
        } else {
            c = cell;
            h = state;
        }
        states.push_back(h);
    }
    return torch::stack(states, 0);
}

/// Σ over the steps of states [T, B, H] by weights [B, T].
Tensor pooled(const Tensor& states, const Tensor& weights) {
    return (states * weights.transpose(0, 1).unsqueeze(2)).sum(0);
}

}  // namespace

LstmLayerImpl::LstmLayerImpl(const LstmOptions& options)
    : m_options(options), m_buffers(std::make_shared<LstmBuffers>()) {
    TORCH_CHECK(options.features > 0 && options.hidden > 0 && options.layers > 0,
                "a recurrent net needs a feature, a state and a layer");
    TORCH_CHECK(options.dropout >= 0.0 && options.dropout < 1.0, "dropout is from 0 to below 1");
    const double bound = 1.0 / std::sqrt(static_cast<double>(options.hidden));
    const auto drawn = [&](const std::string& name, torch::IntArrayRef sizes) {
        Tensor weight = register_parameter(name, torch::empty(sizes));
        torch::nn::init::uniform_(weight, -bound, bound);
        return weight;
    };
    for (std::int64_t l = 0; l < options.layers; ++l) {
        const std::string end = "_l" + std::to_string(l);
        const std::int64_t gates = 4 * options.hidden;
        Weights w;
        w.inputs = drawn("weight_ih" + end, {gates, l == 0 ? options.features : options.hidden});
        w.recurrent = drawn("weight_hh" + end, {gates, options.hidden});
        w.inputBias = drawn("bias_ih" + end, {gates});
        w.recurrentBias = drawn("bias_hh" + end, {gates});
        m_weights.push_back(w);
    }
}

LstmPath LstmLayerImpl::pathFor(const torch::Device& device, bool masked) const {
    const bool whole = m_options.hidden % static_cast<std::int64_t>(kLstmHiddenStep) == 0;
    if (m_options.path != LstmPath::Automatic) return m_options.path;
    if (device.is_cpu() && whole) return LstmPath::Kernels;
    return masked ? LstmPath::Composed : LstmPath::Library;
}

std::int64_t LstmLayerImpl::heldBytes() const {
    return m_buffers->heldBytes();
}

void LstmLayerImpl::releaseBuffers() {
    m_buffers->release();
}

Tensor LstmLayerImpl::forward(const Tensor& x, const Tensor& mask) {
    checkShapes(x, mask, m_options.features);
    const LstmPath path = pathFor(x.device(), mask.defined());
    if (path == LstmPath::Library) {
        TORCH_CHECK(!mask.defined(), "at::lstm takes no mask");
        return byLibrary(x);
    }
    if (path == LstmPath::Kernels) {
        TORCH_CHECK(x.device().is_cpu(), "the kernels are for the processor");
        TORCH_CHECK(m_options.hidden % static_cast<std::int64_t>(kLstmHiddenStep) == 0,
                    "the kernels take hidden sizes that are multiples of ", kLstmHiddenStep);
    }
    return layerByLayer(x, mask, path);
}

Tensor LstmLayerImpl::layerByLayer(const Tensor& x, const Tensor& mask, LstmPath path) const {
    const torch::ScalarType kept = m_weights.front().inputs.scalar_type();
    const torch::ScalarType type = x.device().is_cpu() ? computed(kept) : kept;
    // Autocast would take the products back to half precision, where the processor is slower and less exact.
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::DispatchKey::AutocastCPU);
    const Tensor counts = mask.defined() ? mask.to(torch::kBool) : mask;
    Tensor states = x.to(type).transpose(0, 1);
    for (std::size_t l = 0; l < m_weights.size(); ++l) {
        const Weights& of = m_weights[l];
        const LstmWeights w{of.inputs.to(type), of.recurrent.to(type), of.inputBias.to(type),
                            of.recurrentBias.to(type)};
        if (l > 0 && m_options.dropout > 0.0)
            states = torch::dropout(states, m_options.dropout, is_training());
        states = path == LstmPath::Kernels
                     ? lstmByKernels(states, w, counts, m_options.checkpointing, m_buffers)
                     : stepByStep(states, w, counts);
    }
    return states.transpose(0, 1).to(kept);
}

Tensor LstmLayerImpl::byLibrary(const Tensor& x) {
    std::vector<Tensor> flat;
    for (const Weights& w : m_weights)
        flat.insert(flat.end(), {w.inputs, w.recurrent, w.inputBias, w.recurrentBias});
    const torch::ScalarType kept = flat.front().scalar_type();
    flatten(flat);
    const auto run = [&](const Tensor& input) {
        const Tensor start = torch::zeros({m_options.layers, x.size(0), m_options.hidden}, input.options());
        return std::get<0>(torch::lstm(input, {start, start}, flat, true, m_options.layers, m_options.dropout,
                                       is_training(), false, true));
    };
    if (!x.device().is_cpu()) return run(x.scalar_type() == kept ? x : x.to(kept));
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::DispatchKey::AutocastCPU);
    for (Tensor& weight : flat)
        weight = weight.to(computed(kept));
    return run(x.to(computed(kept))).to(kept);
}

void LstmLayerImpl::flatten(const std::vector<Tensor>& weights) {
    // cuDNN wants all weights in one piece; they are moved there once for each device and type.
    const Tensor& first = weights.front();
    if (!first.is_cuda() || !torch::cudnn_is_acceptable(first) || first.data_ptr() == m_flat) return;
    const torch::NoGradGuard noGradients;
    constexpr std::int64_t kLstmMode = 2;
    static_cast<void>(torch::_cudnn_rnn_flatten_weight(weights, 4, m_options.features, kLstmMode,
                                                       m_options.hidden, 0, m_options.layers, true, false));
    m_flat = first.data_ptr();
}

TemporalAttentionImpl::TemporalAttentionImpl(std::int64_t hidden, std::int64_t width) {
    TORCH_CHECK(hidden > 0 && width > 0, "an attention needs a state and a width");
    m_weight = register_parameter("projection_weight", torch::empty({width, hidden}));
    m_bias = register_parameter("projection_bias", torch::zeros({width}));
    m_query = register_parameter("query", torch::empty({width}));
    torch::nn::init::xavier_uniform_(m_weight);
    const double bound = std::sqrt(3.0 / static_cast<double>(width));
    torch::nn::init::uniform_(m_query, -bound, bound);
}

std::pair<Tensor, Tensor> TemporalAttentionImpl::forward(const Tensor& h, const Tensor& mask) {
    TORCH_CHECK(h.dim() == 3 && h.size(2) == m_weight.size(1), "states are [B, T, ", m_weight.size(1),
                "], not ", h.sizes());
    TORCH_CHECK(!mask.defined() || mask.sizes() == h.sizes().slice(0, 2), "the mask is [B, T]");
    // In the order in which states lie in memory: no copy of them where the layer gives a view.
    const Tensor inOrder = h.transpose(0, 1);  // [T, B, H]
    const Tensor shown = torch::tanh(torch::linear(inOrder, m_weight, m_bias));
    Tensor scores = torch::matmul(shown, m_query.to(shown.scalar_type())).transpose(0, 1);
    scores = scores.to(computed(scores.scalar_type()));
    if (!mask.defined()) {
        const Tensor weights = torch::softmax(scores, 1);
        return {pooled(inOrder, weights), weights};
    }
    const Tensor counts = mask.to(torch::kBool);
    const Tensor weights = torch::softmax(scores.masked_fill(counts.logical_not(), kNever), 1) * counts;
    return {pooled(inOrder, weights), weights};
}

}  // namespace qd::learn
