// SPDX-License-Identifier: GPL-3.0-or-later
// What a GPU runs, here on the processor: the same function as the fused kernel and as the formula.
#include <ATen/autocast_mode.h>
#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/cuda.h>

#include "tests/core/learn/gat_fixture_torch.h"

namespace qd::learn {
namespace {

using test::attentionByFormula;
using test::expectGradient;
using test::furthest;
using test::linkMask;
using test::sparseOf;
using torch::Tensor;

struct Inputs {
    Tensor mask = linkMask(2, 30, 0.4, 3);
    Tensor projected, attention, weights;

    explicit Inputs(torch::ScalarType type = torch::kFloat64) {
        torch::manual_seed(11);
        projected = torch::randn({2, 30, 2, 3, 5}, type).set_requires_grad(true);
        attention = torch::randn({3, 5}, type).set_requires_grad(true);
        weights = torch::randn({2, 30, 3, 5}, type);
    }
    [[nodiscard]] std::vector<Tensor> gradients(const Tensor& out) const {
        return torch::autograd::grad({(out * weights).sum()}, {projected, attention});
    }
};

TEST(GatComposed, IsTheFusedKernelAndTheFormula) {
    const Inputs in;
    const Tensor wanted = attentionByFormula(in.projected, in.attention, in.mask, 0.2);
    const auto wantedGradients = in.gradients(wanted);
    for (const auto& edges : {GatEdges::dense(in.mask), sparseOf(in.mask)}) {
        const Tensor composed = gatAttentionComposed(in.projected, in.attention, edges, 0.2);
        const Tensor fused = gatAttention(in.projected, in.attention, edges, 0.2);
        EXPECT_LT(furthest(composed, wanted), 1e-12);
        EXPECT_LT(furthest(composed, fused), 1e-12);
        const auto gradients = in.gradients(composed);
        EXPECT_LT(furthest(gradients[0], wantedGradients[0]), 1e-11);
        EXPECT_LT(furthest(gradients[1], wantedGradients[1]), 1e-10);
    }
}

TEST(GatComposed, ItsGradientIsThatOfFiniteDifferences) {
    Inputs in;
    in.projected = in.projected.detach().slice(1, 24, 30).clone().set_requires_grad(true);
    in.weights = in.weights.slice(1, 24, 30);
    const auto edges = GatEdges::dense(in.mask.slice(1, 24, 30).slice(2, 24, 30).contiguous());
    const auto value = [&] {
        return (gatAttentionComposed(in.projected, in.attention, edges, 0.2) * in.weights).sum();
    };
    expectGradient(value, in.projected, 1e-8);
    expectGradient(value, in.attention, 1e-8);
}

TEST(GatComposed, AutocastDoesNotRoundIt) {
    const Inputs in(torch::kFloat32);
    const auto edges = GatEdges::dense(in.mask);
    const Tensor plain = gatAttentionComposed(in.projected, in.attention, edges, 0.2);
    const auto plainGradients = in.gradients(plain);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_enabled(at::kCPU, true);
#else
    at::autocast::set_cpu_enabled(true);
#endif
    const Tensor product = torch::matmul(torch::ones({8, 8}), torch::ones({8, 8}));
    const Tensor cast = gatAttentionComposed(in.projected, in.attention, edges, 0.2);
    const auto gradients = in.gradients(cast);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_enabled(at::kCPU, false);
#else
    at::autocast::set_cpu_enabled(false);
#endif
    EXPECT_EQ(product.scalar_type(), torch::kBFloat16);  // it was on
    EXPECT_TRUE(torch::equal(plain, cast));
    EXPECT_TRUE(torch::equal(plainGradients[0], gradients[0]));
}

TEST(GatComposed, NobodyThereIsZeroAndNoNumberThatIsNone) {
    const Inputs in;
    const auto edges = GatEdges::complete(torch::zeros({2, 30}, torch::kBool));
    const Tensor out = gatAttentionComposed(in.projected, in.attention, edges, 0.2);
    EXPECT_EQ(out.abs().max().item<double>(), 0.0);
    EXPECT_EQ(in.gradients(out)[0].abs().max().item<double>(), 0.0);
    EXPECT_THROW(gatAttentionComposed(in.projected, in.attention, edges, 2.0), c10::Error);
}

TEST(GatComposed, ASecondDerivativeIsRefusedAndNotInvented) {
    const Inputs in;
    const Tensor out = gatAttentionComposed(in.projected, in.attention, GatEdges::dense(in.mask), 0.2);
    EXPECT_THROW(torch::autograd::grad({out.sum()}, {in.projected}, {}, true, true), c10::Error);
}

TEST(GatComposed, AGpuGivesWhatTheProcessorGives) {
    if (!torch::cuda::is_available()) GTEST_SKIP() << "no GPU here";
    const Inputs in;
    for (const auto& edges : {GatEdges::dense(in.mask), sparseOf(in.mask)}) {
        const Tensor here = gatAttention(in.projected, in.attention, edges, 0.2);
        const torch::Device gpu("cuda:0");
        const Tensor there = gatAttention(in.projected.to(gpu), in.attention.to(gpu), edges.to(gpu), 0.2);
        EXPECT_LT(furthest(here, there.cpu()), 1e-12);
        const auto gradients = in.gradients(here);
        const auto far =
            torch::autograd::grad({(there * in.weights.to(gpu)).sum()}, {in.projected, in.attention});
        EXPECT_LT(furthest(gradients[0], far[0]), 1e-11);
        EXPECT_LT(furthest(gradients[1], far[1]), 1e-10);
    }
}

}  // namespace
}  // namespace qd::learn
