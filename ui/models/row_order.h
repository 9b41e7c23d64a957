// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <vector>

namespace qd::ui::models {

/// One column's say in the order: a key a row, NaN for missing.
struct OrderBy {
    const std::vector<double>* keys = nullptr;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// −1, 0 or 1; NaN comes last either way.
[[nodiscard]] int compareKeys(double a, double b, Qt::SortOrder order);

/// Sorts rows by the first key, ties by the next ones, and those left in ascending order of the rows.
void sortRows(std::vector<int>& rows, const std::vector<OrderBy>& by);

}  // namespace qd::ui::models
