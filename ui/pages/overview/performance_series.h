// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/desk/run_view.h"
#include "ui/charts/time_series.h"

namespace qd::ui::pages::overview {

/// The run's wealth, and its benchmark's where there is one, each as the growth of 100; one value a session.
/// Null for a run without sessions.
[[nodiscard]] charts::TimeSeriesPtr performanceOf(const desk::RunView& run);

/// The symbol that the run is measured against, as its configuration names it; empty without one.
[[nodiscard]] QString benchmarkName(const desk::RunView& run);

/// The deepest fall of a run: from a high to its low, and back.
struct DeepestFall {
    double depth = 0.0;  ///< ≤ 0
    Date high;
    Date low;
    std::optional<Date> recovered;  ///< nothing: not yet
};
/// Nothing when the run never fell.
[[nodiscard]] std::optional<DeepestFall> deepestFall(const desk::RunView& run);

}  // namespace qd::ui::pages::overview
