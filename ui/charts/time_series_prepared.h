// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "ui/charts/decimate.h"
#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// A data set made ready for drawing: drawdown, and lows and highs of every line at several resolutions.
struct PreparedSeries {
    TimeSeriesPtr data;
    std::vector<double> drawdown;  ///< of the first line, as long as the data
    std::vector<Pyramid> lines;    ///< one a line of the data
    Pyramid drawdownLine;
    std::vector<std::vector<Pyramid>> panels;  ///< by panel and line

    [[nodiscard]] int count() const { return data ? data->count() : 0; }
};
using PreparedSeriesPtr = std::shared_ptr<const PreparedSeries>;

/// Some 3 ms for a million values a line; touches no widget, so a job may do it. Null for null data, and for
/// data without a point or a line.
[[nodiscard]] PreparedSeriesPtr prepareSeries(TimeSeriesPtr data);

/// The factor that brings the line to 100 at the first finite value at or after `from`; NaN without one or
/// when that is 0.
[[nodiscard]] double rebaseFactor(std::span<const double> values, int from);

}  // namespace qd::ui::charts
