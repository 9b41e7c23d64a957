// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/kernels.h"

#include "core/base/processor_level.h"
#include "core/portfolio/allocation.h"

namespace qd::portfolio {

namespace {

constexpr const KernelTable* kTables[] = {&detail::kKernelsV2, &detail::kKernelsV3, &detail::kKernelsV4};

}  // namespace

std::span<const KernelTable* const> runnableKernels() noexcept {
    return std::span(kTables).first(runnableLevels());
}

const KernelTable& kernels() noexcept {
    static const KernelTable* const chosen = runnableKernels().back();
    return *chosen;
}

std::string_view kernelLevel() noexcept {
    return kernels().level;
}

}  // namespace qd::portfolio
