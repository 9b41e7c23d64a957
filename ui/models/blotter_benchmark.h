// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "core/base/clock.h"
#include "ui/kit/frame_meter.h"
#include "ui/models/table_patch.h"

namespace qd::ui {
class JobBridge;
class Theme;
}  // namespace qd::ui

namespace qd::ui::models {

class BlotterView;

struct BlotterLoad {
    int rows = 100'000;
    int updatesPerSecond = 1000;
    double seconds = 10.0;
};

struct BlotterSpeed {
    FrameTimes frames;  ///< painting, from the window's update request to its end
    FrameTimes turns;   ///< how late a timer of 1 ms fires: whatever keeps the GUI thread from answering
    int updates = 0;
    int arrangements = 0;       ///< how often filter, order, groups and totals were worked out anew
    double firstShownMs = 0.0;  ///< from setSnapshot to the first rows
};

/// A blotter of 12 columns under load: filtered, sorted by two columns, grouped with subtotals, two columns
/// frozen, scrolled all the while, one patch an update. Makes its own window; needs the program's event loop,
/// because the GUI thread never waits.
class BlotterBenchmark final : public QObject {
    Q_OBJECT

public:
    /// All three outlive the benchmark.
    BlotterBenchmark(const Theme& theme, JobBridge& jobs, const Clock& clock, BlotterLoad load,
                     QObject* parent = nullptr);
    ~BlotterBenchmark() override;

    void start();
    [[nodiscard]] BlotterView& view() { return *m_view; }

Q_SIGNALS:
    void finished(const qd::ui::models::BlotterSpeed& speed);

private:
    void begin();
    void beat();
    void scroll();
    void update();
    void finish();

    const Clock& m_clock;
    BlotterLoad m_load;
    std::unique_ptr<BlotterView> m_view;
    std::unique_ptr<FrameMeter> m_meter;
    QTimer m_beat;
    QTimer m_scroll;
    std::vector<double> m_turns;
    std::int64_t m_asked = 0;
    std::int64_t m_started = 0;
    std::int64_t m_lastBeat = 0;
    std::uint32_t m_state = 1;
    int m_updates = 0;
    int m_jobsBefore = 0;
    double m_firstShownMs = 0.0;
};

/// The table that the benchmark shows: 12 columns, the same for the same number of rows.
[[nodiscard]] TableSnapshotPtr benchmarkTable(int rows);

}  // namespace qd::ui::models
