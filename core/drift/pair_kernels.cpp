// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/pair_kernels.h"

#include "core/base/processor_level.h"

namespace qd::drift {

namespace {

constexpr const PairTable* kTables[] = {&detail::kPairV2, &detail::kPairV3, &detail::kPairV4};

}  // namespace

std::span<const PairTable* const> runnablePairKernels() noexcept {
    return std::span(kTables).first(runnableLevels());
}

const PairTable& pairKernels() noexcept {
    static const PairTable* const chosen = runnablePairKernels().back();
    return *chosen;
}

}  // namespace qd::drift
