// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/number_text.h"
#include "core/base/random.h"
#include "core/market/calendar.h"
#include "core/market/price_panel.h"
#include "core/market/quality.h"

namespace qd::market {

/// Whole text of a shared file, plain or gzip; empty when it is not there.
std::string sharedText(const std::string& name);

inline std::vector<std::string> splitText(std::string_view text, char by) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t to = text.find(by); to != std::string_view::npos; to = text.find(by, from)) {
        parts.emplace_back(text.substr(from, to - from));
        from = to + 1;
    }
    if (from < text.size()) parts.emplace_back(text.substr(from));
    return parts;
}

inline std::vector<std::string> linesOf(std::string_view text) {
    return splitText(text, '\n');
}

/// A long file `date,symbol,<fields by name>`; the panel is empty when the file is not there. Its own reader,
/// so that the checks are tested apart from the import.
inline PricePanel sharedPanel(const std::string& name) {
    const std::vector<std::string> lines = linesOf(sharedText(name));
    if (lines.empty()) return {};
    const std::vector<std::string> header = splitText(lines[0], ',');
    std::map<Date, std::size_t> rowOf;
    std::map<std::string, std::size_t> columnOf;
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        cells.push_back(splitText(lines[i], ','));
        rowOf[Date::parse(cells.back()[0]).value()] = 0;
        columnOf[cells.back()[1]] = 0;
    }
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    for (auto& [date, row] : rowOf) {
        row = dates.size();
        dates.push_back(date);
    }
    for (auto& [symbol, column] : columnOf) {
        column = symbols.size();
        symbols.push_back(symbol);
    }
    std::map<PriceField, PanelColumn> columns;
    for (std::size_t f = 2; f < header.size(); ++f) {
        PanelColumn& column = columns[fieldFromName(header[f]).value()];
        column.values.assign(dates.size() * symbols.size(), 0.0);
        column.present.assign(dates.size() * symbols.size(), 0);
        for (const auto& cell : cells) {
            const auto value = cell.size() > f ? parseNumber(cell[f]) : std::nullopt;
            if (!value) continue;
            const std::size_t k = rowOf[Date::parse(cell[0]).value()] * symbols.size() + columnOf[cell[1]];
            column.values[k] = *value;
            column.present[k] = 1;
        }
    }
    return PricePanel::create(std::move(dates), std::move(symbols), std::move(columns)).value();
}

/// A panel to break on purpose: `width` names on NYSE sessions from 2020-01-02 on that move with a market and
/// on their own, with volumes.
struct Workshop {
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    std::map<PriceField, PanelColumn> columns;

    explicit Workshop(std::size_t width = 40, std::size_t rows = 250, bool volumes = true) {
        Rng rng(7);
        for (Date d = Date::create(2020, 1, 1).value(); dates.size() < rows;) {
            d = TradingCalendar::nyse().next(d);
            dates.push_back(d);
        }
        for (std::size_t i = 0; i < width; ++i)
            symbols.push_back("S" + std::to_string(100 + i));
        std::vector<double> price(width, 100.0);
        for (std::size_t t = 0; t < rows; ++t) {
            const double market = 0.01 * rng.normal();
            for (std::size_t i = 0; i < width; ++i) {
                const double z = rng.normal();
                price[i] *= std::exp(market + 0.01 * z);
                push(PriceField::Close, price[i]);
                if (volumes) push(PriceField::Volume, tradedVolume(z, rng));
            }
        }
    }
    /// Moves are traded: without that every large one would look like an error.
    static double tradedVolume(double z, Rng& rng) {
        return std::round(1e6 * std::exp(0.3 * rng.normal() + 0.5 * std::log1p(z * z / 6.0)));
    }
    void push(PriceField field, double value) {
        columns[field].values.push_back(value);
        columns[field].present.push_back(1);
    }
    double& at(PriceField field, std::size_t row, std::size_t symbol) {
        return columns[field].values[row * symbols.size() + symbol];
    }
    void remove(std::size_t row, std::size_t symbol) {
        for (auto& [field, column] : columns) {
            column.values[row * symbols.size() + symbol] = 0.0;
            column.present[row * symbols.size() + symbol] = 0;
        }
    }
    [[nodiscard]] PricePanel panel() const { return PricePanel::create(dates, symbols, columns).value(); }
};

inline std::vector<QualityFinding> ofKind(const std::vector<QualityFinding>& all, FindingKind kind) {
    std::vector<QualityFinding> some;
    for (const QualityFinding& f : all) {
        if (f.kind == kind) some.push_back(f);
    }
    return some;
}

}  // namespace qd::market
