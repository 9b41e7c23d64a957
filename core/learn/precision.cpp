// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include "core/learn/precision_torch.h"

namespace qd::learn {

namespace {

void switchAutocast(torch::DeviceType type, bool on) {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_enabled(type, on);
#else
    if (type == torch::kCPU) {
        at::autocast::set_cpu_enabled(on);
    } else {
        at::autocast::set_enabled(on);
    }
#endif
}

void setAutocastType(torch::DeviceType type, torch::ScalarType numbers) {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_dtype(type, numbers);
#else
    if (type == torch::kCPU) {
        at::autocast::set_autocast_cpu_dtype(numbers);
    } else {
        at::autocast::set_autocast_gpu_dtype(numbers);
    }
#endif
}

}  // namespace

model::Precision usablePrecision(model::Precision wanted, const torch::Device& device) {
    return device.is_cpu() ? model::Precision::Float32 : wanted;
}

AutocastScope::AutocastScope(model::Precision precision, const torch::Device& device)
    : m_on(precision != model::Precision::Float32), m_type(device.type()) {
    if (!m_on) return;
    setAutocastType(m_type, precision == model::Precision::Float16 ? torch::kHalf : torch::kBFloat16);
    switchAutocast(m_type, true);
    at::autocast::increment_nesting();
}

AutocastScope::~AutocastScope() {
    if (!m_on) return;
    // The outermost scope drops the half-precision copies of parameters: they are stale after the next step.
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    switchAutocast(m_type, false);
}

DeterministicScope::DeterministicScope(bool on)
    : m_before(at::globalContext().deterministicAlgorithms()),
      m_beforeWarnOnly(at::globalContext().deterministicAlgorithmsWarnOnly()),
      m_beforeCudnn(at::globalContext().deterministicCuDNN()),
      m_beforeBenchmark(at::globalContext().benchmarkCuDNN()) {
    if (!on) return;
    at::globalContext().setDeterministicAlgorithms(true, true);
    at::globalContext().setDeterministicCuDNN(true);
    at::globalContext().setBenchmarkCuDNN(false);
}

DeterministicScope::~DeterministicScope() {
    at::globalContext().setDeterministicAlgorithms(m_before, m_beforeWarnOnly);
    at::globalContext().setDeterministicCuDNN(m_beforeCudnn);
    at::globalContext().setBenchmarkCuDNN(m_beforeBenchmark);
}

ThreadScope::ThreadScope(std::size_t threads) : m_before(at::get_num_threads()) {
    at::set_num_threads(static_cast<int>(threads));
}

ThreadScope::~ThreadScope() {
    at::set_num_threads(m_before);
}

}  // namespace qd::learn
