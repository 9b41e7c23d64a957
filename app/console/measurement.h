// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/console/console.h"
#include "ui/kit/stall_watchdog.h"

namespace qd::console {

/// Measures what a user feels: start to first paint, start to a filled first page, and the longest time for
/// which the window's event loop did not come back while backtests run and pages are changed.
class Measurement final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. `startedAtNanos`: the monotonic clock when the program was started.
    Measurement(Console& console, ConsoleParts parts, std::int64_t startedAtNanos);
    /// The window has painted its first frame.
    void notePaint();
    /// A workspace is open and its first page shows its content: runs the backtests.
    void start();
    /// The figures as JSON.
    [[nodiscard]] std::string json() const;

Q_SIGNALS:
    void finished(const qd::Status& status);

private:
    [[nodiscard]] double sinceStartMs() const;
    void runNext();
    void walkPages();

    Console& m_console;
    ConsoleParts m_parts;
    ui::StallWatchdog m_watchdog;
    std::int64_t m_startedAt;
    double m_firstPaintMs = 0.0;
    double m_firstPageMs = 0.0;
    int m_runs = 0;
    int m_page = 0;
};

}  // namespace qd::console
