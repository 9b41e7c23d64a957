// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <utility>

#include "core/base/clock.h"

namespace qd::jobs {

/// The gate at which the threads of one job wait while it is paused. Safe to use from every thread: who
/// commands the job opens and shuts it, the job passes through it.
class PauseGate {
public:
    /// Told when the first thread begins to wait (true) and when the last one goes on (false), in this order
    /// and from the thread that does. It must not call the gate.
    using Held = std::function<void(bool held)>;

    /// `clock` outlives the gate.
    explicit PauseGate(const Clock& clock, Held held = {}) : m_clock(&clock), m_held(std::move(held)) {}
    PauseGate(const PauseGate&) = delete;
    PauseGate& operator=(const PauseGate&) = delete;

    void pause();
    void resume();
    /// Whether pause() holds; the job may still be on its way to the gate.
    [[nodiscard]] bool paused() const;
    /// Returns at once while the gate is open, else after resume(), or as soon as a stop is asked for.
    void wait(const std::stop_token& stop);
    /// How long threads have stood here so far: no time of work.
    [[nodiscard]] std::int64_t heldNanos() const;

private:
    void enter();
    void leave();

    const Clock* m_clock;
    Held m_held;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
    int m_waiting = 0;
    std::int64_t m_since = 0;  ///< while m_waiting > 0: when the first came
    std::int64_t m_total = 0;
};

}  // namespace qd::jobs
