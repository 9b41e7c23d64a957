// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// A point of a curve that stands out: the epoch whose weights are kept.
struct CurveMark {
    int curve = 0;
    int point = 0;
    QString name;
};
/// Where a new part begins: a fold of a walk-forward.
struct CurveSection {
    int from = 0;  ///< point
    QString name;
};
/// Immutable input of a curve chart: lines over steps that are counted, not dated (epochs, samples). Lines do
/// not go on from one section to the next.
struct CurveData {
    QString title;
    QString stepName;  ///< "Epoch"
    QString valueName;
    ValueKind kind = ValueKind::Number;
    std::vector<double> steps;   ///< the number of each point, as the axis writes it
    std::vector<QString> names;  ///< of the points, as they are read out; empty: step name and number
    std::vector<Line> lines;     ///< a value a point, NaN where there is none
    std::vector<CurveSection> sections;
    std::vector<CurveMark> marks;
    int expected = 0;  ///< points that the axis leaves room for; fewer than there are: those there are

    [[nodiscard]] int count() const { return static_cast<int>(steps.size()); }
};
using CurvePtr = std::shared_ptr<const CurveData>;

}  // namespace qd::ui::charts
