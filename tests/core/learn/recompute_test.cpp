// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/utils.h>

#include "core/learn/recompute_torch.h"

namespace qd::learn {
namespace {

using torch::Tensor;

struct Layer {
    Tensor weight;
    Tensor bias;
    int calls = 0;

    Tensor operator()(const Tensor& x) {
        ++calls;
        torch::manual_seed(99);
        return torch::dropout(torch::tanh(torch::matmul(x, weight) + bias), 0.5, true);
    }
};

Layer layerOf(std::int64_t width) {
    torch::manual_seed(1);
    return {torch::randn({width, width}).requires_grad_(true), torch::randn({width}).requires_grad_(true)};
}

TEST(Recompute, GivesTheSameBitsForwardAndBack) {
    torch::manual_seed(2);
    const Tensor start = torch::randn({5, 6});
    Layer plain = layerOf(6);
    Layer again = layerOf(6);
    const Tensor a = start.clone().requires_grad_(true);
    const Tensor b = start.clone().requires_grad_(true);
    const Tensor one = plain(plain(a));
    const auto work = [&again](const Tensor& x) { return again(x); };
    const Tensor two = recomputed(work, recomputed(work, b, again.weight), again.weight);
    EXPECT_TRUE(torch::equal(one, two));
    one.square().sum().backward();
    two.square().sum().backward();
    EXPECT_TRUE(torch::equal(a.grad(), b.grad()));
    EXPECT_TRUE(torch::equal(plain.weight.grad(), again.weight.grad()));
    EXPECT_TRUE(torch::equal(plain.bias.grad(), again.bias.grad()));
    EXPECT_EQ(plain.calls, 2);
    EXPECT_EQ(again.calls, 4);
}

TEST(Recompute, ParametersLearnFromAnInputThatTakesNoGradient) {
    Layer layer = layerOf(3);
    const Tensor x = torch::ones({2, 3});
    recomputed([&](const Tensor& in) { return layer(in); }, x, layer.weight).sum().backward();
    ASSERT_TRUE(layer.weight.grad().defined());
    Layer plain = layerOf(3);
    plain(x).sum().backward();
    EXPECT_TRUE(torch::equal(plain.weight.grad(), layer.weight.grad()));
}

TEST(Recompute, KeepsNothingButTheInput) {
    Layer layer = layerOf(3);
    Tensor inner;
    const Tensor x = torch::ones({2, 3}).requires_grad_(true);
    const Tensor out = recomputed(
        [&](const Tensor& in) {
            inner = layer(in);
            return inner * 2.0;
        },
        x, layer.weight);
    EXPECT_FALSE(inner.requires_grad());
    EXPECT_TRUE(out.requires_grad());
}

}  // namespace
}  // namespace qd::learn
