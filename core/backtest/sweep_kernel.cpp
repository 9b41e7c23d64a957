// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sweep_kernel.h"

namespace qd::backtest {

namespace {

constexpr const SweepKernel* kKernels[] = {&detail::kSweepV2, &detail::kSweepV3, &detail::kSweepV4};

/// The same questions as core/portfolio/kernels.cpp asks.
std::size_t runnableCount() noexcept {
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma") ||
        !__builtin_cpu_supports("bmi2")) {
        return 1;
    }
    if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") ||
        !__builtin_cpu_supports("avx512cd") || !__builtin_cpu_supports("avx512dq") ||
        !__builtin_cpu_supports("avx512vl")) {
        return 2;
    }
    return 3;
}

}  // namespace

std::span<const SweepKernel* const> runnableSweepKernels() noexcept {
    return std::span(kKernels).first(runnableCount());
}

const SweepKernel& sweepKernel() noexcept {
    return *runnableSweepKernels().back();
}

}  // namespace qd::backtest
