// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_order.h"

#include <algorithm>
#include <cmath>

namespace qd::ui::models {

int compareKeys(double a, double b, Qt::SortOrder order) {
    const bool noA = std::isnan(a);
    const bool noB = std::isnan(b);
    if (noA || noB) return noA == noB ? 0 : noA ? 1 : -1;
    if (a == b) return 0;
    return (a < b) == (order == Qt::AscendingOrder) ? -1 : 1;
}

void sortRows(std::vector<int>& rows, const std::vector<OrderBy>& by) {
    if (by.empty()) {
        std::sort(rows.begin(), rows.end());
        return;
    }
    // The first key stands beside its row: most comparisons end there, without a jump through memory.
    struct Keyed {
        double key;
        int row;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const int row : rows)
        keyed.push_back({(*by.front().keys)[static_cast<std::size_t>(row)], row});
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        int less = compareKeys(a.key, b.key, by.front().order);
        for (std::size_t i = 1; less == 0 && i < by.size(); ++i)
            less = compareKeys((*by[i].keys)[static_cast<std::size_t>(a.row)],
                               (*by[i].keys)[static_cast<std::size_t>(b.row)], by[i].order);
        return less != 0 ? less < 0 : a.row < b.row;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = keyed[i].row;
}

}  // namespace qd::ui::models
