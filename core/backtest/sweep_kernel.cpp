// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sweep_kernel.h"

#include "core/base/processor_level.h"

namespace qd::backtest {

namespace {

constexpr const SweepKernel* kKernels[] = {&detail::kSweepV2, &detail::kSweepV3, &detail::kSweepV4};

}  // namespace

std::span<const SweepKernel* const> runnableSweepKernels() noexcept {
    return std::span(kKernels).first(runnableLevels());
}

const SweepKernel& sweepKernel() noexcept {
    return *runnableSweepKernels().back();
}

}  // namespace qd::backtest
