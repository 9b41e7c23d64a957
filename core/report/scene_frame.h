// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/report/axis.h"
#include "core/report/scene.h"

namespace qd::report {

/// The rectangle of a scene that values are drawn in.
struct PlotArea {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;

    [[nodiscard]] double x(double position) const { return left + position * (right - left); }
    [[nodiscard]] double y(double position) const { return bottom - position * (bottom - top); }
};

/// Horizontal hairlines and the labels left of them.
void addValueGrid(Scene& scene, const PlotArea& plot, const ValueAxis& axis);
/// The base line with its ticks and the dates below it.
void addDateAxis(Scene& scene, const PlotArea& plot, Date first, Date last);
/// Widest label of an axis, with a gap.
[[nodiscard]] double labelGutter(const ValueAxis& axis, double textSize);
/// A chart without data: says so in words instead of an empty frame.
void addNoData(Scene& scene);
/// True when the dates never go back.
[[nodiscard]] bool inOrder(const std::vector<Date>& dates);

}  // namespace qd::report
