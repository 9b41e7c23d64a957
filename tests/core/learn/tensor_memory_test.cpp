// SPDX-License-Identifier: GPL-3.0-or-later
#include <new>
#include <stdexcept>

#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>
#include <gtest/gtest.h>
#include <torch/utils.h>

#include "core/learn/tensor_memory_torch.h"

namespace qd::learn {
namespace {

constexpr std::int64_t kMiB = 1 << 20;

TEST(TensorMemory, CountsWhatTensorsTakeAndTheMostOfIt) {
    TensorMemory memory(0, {}, false);
    {
        const auto a = torch::empty({kMiB}, torch::kFloat32);
        EXPECT_EQ(memory.host().now, 4 * kMiB);
        const auto b = torch::empty({kMiB}, torch::kUInt8);
        EXPECT_EQ(memory.host().now, 5 * kMiB);
    }
    EXPECT_EQ(memory.host().now, 0);
    EXPECT_EQ(memory.host().peak, 5 * kMiB);
    memory.host().restartPeak();
    EXPECT_EQ(memory.host().peak, 0);
}

TEST(TensorMemory, RefusesWhatIsBeyondTheLimitAndGoesOnAfterwards) {
    TensorMemory memory(3 * kMiB, {}, false);
    const auto a = torch::empty({2 * kMiB}, torch::kUInt8);
    bool refused = false;
    try {
        const auto b = torch::empty({2 * kMiB}, torch::kUInt8);
    } catch (const std::exception& thrown) {
        refused = saysOutOfMemory(thrown);
    }
    EXPECT_TRUE(refused);
    EXPECT_EQ(memory.host().now, 2 * kMiB);
    const auto c = torch::empty({kMiB}, torch::kUInt8);
    EXPECT_EQ(memory.host().now, 3 * kMiB);
}

TEST(TensorMemory, AsksWhetherToRefuse) {
    std::uint64_t asked = 0;
    TensorMemory memory(
        0, [&](std::uint64_t bytes) { return (asked = bytes) > 100; }, false);
    const auto small = torch::empty({100}, torch::kUInt8);
    EXPECT_EQ(asked, 100U);
    EXPECT_THROW(torch::empty({1}, torch::kUInt8), c10::OutOfMemoryError);
}

TEST(TensorMemory, GivesTheAllocatorBackAndLetsTensorsOutliveIt) {
    auto* const before = c10::GetCPUAllocator();
    torch::Tensor survivor;
    {
        const TensorMemory memory(0, {}, false);
        EXPECT_NE(c10::GetCPUAllocator(), before);
        survivor = torch::ones({1000});
    }
    EXPECT_EQ(c10::GetCPUAllocator(), before);
    EXPECT_EQ(survivor.sum().item<float>(), 1000.0F);
    survivor.resize_({5000});
    EXPECT_EQ(survivor.numel(), 5000);
}

TEST(TensorMemory, KnowsTheWordsOfEachDevice) {
    const auto says = [](const char* words) {
        try {
            TORCH_CHECK(false, words);
        } catch (const std::exception& thrown) {
            return saysOutOfMemory(thrown);
        }
        return false;
    };
    EXPECT_TRUE(says("CUDA out of memory. Tried to allocate 2.00 GiB"));
    EXPECT_TRUE(says("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes."));
    EXPECT_FALSE(says("size mismatch"));
    EXPECT_TRUE(saysOutOfMemory(std::bad_alloc()));
    EXPECT_FALSE(saysOutOfMemory(std::runtime_error("out of memory")));
}

}  // namespace
}  // namespace qd::learn
