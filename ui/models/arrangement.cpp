// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/arrangement.h"

#include <algorithm>
#include <cmath>

#include "ui/models/row_groups.h"
#include "ui/models/row_order.h"
#include "ui/models/row_totals.h"

namespace qd::ui::models {

namespace {

int columnOf(const TableSnapshot& table, const QString& id) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == id) return static_cast<int>(i);
    return -1;
}

/// Keeps the rows for which `keep` holds.
template <class Keep>
void narrow(std::vector<int>& rows, Keep keep) {
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [&](int row) { return !keep(static_cast<std::size_t>(row)); }),
               rows.end());
}

std::vector<int> matching(RowKeys& keys, const TableQuery& query) {
    const TableSnapshot& table = keys.table();
    std::vector<int> rows(static_cast<std::size_t>(std::max(0, table.rows)));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<int>(i);
    for (auto it = query.filters.begin(); it != query.filters.end(); ++it) {
        const int at = columnOf(table, it.key());
        if (at < 0) continue;
        if (filtersByNumber(table.columns[static_cast<std::size_t>(at)].kind)) {
            const auto& numbers = keys.numbers(at);
            narrow(rows, [&](std::size_t row) { return it->matches(numbers[row]); });
        } else {
            const auto& words = keys.words(at);
            narrow(rows, [&](std::size_t row) { return it->matches(words[row]); });
        }
    }
    const QStringList terms = query.words.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (terms.isEmpty()) return rows;
    const auto& haystack = keys.haystack();
    narrow(rows, [&](std::size_t row) {
        return std::all_of(terms.begin(), terms.end(),
                           [&](const QString& term) { return haystack[row].contains(term); });
    });
    return rows;
}

std::vector<OrderBy> orderOf(RowKeys& keys, const TableQuery& query) {
    std::vector<OrderBy> by;
    for (const SortKey& key : query.sort) {
        const int at = columnOf(keys.table(), key.column);
        if (at >= 0) by.push_back({&keys.order(at), key.order});
    }
    return by;
}

}  // namespace

ArrangementPtr arrange(RowKeys& keys, const TableQuery& query, const std::function<bool()>& goOn) {
    const auto stopped = [&] { return goOn && !goOn(); };
    auto out = std::make_shared<Arrangement>();
    out->rows = matching(keys, query);
    if (stopped()) return nullptr;
    sortRows(out->rows, orderOf(keys, query));
    if (stopped()) return nullptr;
    const RowTotals totals(keys, true);
    if (stopped()) return nullptr;
    std::vector<int> groupColumns;
    for (const QString& id : query.groups) {
        const int at = columnOf(keys.table(), id);
        if (at >= 0) groupColumns.push_back(at);
    }
    RowTotals::Sums all = totals.none();
    if (groupColumns.empty()) {
        for (const int row : out->rows)
            totals.add(all, row);
    } else {
        std::vector<GroupSort> sort;
        for (const SortKey& key : query.sort) {
            const int at = columnOf(keys.table(), key.column);
            if (at >= 0) sort.push_back({at, key.order});
        }
        all = groupRows(keys, totals, groupColumns, sort, *out);
    }
    out->totals = totals.totals(all, static_cast<int>(out->rows.size()));
    out->largest = totals.largest(out->rows);
    return out;
}

std::vector<int> linesOf(const Arrangement& arrangement, const QSet<QString>& collapsed) {
    const auto& groups = arrangement.groups;
    if (groups.empty()) return arrangement.rows;
    std::vector<int> lines;
    lines.reserve(arrangement.rows.size() + groups.size());
    for (std::size_t g = 0; g < groups.size();) {
        const RowGroup& group = groups[g];
        lines.push_back(-1 - static_cast<int>(g));
        const auto next = static_cast<std::size_t>(group.next);
        if (collapsed.contains(group.path)) {
            g = next;
            continue;
        }
        if (next == g + 1)  // innermost: its rows follow
            lines.insert(lines.end(), arrangement.rows.begin() + group.begin,
                         arrangement.rows.begin() + group.end);
        ++g;
    }
    return lines;
}

}  // namespace qd::ui::models
