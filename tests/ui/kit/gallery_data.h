// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series.h"
#include "ui/models/table_snapshot.h"

/// Made-up numbers for the gallery, the same at every run.
namespace gallery {

qd::ui::charts::TimeSeriesPtr performance();
qd::ui::models::TableSnapshotPtr positions(int count);
std::vector<qd::ui::charts::MonthlyReturn> months();
std::shared_ptr<const qd::ui::charts::StackedBands> weights();

}  // namespace gallery
