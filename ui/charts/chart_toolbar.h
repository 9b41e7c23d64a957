// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/charts/time_series_chart.h"
#include "ui/kit/theme.h"

namespace qd::ui {
class SegmentedButtons;
}

namespace qd::ui::charts {

/// The range presets of a chart, and its log, rebase and table switches, for the title line of a Card. The
/// chart outlives it or goes with it.
class ChartToolbar final : public QWidget {
    Q_OBJECT

public:
    ChartToolbar(const Theme& theme, TimeSeriesChart* chart, QWidget* parent = nullptr);
    void choose(RangePreset preset);

private:
    TimeSeriesChart* m_chart;
    SegmentedButtons* m_presets;
};

}  // namespace qd::ui::charts
