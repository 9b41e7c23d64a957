// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/utils.h>

#include "core/learn/lstm_function_torch.h"
#include "core/learn/tensor_memory_torch.h"

namespace qd::learn {
namespace {

using torch::Tensor;

struct Case {
    Tensor x;
    LstmWeights weights;
    Tensor mask;
    Tensor scale;  ///< of the loss

    std::vector<Tensor> leaves() const {
        return {x, weights.inputs, weights.recurrent, weights.inputBias, weights.recurrentBias};
    }
};

Case drawn(std::int64_t steps, std::int64_t batch, std::int64_t inputs, std::int64_t hidden,
           torch::ScalarType type) {
    torch::manual_seed(3);
    const auto leaf = [type](torch::IntArrayRef sizes, double scale) {
        return (torch::randn(sizes, type) * scale).requires_grad_();
    };
    Case out;
    out.x = leaf({steps, batch, inputs}, 1.0);
    out.weights = {leaf({4 * hidden, inputs}, 0.4), leaf({4 * hidden, hidden}, 0.2), leaf({4 * hidden}, 0.3),
                   leaf({4 * hidden}, 0.3)};
    out.scale = torch::randn({steps, batch, hidden}, type);
    return out;
}

Tensor loss(const Case& of, const std::shared_ptr<LstmBuffers>& buffers, bool checkpointing = false) {
    return (lstmByKernels(of.x, of.weights, of.mask, checkpointing, buffers) * of.scale).sum();
}

std::vector<Tensor> gradients(const Case& of, bool checkpointing = false) {
    return torch::autograd::grad({loss(of, std::make_shared<LstmBuffers>(), checkpointing)}, of.leaves());
}

void expectSame(const std::vector<Tensor>& a, const std::vector<Tensor>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_TRUE(torch::equal(a[i], b[i])) << i;
}

TEST(LstmFunction, GradientsOfEveryInputAreFiniteDifferences) {
    constexpr double kStep = 1e-5;
    Case of = drawn(20, 5, 3, 16, torch::kFloat64);
    of.mask = torch::rand({5, 20}) < 0.8;
    const auto found = gradients(of);
    const auto buffers = std::make_shared<LstmBuffers>();
    const torch::NoGradGuard noGradients;
    const auto leaves = of.leaves();
    for (std::size_t l = 0; l < leaves.size(); ++l) {
        double* values = leaves[l].data_ptr<double>();
        const Tensor flat = found[l].contiguous();
        const std::int64_t stride = flat.numel() / 25 + 1;
        for (std::int64_t i = 0; i < flat.numel(); i += stride) {
            const double kept = values[i];
            values[i] = kept + kStep;
            const double up = loss(of, buffers).item<double>();
            values[i] = kept - kStep;
            const double down = loss(of, buffers).item<double>();
            values[i] = kept;
            ASSERT_NEAR(flat.data_ptr<double>()[i], (up - down) / (2.0 * kStep), 2e-8) << l << " " << i;
        }
    }
}

TEST(LstmFunction, BitsAreTheSameForAnyNumberOfThreads) {
    const Case of = drawn(9, 203, 6, 32, torch::kFloat32);
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const auto one = gradients(of);
    at::set_num_threads(3);
    const auto three = gradients(of);
    at::set_num_threads(threads);
    expectSame(one, three);
}

TEST(LstmFunction, CheckpointingGivesTheSameBits) {
    const Case of = drawn(37, 14, 5, 16, torch::kFloat32);
    expectSame(gradients(of), gradients(of, true));
}

TEST(LstmFunction, CheckpointingKeepsStatesAndACellInSixteen) {
    const Case of = drawn(60, 96, 10, 128, torch::kFloat32);
    const auto whole = std::make_shared<LstmBuffers>();
    const auto less = std::make_shared<LstmBuffers>();
    const Tensor a = loss(of, whole);
    const Tensor b = loss(of, less, true);
    whole->release();
    less->release();
    const std::int64_t states = 60 * 96 * 128 * 4;
    EXPECT_GE(whole->heldBytes(), 5 * states);  // states and four gates
    EXPECT_LE(less->heldBytes(), states + states / 14);
}

TEST(LstmFunction, ASecondWayBackOverAKeptGraphGivesTheSame) {
    const Case of = drawn(6, 4, 3, 16, torch::kFloat64);
    const Tensor sum = loss(of, std::make_shared<LstmBuffers>());
    const auto first = torch::autograd::grad({sum}, of.leaves(), {}, true);
    expectSame(first, torch::autograd::grad({sum}, of.leaves()));
}

TEST(LstmFunction, RefusesToBeDifferentiatedTwice) {
    const Case of = drawn(3, 2, 3, 16, torch::kFloat64);
    const Tensor sum = loss(of, std::make_shared<LstmBuffers>());
    EXPECT_THROW(torch::autograd::grad({sum}, of.leaves(), {}, true, true), c10::Error);
}

TEST(LstmFunction, SequencesMayLieInAnyOrder) {
    Case of = drawn(7, 5, 6, 16, torch::kFloat64);
    const auto expected = gradients(of);
    const Tensor plain = of.x.detach();
    for (const Tensor& x : {plain.transpose(0, 1).contiguous().transpose(0, 1),
                            plain.permute({2, 0, 1}).contiguous().permute({1, 2, 0})}) {
        of.x = x.requires_grad_();
        const auto found = gradients(of);
        for (std::size_t i = 0; i < found.size(); ++i)
            EXPECT_TRUE(torch::equal(found[i], expected[i])) << i;
    }
}

TEST(LstmFunction, GradientsMayComeInAnyOrder) {
    const Case of = drawn(7, 5, 6, 16, torch::kFloat64);
    const Tensor h = lstmByKernels(of.x, of.weights, of.mask, false, std::make_shared<LstmBuffers>());
    const Tensor turned = (h.transpose(0, 1) * of.scale.transpose(0, 1).contiguous()).sum();
    expectSame(torch::autograd::grad({turned}, of.leaves(), {}, true), gradients(of));
    const auto spread = torch::autograd::grad({h.sum()}, of.leaves(), {}, true);
    expectSame(torch::autograd::grad({(h * torch::ones_like(h)).sum()}, of.leaves()), spread);
}

TEST(LstmFunction, FrozenWeightsAndConstantInputsGetNoGradient) {
    Case of = drawn(4, 3, 2, 16, torch::kFloat64);
    const auto expected = gradients(of);
    of.x = of.x.detach();
    of.weights.inputs = of.weights.inputs.detach();
    const auto found =
        torch::autograd::grad({loss(of, std::make_shared<LstmBuffers>())}, {of.weights.recurrent});
    EXPECT_TRUE(torch::equal(found[0], expected[2]));
}

TEST(LstmBuffers, GiveTheSameMemoryToTheNextStep) {
    const auto buffers = std::make_shared<LstmBuffers>();
    const void* first = buffers->take({100, 100}, torch::kFloat32).data_ptr();
    EXPECT_EQ(buffers->take({100, 99}, torch::kFloat32).data_ptr(), first);
    EXPECT_EQ(buffers->heldBytes(), 40000);
    const Tensor held = buffers->take({100, 100}, torch::kFloat32);
    const Tensor other = buffers->take({100, 100}, torch::kFloat32);
    EXPECT_NE(held.data_ptr(), other.data_ptr());
    EXPECT_EQ(buffers->heldBytes(), 80000);
}

TEST(LstmBuffers, FreeWhatWaitsWhenAskedAndWhatIsNoLongerAskedFor) {
    const auto buffers = std::make_shared<LstmBuffers>();
    buffers->take({1000}, torch::kFloat64);
    buffers->release();
    EXPECT_EQ(buffers->heldBytes(), 0);
    buffers->take({1000}, torch::kFloat64);
    for (int i = 0; i < 100; ++i)
        buffers->take({10}, torch::kFloat64);
    buffers->take({20}, torch::kFloat64);
    EXPECT_LT(buffers->heldBytes(), 1000);
}

TEST(LstmBuffers, WhatWaitsGoesBeforeMemoryRunsOut) {
    const auto buffers = std::make_shared<LstmBuffers>();
    const TensorMemory memory(1'000'000, {}, false);
    buffers->take({150'000}, torch::kFloat32);
    EXPECT_EQ(buffers->take({200'000}, torch::kFloat32).numel(), 200'000);
    EXPECT_THROW(buffers->take({300'000}, torch::kFloat32), c10::Error);
    buffers->release();
    EXPECT_EQ(buffers->heldBytes(), 0);
}

TEST(LstmBuffers, OutliveTheirOwnerWhileATensorLives) {
    auto buffers = std::make_shared<LstmBuffers>();
    Tensor kept = buffers->take({5}, torch::kFloat32);
    buffers.reset();
    EXPECT_EQ(kept.fill_(2.0F).sum().item<float>(), 10.0F);
}

}  // namespace
}  // namespace qd::learn
