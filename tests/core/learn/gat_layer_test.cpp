// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/optim/adam.h>

#include "core/base/random.h"
#include "tests/core/learn/gat_fixture_torch.h"

namespace qd::learn {
namespace {

using test::expectGradient;
using test::furthest;
using test::graphOf;
using test::linkMask;
using test::sparseOf;
using torch::Tensor;

GatLayerOptions shape(bool average, bool residual, bool normalise, std::int64_t inputs = 5) {
    GatLayerOptions options;
    options.inputs = inputs;
    options.heads = 3;
    options.width = 4;
    options.average = average;
    options.residual = residual;
    options.normalise = normalise;
    return options;
}

GatLayer layerOf(const GatLayerOptions& options) {
    torch::manual_seed(21);
    GatLayer layer(options);
    layer->to(torch::kFloat64);
    const torch::NoGradGuard noGradients;
    for (Tensor& parameter : layer->parameters())
        parameter.add_(torch::randn_like(parameter), 0.1);  // no bias is 0
    return layer;
}

std::vector<GatLayerOptions> everyShape() {
    std::vector<GatLayerOptions> all;
    for (const bool average : {false, true})
        for (const bool residual : {false, true})
            for (const bool normalise : {false, true})
                all.push_back(shape(average, residual, normalise));
    all.push_back(shape(false, true, true, 12));  // the residual needs no matrix
    return all;
}

TEST(GatLayer, AnotherOrderOfTheNamesGivesTheSameInThatOrder) {
    const Tensor mask = linkMask(2, 12, 0.4, 1);
    Rng rng(3);
    std::vector<std::int64_t> order(12);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[rng.below(i)]);
    const Tensor index = torch::tensor(order);
    const Tensor other = mask.index_select(1, index).index_select(2, index).contiguous();
    for (const auto& options : everyShape()) {
        GatLayer layer = layerOf(options);
        const Tensor x = torch::randn({2, 12, options.inputs}, torch::kFloat64);
        const Tensor moved = x.index_select(1, index);
        const Tensor plain = layer->forward(x, GatEdges::dense(mask)).index_select(1, index);
        EXPECT_EQ(plain.size(2), options.outputs());
        EXPECT_LT(furthest(layer->forward(moved, GatEdges::dense(other)), plain), 1e-12);
        EXPECT_LT(furthest(layer->forward(moved, sparseOf(other)), plain), 1e-12);
    }
}

TEST(GatLayer, MaskedNamesNeitherGiveNorTake) {
    const Tensor mask = linkMask(1, 10, 0.5, 2);  // the last name is absent
    for (const auto& options : everyShape()) {
        GatLayer layer = layerOf(options);
        const Tensor x = torch::randn({1, 10, options.inputs}, torch::kFloat64);
        const Tensor without = layer->forward(
            x.slice(1, 0, 9), GatEdges::dense(mask.slice(1, 0, 9).slice(2, 0, 9).contiguous()));
        Tensor broken = x.clone();
        broken.select(1, 9).fill_(std::numeric_limits<double>::quiet_NaN());
        broken.set_requires_grad(true);
        for (const auto& edges : {GatEdges::dense(mask), sparseOf(mask)}) {
            const Tensor out = layer->forward(broken, edges);
            EXPECT_LT(furthest(out.slice(1, 0, 9), without), 1e-12);
            EXPECT_EQ(out.select(1, 9).abs().max().item<double>(), 0.0);
            const Tensor gradient = torch::autograd::grad({out.square().sum()}, {broken})[0];
            EXPECT_EQ(gradient.select(1, 9).abs().max().item<double>(), 0.0);
            EXPECT_GT(gradient.select(1, 0).abs().max().item<double>(), 0.0);
        }
    }
}

TEST(GatLayer, GradientsOfAllParametersAreThoseOfFiniteDifferences) {
    const Tensor mask = linkMask(2, 6, 0.6, 5);
    for (const auto& options : everyShape()) {
        GatLayer layer = layerOf(options);
        Tensor x = torch::randn({2, 6, options.inputs}, torch::kFloat64).set_requires_grad(true);
        const Tensor weights = torch::randn({2, 6, options.outputs()}, torch::kFloat64);
        const auto edges = sparseOf(mask);
        const auto value = [&] { return (layer->forward(x, edges) * weights).sum(); };
        expectGradient(value, x, 1e-7);
        for (const Tensor& parameter : layer->parameters())
            expectGradient(value, parameter, 1e-7);
    }
}

TEST(GatLayer, ItsParametersHaveTheNamesAndShapesThatAModelFileStores) {
    const auto named = [](const GatLayerOptions& options) {
        std::vector<std::pair<std::string, std::vector<std::int64_t>>> all;
        for (const auto& item : GatLayer(options)->named_parameters())
            all.emplace_back(item.key(), item.value().sizes().vec());
        return all;
    };
    const decltype(named({})) plain{
        {"projection_weight", {24, 5}}, {"projection_bias", {24}}, {"attention", {3, 4}}};
    EXPECT_EQ(named(shape(false, false, false)), plain);
    auto full = plain;
    full.push_back({"residual_weight", {12, 5}});
    full.push_back({"norm_weight", {12}});
    full.push_back({"norm_bias", {12}});
    EXPECT_EQ(named(shape(false, true, true)), full);
    EXPECT_EQ(named(shape(false, true, true, 12)).size(), 5U);
}

TEST(GatLayer, TheSameSeedGivesTheSameParametersWithinGlorotsBounds) {
    const auto options = shape(false, true, true);
    torch::manual_seed(9);
    const GatLayer one(options);
    torch::manual_seed(9);
    const GatLayer other(options);
    for (std::size_t k = 0; k < one->parameters().size(); ++k)
        EXPECT_TRUE(torch::equal(one->parameters()[k], other->parameters()[k]));
    const Tensor weight = one->named_parameters()["projection_weight"];
    EXPECT_LE(weight.abs().max().item<double>(), std::sqrt(6.0 / (5 + 12)));
    EXPECT_GT(weight.abs().max().item<double>(), 0.8 * std::sqrt(6.0 / (5 + 12)));
}

TEST(GatLayer, LearnsWhichNeighbourToListenTo) {
    // A name's target is the value of its neighbour with the largest key: static attention (GAT of 2018)
    // cannot rank neighbours by who asks, and a mean over neighbours cannot tell them apart at all.
    torch::manual_seed(33);
    const Tensor keys = torch::rand({40, 8, 1}) * 4.0 - 2.0;
    const Tensor values = torch::randn({40, 8, 1});
    const Tensor x = torch::cat({keys, values}, 2);
    const Tensor wanted = values.gather(1, keys.argmax(1, true)).expand({40, 8, 1});
    GatLayerOptions options;
    options.inputs = 2;
    options.heads = 1;
    options.width = 8;
    GatLayer layer(options);
    const Tensor readout = torch::randn({1, 8}).mul_(0.3).set_requires_grad(true);
    auto parameters = layer->parameters();
    parameters.push_back(readout);
    torch::optim::Adam adam(parameters, torch::optim::AdamOptions(0.03));
    const auto edges = GatEdges::complete(torch::ones({40, 8}, torch::kBool));
    double loss = 0.0;
    for (int step = 0; step < 400; ++step) {
        adam.zero_grad();
        const Tensor off = (torch::linear(layer->forward(x, edges), readout) - wanted).square().mean();
        off.backward();
        adam.step();
        loss = off.item<double>();
    }
    EXPECT_LT(loss, 0.2 * wanted.var().item<double>());
}

TEST(GatEdges, OfEveryKindAreTheSameMask) {
    const Tensor mask = linkMask(3, 11, 0.3, 8);
    EXPECT_TRUE(torch::equal(GatEdges::dense(mask).asMask(), mask));
    const auto sparse = sparseOf(mask);
    EXPECT_TRUE(torch::equal(sparse.asMask(), mask));
    EXPECT_TRUE(torch::equal(sparse.present(), GatEdges::dense(mask).present()));
    EXPECT_EQ(sparse.graphs(), 3);
    EXPECT_EQ(sparse.names(), 11);
    const Tensor present = mask.any(2);
    EXPECT_TRUE(torch::equal(GatEdges::complete(present).asMask(),
                             present.unsqueeze(2).logical_and(present.unsqueeze(1))));
    EXPECT_TRUE(sparse.to(torch::kCPU).offsets().defined());  // where it is: nothing was rewritten
}

TEST(GatEdges, GraphsThatWouldLeadOutOfMemoryAreRefused) {
    const model::CorrelationGraph good = graphOf(linkMask(1, 6, 0.5, 1)[0]);
    const auto refused = [&good](auto&& damage) {
        model::CorrelationGraph graph = good;
        damage(graph);
        EXPECT_THROW(GatEdges::sparse({&graph}), c10::Error);
    };
    EXPECT_NO_THROW(GatEdges::sparse({&good, &good}));
    refused([](auto& g) { g.sources.back() = 6; });
    refused([](auto& g) { g.sources.front() = -1; });
    refused([](auto& g) { std::swap(g.sources[0], g.sources[1]); });
    refused([](auto& g) { g.sources[1] = g.sources[0]; });
    refused([](auto& g) { g.sources.pop_back(); });
    refused([](auto& g) { g.offsets[2] = g.offsets[1] - 1; });
    refused([](auto& g) { g.offsets.front() = 1; });
    refused([](auto& g) { g.offsets.assign(1, 0), g.sources.clear(); });
    const model::CorrelationGraph wider = graphOf(linkMask(1, 7, 0.5, 1)[0]);
    EXPECT_THROW(GatEdges::sparse({&good, &wider}), c10::Error);
    EXPECT_THROW(GatEdges::sparse({}), c10::Error);
    EXPECT_THROW(GatEdges::complete(torch::ones({2, 3})), c10::Error);
    EXPECT_THROW(GatEdges::dense(torch::ones({2, 3, 4}, torch::kBool)), c10::Error);
}

TEST(GatLayer, InputsOfAnotherWidthAreRefused) {
    GatLayer layer = layerOf(shape(false, false, false));
    const auto edges = GatEdges::complete(torch::ones({1, 4}, torch::kBool));
    EXPECT_THROW(layer->forward(torch::zeros({1, 4, 6}, torch::kFloat64), edges), c10::Error);
    EXPECT_THROW(layer->forward(torch::zeros({4, 5}, torch::kFloat64), edges), c10::Error);
}

}  // namespace
}  // namespace qd::learn
