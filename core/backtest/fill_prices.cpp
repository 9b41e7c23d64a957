// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/fill_prices.h"

namespace qd::backtest {

using market::PriceField;

FillPrices::FillPrices(const market::PricePanel& panel, const BacktestSpec& spec)
    : m_panel(&panel), m_fill(spec.fill), m_tradable(panel.width(), 0) {}

void FillPrices::before(std::size_t row, const PriceMarks& marks) {
    if (m_fill == FillAt::NextClose) return;
    m_own.assign(marks.prices().begin(), marks.prices().end());
    m_there.assign(m_own.size(), 0);
    if (m_fill == FillAt::NextOpen) {
        takeOpens(row);
    } else {
        takeAverages(row);
    }
}

void FillPrices::takeOpens(std::size_t row) {
    const auto open = m_panel->row(PriceField::Open, row);
    const auto present = m_panel->presentRow(PriceField::Open, row);
    for (std::size_t i = 0; i < m_own.size(); ++i) {
        m_there[i] = present[i];
        m_own[i] = present[i] != 0 ? open[i] : m_own[i];
    }
}

/// (open + high + low + close) / 4 where the bar has all four.
void FillPrices::takeAverages(std::size_t row) {
    constexpr double kPrices = 4.0;
    const auto open = m_panel->row(PriceField::Open, row);
    const auto high = m_panel->row(PriceField::High, row);
    const auto low = m_panel->row(PriceField::Low, row);
    const auto close = m_panel->row(PriceField::Close, row);
    const auto hasOpen = m_panel->presentRow(PriceField::Open, row);
    const auto hasHigh = m_panel->presentRow(PriceField::High, row);
    const auto hasLow = m_panel->presentRow(PriceField::Low, row);
    const auto hasClose = m_panel->presentRow(PriceField::Close, row);
    for (std::size_t i = 0; i < m_own.size(); ++i) {
        m_there[i] = static_cast<std::uint8_t>(hasOpen[i] & hasHigh[i] & hasLow[i] & hasClose[i]);
        if (m_there[i] != 0)
            m_own[i] = open[i] / kPrices + high[i] / kPrices + low[i] / kPrices + close[i] / kPrices;
    }
}

void FillPrices::at(std::size_t row, const PriceMarks& marks, std::span<const std::uint8_t> gone) {
    QD_REQUIRE(row < m_panel->rows());
    if (m_fill == FillAt::NextClose) {
        m_prices = marks.prices();
        m_tradable.assign(marks.present().begin(), marks.present().end());
        m_everyOne = marks.complete();
        return;
    }
    // A position needs a close to be valued at, so a symbol with an open only cannot be bought.
    m_prices = m_own;
    m_everyOne = false;
    const auto closes = marks.prices();
    for (std::size_t symbol = 0; symbol < m_tradable.size(); ++symbol)
        m_tradable[symbol] = m_there[symbol] != 0 && gone[symbol] == 0 && closes[symbol] > 0.0 ? 1 : 0;
}

}  // namespace qd::backtest
