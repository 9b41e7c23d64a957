// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/price_marks.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace qd::backtest {

double dot(std::span<const double> a, std::span<const double> b) noexcept {
    QD_REQUIRE(a.size() == b.size());
    constexpr std::size_t kLanes = 8;
    const double* x = a.data();
    const double* y = b.data();
    const std::size_t whole = a.size() - a.size() % kLanes;
    std::array<double, kLanes> sums{};
    double* s = sums.data();
    for (std::size_t i = 0; i < whole; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            s[lane] += x[i + lane] * y[i + lane];
    }
    for (std::size_t i = whole; i < a.size(); ++i)
        s[i - whole] += x[i] * y[i];
    return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
}

PriceMarks::PriceMarks(const market::PricePanel& panel, market::PriceField field)
    : m_column(&panel.column(field)), m_width(panel.width()), m_carried(panel.width(), 0.0) {
    m_prices = m_carried;
}

void PriceMarks::advanceTo(std::size_t row) {
    QD_REQUIRE(row + 1 >= m_next && (row + 1) * m_width <= m_column->values.size());
    while (m_next <= row)
        step();
}

void PriceMarks::step() {
    const std::size_t start = m_next * m_width;
    const std::span<const double> values(m_column->values.data() + start, m_width);
    m_present = {m_column->present.data() + start, m_width};
    ++m_next;
    const bool wasComplete = m_complete;
    m_complete = m_width == 0 || std::memchr(m_present.data(), 0, m_width) == nullptr;
    if (m_complete) {
        m_prices = values;
        return;
    }
    // After a complete session the prices to carry are still in the panel, not in the buffer.
    if (wasComplete && m_prices.data() != m_carried.data())
        m_carried.assign(m_prices.begin(), m_prices.end());
    double* carried = m_carried.data();
    for (std::size_t i = 0; i < m_width; ++i)
        carried[i] = m_present.data()[i] != 0 ? values.data()[i] : carried[i];
    m_prices = m_carried;
}

void PriceMarks::split(std::size_t symbol, double ratio) {
    QD_REQUIRE(symbol < m_width && ratio > 0.0);
    if (m_prices.data() != m_carried.data()) m_carried.assign(m_prices.begin(), m_prices.end());
    m_carried[symbol] /= ratio;
    m_prices = m_carried;
}

void startMarks(PriceMarks& marks, std::span<const CorporateEvent> splits, std::size_t first) {
    for (const auto& event : splits) {
        if (event.row >= first) return;
        if (event.row > 0) marks.advanceTo(event.row - 1);
        marks.split(event.symbol, event.value);
    }
}

std::vector<Disappearance> disappearancesOf(const market::PricePanel& panel, market::PriceField field) {
    std::vector<Disappearance> out;
    const auto last = lastPricedRows(panel, field);
    for (std::size_t symbol = 0; symbol < last.size(); ++symbol) {
        if (last[symbol] && *last[symbol] + 1 < panel.rows()) out.push_back({*last[symbol] + 1, symbol});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    return out;
}

std::vector<std::optional<std::size_t>> lastPricedRows(const market::PricePanel& panel,
                                                       market::PriceField field) {
    std::vector<std::optional<std::size_t>> last(panel.width());
    std::size_t unknown = panel.width();
    for (std::size_t row = panel.rows(); row > 0 && unknown > 0; --row) {
        const auto present = panel.presentRow(field, row - 1);
        for (std::size_t i = 0; i < last.size(); ++i) {
            if (present[i] == 0 || last[i]) continue;
            last[i] = row - 1;
            --unknown;
        }
    }
    return last;
}

}  // namespace qd::backtest
