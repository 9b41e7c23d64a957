// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/arrangement.h"
#include "ui/models/row_totals.h"

namespace qd::ui::models {

struct GroupSort {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// Puts `out.rows`, which are filtered and sorted, into groups: fills out.groups and brings the rows together
/// group by group, keeping their order inside. Returns the sums of all rows.
RowTotals::Sums groupRows(RowKeys& keys, const RowTotals& totals, const std::vector<int>& columns,
                          const std::vector<GroupSort>& sort, Arrangement& out);

}  // namespace qd::ui::models
