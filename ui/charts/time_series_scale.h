// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

#include "ui/charts/decimate.h"
#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// From values to px within a panel.
struct ValueScale {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false;
    QRectF box;

    /// Values outside come out at most a box's height beyond it, so that no coordinate overflows.
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] double value(double y) const;
};
/// The scale that shows `extent` with some air; 0 … 1 when there is none. Logarithmic only above 0.
[[nodiscard]] ValueScale scaleFor(const Extent& extent, bool logarithmic, const QRectF& box);

/// From points to px along the time axis, and back. The data outlive it.
class TimeAxis {
public:
    TimeAxis() = default;
    TimeAxis(const TimeSeries& data, IndexRange range, double left, double width);

    [[nodiscard]] double x(double index) const;
    /// The fractional index at x, within the range.
    [[nodiscard]] double index(double x) const;
    /// Where a time lies; between points it lies between them.
    [[nodiscard]] double xOfTime(qint64 ms) const;
    /// index() at the edges of `columns` equal columns.
    [[nodiscard]] std::vector<double> edges(int columns) const;
    [[nodiscard]] IndexRange range() const { return m_range; }

private:
    [[nodiscard]] double indexOfTime(double ms) const;

    const TimeSeries* m_data = nullptr;
    IndexRange m_range;
    double m_left = 0.0;
    double m_width = 1.0;
    bool m_byTime = false;
};

}  // namespace qd::ui::charts
