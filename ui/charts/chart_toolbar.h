// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/charts/time_series_chart.h"
#include "ui/kit/theme.h"

class QToolButton;

namespace qd::ui {
class SegmentedButtons;
}

namespace qd::ui::charts {

/// The range presets of a chart, its log and rebase switches, the way back from a zoom, table and saving, for
/// the title line of a Card. Every control says its key, which the chart listens to. Where the room is short
/// the presets are one button with a menu. The chart outlives it or goes with it.
class ChartToolbar final : public QWidget {
    Q_OBJECT

public:
    ChartToolbar(const Theme& theme, TimeSeriesChart* chart, QWidget* parent = nullptr);
    void choose(RangePreset preset);

    /// Shows the presets side by side when `room` px are enough, else behind one button.
    void fitTo(int room);
    [[nodiscard]] bool compact() const { return m_compact; }
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QToolButton* makeRangeMenu();
    void addSwitches();
    void addSaving();
    void mark(int preset);

    const Theme& m_theme;
    TimeSeriesChart* m_chart;
    SegmentedButtons* m_presets;
    QToolButton* m_range;  ///< stands for the presets where the room is short
    QToolButton* m_back;   ///< hidden where the room is short
    bool m_compact = false;
};

}  // namespace qd::ui::charts
