// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/compute_device.h"

#include <gtest/gtest.h>

namespace qd::learn {
namespace {

const ComputeDevice kCpu{"cpu", 2};
const ComputeDevice kFirst{"cuda:0", 0};
const ComputeDevice kSecond{"cuda:1", 0};

TEST(ComputeDevice, TheProcessorIsAlwaysThereAndComputes) {
    const auto devices = computeDevices();
    ASSERT_FALSE(devices.empty());
    EXPECT_EQ(devices.front().id, "cpu");
    EXPECT_GE(devices.front().threads, 1);
    for (const auto& device : devices)
        EXPECT_TRUE(checkDevice(device).ok()) << device.id;
}

TEST(ComputeDevice, AutoPrefersTheFirstGpu) {
    EXPECT_EQ(chooseDevice({kCpu, kFirst, kSecond}, "auto").value(), kFirst);
    EXPECT_EQ(chooseDevice({kCpu}, "auto").value(), kCpu);
}

TEST(ComputeDevice, NamesChooseExactly) {
    const std::vector<ComputeDevice> all{kCpu, kFirst, kSecond};
    EXPECT_EQ(chooseDevice(all, "cpu").value(), kCpu);
    EXPECT_EQ(chooseDevice(all, "cuda").value(), kFirst);
    EXPECT_EQ(chooseDevice(all, "cuda:1").value(), kSecond);
}

TEST(ComputeDevice, AGpuThatIsNotThereIsWrongUsageAndSaysWhatIs) {
    for (const char* wanted : {"cuda", "cuda:0", "cuda:7"}) {
        const auto chosen = chooseDevice({kCpu}, wanted);
        ASSERT_FALSE(chosen.ok()) << wanted;
        EXPECT_EQ(chosen.error().code, ErrorCode::Usage);
        EXPECT_NE(chosen.error().hint.find("cpu"), std::string::npos);
    }
    EXPECT_EQ(chooseDevice({kCpu}, "tpu").error().code, ErrorCode::Usage);
    EXPECT_EQ(chooseDevice({}, "auto").error().code, ErrorCode::Usage);
}

TEST(ComputeDevice, ADeviceThatDoesNotComputeIsAnError) {
    EXPECT_EQ(checkDevice({"cuda:99", 0}).error().code, ErrorCode::Internal);
}

TEST(ComputeDevice, NamesTheVersionOfLibTorch) {
    EXPECT_GE(torchVersion().size(), 5U);
}

}  // namespace
}  // namespace qd::learn
