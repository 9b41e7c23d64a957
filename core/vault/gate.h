// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <thread>

#include "core/base/result.h"

namespace qd::vault {

/// One caller at a time. A second call from the thread that is inside one already would deadlock, or see a
/// half-made change: it is refused instead.
class Gate {
public:
    template <class Work>
    auto pass(const Work& work) -> decltype(work()) {
        if (m_owner.load() == std::this_thread::get_id())
            return Error{ErrorCode::Internal,
                         say("the workspace was called from inside one of its transactions")};
        const std::scoped_lock held(m_mutex);
        const Ownership owned(m_owner);
        return work();
    }

private:
    class Ownership {
    public:
        explicit Ownership(std::atomic<std::thread::id>& owner) : m_owner(&owner) {
            owner = std::this_thread::get_id();
        }
        Ownership(const Ownership&) = delete;
        Ownership& operator=(const Ownership&) = delete;
        ~Ownership() { *m_owner = std::thread::id(); }

    private:
        std::atomic<std::thread::id>* m_owner;
    };
    std::mutex m_mutex;
    std::atomic<std::thread::id> m_owner{};
};

}  // namespace qd::vault
