// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <torch/utils.h>

#include "core/learn/precision_torch.h"

namespace qd::learn {
namespace {

TEST(Precision, AProcessorComputesInFloat32) {
    const torch::Device cpu(torch::kCPU);
    const torch::Device gpu(torch::kCUDA, 0);
    for (const auto half : {model::Precision::Float16, model::Precision::BFloat16}) {
        EXPECT_EQ(usablePrecision(half, cpu), model::Precision::Float32);
        EXPECT_EQ(usablePrecision(half, gpu), half);
    }
}

TEST(Precision, MatrixProductsOfAScopeAreInHalfPrecisionAndNoOthers) {
    const auto a = torch::ones({4, 4});
    const auto type = [&] { return torch::matmul(a, a).scalar_type(); };
    {
        const AutocastScope scope(model::Precision::BFloat16, a.device());
        EXPECT_EQ(type(), torch::kBFloat16);
    }
    EXPECT_EQ(type(), torch::kFloat32);
    const AutocastScope none(model::Precision::Float32, a.device());
    EXPECT_EQ(type(), torch::kFloat32);
}

TEST(Precision, HalfPrecisionCopiesOfParametersDoNotOutliveTheScope) {
    auto weight = torch::ones({2, 2}).requires_grad_(true);
    const auto product = [&] {
        const AutocastScope scope(model::Precision::BFloat16, weight.device());
        return torch::matmul(torch::ones({2, 2}), weight).to(torch::kFloat32)[0][0].item<float>();
    };
    EXPECT_EQ(product(), 2.0F);
    {
        const torch::NoGradGuard noGradients;
        weight.mul_(3.0);
    }
    EXPECT_EQ(product(), 6.0F);
}

TEST(Precision, DeterminismAndThreadsAreRestored) {
    const int before = at::get_num_threads();
    {
        const DeterministicScope scope(true);
        const ThreadScope threads(1);
        EXPECT_TRUE(at::globalContext().deterministicAlgorithms());
        EXPECT_EQ(at::get_num_threads(), 1);
    }
    EXPECT_FALSE(at::globalContext().deterministicAlgorithms());
    EXPECT_EQ(at::get_num_threads(), before);
}

}  // namespace
}  // namespace qd::learn
