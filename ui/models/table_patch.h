// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// What one row of a patch says, a cell a column.
struct RowValues {
    std::vector<std::variant<double, QString, QDate, ChipCell, std::vector<double>>> cells;
    std::vector<double> weights;  ///< a column; NaN where the column has none
    QStringList toolTips;         ///< a column; empty when no column has any
};

/// New values for some rows of a table. Rows are neither added nor taken away: that takes a new snapshot.
struct TablePatch {
    std::vector<int> rows;  ///< of the snapshot
    std::vector<std::shared_ptr<const RowValues>> values;
};

/// The patch that gives `rows[i]` what row i of `values` says. `values` is a small table with the columns of
/// the one that is patched; nothing of it is kept.
[[nodiscard]] TablePatch makePatch(std::vector<int> rows, const TableSnapshot& values);

/// `base` with the patch over it, as a snapshot of its own; `base` stays as it was. Costs what the patch
/// touches, not what the table holds. Error BadInput where a row is out of range or columns differ.
[[nodiscard]] Result<TableSnapshotPtr> patched(const TableSnapshotPtr& base, const TablePatch& patch);

}  // namespace qd::ui::models
