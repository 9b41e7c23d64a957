// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <vector>

#include "core/features/frame.h"
#include "core/features/view.h"

namespace qd::desk {

/// Frames of features that were made in this process, under what they were made of. Those that were not used
/// for longest go first when they take more than the bytes that were given. Safe from several threads.
///
/// Nothing of it is written: making a frame anew takes no longer than unsealing one would (0.15 s for 489
/// names × 1259 sessions × 14 features, 78 MB), and a workspace would grow by as much with every import.
class FeatureCache {
public:
    explicit FeatureCache(std::size_t mostBytes = std::size_t{1} << 30U) : m_mostBytes(mostBytes) {}

    /// The frame under features::frameKey(), or nothing.
    [[nodiscard]] features::FramePtr find(const std::string& key);
    /// A frame larger than all the bytes is not kept.
    void keep(const std::string& key, features::FramePtr frame);
    /// The frame used last among those of the same definitions and names: what a new one may take rows from.
    [[nodiscard]] features::FramePtr likest(const std::string& viewHash,
                                            const std::vector<std::string>& symbols) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Entry {
        std::string key;
        features::FramePtr frame;
    };
    mutable std::mutex m_mutex;
    std::list<Entry> m_entries;  ///< used last first
    std::size_t m_mostBytes;
    std::size_t m_bytes = 0;
};

/// What a program that works with features has: the views that it knows, and the frames that it made. Made by
/// the composition root; outlives what uses it.
struct FeatureStore {
    features::FeatureRegistry views = features::builtInViews();
    FeatureCache cache;
};

}  // namespace qd::desk
