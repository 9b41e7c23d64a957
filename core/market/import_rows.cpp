// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_rows.h"

#include <algorithm>
#include <limits>

namespace qd::market {

void LineMap::note(std::uint64_t row, std::int64_t line) {
    if (m_breaks.empty() || lineOf(row) != line) m_breaks.emplace_back(row, line);
}

std::int64_t LineMap::lineOf(std::uint64_t row) const noexcept {
    auto it = std::upper_bound(m_breaks.begin(), m_breaks.end(),
                               std::pair(row, std::numeric_limits<std::int64_t>::max()));
    if (it == m_breaks.begin()) return 0;
    --it;
    return it->second + static_cast<std::int64_t>(row - it->first);
}

void LongRows::grow() {
    const std::size_t bytes = kChunkRows * m_words * sizeof(std::uint64_t);
    PageBlock block = allocatePages(bytes);
    // A small file does not pay for a large page.
    if (!m_chunks.empty()) adviseLargePages(block.get(), bytes);
    m_chunks.push_back(std::move(block));
}

}  // namespace qd::market
