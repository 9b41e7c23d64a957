// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/block_permutation.h"

#include <algorithm>
#include <numeric>

#include "core/base/contracts.h"
#include "core/base/random.h"

namespace qd::drift {

namespace {

/// SplitMix64 (Steele, Lea & Flood 2014): neighbouring numbers become unlike ones.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

}  // namespace

BlockPermutation::BlockPermutation(const std::vector<std::size_t>& periodRows, std::size_t currentPeriods,
                                   std::size_t block, std::uint64_t seed)
    : m_current(currentPeriods), m_block(block), m_seed(seed) {
    QD_REQUIRE(block >= 1 && currentPeriods >= 1 && currentPeriods < periodRows.size());
    m_start.reserve(periodRows.size() + 1);
    m_start.push_back(0);
    for (const std::size_t rows : periodRows)
        m_start.push_back(m_start.back() + rows);
}

void BlockPermutation::take(std::size_t from, std::size_t count, std::vector<RowRange>& rows) const {
    const std::size_t first = from % periods();
    const std::size_t straight = std::min(count, periods() - first);
    rows.emplace_back(m_start[first], m_start[first + straight]);
    if (straight < count) rows.emplace_back(0, m_start[count - straight]);
}

void BlockPermutation::draw(std::size_t index, std::vector<RowRange>& rows) const {
    Rng rng(mixed(mixed(m_seed) + index));
    const std::size_t offset = rng.below(periods());
    std::vector<std::uint32_t> blocks((periods() + m_block - 1) / m_block);
    std::iota(blocks.begin(), blocks.end(), 0U);
    rows.clear();
    std::size_t left = m_current;
    for (std::size_t k = 0; left > 0; ++k) {
        std::swap(blocks[k], blocks[k + rng.below(blocks.size() - k)]);
        const std::size_t from = blocks[k] * m_block;
        // The last block of the circle may be shorter; the last that is taken may be cut.
        const std::size_t count = std::min({left, m_block, periods() - from});
        take(offset + from, count, rows);
        left -= count;
    }
}

RowRange BlockPermutation::actual() const {
    return {m_start[periods() - m_current], m_start.back()};
}

}  // namespace qd::drift
