// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <utility>

#include "core/desk/search_view.h"

namespace qd::ui::pages::searches {

/// Where a search's job leaves what it has so far, and the page takes it: neither waits for the other, and
/// what was not taken gives way to the next. Safe from both threads.
class SearchFeed {
public:
    void put(std::shared_ptr<const desk::SearchView> view) {
        const std::lock_guard lock(m_mutex);
        m_newest = std::move(view);
    }
    /// The newest since the last call; null when there is none.
    [[nodiscard]] std::shared_ptr<const desk::SearchView> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_newest, nullptr);
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const desk::SearchView> m_newest;
};

}  // namespace qd::ui::pages::searches
