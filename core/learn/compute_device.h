// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::learn {

/// Where a model can be trained.
struct ComputeDevice {
    std::string id;   ///< "cpu", "cuda:0" …: what --device takes
    int threads = 0;  ///< of the processor; 0 for a GPU

    bool operator==(const ComputeDevice&) const = default;
};

/// The devices that LibTorch can use here, the processor first.
[[nodiscard]] std::vector<ComputeDevice> computeDevices();
/// The version of LibTorch, "1.13.1".
[[nodiscard]] std::string torchVersion();

/// `wanted` as --device takes it: "auto" (the first GPU, else the processor), "cpu", "cuda", "cuda:1". Error
/// Usage for another word, and for a GPU that is not among `devices`, with what there is.
Result<ComputeDevice> chooseDevice(const std::vector<ComputeDevice>& devices, std::string_view wanted);
/// Runs a product of two matrices on the device and compares it with the processor's, to show that the device
/// computes and does not only exist. Error Internal when it fails or differs by more than 1e-3 relative.
Status checkDevice(const ComputeDevice& device);

}  // namespace qd::learn
