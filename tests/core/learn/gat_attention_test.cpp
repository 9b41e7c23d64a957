// SPDX-License-Identifier: GPL-3.0-or-later
// The fused attention against finite differences, and against the formula with LibTorch's own derivatives.
#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <torch/autograd.h>

#include "tests/core/learn/gat_fixture_torch.h"

namespace qd::learn {
namespace {

using test::attentionByFormula;
using test::expectGradient;
using test::furthest;
using test::linkMask;
using test::sparseOf;
using torch::Tensor;

constexpr double kLeak = 0.2;

struct Inputs {
    Tensor projected, attention, mask;
    Tensor weights;  ///< what the outputs are weighed with to one number

    Inputs(std::int64_t graphs, std::int64_t names, std::int64_t heads, std::int64_t width,
           torch::ScalarType type = torch::kFloat64, double share = 0.5) {
        mask = linkMask(graphs, names, share, 4);
        torch::manual_seed(7);
        projected = torch::randn({graphs, names, 2, heads, width}, type).set_requires_grad(true);
        attention = torch::randn({heads, width}, type).set_requires_grad(true);
        weights = torch::randn({graphs, names, heads, width}, type);
    }
    [[nodiscard]] std::vector<GatEdges> everyKind() const { return {GatEdges::dense(mask), sparseOf(mask)}; }
    [[nodiscard]] std::vector<Tensor> gradients(const Tensor& out) const {
        return torch::autograd::grad({(out * weights).sum()}, {projected, attention});
    }
};

TEST(GatAttention, ItsGradientIsThatOfFiniteDifferences) {
    Inputs in(2, 7, 2, 3);
    for (const auto& edges : in.everyKind()) {
        const auto value = [&] {
            return (gatAttention(in.projected, in.attention, edges, kLeak) * in.weights).sum();
        };
        expectGradient(value, in.projected, 1e-8);
        expectGradient(value, in.attention, 1e-8);
    }
}

TEST(GatAttention, IsTheFormulaWithLibTorchsDerivatives) {
    for (const double share : {0.1, 0.9}) {  // along edges, and over all pairs
        const Inputs in(3, 40, 4, 16, torch::kFloat64, share);
        const Tensor wanted = attentionByFormula(in.projected, in.attention, in.mask, kLeak);
        const auto wantedGradients = in.gradients(wanted);
        for (const auto& edges : in.everyKind()) {
            const Tensor found = gatAttention(in.projected, in.attention, edges, kLeak);
            EXPECT_LT(furthest(found, wanted), 1e-12);
            const auto gradients = in.gradients(found);
            EXPECT_LT(furthest(gradients[0], wantedGradients[0]), 1e-11);
            EXPECT_LT(furthest(gradients[1], wantedGradients[1]), 1e-10);
        }
    }
}

TEST(GatAttention, CompleteGraphsListenToAllThatAreThere) {
    const Inputs in(2, 20, 2, 8);
    const Tensor present = in.mask.any(2);
    const Tensor all = present.unsqueeze(2).logical_and(present.unsqueeze(1));
    const Tensor wanted = attentionByFormula(in.projected, in.attention, all, kLeak);
    EXPECT_LT(furthest(gatAttention(in.projected, in.attention, GatEdges::complete(present), kLeak), wanted),
              1e-12);
}

TEST(GatAttention, SinglePrecisionFollowsDoubles) {
    const Inputs in(2, 60, 4, 16, torch::kFloat32);
    const Tensor exact = attentionByFormula(in.projected.to(torch::kFloat64),
                                            in.attention.to(torch::kFloat64), in.mask, kLeak);
    for (const auto& edges : in.everyKind()) {
        const Tensor found = gatAttention(in.projected, in.attention, edges, kLeak);
        EXPECT_EQ(found.scalar_type(), torch::kFloat32);
        EXPECT_LT(furthest(found.to(torch::kFloat64), exact), 2e-5);
    }
}

TEST(GatAttention, HalfPrecisionIsComputedInSingle) {
    const Inputs in(1, 30, 2, 8, torch::kFloat32);
    for (const auto type : {torch::kBFloat16, torch::kFloat16}) {
        const Tensor rounded = in.projected.detach().to(type).set_requires_grad(true);
        const auto edges = GatEdges::dense(in.mask);
        const Tensor found = gatAttention(rounded, in.attention, edges, kLeak);
        EXPECT_EQ(found.scalar_type(), type);
        const Tensor single = gatAttention(rounded.to(torch::kFloat32), in.attention, edges, kLeak);
        EXPECT_TRUE(torch::equal(found, single.to(type)));
        found.to(torch::kFloat32).sum().backward();
        EXPECT_EQ(rounded.grad().scalar_type(), type);
        EXPECT_TRUE(torch::isfinite(rounded.grad()).all().item<bool>());
    }
}

TEST(GatAttention, AnyNumberOfThreadsGivesTheSameBits) {
    const int before = at::get_num_threads();
    for (const double share : {0.02, 0.9}) {
        const Inputs in(4, 500, 2, 16, torch::kFloat32, share);  // enough to be spread
        const auto edges = sparseOf(in.mask);
        at::set_num_threads(1);
        const Tensor alone = gatAttention(in.projected, in.attention, edges, kLeak);
        const auto gradientsAlone = in.gradients(alone);
        for (const int threads : {2, 5}) {
            at::set_num_threads(threads);
            const Tensor together = gatAttention(in.projected, in.attention, edges, kLeak);
            const auto gradients = in.gradients(together);
            EXPECT_TRUE(torch::equal(alone, together));
            EXPECT_TRUE(torch::equal(gradientsAlone[0], gradients[0]));
            EXPECT_TRUE(torch::equal(gradientsAlone[1], gradients[1]));
        }
    }
    at::set_num_threads(before);
}

TEST(GatAttention, NamesWithoutEdgesComeOutAsZeroAndHaveNoGradient) {
    const Inputs in(2, 9, 2, 4);
    for (const auto& edges : in.everyKind()) {
        const Tensor out = gatAttention(in.projected, in.attention, edges, kLeak);
        EXPECT_EQ(out.select(1, 8).abs().max().item<double>(), 0.0);
        EXPECT_EQ(in.gradients(out)[0].select(1, 8).abs().max().item<double>(), 0.0);
        EXPECT_GT(out.select(1, 0).abs().max().item<double>(), 0.0);
    }
    const Tensor nobody = torch::zeros({2, 9}, torch::kBool);
    const Tensor empty = gatAttention(in.projected, in.attention, GatEdges::complete(nobody), kLeak);
    EXPECT_EQ(empty.abs().max().item<double>(), 0.0);
    EXPECT_EQ(in.gradients(empty)[0].abs().max().item<double>(), 0.0);
}

TEST(GatAttention, WhatDoesNotFitIsRefused) {
    const Inputs in(2, 9, 2, 4);
    const auto edges = GatEdges::dense(in.mask);
    const Tensor& p = in.projected;
    const Tensor& a = in.attention;
    EXPECT_THROW(gatAttention(p.select(2, 0), a, edges, kLeak), c10::Error);
    EXPECT_THROW(gatAttention(p, a.slice(0, 0, 1), edges, kLeak), c10::Error);
    EXPECT_THROW(gatAttention(p.slice(0, 0, 1), a, edges, kLeak), c10::Error);
    EXPECT_THROW(gatAttention(p.slice(1, 0, 5), a, edges, kLeak), c10::Error);
    EXPECT_THROW(gatAttention(p, a, edges, 1.5), c10::Error);
    EXPECT_THROW(gatAttention(p, a, edges, -0.1), c10::Error);
}

TEST(GatAttention, ASecondDerivativeIsRefusedAndNotInvented) {
    const Inputs in(1, 6, 1, 3);
    const Tensor out = gatAttention(in.projected, in.attention, GatEdges::dense(in.mask), kLeak);
    EXPECT_THROW(torch::autograd::grad({out.sum()}, {in.projected}, {}, true, true), c10::Error);
}

}  // namespace
}  // namespace qd::learn
