// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rank_kernels.h"

#include "core/base/processor_level.h"

namespace qd::drift {

namespace {

constexpr const RankTable* kTables[] = {&detail::kRankV2, &detail::kRankV3, &detail::kRankV4};

}  // namespace

std::span<const RankTable* const> runnableRankKernels() noexcept {
    return std::span(kTables).first(runnableLevels());
}

const RankTable& rankKernels() noexcept {
    static const RankTable* const chosen = runnableRankKernels().back();
    return *chosen;
}

}  // namespace qd::drift
