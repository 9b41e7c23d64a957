// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_totals.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace qd::ui::models {

namespace {
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
}

void RowTotals::Sum::add(double value, double valueWeight) {
    if (!std::isfinite(value) || !std::isfinite(valueWeight)) return;
    any = true;
    sum += value * valueWeight;
    weight += valueWeight;
}

double RowTotals::Sum::total(Total rule) const {
    if (!any || (rule != Total::Sum && weight == 0.0)) return kNaN;
    return rule == Total::Sum ? sum : sum / weight;
}

RowTotals::RowTotals(RowKeys& keys, bool withLargest) : m_table(keys.table()) {
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const Column& c = m_table.columns[i];
        const int at = static_cast<int>(i);
        if (withLargest && isNumeric(c.kind) && c.number) m_bars.emplace_back(i, &keys.numbers(at));
        if (c.total == Total::None || c.total == Total::Count || !c.number) continue;
        const bool weighted = c.total == Total::WeightedMean && c.weight;
        m_columns.push_back({i, c.total, &keys.numbers(at), weighted ? &keys.weights(at) : nullptr});
    }
}

void RowTotals::add(Sums& sums, int row) const {
    const auto index = static_cast<std::size_t>(row);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Part& part = m_columns[i];
        sums[i].add((*part.numbers)[index], part.weights != nullptr ? (*part.weights)[index] : 1.0);
    }
}

void RowTotals::join(Sums& into, const Sums& other) {
    for (std::size_t i = 0; i < into.size(); ++i) {
        into[i].any = into[i].any || other[i].any;
        into[i].sum += other[i].sum;
        into[i].weight += other[i].weight;
    }
}

std::vector<double> RowTotals::totals(const Sums& sums, int count) const {
    std::vector<double> all(m_table.columns.size(), kNaN);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (m_table.columns[i].total == Total::Count) all[i] = static_cast<double>(count);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        all[m_columns[i].column] = sums[i].total(m_columns[i].rule);
    return all;
}

std::vector<double> RowTotals::largest(const std::vector<int>& rows) const {
    std::vector<double> all(m_table.columns.size(), 0.0);
    for (const auto& [column, numbers] : m_bars)
        for (const int row : rows) {
            const double size = std::fabs((*numbers)[static_cast<std::size_t>(row)]);
            if (std::isfinite(size)) all[column] = std::max(all[column], size);
        }
    return all;
}

std::vector<double> totalsOf(const TableSnapshot& table, std::span<const int> rows) {
    std::vector<double> all(table.columns.size(), kNaN);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Column& c = table.columns[i];
        if (c.total == Total::Count) all[i] = static_cast<double>(rows.size());
        if (c.total == Total::None || c.total == Total::Count || !c.number) continue;
        const bool weighted = c.total == Total::WeightedMean && c.weight;
        RowTotals::Sum sum;
        for (const int row : rows)
            sum.add(c.number(row), weighted ? c.weight(row) : 1.0);
        all[i] = sum.total(c.total);
    }
    return all;
}

}  // namespace qd::ui::models
