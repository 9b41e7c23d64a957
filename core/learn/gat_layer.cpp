// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstring>
#include <limits>

#include <torch/nn/init.h>

#include "core/learn/gat_torch.h"

namespace qd::learn {

using torch::Tensor;

namespace {

/// Rows that begin at 0 and do not fall, and names that are there, ascending: the kernels trust it.
void checkRows(const model::CorrelationGraph& graph, std::size_t names) {
    TORCH_CHECK(graph.names() == names && names > 0, "graphs of a batch have the same number of names");
    TORCH_CHECK(
        graph.offsets.front() == 0 && static_cast<std::size_t>(graph.offsets.back()) == graph.sources.size(),
        "a graph's offsets are not those of its edges");
    for (std::size_t i = 0; i < names; ++i) {
        TORCH_CHECK(graph.offsets[i] <= graph.offsets[i + 1], "a graph's offsets fall");
        std::int32_t before = -1;
        for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k) {
            const std::int32_t name = graph.sources[static_cast<std::size_t>(k)];
            TORCH_CHECK(name > before && static_cast<std::size_t>(name) < names,
                        "a graph's edges lead to names that are not there, or do not ascend");
            before = name;
        }
    }
}

Tensor glorot(const Tensor& parameter, std::int64_t in, std::int64_t out) {
    const double bound = std::sqrt(6.0 / static_cast<double>(in + out));
    return parameter.uniform_(-bound, bound);
}

}  // namespace

GatEdges GatEdges::complete(const Tensor& present) {
    TORCH_CHECK(present.dim() == 2 && present.scalar_type() == torch::kBool,
                "marks of names are bool [G, N]");
    GatEdges edges;
    edges.m_present = present.contiguous();
    return edges;
}

GatEdges GatEdges::dense(const Tensor& mask) {
    TORCH_CHECK(mask.dim() == 3 && mask.size(1) == mask.size(2) && mask.scalar_type() == torch::kBool,
                "a mask of edges is bool [G, N, N]");
    GatEdges edges;
    edges.m_mask = mask.contiguous();
    edges.m_present = mask.any(2).logical_or(mask.any(1)).contiguous();
    return edges;
}

GatEdges GatEdges::sparse(const std::vector<const model::CorrelationGraph*>& graphs) {
    TORCH_CHECK(!graphs.empty(), "a batch of no graphs");
    const std::size_t names = graphs.front()->names();
    std::size_t all = 0;
    for (const model::CorrelationGraph* graph : graphs) {
        checkRows(*graph, names);
        all += graph->sources.size();
    }
    TORCH_CHECK(all <= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()),
                "a batch of too many edges");
    const auto count = static_cast<std::int64_t>(graphs.size());
    GatEdges edges;
    edges.m_offsets = torch::empty({count, static_cast<std::int64_t>(names) + 1}, torch::kInt32);
    edges.m_sources = torch::empty({static_cast<std::int64_t>(all)}, torch::kInt32);
    edges.m_present = torch::zeros({count, static_cast<std::int64_t>(names)}, torch::kBool);
    auto* offsets = edges.m_offsets.data_ptr<std::int32_t>();
    auto* sources = edges.m_sources.data_ptr<std::int32_t>();
    bool* present = edges.m_present.data_ptr<bool>();
    std::int32_t base = 0;
    for (const model::CorrelationGraph* graph : graphs) {
        for (std::size_t i = 0; i <= names; ++i)
            *offsets++ = base + graph->offsets[i];
        for (std::size_t i = 0; i < names; ++i)
            *present++ = graph->offsets[i + 1] > graph->offsets[i];
        if (!graph->sources.empty())
            std::memcpy(sources + base, graph->sources.data(), graph->sources.size() * sizeof(std::int32_t));
        base += static_cast<std::int32_t>(graph->sources.size());
    }
    return edges;
}

GatEdges GatEdges::to(const torch::Device& device) const {
    if (device == this->device()) return *this;
    GatEdges moved;
    moved.m_present = m_present.to(device);
    if (m_mask.defined() || m_offsets.defined()) moved.m_mask = asMask().to(device);
    return moved;
}

Tensor GatEdges::asMask() const {
    if (m_mask.defined()) return m_mask;
    if (!m_offsets.defined()) return m_present.unsqueeze(2).logical_and(m_present.unsqueeze(1));
    const std::int64_t n = names();
    Tensor mask = torch::zeros({graphs(), n, n}, torch::kBool);
    bool* const to = mask.data_ptr<bool>();
    const auto* offsets = m_offsets.data_ptr<std::int32_t>();
    const auto* sources = m_sources.data_ptr<std::int32_t>();
    for (std::int64_t row = 0; row < graphs() * n; ++row) {
        const std::int32_t* const at = offsets + row / n * (n + 1) + row % n;
        for (std::int32_t k = at[0]; k < at[1]; ++k)
            to[row * n + sources[k]] = true;
    }
    return mask;
}

GatLayerImpl::GatLayerImpl(const GatLayerOptions& options) : m_options(options) {
    const std::int64_t both = 2 * options.heads * options.width;
    m_weight = register_parameter("projection_weight", torch::empty({both, options.inputs}));
    m_bias = register_parameter("projection_bias", torch::empty({both}));
    m_attention = register_parameter("attention", torch::empty({options.heads, options.width}));
    if (options.residual && options.inputs != options.outputs())
        m_residual = register_parameter("residual_weight", torch::empty({options.outputs(), options.inputs}));
    if (options.normalise) {
        m_normWeight = register_parameter("norm_weight", torch::empty({options.outputs()}));
        m_normBias = register_parameter("norm_bias", torch::empty({options.outputs()}));
    }
    reset();
}

void GatLayerImpl::reset() {
    const torch::NoGradGuard noGradients;
    glorot(m_weight, m_options.inputs, m_options.heads * m_options.width);
    m_bias.zero_();
    glorot(m_attention, m_options.heads, m_options.width);
    if (m_residual.defined()) glorot(m_residual, m_options.inputs, m_options.outputs());
    if (m_normWeight.defined()) {
        m_normWeight.fill_(1.0);
        m_normBias.zero_();
    }
}

Tensor GatLayerImpl::forward(const Tensor& x, const GatEdges& edges) {
    TORCH_CHECK(x.dim() == 3 && x.size(2) == m_options.inputs, "a graph layer takes [G, N, inputs]");
    const Tensor absent = edges.present().unsqueeze(2).logical_not();
    const Tensor clean = x.masked_fill(absent, 0.0);
    const Tensor projected = torch::linear(clean, m_weight, m_bias)
                                 .view({x.size(0), x.size(1), 2, m_options.heads, m_options.width});
    const Tensor heads = gatAttention(projected, m_attention, edges, m_options.leak);
    Tensor out = m_options.average ? heads.mean(2) : heads.flatten(2);
    if (m_options.residual) out = out + (m_residual.defined() ? torch::linear(clean, m_residual) : clean);
    if (m_options.normalise) out = torch::layer_norm(out, {m_options.outputs()}, m_normWeight, m_normBias);
    return out.masked_fill(absent, 0.0);
}

}  // namespace qd::learn
