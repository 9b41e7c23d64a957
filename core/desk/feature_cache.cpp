// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_cache.h"

#include <algorithm>
#include <utility>

namespace qd::desk {

features::FramePtr FeatureCache::find(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.key == key; });
    if (found == m_entries.end()) return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found);
    return found->frame;
}

void FeatureCache::keep(const std::string& key, features::FramePtr frame) {
    const std::size_t bytes = frame->bytes();
    const std::lock_guard lock(m_mutex);
    const auto same = std::find_if(m_entries.begin(), m_entries.end(),
                                   [&](const Entry& entry) { return entry.key == key; });
    if (same != m_entries.end()) {
        m_bytes -= same->frame->bytes();
        m_entries.erase(same);
    }
    if (bytes > m_mostBytes) return;
    while (m_bytes + bytes > m_mostBytes) {
        m_bytes -= m_entries.back().frame->bytes();
        m_entries.pop_back();
    }
    m_entries.push_front({key, std::move(frame)});
    m_bytes += bytes;
}

features::FramePtr FeatureCache::likest(const std::string& viewHash,
                                        const std::vector<std::string>& symbols) const {
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.frame->viewHash == viewHash && entry.frame->symbols == symbols;
    });
    return found == m_entries.end() ? nullptr : found->frame;
}

std::size_t FeatureCache::bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

}  // namespace qd::desk
