// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/backtest/price_marks.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// The prices of a session's fills, and which symbols can trade there.
class FillPrices {
public:
    /// `panel` outlives it and has the columns that spec.fill needs.
    FillPrices(const market::PricePanel& panel, const BacktestSpec& spec);

    /// First step for `row`, with `marks` at the session before (splits applied).
    void before(std::size_t row, const PriceMarks& marks);
    /// Second step, with `marks` at `row`; `gone` marks symbols whose prices have ended.
    void at(std::size_t row, const PriceMarks& marks, std::span<const std::uint8_t> gone);

    /// Of every symbol: what it is bought and sold at, or its last mark where it cannot trade.
    [[nodiscard]] std::span<const double> prices() const noexcept { return m_prices; }
    [[nodiscard]] std::span<const std::uint8_t> tradable() const noexcept { return m_tradable; }
    /// Whether each symbol is known to be tradable.
    [[nodiscard]] bool everyOneTrades() const noexcept { return m_everyOne; }

private:
    void takeOpens(std::size_t row);
    void takeAverages(std::size_t row);

    const market::PricePanel* m_panel;
    FillAt m_fill;
    std::vector<double> m_own;  ///< prices that are not the marks
    std::vector<std::uint8_t> m_there;
    std::span<const double> m_prices;
    std::vector<std::uint8_t> m_tradable;
    bool m_everyOne = false;
};

}  // namespace qd::backtest
