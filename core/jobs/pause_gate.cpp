// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/pause_gate.h"

namespace qd::jobs {

void PauseGate::pause() {
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void PauseGate::resume() {
    {
        const std::lock_guard lock(m_mutex);
        m_paused = false;
    }
    m_changed.notify_all();
}

bool PauseGate::paused() const {
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

void PauseGate::wait(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (!m_paused || stop.stop_requested()) return;
    enter();
    // Woken by a stop as well, so that cancelling a paused job needs no resume.
    m_changed.wait(lock, stop, [this] { return !m_paused; });
    leave();
}

std::int64_t PauseGate::heldNanos() const {
    const std::lock_guard lock(m_mutex);
    return m_total + (m_waiting > 0 ? m_clock->monotonicNanos() - m_since : 0);
}

/// Called under the lock, as leave() is: a later word never overtakes an earlier one.
void PauseGate::enter() {
    if (m_waiting++ > 0) return;
    m_since = m_clock->monotonicNanos();
    if (m_held) m_held(true);
}

void PauseGate::leave() {
    if (--m_waiting > 0) return;
    m_total += m_clock->monotonicNanos() - m_since;
    if (m_held) m_held(false);
}

}  // namespace qd::jobs
