// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <limits>
#include <vector>

#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/learn/gat_torch.h"

namespace qd::learn::test {

/// Bool [G, N, N]: links both ways by chance, every name to itself; the last name of each graph is absent.
inline torch::Tensor linkMask(std::int64_t graphs, std::int64_t names, double share, std::uint64_t seed) {
    torch::manual_seed(seed);
    const torch::Tensor half = torch::rand({graphs, names, names}) < share / 2;
    torch::Tensor mask = half.logical_or(half.transpose(1, 2)).logical_or(torch::eye(names, torch::kBool));
    mask.select(1, names - 1).fill_(false);
    mask.select(2, names - 1).fill_(false);
    return mask;
}

inline model::CorrelationGraph graphOf(const torch::Tensor& mask) {
    model::CorrelationGraph graph;
    graph.offsets.push_back(0);
    const auto cells = mask.accessor<bool, 2>();
    for (std::int64_t i = 0; i < mask.size(0); ++i) {
        for (std::int64_t j = 0; j < mask.size(1); ++j)
            if (cells[i][j]) graph.sources.push_back(static_cast<std::int32_t>(j));
        graph.offsets.push_back(static_cast<std::int32_t>(graph.sources.size()));
    }
    return graph;
}

inline GatEdges sparseOf(const torch::Tensor& mask) {
    std::vector<model::CorrelationGraph> graphs;
    for (std::int64_t g = 0; g < mask.size(0); ++g)
        graphs.push_back(graphOf(mask[g]));
    std::vector<const model::CorrelationGraph*> pointers;
    for (const auto& graph : graphs)
        pointers.push_back(&graph);
    return GatEdges::sparse(pointers);
}

/// The formula of Brody, Alon and Yahav (2022) as everyone would write it, with a tensor [G, N, N, H, D] and
/// LibTorch's own derivatives.
inline torch::Tensor attentionByFormula(const torch::Tensor& projected, const torch::Tensor& attention,
                                        const torch::Tensor& mask, double leak) {
    const torch::Tensor target = projected.select(2, 0);
    const torch::Tensor source = projected.select(2, 1);
    const torch::Tensor pairs = torch::leaky_relu(target.unsqueeze(2) + source.unsqueeze(1), leak);
    const torch::Tensor scores = (pairs * attention).sum(-1);
    const torch::Tensor masked =
        scores.masked_fill(mask.logical_not().unsqueeze(3), -std::numeric_limits<double>::infinity());
    const torch::Tensor none = mask.any(2, true).logical_not().unsqueeze(3);
    const torch::Tensor shares = torch::softmax(masked.masked_fill(none, 0.0), 2).masked_fill(none, 0.0);
    return torch::einsum("gijh,gjhd->gihd", {shares, source});
}

/// Central differences of a scalar function against its gradient, in doubles, at every element of `at`.
inline void expectGradient(const std::function<torch::Tensor()>& value, torch::Tensor at, double tolerance) {
    ASSERT_EQ(at.scalar_type(), torch::kFloat64);
    if (at.grad().defined()) at.mutable_grad().zero_();
    value().backward();
    const torch::Tensor found = at.grad().clone();
    const torch::NoGradGuard noGradients;
    torch::Tensor flat = at.view({-1});
    const double step = 1e-6;
    for (std::int64_t k = 0; k < flat.size(0); ++k) {
        const double kept = flat[k].item<double>();
        flat[k].fill_(kept + step);
        const double up = value().item<double>();
        flat[k].fill_(kept - step);
        const double down = value().item<double>();
        flat[k].fill_(kept);
        ASSERT_NEAR(found.view({-1})[k].item<double>(), (up - down) / (2.0 * step), tolerance) << k;
    }
}

inline double furthest(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

}  // namespace qd::learn::test
