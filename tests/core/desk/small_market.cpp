// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/small_market.h"

#include <cmath>
#include <map>
#include <utility>

#include "core/base/number_text.h"
#include "core/base/random.h"
#include "core/market/calendar.h"

namespace qd::desk::test {

using market::PanelColumn;
using market::PriceField;
using market::PricePanel;

PricePanel smallMarket(std::size_t rows) {
    const std::vector<std::string> symbols{"AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "IDX"};
    Rng rng(99);
    std::vector<Date> dates;
    std::vector<double> price(symbols.size(), 100.0);
    PanelColumn close;
    Date date = Date::create(2022, 1, 2).value();
    for (std::size_t t = 0; t < rows; ++t) {
        date = market::TradingCalendar::nyse().next(date);
        dates.push_back(date);
        const double common = 0.008 * rng.normal();
        for (std::size_t s = 0; s < symbols.size(); ++s) {
            price[s] *= std::exp(common + 0.004 * (1.0 + 0.3 * static_cast<double>(s)) * rng.normal());
            close.values.push_back(std::round(100.0 * price[s]) / 100.0);
            close.present.push_back(1);
        }
    }
    std::map<PriceField, PanelColumn> columns;
    columns[PriceField::Close] = std::move(close);
    return PricePanel::create(std::move(dates), symbols, std::move(columns)).value();
}

PricePanel panelOf(const std::vector<std::string>& symbols, const std::vector<std::vector<double>>& closes) {
    std::vector<Date> dates;
    PanelColumn close;
    for (const auto& row : closes) {
        dates.push_back(Date::create(2024, 1, 2).value().plusDays(static_cast<std::int32_t>(dates.size())));
        for (const double value : row) {
            close.values.push_back(value);
            close.present.push_back(value > 0.0 ? 1 : 0);
        }
    }
    std::map<PriceField, PanelColumn> columns;
    columns[PriceField::Close] = std::move(close);
    return PricePanel::create(std::move(dates), symbols, std::move(columns)).value();
}

std::string wideCsv(const PricePanel& panel) {
    std::string text = "date";
    for (const auto& symbol : panel.symbols())
        text += "," + symbol;
    text += "\n";
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        text += panel.dates()[t].iso();
        for (std::size_t s = 0; s < panel.width(); ++s) {
            const auto close = panel.at(PriceField::Close, t, s);
            text += "," + (close ? shortestText(*close) : std::string());
        }
        text += "\n";
    }
    return text;
}

config::BacktestConfig smallConfig() {
    config::BacktestConfig config;
    config.name = "Small HRP";
    config.lookback = 60;
    config.commissionBps = 5.0;
    config.halfSpreadBps = 2.5;
    return config;
}

}  // namespace qd::desk::test
