// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/gat_kernels.h"

#include "core/base/processor_level.h"

namespace qd::learn {

namespace {

constexpr const GatTable* kDense[] = {&detail::kGatDenseV2, &detail::kGatDenseV3, &detail::kGatDenseV4};
constexpr const GatTable* kSparse[] = {&detail::kGatSparseV2, &detail::kGatSparseV3, &detail::kGatSparseV4};

constexpr std::size_t padded(std::size_t n) {
    return (n + kGatPad - 1) / kGatPad * kGatPad;
}

}  // namespace

// Sources, Q and the sums of the output's gradient by dimension; targets, gradients and P by name; some rows
// of one number a name; a block of α and g.
std::size_t gatDenseScratch(std::size_t names, std::size_t width) noexcept {
    return padded(names) * (6 * width + 6 + 2 * kGatBlock) + padded(2 * width);
}

// Targets, sources, gradients, P, Q, sums by name, each padded to whole vectors; rows of one number an edge
// of a name, of which there are at most N.
std::size_t gatSparseScratch(std::size_t names, std::size_t width) noexcept {
    const std::size_t wide = (width + 15) / 16 * 16;
    return padded(names) * (6 * wide + 6) + padded(2 * wide);
}

const GatTable& gatDense() noexcept {
    return *kDense[runnableLevels() - 1];
}

const GatTable& gatSparse() noexcept {
    return *kSparse[runnableLevels() - 1];
}

std::span<const GatTable* const> runnableGatDense() noexcept {
    return {kDense, runnableLevels()};
}

std::span<const GatTable* const> runnableGatSparse() noexcept {
    return {kSparse, runnableLevels()};
}

}  // namespace qd::learn
