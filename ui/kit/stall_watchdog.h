// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <vector>

#include "core/base/clock.h"

namespace qd::ui {

/// Measures how long the GUI's event loop does not come back: a 5 ms timer on the GUI thread, and the time by
/// which each tick is late. Costs next to nothing; the numbers back the rule "nothing over 16 ms".
class StallWatchdog final : public QObject {
    Q_OBJECT

public:
    struct Report {
        double maxMs = 0.0;       ///< longest stall since reset()
        double p99Ms = 0.0;       ///< 99th percentile of the ticks' lateness, within 1 ms
        std::int64_t ticks = 0;   ///< how many ticks the numbers rest on
        std::int64_t over16 = 0;  ///< ticks that were more than 16 ms late
    };

    /// `clock` outlives it. Lives on the GUI thread.
    explicit StallWatchdog(const Clock& clock, QObject* parent = nullptr);

    void start();
    void stop();
    void reset();
    [[nodiscard]] Report report() const;
    /// What the timer calls: notes the time since the last tick. Public for tests with a set clock.
    void tick();

Q_SIGNALS:
    /// The loop was away for longer than 100 ms.
    void stalled(double ms);

private:
    static constexpr int kPeriodMs = 5;
    static constexpr std::size_t kBuckets = 1024;  ///< of 1 ms; the last takes all above

    const Clock& m_clock;
    QTimer m_timer;
    std::int64_t m_last = -1;
    std::vector<std::int64_t> m_histogram;
    std::int64_t m_maxNanos = 0;
    std::int64_t m_ticks = 0;
    std::int64_t m_over16 = 0;
};

}  // namespace qd::ui
