// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

#include "app/console/component_figures.h"
#include "app/console/console.h"
#include "app/console/figures.h"
#include "app/console/tour.h"
#include "ui/kit/frame_meter.h"
#include "ui/kit/stall_watchdog.h"

namespace qd::console {

/// Measures what a user feels, in the real program: start to first paint and to a filled first page, how long
/// a change of page takes to stand on the screen, each frame and each stall of a tour through the window
/// while backtests run, memory, and the parts at the sizes that they are made for.
class Measurement final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. `startedAtNanos`: the monotonic clock when the program was started.
    Measurement(Console& console, ConsoleParts parts, std::int64_t startedAtNanos);
    ~Measurement() override;
    /// The window has painted its first frame.
    void notePaint();
    /// A workspace is open and its first page shows its content: measures the rest.
    void start();
    /// The figures as JSON.
    [[nodiscard]] std::string json() const;

Q_SIGNALS:
    void finished(const qd::Status& status);

private:
    [[nodiscard]] double sinceStartMs() const;
    void openNext();
    void noteSwitch(double frameMs);
    void startTour();
    void runNext();
    void end();

    Console& m_console;
    ConsoleParts m_parts;
    ui::StallWatchdog m_watchdog;
    std::unique_ptr<ui::FrameMeter> m_frames;
    std::unique_ptr<Tour> m_tour;
    std::int64_t m_startedAt;
    double m_firstPaintMs = 0.0;
    double m_firstPageMs = 0.0;
    double m_tourFrom = 0.0;
    QStringList m_toOpen;
    std::int64_t m_openedAt = 0;  ///< 0: no change of page is waited for
    std::vector<double> m_firstSwitches;
    std::vector<double> m_switches;
    ui::FrameTimes m_tourFrames;
    double m_megabytes = 0.0;
    double m_peakMegabytes = 0.0;
    std::unique_ptr<ComponentFigures> m_components;
    int m_runs = 0;
};

}  // namespace qd::console
