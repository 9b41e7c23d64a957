// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/compute_device.h"

#include <algorithm>

#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/types.h>
#include <torch/version.h>

namespace qd::learn {

namespace {

std::string listed(const std::vector<ComputeDevice>& devices) {
    std::string text;
    for (const ComputeDevice& device : devices)
        text += (text.empty() ? "" : ", ") + device.id;
    return text;
}

}  // namespace

std::vector<ComputeDevice> computeDevices() {
    std::vector<ComputeDevice> devices{{"cpu", at::get_num_threads()}};
    if (!torch::cuda::is_available()) return devices;
    const auto gpus = static_cast<std::size_t>(torch::cuda::device_count());
    for (std::size_t i = 0; i < gpus; ++i)
        devices.push_back({"cuda:" + std::to_string(i), 0});
    return devices;
}

std::string torchVersion() {
    return std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR) + "." +
           std::to_string(TORCH_VERSION_PATCH);
}

Result<ComputeDevice> chooseDevice(const std::vector<ComputeDevice>& devices, std::string_view wanted) {
    const auto gpu = std::find_if(devices.begin(), devices.end(),
                                  [](const ComputeDevice& d) { return d.id.rfind("cuda:", 0) == 0; });
    if (wanted == "auto" && !devices.empty()) return gpu == devices.end() ? devices.front() : *gpu;
    const bool anyGpu = wanted == "cuda";
    if (anyGpu && gpu != devices.end()) return *gpu;
    const auto named = std::find_if(devices.begin(), devices.end(),
                                    [wanted](const ComputeDevice& d) { return d.id == wanted; });
    if (named != devices.end()) return *named;
    if (anyGpu || wanted.rfind("cuda:", 0) == 0) {
        return Error{ErrorCode::Usage, say("the device '%1' is not on this machine", wanted),
                     say("there are: %1", listed(devices))};
    }
    return Error{ErrorCode::Usage, say("'%1' names no device", wanted), say("auto, cpu, cuda or cuda:N")};
}

Status checkDevice(const ComputeDevice& device) {
    try {
        const torch::NoGradGuard noGradients;
        const auto steps = torch::arange(0, 64 * 64, torch::kFloat32).reshape({64, 64});
        const auto a = torch::sin(steps);
        const auto b = torch::cos(steps);
        const auto expected = torch::matmul(a, b);
        const torch::Device target(device.id);
        const auto found = torch::matmul(a.to(target), b.to(target)).to(torch::kCPU);
        const double off = (found - expected).abs().max().item<double>();
        if (off <= 1e-3 * expected.abs().max().item<double>()) return Ok{};
        return Error{ErrorCode::Internal,
                     say("%1 computes a matrix product wrongly, off by %2", device.id, off)};
    } catch (const c10::Error& failed) {
        return Error{ErrorCode::Internal, say("%1 failed: %2", device.id, failed.what_without_backtrace())};
    }
}

}  // namespace qd::learn
