// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series.h"
#include "ui/models/table_snapshot.h"

/// Made-up numbers for the gallery, the same at every start.
namespace qd::ui::pages::gallery {

/// A price that wanders.
[[nodiscard]] std::vector<double> walk(unsigned seed, int count);
[[nodiscard]] charts::TimeSeriesPtr performance();
[[nodiscard]] models::TableSnapshotPtr positions(int count);
[[nodiscard]] std::vector<charts::MonthlyReturn> months();
[[nodiscard]] std::shared_ptr<const charts::StackedBands> weights();

}  // namespace qd::ui::pages::gallery
