// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/scene.h"

namespace qd::report {

/// A value with its interval, one line of a chart; or a spread, where `points` has what it is made of.
struct IntervalRow {
    std::string name;
    std::string value;  ///< shown at the right
    double low = 0.0;
    double middle = 0.0;
    double high = 0.0;
    bool reference = false;  ///< drawn muted
    bool clear = false;      ///< stands out: the interval keeps away from what it is held against
    std::vector<double> points = {};
};

struct IntervalChart {
    std::vector<IntervalRow> rows;
    std::optional<double> against;  ///< a line through all rows: 0 for differences
    std::string axis;               ///< what the values are
};

/// Intervals one below the other on one axis. Values that are not finite are left out.
[[nodiscard]] Scene intervalScene(const IntervalChart& chart, const SceneSize& size);

}  // namespace qd::report
