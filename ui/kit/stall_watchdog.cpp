// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stall_watchdog.h"

#include <algorithm>
#include <utility>

namespace qd::ui {
namespace {
constexpr std::int64_t kNanosPerMs = 1'000'000;
constexpr std::int64_t kFrameNanos = 16 * kNanosPerMs;
constexpr std::int64_t kStallNanos = 100 * kNanosPerMs;
}  // namespace

StallWatchdog::StallWatchdog(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_histogram(kBuckets, 0) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kPeriodMs);
    connect(&m_timer, &QTimer::timeout, this, &StallWatchdog::tick);
}

void StallWatchdog::start() {
    m_last = -1;
    m_timer.start();
}

void StallWatchdog::stop() {
    m_timer.stop();
}

void StallWatchdog::reset() {
    std::fill(m_histogram.begin(), m_histogram.end(), 0);
    m_maxNanos = 0;
    m_ticks = 0;
    m_over16 = 0;
    m_last = -1;
}

void StallWatchdog::tick() {
    const std::int64_t now = m_clock.monotonicNanos();
    const std::int64_t previous = std::exchange(m_last, now);
    if (previous < 0) return;
    const std::int64_t late = std::max<std::int64_t>(0, now - previous - kPeriodMs * kNanosPerMs);
    const auto bucket = std::min<std::size_t>(static_cast<std::size_t>(late / kNanosPerMs), kBuckets - 1);
    ++m_histogram[bucket];
    ++m_ticks;
    m_maxNanos = std::max(m_maxNanos, late);
    if (late > kFrameNanos) ++m_over16;
    if (late > kStallNanos) Q_EMIT stalled(static_cast<double>(late) / static_cast<double>(kNanosPerMs));
}

StallWatchdog::Report StallWatchdog::report() const {
    Report out;
    out.maxMs = static_cast<double>(m_maxNanos) / static_cast<double>(kNanosPerMs);
    out.ticks = m_ticks;
    out.over16 = m_over16;
    const std::int64_t wanted = (m_ticks * 99 + 99) / 100;
    std::int64_t seen = 0;
    for (std::size_t i = 0; i < m_histogram.size(); ++i) {
        seen += m_histogram[i];
        if (seen < wanted || m_ticks == 0) continue;
        out.p99Ms = std::min(out.maxMs, static_cast<double>(i + 1));
        break;
    }
    return out;
}

}  // namespace qd::ui
