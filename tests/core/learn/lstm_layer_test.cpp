// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/nn/modules/rnn.h>
#include <torch/utils.h>

#include "core/learn/lstm_torch.h"

namespace qd::learn {
namespace {

using torch::Tensor;

LstmOptions optionsOf(std::int64_t features, std::int64_t hidden, LstmPath path = LstmPath::Automatic) {
    LstmOptions options;
    options.features = features;
    options.hidden = hidden;
    options.path = path;
    return options;
}

/// Largest difference, as a share of the largest value where that is above 1.
double apart(const Tensor& a, const Tensor& b) {
    const double scale = std::max(1.0, b.abs().max().item<double>());
    return (a - b).abs().max().item<double>() / scale;
}

/// The layer, and torch::nn::LSTM from the same seed, over the same batch: states and every gradient.
void expectAsTorch(std::int64_t hidden, LstmPath path, torch::ScalarType type, double tolerance) {
    torch::manual_seed(11);
    LstmLayer own(optionsOf(7, hidden, path));
    torch::manual_seed(11);
    torch::nn::LSTM theirs(torch::nn::LSTMOptions(7, hidden).num_layers(2).batch_first(true));
    own->to(type);
    theirs->to(type);
    const Tensor x = torch::randn({29, 21, 7}, type).requires_grad_();
    const Tensor same = x.detach().clone().requires_grad_();
    const Tensor states = own->forward(x);
    const Tensor expected = std::get<0>(theirs->forward(same));
    EXPECT_LE(apart(states, expected), tolerance);
    const Tensor scale = torch::randn_like(expected);
    (states * scale).sum().backward();
    (expected * scale).sum().backward();
    EXPECT_LE(apart(x.grad(), same.grad()), tolerance);
    const auto parameters = own->named_parameters();
    ASSERT_EQ(parameters.size(), 8U);
    for (const auto& parameter : theirs->named_parameters()) {
        ASSERT_NE(parameters.find(parameter.key()), nullptr) << parameter.key();
        EXPECT_TRUE(torch::equal(parameters[parameter.key()], parameter.value())) << parameter.key();
        EXPECT_LE(apart(parameters[parameter.key()].grad(), parameter.value().grad()), tolerance)
            << parameter.key();
    }
}

TEST(LstmLayer, IsTorchsLstmInFloat32) {
    for (const LstmPath path : {LstmPath::Kernels, LstmPath::Library, LstmPath::Composed})
        expectAsTorch(32, path, torch::kFloat32, 1e-5);
}

TEST(LstmLayer, IsTorchsLstmInFloat64) {
    for (const LstmPath path : {LstmPath::Kernels, LstmPath::Library, LstmPath::Composed})
        expectAsTorch(32, path, torch::kFloat64, 1e-10);
}

TEST(LstmLayer, TakesKernelsForWholeSizesOnTheProcessorAndTorchForOthers) {
    const torch::Device cpu(torch::kCPU);
    const torch::Device gpu(torch::kCUDA, 0);
    EXPECT_EQ(LstmLayer(optionsOf(3, 48))->pathFor(cpu, true), LstmPath::Kernels);
    EXPECT_EQ(LstmLayer(optionsOf(3, 20))->pathFor(cpu, false), LstmPath::Library);
    EXPECT_EQ(LstmLayer(optionsOf(3, 20))->pathFor(cpu, true), LstmPath::Composed);
    EXPECT_EQ(LstmLayer(optionsOf(3, 48))->pathFor(gpu, false), LstmPath::Library);
    EXPECT_EQ(LstmLayer(optionsOf(3, 48))->pathFor(gpu, true), LstmPath::Composed);
    expectAsTorch(20, LstmPath::Automatic, torch::kFloat32, 1e-5);
}

TEST(LstmLayer, MaskedSessionsAreAsIfTheyWereNotThereOnEveryPath) {
    torch::manual_seed(2);
    LstmLayer layer(optionsOf(4, 16));
    LstmLayer composed(optionsOf(4, 16, LstmPath::Composed));
    for (const auto& parameter : layer->named_parameters())
        composed->named_parameters()[parameter.key()].set_data(parameter.value().data());
    const Tensor x = torch::randn({6, 9, 4});
    Tensor mask = torch::ones({6, 9}, torch::kBool);
    mask.index_put_({torch::indexing::Slice(), 0}, false);  // a gap at the start, and one in the middle
    mask.index_put_({torch::indexing::Slice(), 5}, false);
    const Tensor states = layer->forward(x, mask);
    EXPECT_LE(apart(states, composed->forward(x, mask)), 1e-6);
    EXPECT_EQ(states.select(1, 0).abs().max().item<float>(), 0.0F);
    const Tensor counted = torch::cat({x.slice(1, 1, 5), x.slice(1, 6, 9)}, 1);
    EXPECT_TRUE(torch::equal(layer->forward(counted).select(1, -1), states.select(1, -1)));
    EXPECT_TRUE(torch::equal(layer->forward(x, torch::ones_like(mask)), layer->forward(x)));
}

TEST(LstmLayer, HalfPrecisionIsComputedInFloat32OnTheProcessor) {
    torch::manual_seed(4);
    LstmLayer layer(optionsOf(5, 16));
    const Tensor x = torch::randn({3, 8, 5}).to(torch::kBFloat16);
    const Tensor expected = layer->forward(x.to(torch::kFloat32));
    EXPECT_TRUE(torch::equal(layer->forward(x), expected));
    EXPECT_EQ(layer->forward(x.to(torch::kHalf)).scalar_type(), torch::kFloat32);
    const auto rounded = [&] {
        for (const auto& parameter : layer->parameters())
            parameter.set_data(parameter.data().to(torch::kBFloat16).to(torch::kFloat32));
        return layer->forward(x.to(torch::kFloat32)).to(torch::kBFloat16);
    }();
    layer->to(torch::kBFloat16);
    const Tensor states = layer->forward(x);
    EXPECT_TRUE(torch::equal(states, rounded));
    states.sum().backward();
    EXPECT_EQ(layer->parameters().front().grad().scalar_type(), torch::kBFloat16);
}

TEST(LstmLayer, CheckpointingChangesNoBit) {
    torch::manual_seed(6);
    LstmLayer layer(optionsOf(5, 32));
    const Tensor x = torch::randn({13, 40, 5});
    const auto gradients = [&] {
        layer->zero_grad();
        layer->forward(x).square().mean().backward();
        std::vector<Tensor> out;
        for (const auto& parameter : layer->parameters())
            out.push_back(parameter.grad().clone());
        return out;
    };
    const auto plain = gradients();
    layer->setCheckpointing(true);
    const auto again = gradients();
    for (std::size_t i = 0; i < plain.size(); ++i)
        EXPECT_TRUE(torch::equal(plain[i], again[i])) << i;
}

TEST(LstmLayer, DropsOutBetweenLayersWhileTrainingOnlyAndBySeed) {
    LstmOptions options = optionsOf(5, 16);
    options.dropout = 0.5;
    torch::manual_seed(1);
    LstmLayer layer(options);
    const Tensor x = torch::randn({4, 6, 5});
    const auto seeded = [&](std::uint64_t seed) {
        torch::manual_seed(seed);
        return layer->forward(x);
    };
    EXPECT_TRUE(torch::equal(seeded(1), seeded(1)));
    EXPECT_FALSE(torch::equal(seeded(1), seeded(2)));
    layer->eval();
    EXPECT_TRUE(torch::equal(seeded(1), seeded(2)));
}

TEST(LstmLayer, KeepsNoActivationsWhereNothingIsLearned) {
    LstmLayer layer(optionsOf(5, 64));
    const Tensor x = torch::randn({24, 60, 5});
    const torch::NoGradGuard noGradients;
    const Tensor states = layer->forward(x);
    EXPECT_LT(layer->heldBytes(), 3 * 24 * 60 * 64 * 4);  // both layers' states and scratch, no gates
    layer->releaseBuffers();
    EXPECT_EQ(layer->heldBytes(), 24 * 60 * 64 * 4);
}

TEST(LstmLayer, RefusesShapesThatDoNotFit) {
    LstmLayer layer(optionsOf(5, 16));
    EXPECT_THROW(layer->forward(torch::zeros({2, 3, 4})), c10::Error);
    EXPECT_THROW(layer->forward(torch::zeros({3, 5})), c10::Error);
    EXPECT_THROW(layer->forward(torch::zeros({0, 3, 5})), c10::Error);
    EXPECT_THROW(layer->forward(torch::zeros({2, 3, 5}), torch::ones({3, 2}, torch::kBool)), c10::Error);
    EXPECT_THROW(LstmLayer(optionsOf(5, 20, LstmPath::Kernels))->forward(torch::zeros({2, 3, 5})),
                 c10::Error);
    EXPECT_THROW(LstmLayer(optionsOf(0, 16)), c10::Error);
}

TEST(TemporalAttention, PoolsByASoftmaxOverTheSessionsThatCount) {
    torch::manual_seed(8);
    TemporalAttention attention(6, 4);
    const Tensor h = torch::randn({3, 5, 6});
    Tensor mask = torch::ones({3, 5}, torch::kBool);
    mask[0][4] = false;
    mask[2].fill_(false);
    const auto [context, weights] = attention->forward(h, mask);
    const auto part = attention->forward(h.slice(0, 0, 1).slice(1, 0, 4));
    EXPECT_LE(apart(context[0], part.first[0]), 1e-6);
    EXPECT_LE(apart(weights[0].slice(0, 0, 4), part.second[0]), 1e-6);
    EXPECT_NEAR(weights[1].sum().item<float>(), 1.0F, 1e-6);
    EXPECT_EQ(weights[0][4].item<float>(), 0.0F);
    EXPECT_EQ(weights[2].abs().sum().item<float>() + context[2].abs().sum().item<float>(), 0.0F);
    const auto all = attention->forward(h, torch::ones_like(mask));
    EXPECT_TRUE(torch::equal(all.first, attention->forward(h).first));
}

TEST(TemporalAttention, ScoresAreTheQueryAgainstATanhOfStates) {
    torch::manual_seed(8);
    TemporalAttention attention(3, 2);
    const auto p = attention->named_parameters();
    const Tensor h = torch::randn({1, 4, 3});
    const Tensor scores = torch::matmul(
        torch::tanh(torch::matmul(h[0], p["projection_weight"].t()) + p["projection_bias"]), p["query"]);
    const Tensor weights = torch::softmax(scores, 0);
    const auto found = attention->forward(h);
    EXPECT_LE(apart(found.second[0], weights), 1e-6);
    EXPECT_LE(apart(found.first[0], torch::matmul(weights, h[0])), 1e-6);
}

TEST(TemporalAttention, GradientsAreFiniteDifferences) {
    torch::manual_seed(9);
    TemporalAttention attention(4, 3);
    attention->to(torch::kFloat64);
    const Tensor h = torch::randn({2, 5, 4}, torch::kFloat64).requires_grad_();
    const Tensor mask = torch::rand({2, 5}) < 0.7;
    const Tensor scale = torch::randn({2, 4}, torch::kFloat64);
    const auto loss = [&] { return (attention->forward(h, mask).first * scale).sum(); };
    loss().backward();
    std::vector<Tensor> leaves = attention->parameters();
    leaves.push_back(h);
    const torch::NoGradGuard noGradients;
    constexpr double kStep = 1e-6;
    for (const Tensor& leaf : leaves) {
        double* values = leaf.data_ptr<double>();
        for (std::int64_t i = 0; i < leaf.numel(); ++i) {
            const double kept = values[i];
            values[i] = kept + kStep;
            const double up = loss().item<double>();
            values[i] = kept - kStep;
            const double down = loss().item<double>();
            values[i] = kept;
            EXPECT_NEAR(leaf.grad().data_ptr<double>()[i], (up - down) / (2.0 * kStep), 1e-8);
        }
    }
}

}  // namespace
}  // namespace qd::learn
