// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "ui/models/column_filter.h"
#include "ui/models/row_keys.h"

namespace qd::ui::models {

struct SortKey {
    QString column;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const SortKey&) const = default;
};

/// What is asked of a table. Columns that it does not have are passed over.
struct TableQuery {
    QString words;                        ///< every term occurs in the row's words, chips or days
    QMap<QString, ColumnFilter> filters;  ///< by column
    std::vector<SortKey> sort;            ///< the first decides, the next ones settle ties
    QStringList groups;                   ///< columns, outermost first
};

/// A group of rows that read the same in the columns grouped by.
struct RowGroup {
    QString label;  ///< as its column reads; empty where that is missing
    QString path;   ///< identity: the labels from the outermost group down
    int column = 0;
    int level = 0;
    int begin = 0;  ///< its rows in Arrangement::rows, up to `end`
    int end = 0;
    int next = 0;                ///< the first group after it that is not inside it
    std::vector<double> totals;  ///< a column, by its Total; NaN for none
};

/// The rows of a table as a query wants them.
struct Arrangement {
    std::vector<int> rows;         ///< of the snapshot, filtered, ordered, group by group
    std::vector<RowGroup> groups;  ///< outer before inner, in the order they are shown
    std::vector<double> totals;    ///< of `rows`, a column; NaN for none
    std::vector<double> largest;   ///< a column of numbers: the greatest |value|; 0 for none
};
using ArrangementPtr = std::shared_ptr<const Arrangement>;

/// Filters, sorts, groups and adds up. Stable: ties stand in the table's order. Missing values come last
/// either way. Groups come by their label, or by their subtotal where the table is sorted by a column that
/// has one. `goOn` is asked between the steps; false gives null.
[[nodiscard]] ArrangementPtr arrange(RowKeys& keys, const TableQuery& query,
                                     const std::function<bool()>& goOn = {});

/// The lines to show: a row of the snapshot, or −1 − g for the head of group g. The inside of groups whose
/// path is in `collapsed` is left out.
[[nodiscard]] std::vector<int> linesOf(const Arrangement& arrangement, const QSet<QString>& collapsed);

}  // namespace qd::ui::models
