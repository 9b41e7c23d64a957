// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/resample_kernels.h"

#include <cmath>

#include "core/base/contracts.h"
#include "core/base/processor_level.h"
#include "core/base/random.h"

namespace qd::analytics {

namespace {

constexpr const ResampleTable* kTables[] = {&detail::kResampleV2, &detail::kResampleV3, &detail::kResampleV4};

/// SplitMix64 (Steele, Lea & Flood 2014): neighbouring numbers become unlike ones.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

}  // namespace

std::span<const ResampleTable* const> runnableResampleKernels() noexcept {
    return std::span(kTables).first(runnableLevels());
}

const ResampleTable& resampleKernels() noexcept {
    static const ResampleTable* const chosen = runnableResampleKernels().back();
    return *chosen;
}

ResampleState resampleState(std::uint64_t seed, std::uint64_t part) {
    Rng rng(mixed(mixed(seed) + part));
    ResampleState state{};
    for (std::uint64_t& word : state.words)
        word = rng.bits();
    return state;
}

std::uint64_t restartOf(double length) {
    QD_REQUIRE(length >= 1.0);
    return static_cast<std::uint64_t>(std::ceil(0x1.0p32 / length));
}

}  // namespace qd::analytics
