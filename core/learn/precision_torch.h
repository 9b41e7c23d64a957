// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <torch/types.h>

#include "core/model/model_spec.h"

namespace qd::learn {

/// What a device computes in when `wanted` was asked for: half precision on GPUs only. A processor's kernels
/// of this module are float32, and its matrix products in bfloat16 are slower than in float32 unless it has
/// special units for them.
[[nodiscard]] model::Precision usablePrecision(model::Precision wanted, const torch::Device& device);

/// Matrix products and convolutions of its scope run in half precision, the rest in float32: LibTorch's
/// autocast, whose switches changed names between 1.13 and 2.4. Nothing for Float32.
class AutocastScope {
public:
    AutocastScope(model::Precision precision, const torch::Device& device);
    ~AutocastScope();
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

private:
    bool m_on;
    torch::DeviceType m_type;
};

/// Kernels whose sums do not depend on chance, where LibTorch has such; before is restored at the end.
class DeterministicScope {
public:
    explicit DeterministicScope(bool on);
    ~DeterministicScope();
    DeterministicScope(const DeterministicScope&) = delete;
    DeterministicScope& operator=(const DeterministicScope&) = delete;

private:
    bool m_before;
    bool m_beforeWarnOnly;
    bool m_beforeCudnn;
    bool m_beforeBenchmark;
};

/// LibTorch's threads on the processor; before is restored at the end.
class ThreadScope {
public:
    explicit ThreadScope(std::size_t threads);
    ~ThreadScope();
    ThreadScope(const ThreadScope&) = delete;
    ThreadScope& operator=(const ThreadScope&) = delete;

private:
    int m_before;
};

}  // namespace qd::learn
