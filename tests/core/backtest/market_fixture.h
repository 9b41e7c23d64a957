// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::backtest::test {

/// Missing in a grid of prices.
inline constexpr double kNone = 0.0;
using Grid = std::vector<std::vector<double>>;

inline market::PanelColumn columnOf(const Grid& grid) {
    market::PanelColumn column;
    for (const auto& row : grid) {
        for (const double price : row) {
            column.values.push_back(price);
            column.present.push_back(price == kNone ? 0 : 1);
        }
    }
    return column;
}

/// Weekdays from `start` on.
inline std::vector<Date> weekdays(Date start, std::size_t count) {
    std::vector<Date> dates;
    for (Date date = start; dates.size() < count; date = date.plusDays(1)) {
        if (date.weekday() <= 5) dates.push_back(date);
    }
    return dates;
}

inline std::vector<std::string> letters(std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back("S" + std::to_string(i));
    return out;
}

/// A panel of closes (and opens) on weekdays from Monday 2024-01-01 on; symbols S0, S1, …
inline market::PricePanel panelOf(const Grid& closes, const std::optional<Grid>& opens = std::nullopt) {
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = columnOf(closes);
    if (opens) columns[market::PriceField::Open] = columnOf(*opens);
    return market::PricePanel::create(weekdays(Date::parse("2024-01-01").value(), closes.size()),
                                      letters(closes.front().size()), std::move(columns))
        .value();
}

/// Random walks, every price there.
inline Grid walks(std::size_t rows, std::size_t width, std::uint64_t seed) {
    Rng rng(seed);
    Grid grid(rows, std::vector<double>(width, 100.0));
    for (std::size_t row = 1; row < rows; ++row) {
        for (std::size_t i = 0; i < width; ++i)
            grid[row][i] = grid[row - 1][i] * std::exp(0.0003 + 0.01 * rng.normal());
    }
    return grid;
}

inline jobs::JobContext job(std::stop_token stop = {}, jobs::ProgressSink sink = {}) {
    static const SystemClock clock;
    return {std::move(stop), std::move(sink), clock};
}

/// Equal weights, no costs, 1000 of cash.
inline BacktestSpec plainSpec() {
    BacktestSpec spec;
    spec.name = "test";
    spec.allocation.method = portfolio::Method::Equal;
    spec.initialCash = 1000.0;
    return spec;
}

}  // namespace qd::backtest::test
