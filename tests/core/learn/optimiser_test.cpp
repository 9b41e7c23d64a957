// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/optim/adamw.h>
#include <torch/utils.h>

#include "core/learn/optimiser_torch.h"

namespace qd::learn {
namespace {

using torch::Tensor;

Tensor leaf(const Tensor& values) {
    return values.clone().requires_grad_(true);
}
double largest(const Tensor& a) {
    return a.abs().max().item<double>();
}
void setGradient(Tensor& parameter, const Tensor& gradient) {
    parameter.mutable_grad() = gradient.clone();
}

TEST(Optimiser, StepsAsLibTorchsAdamW) {
    torch::manual_seed(5);
    const Tensor start = torch::randn({3, 4}, torch::kFloat64);
    Tensor own = leaf(start);
    Tensor theirs = leaf(start);
    OptimiserOptions options;
    options.learningRate = 0.01;
    options.weightDecay = 0.1;
    Optimiser optimiser({{"w", own}}, options);
    torch::optim::AdamW reference({theirs}, torch::optim::AdamWOptions(0.01).weight_decay(0.1));
    for (int i = 0; i < 50; ++i) {
        const Tensor gradient = torch::randn({3, 4}, torch::kFloat64);
        setGradient(own, gradient);
        setGradient(theirs, gradient);
        const double norm = optimiser.step().item<double>();
        reference.step();
        EXPECT_NEAR(norm, gradient.norm().item<double>(), 1e-12);
        EXPECT_LT(largest(own.detach() - theirs.detach()), 1e-12);
    }
}

TEST(Optimiser, BiasesDoNotDecay) {
    Tensor matrix = leaf(torch::ones({2, 2}));
    Tensor bias = leaf(torch::ones({2}));
    OptimiserOptions options;
    options.weightDecay = 0.5;
    options.learningRate = 0.1;
    Optimiser optimiser({{"w", matrix}, {"b", bias}}, options);
    setGradient(matrix, torch::zeros({2, 2}));
    setGradient(bias, torch::zeros({2}));
    optimiser.step();
    EXPECT_NEAR(matrix[0][0].item<double>(), 0.95, 1e-6);
    EXPECT_EQ(bias[0].item<double>(), 1.0);
}

TEST(Optimiser, ClipsByTheNormOfTheWholeGradient) {
    // A clipped gradient of (30, 40) at norm 1 is (0.6, 0.8): the same step as that gradient itself.
    Tensor a = leaf(torch::zeros({1}, torch::kFloat64));
    Tensor b = leaf(torch::zeros({1}, torch::kFloat64));
    OptimiserOptions options;
    options.clipNorm = 1.0;
    Optimiser optimiser({{"a", a}, {"b", b}}, options);
    setGradient(a, torch::full({1}, 30.0, torch::kFloat64));
    setGradient(b, torch::full({1}, 40.0, torch::kFloat64));
    EXPECT_NEAR(optimiser.step().item<double>(), 50.0, 1e-12);
    for (const auto& [name, tensor] : optimiser.state()) {
        const double wanted = name == "moment1.a" ? 0.06 : 0.08;
        if (name.rfind("moment1.", 0) == 0) {
            EXPECT_NEAR(tensor.item<double>(), wanted, 1e-8);
        }
    }
}

TEST(Optimiser, AGradientThatIsNotFiniteChangesNothingButTheScale) {
    Tensor w = leaf(torch::ones({2}));
    OptimiserOptions options;
    options.scaleLoss = true;
    Optimiser optimiser({{"w", w}}, options);
    const double scale = optimiser.lossScale().item<double>();
    EXPECT_EQ(scale, 65536.0);
    setGradient(w, torch::tensor({1.0F, std::numeric_limits<float>::infinity()}));
    EXPECT_EQ(optimiser.step().item<double>(), 0.0);
    EXPECT_EQ(w[0].item<float>(), 1.0F);
    EXPECT_EQ(w[1].item<float>(), 1.0F);
    EXPECT_EQ(optimiser.lossScale().item<double>(), scale / 2.0);
    EXPECT_EQ(optimiser.skipped().item<double>(), 1.0);
}

TEST(Optimiser, TheScaleOfTheLossLeavesTheStepAlone) {
    Tensor plain = leaf(torch::ones({2}));
    Tensor scaled = leaf(torch::ones({2}));
    OptimiserOptions options;
    Optimiser first({{"w", plain}}, options);
    options.scaleLoss = true;
    Optimiser second({{"w", scaled}}, options);
    for (int i = 0; i < 3; ++i) {
        const Tensor gradient = torch::tensor({0.25F * static_cast<float>(i + 1), -1.0F});
        setGradient(plain, gradient);
        setGradient(scaled, gradient * second.lossScale().to(torch::kFloat32));
        EXPECT_EQ(first.step().item<double>(), second.step().item<double>());
    }
    EXPECT_EQ(largest((plain - scaled).detach()), 0.0);
}

TEST(Optimiser, TheScaleGrowsAfterTwoThousandGoodSteps) {
    Tensor w = leaf(torch::ones({1}));
    OptimiserOptions options;
    options.scaleLoss = true;
    Optimiser optimiser({{"w", w}}, options);
    for (int i = 0; i < 2000; ++i) {
        EXPECT_EQ(optimiser.lossScale().item<double>(), 65536.0);
        setGradient(w, torch::ones({1}));
        optimiser.step();
    }
    EXPECT_EQ(optimiser.lossScale().item<double>(), 131072.0);
}

TEST(Optimiser, ItsStateGoesOnInAnother) {
    torch::manual_seed(6);
    Tensor w = leaf(torch::randn({4}));
    OptimiserOptions options;
    Optimiser first({{"w", w}}, options);
    for (int i = 0; i < 5; ++i) {
        setGradient(w, torch::randn({4}));
        first.step();
    }
    Tensor copy = leaf(w.detach());
    Optimiser second({{"w", copy}}, options);
    const auto from = first.state();
    const auto to = second.state();
    for (std::size_t i = 0; i < from.size(); ++i) {
        ASSERT_EQ(from[i].first, to[i].first);
        to[i].second.copy_(from[i].second);
    }
    const Tensor gradient = torch::randn({4});
    setGradient(w, gradient);
    setGradient(copy, gradient);
    first.step();
    second.step();
    EXPECT_TRUE(torch::equal(w.detach(), copy.detach()));
}

}  // namespace
}  // namespace qd::learn
