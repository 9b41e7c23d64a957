// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/config/backtest_config.h"
#include "core/market/price_panel.h"

namespace qd::desk::test {

/// Eight names "AAA" … "HHH" and the index "IDX" on `rows` NYSE sessions from 2022-01-03: random walks in
/// cents, closes only.
[[nodiscard]] market::PricePanel smallMarket(std::size_t rows = 180);
/// Closes row by row (0: missing), on successive days from
/// 2024-01-02.
[[nodiscard]] market::PricePanel panelOf(const std::vector<std::string>& symbols,
                                         const std::vector<std::vector<double>>& closes);
/// A panel as a wide price file.
[[nodiscard]] std::string wideCsv(const market::PricePanel& panel);
/// HRP over 60 returns, monthly, with costs.
[[nodiscard]] config::BacktestConfig smallConfig();

}  // namespace qd::desk::test
