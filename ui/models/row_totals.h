// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/row_keys.h"

namespace qd::ui::models {

/// Adds up rows by each column's Total rule; sums can be joined, so that groups are added up once. Missing
/// values are passed over, their weight with them.
class RowTotals {
public:
    RowTotals(RowKeys& keys, bool withLargest = false);

    struct Sum {
        double sum = 0.0;
        double weight = 0.0;
        bool any = false;
        void add(double value, double valueWeight);
        [[nodiscard]] double total(Total rule) const;  ///< NaN when nothing was added
    };
    using Sums = std::vector<Sum>;  ///< a column that is added up

    [[nodiscard]] Sums none() const { return Sums(m_columns.size()); }
    void add(Sums& sums, int row) const;
    static void join(Sums& into, const Sums& other);
    /// A value a column of the table; `count` is the number of rows.
    [[nodiscard]] std::vector<double> totals(const Sums& sums, int count) const;
    [[nodiscard]] std::vector<double> largest(const std::vector<int>& rows) const;

private:
    struct Part {
        std::size_t column;
        Total rule;
        const std::vector<double>* numbers;
        const std::vector<double>* weights;  ///< null: 1
    };
    const TableSnapshot& m_table;
    std::vector<Part> m_columns;
    std::vector<std::pair<std::size_t, const std::vector<double>*>> m_bars;
};

/// The totals of a few rows, a column each, without working out keys for all of them.
[[nodiscard]] std::vector<double> totalsOf(const TableSnapshot& table, std::span<const int> rows);

}  // namespace qd::ui::models
