// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/number_text.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

/// The data faults of the adversarial cases: every pipeline (allocate, backtest, metrics, validate, import)
/// is run over every fault at N of 1, 2, 10, 100, 500 and 2000, and gives an exact value or a typed refusal,
/// never a number that is not finite.
namespace qd::test {

/// Prices as somebody might bring them, before anything has checked them.
struct PanelTable {
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    std::vector<double> close;          ///< T×N, row-major
    std::vector<std::uint8_t> present;  ///< 1: there

    [[nodiscard]] std::size_t rows() const { return dates.size(); }
    [[nodiscard]] std::size_t width() const { return symbols.size(); }
    double& at(std::size_t t, std::size_t c) { return close[t * width() + c]; }
    [[nodiscard]] double at(std::size_t t, std::size_t c) const { return close[t * width() + c]; }
    void drop(std::size_t t, std::size_t c) {
        present[t * width() + c] = 0;
        close[t * width() + c] = 0.0;
    }

    /// The panel, or the refusal of prices that cannot be one.
    [[nodiscard]] Result<market::PricePanel> panel() const {
        std::map<market::PriceField, market::PanelColumn> columns;
        columns.emplace(market::PriceField::Close, market::PanelColumn{close, present});
        return market::PricePanel::create(dates, symbols, std::move(columns));
    }
    /// A wide price file; numbers that are not finite are written as a program would that does not care.
    [[nodiscard]] std::string csv() const {
        std::string text = "date";
        for (const std::string& s : symbols)
            text += "," + s;
        text += "\n";
        for (std::size_t t = 0; t < rows(); ++t) {
            text += dates[t].iso();
            for (std::size_t c = 0; c < width(); ++c) {
                text += ",";
                if (present[t * width() + c] == 0) continue;
                const double v = at(t, c);
                text += std::isnan(v) ? "nan" : std::isinf(v) ? "inf" : shortestText(v);
            }
            text += "\n";
        }
        return text;
    }
    /// Simple returns of a column from price to price, as they come: they may be anything but where a price
    /// is missing, which is passed over.
    [[nodiscard]] std::vector<double> returnsOf(std::size_t c) const {
        std::vector<double> out;
        double before = 0.0;
        bool any = false;
        for (std::size_t t = 0; t < rows(); ++t) {
            if (present[t * width() + c] == 0) continue;
            if (any) out.push_back(at(t, c) / before - 1.0);
            before = at(t, c);
            any = true;
        }
        return out;
    }
};

/// T prices of N symbols without a fault: a common factor, different volatilities.
inline PanelTable soundTable(std::size_t rows, std::size_t width, std::uint64_t seed = 1) {
    Rng rng(seed);
    PanelTable out;
    for (std::size_t c = 0; c < width; ++c)
        out.symbols.push_back("S" + std::to_string(c));
    std::vector<double> price(width, 100.0);
    for (std::size_t t = 0; t < rows; ++t) {
        out.dates.push_back(Date::fromDays(static_cast<std::int32_t>(17000 + t)));
        const double common = 0.008 * rng.normal();
        for (std::size_t c = 0; c < width; ++c) {
            out.close.push_back(price[c]);
            price[c] *= std::exp(0.0003 + common + 0.004 * (1.0 + static_cast<double>(c % 5)) * rng.normal());
        }
    }
    out.present.assign(rows * width, 1);
    return out;
}

struct DataFault {
    std::string_view name;
    void (*apply)(PanelTable&, Rng&);
};

namespace faults {

inline std::size_t someRow(const PanelTable& p, Rng& rng) {
    return static_cast<std::size_t>(rng.below(p.rows()));
}
inline std::size_t someColumn(const PanelTable& p, Rng& rng) {
    return static_cast<std::size_t>(rng.below(p.width()));
}
inline void put(PanelTable& p, Rng& rng, double value) {
    const std::size_t t = someRow(p, rng);
    p.at(t, someColumn(p, rng)) = value;
}
inline void scaleColumn(PanelTable& p, std::size_t c, double factor) {
    for (std::size_t t = 0; t < p.rows(); ++t)
        p.at(t, c) *= factor;
}
inline void keepRows(PanelTable& p, std::size_t rows) {
    p.dates.resize(rows);
    p.close.resize(rows * p.width());
    p.present.resize(rows * p.width());
}

inline void missingCell(PanelTable& p, Rng& rng) {
    const std::size_t t = someRow(p, rng);
    p.drop(t, someColumn(p, rng));
}
inline void missingSymbol(PanelTable& p, Rng& rng) {
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = 0; t < p.rows(); ++t)
        p.drop(t, c);
}
inline void missingSession(PanelTable& p, Rng& rng) {
    const std::size_t t = someRow(p, rng);
    for (std::size_t c = 0; c < p.width(); ++c)
        p.drop(t, c);
}
inline void listedLate(PanelTable& p, Rng& rng) {
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = 0; t < p.rows() / 2; ++t)
        p.drop(t, c);
}
inline void delisted(PanelTable& p, Rng& rng) {
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = p.rows() / 2; t < p.rows(); ++t)
        p.drop(t, c);
}
inline void everythingMissing(PanelTable& p, Rng&) {
    for (std::size_t t = 0; t < p.rows(); ++t) {
        for (std::size_t c = 0; c < p.width(); ++c)
            p.drop(t, c);
    }
}
inline void notANumber(PanelTable& p, Rng& rng) {
    put(p, rng, std::numeric_limits<double>::quiet_NaN());
}
inline void infinite(PanelTable& p, Rng& rng) {
    put(p, rng, std::numeric_limits<double>::infinity());
}
inline void negative(PanelTable& p, Rng& rng) {
    put(p, rng, -1.0);
}
inline void zero(PanelTable& p, Rng& rng) {
    put(p, rng, 0.0);
}
inline void fatFinger(PanelTable& p, Rng& rng) {
    const std::size_t t = someRow(p, rng);
    p.at(t, someColumn(p, rng)) *= 1e6;
}
inline void crash(PanelTable& p, Rng& rng) {
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = p.rows() / 2; t < p.rows(); ++t)
        p.at(t, c) = 1e-9;
}
inline void constantSymbol(PanelTable& p, Rng& rng) {
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = 0; t < p.rows(); ++t)
        p.at(t, c) = 50.0;
}
inline void allConstant(PanelTable& p, Rng&) {
    std::fill(p.close.begin(), p.close.end(), 50.0);
}
inline void constantGrowth(PanelTable& p, Rng& rng) {
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = 0; t < p.rows(); ++t)
        p.at(t, c) = 50.0 * std::pow(1.0005, static_cast<double>(t));
}
inline void copiedSymbol(PanelTable& p, Rng& rng) {
    const std::size_t from = someColumn(p, rng);
    for (std::size_t t = 0; t < p.rows(); ++t)
        p.at(t, (from + 1) % p.width()) = 2.0 * p.at(t, from);
}
inline void perfectHedge(PanelTable& p, Rng& rng) {
    const std::size_t from = someColumn(p, rng);
    const std::size_t to = (from + 1) % p.width();
    if (to == from) return constantSymbol(p, rng);
    for (std::size_t t = 1; t < p.rows(); ++t)
        p.at(t, to) = p.at(t - 1, to) * (2.0 - p.at(t, from) / p.at(t - 1, from));
}
inline void tinyScale(PanelTable& p, Rng&) {
    for (double& v : p.close)
        v *= 1e-11;
}
inline void mixedScales(PanelTable& p, Rng&) {
    for (std::size_t c = 0; c < p.width(); ++c)
        scaleColumn(p, c, c % 2 == 0 ? 1e9 : 1e-10);
}
inline void almostStill(PanelTable& p, Rng& rng) {  // moves by 1e-9 of its price
    const std::size_t c = someColumn(p, rng);
    for (std::size_t t = 0; t < p.rows(); ++t)
        p.at(t, c) = 50.0 * (1.0 + 1e-9 * rng.normal());
}
inline void twoRows(PanelTable& p, Rng&) {
    keepRows(p, 2);
}
inline void oneRow(PanelTable& p, Rng&) {
    keepRows(p, 1);
}
inline void repeatedDate(PanelTable& p, Rng&) {
    p.dates[p.rows() - 1] = p.dates[p.rows() - 2];
}
inline void repeatedSymbol(PanelTable& p, Rng&) {
    if (p.width() > 1)
        p.symbols[1] = p.symbols[0];
    else
        p.symbols[0].clear();
}

}  // namespace faults

/// The 24 faults. A table that one is applied to has at least four rows and one symbol.
inline constexpr std::array<DataFault, 24> kDataFaults{{{"missing cell", faults::missingCell},
                                                        {"missing symbol", faults::missingSymbol},
                                                        {"missing session", faults::missingSession},
                                                        {"listed late", faults::listedLate},
                                                        {"delisted", faults::delisted},
                                                        {"everything missing", faults::everythingMissing},
                                                        {"not a number", faults::notANumber},
                                                        {"infinite", faults::infinite},
                                                        {"negative", faults::negative},
                                                        {"zero", faults::zero},
                                                        {"fat finger", faults::fatFinger},
                                                        {"crash", faults::crash},
                                                        {"constant symbol", faults::constantSymbol},
                                                        {"all constant", faults::allConstant},
                                                        {"constant growth", faults::constantGrowth},
                                                        {"copied symbol", faults::copiedSymbol},
                                                        {"perfect hedge", faults::perfectHedge},
                                                        {"tiny scale", faults::tinyScale},
                                                        {"mixed scales", faults::mixedScales},
                                                        {"almost still", faults::almostStill},
                                                        {"two rows", faults::twoRows},
                                                        {"one row", faults::oneRow},
                                                        {"repeated date", faults::repeatedDate},
                                                        {"repeated symbol", faults::repeatedSymbol}}};
/// The sizes that every fault is tried at.
inline constexpr std::array<std::size_t, 6> kFaultWidths{1, 2, 10, 100, 500, 2000};

/// A table with the fault, the same for the same arguments.
inline PanelTable faultyTable(const DataFault& fault, std::size_t rows, std::size_t width,
                              std::uint64_t seed = 1) {
    PanelTable table = soundTable(rows, width, seed);
    Rng rng(seed + 1000);
    fault.apply(table, rng);
    return table;
}

}  // namespace qd::test
