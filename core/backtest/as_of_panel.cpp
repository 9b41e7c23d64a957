// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/as_of_panel.h"

#include <numeric>

#include "core/base/contracts.h"

namespace qd::backtest {

AsOfPanel::AsOfPanel(const market::PricePanel& panel, std::size_t row) : m_panel(&panel), m_rows(row + 1) {
    QD_REQUIRE(row < panel.rows());
}

std::span<const double> AsOfPanel::row(market::PriceField field, std::size_t row) const {
    QD_REQUIRE(row < m_rows);
    return m_panel->row(field, row);
}

std::span<const std::uint8_t> AsOfPanel::presentRow(market::PriceField field, std::size_t row) const {
    QD_REQUIRE(row < m_rows);
    return m_panel->presentRow(field, row);
}

std::optional<double> AsOfPanel::at(market::PriceField field, std::size_t row, std::size_t symbol) const {
    QD_REQUIRE(row < m_rows);
    return m_panel->at(field, row, symbol);
}

Result<portfolio::Allocation> AsOfPanel::allocate(const portfolio::AllocationSpec& spec,
                                                  const std::vector<bool>& eligible) const {
    return portfolio::allocate(*m_panel, m_rows - 1, spec, eligible);
}

market::PricePanel AsOfPanel::copy(std::size_t rows) const {
    QD_REQUIRE(rows >= 1 && rows <= m_rows);
    std::vector<std::size_t> symbols(width());
    std::iota(symbols.begin(), symbols.end(), std::size_t{0});
    return m_panel->select(m_rows - rows, m_rows, symbols);
}

}  // namespace qd::backtest
