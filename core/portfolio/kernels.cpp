// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/kernels.h"

#include "core/portfolio/allocation.h"

namespace qd::portfolio {

namespace {

constexpr const KernelTable* kTables[] = {&detail::kKernelsV2, &detail::kKernelsV3, &detail::kKernelsV4};

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

std::span<const KernelTable* const> runnableKernels() noexcept {
    return std::span(kTables).first(runnableCount());
}

const KernelTable& kernels() noexcept {
    static const KernelTable* const chosen = runnableKernels().back();
    return *chosen;
}

std::string_view kernelLevel() noexcept {
    return kernels().level;
}

}  // namespace qd::portfolio
