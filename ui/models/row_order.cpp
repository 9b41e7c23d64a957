// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace qd::ui::models {
namespace {

/// Sorts by keys worked out once a row; `present` tells missing keys, which go last in the order they had.
template <class Key, class Present, class Less>
void sortByKeys(std::vector<int>& rows, const std::vector<Key>& keys, Present present, Less less,
                Qt::SortOrder order) {
    std::vector<std::size_t> at(rows.size());
    for (std::size_t i = 0; i < at.size(); ++i)
        at[i] = i;
    const auto firstMissing =
        std::stable_partition(at.begin(), at.end(), [&](std::size_t i) { return present(keys[i]); });
    std::stable_sort(at.begin(), firstMissing, [&](std::size_t a, std::size_t b) {
        return order == Qt::AscendingOrder ? less(keys[a], keys[b]) : less(keys[b], keys[a]);
    });
    std::vector<int> sorted(rows.size());
    for (std::size_t i = 0; i < at.size(); ++i)
        sorted[i] = rows[at[i]];
    rows = std::move(sorted);
}

void sortByNumber(std::vector<int>& rows, const std::function<double(int)>& read, Qt::SortOrder order) {
    std::vector<double> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back(read(row));
    sortByKeys(
        rows, keys, [](double v) { return std::isfinite(v); }, std::less<double>(), order);
}

void sortByWords(std::vector<int>& rows, const std::function<QString(int)>& read, Qt::SortOrder order) {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<std::optional<QCollatorSortKey>> keys;
    keys.reserve(rows.size());
    for (const int row : rows) {
        const QString text = read(row);
        keys.push_back(text.isEmpty() ? std::nullopt : std::optional(collator.sortKey(text)));
    }
    sortByKeys(
        rows, keys, [](const auto& key) { return key.has_value(); },
        [](const auto& a, const auto& b) { return a->compare(*b) < 0; }, order);
}

void sortByChip(std::vector<int>& rows, const std::function<ChipCell(int)>& read, Qt::SortOrder order) {
    std::vector<ChipCell> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back(read(row));
    sortByKeys(
        rows, keys, [](const ChipCell& key) { return !key.text.isEmpty(); },
        [](const ChipCell& a, const ChipCell& b) {
            return a.severity != b.severity ? a.severity < b.severity : a.text < b.text;
        },
        order);
}

}  // namespace

double seriesChange(std::span<const double> values) {
    double first = std::numeric_limits<double>::quiet_NaN();
    double last = first;
    std::size_t finite = 0;
    for (const double v : values) {
        if (!std::isfinite(v)) continue;
        if (finite++ == 0) first = v;
        last = v;
    }
    return finite < 2 || first == 0.0 ? std::numeric_limits<double>::quiet_NaN() : last / first - 1.0;
}

void sortRows(std::vector<int>& rows, const Column& column, Qt::SortOrder order) {
    if (isNumeric(column.kind)) {
        if (column.number) sortByNumber(rows, column.number, order);
        return;
    }
    switch (column.kind) {
        case ColumnKind::Sparkline:
            if (column.series)
                sortByNumber(
                    rows, [&](int row) { return seriesChange(column.series(row)); }, order);
            return;
        case ColumnKind::Date:
            if (column.date)
                sortByNumber(
                    rows,
                    [&](int row) {
                        const QDate day = column.date(row);
                        return day.isValid() ? static_cast<double>(day.toJulianDay())
                                             : std::numeric_limits<double>::quiet_NaN();
                    },
                    order);
            return;
        case ColumnKind::Chip:
            if (column.chip) sortByChip(rows, column.chip, order);
            return;
        default:
            if (column.words) sortByWords(rows, column.words, order);
    }
}

}  // namespace qd::ui::models
