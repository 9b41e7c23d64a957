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

/// A panel of bars: opens, highs and lows a little around the closes, the volumes given (or a million).
inline market::PricePanel barsOf(const Grid& closes, const std::optional<Grid>& volumes = std::nullopt) {
    Grid open = closes;
    Grid high = closes;
    Grid low = closes;
    Grid volume = volumes.value_or(Grid(closes.size(), std::vector<double>(closes.front().size(), 1e6)));
    for (std::size_t row = 0; row < closes.size(); ++row) {
        for (std::size_t i = 0; i < closes[row].size(); ++i) {
            open[row][i] = closes[row][i] * (row % 2 == 0 ? 0.99 : 1.005);
            high[row][i] = closes[row][i] * 1.02;
            low[row][i] = closes[row][i] * 0.97;
        }
    }
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = columnOf(closes);
    columns[market::PriceField::Open] = columnOf(open);
    columns[market::PriceField::High] = columnOf(high);
    columns[market::PriceField::Low] = columnOf(low);
    columns[market::PriceField::Volume] = columnOf(volume);
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

/// Weights at random over about two thirds of `width` symbols every few sessions: sum 1 (fully invested), at
/// most 1 (long and cash), or of any sign.
inline std::vector<TargetWeights> randomTargets(std::size_t rows, std::size_t width, Exposure exposure,
                                                Rng& rng) {
    std::vector<TargetWeights> targets;
    for (std::size_t row = 25; row + 1 < rows; row += 1 + rng.below(9)) {
        TargetWeights target{row, row + 1, {}, {}, {}};
        double sum = 0.0;
        for (std::size_t i = 0; i < width; ++i) {
            if (rng.below(3) == 0 && i > 0) continue;
            target.symbols.push_back(i);
            const double sign = exposure == Exposure::LongShort && rng.below(3) == 0 ? -1.0 : 1.0;
            target.weights.push_back(sign * (0.05 + rng.uniform()));
            sum += std::abs(target.weights.back());
        }
        const double gross = exposure == Exposure::FullyInvested ? 1.0 : 0.2 + 0.8 * rng.uniform();
        for (double& weight : target.weights)
            weight *= gross / sum;
        targets.push_back(target);
    }
    return targets;
}

}  // namespace qd::backtest::test
