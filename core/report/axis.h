// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"

namespace qd::report {

struct Tick {
    double position = 0.0;  ///< 0 … 1 along the axis
    std::string label;
};

/// A range of values on a linear or logarithmic scale.
struct ValueAxis {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false;
    std::vector<Tick> ticks;

    /// Share of the way from low (0) to high (1).
    [[nodiscard]] double position(double value) const;
};

enum class AxisUnit { Number, Percent };

/// An axis that holds every finite value, with about `wantedTicks` round ticks within. The scale is
/// logarithmic when `allowLogarithmic` and the values are positive and span more than a factor of five: equal
/// distances are then equal returns. No finite value gives 0 … 1; one value alone gets room on both sides.
[[nodiscard]] ValueAxis valueAxis(const std::vector<double>& values, AxisUnit unit, bool allowLogarithmic,
                                  int wantedTicks);

/// Ticks on the first days of years, quarters or months between two dates, at most `most` of them.
[[nodiscard]] std::vector<Tick> dateTicks(Date first, Date last, int most);

/// Share of the way from `first` to `last` in calendar days; 0 when they are the same day.
[[nodiscard]] double datePosition(Date date, Date first, Date last);

}  // namespace qd::report
