// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace qd::ui {

/// Where a job leaves what it has so far, and a page takes it: neither waits for the other, and what was not
/// taken gives way to the next. Safe from both threads.
template <class T>
class Newest {
public:
    void put(std::shared_ptr<const T> value) {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
    }
    /// The newest since the last call; null when there is none.
    [[nodiscard]] std::shared_ptr<const T> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_value, nullptr);
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const T> m_value;
};

}  // namespace qd::ui
