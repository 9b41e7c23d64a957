// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// Sorts snapshot rows by one column. Stable; missing values (NaN, no date, no words) come last either way.
/// Words follow the locale's collation, whatever the case; chips go by severity, then words; small lines by
/// their change.
void sortRows(std::vector<int>& rows, const Column& column, Qt::SortOrder order);

/// last / first − 1 of the finite values; NaN when there are fewer than two or the first is 0.
[[nodiscard]] double seriesChange(std::span<const double> values);

}  // namespace qd::ui::models
