// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/portfolio/reference_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include "core/base/file_system.h"
#include "core/base/number_text.h"
#include "core/base/random.h"

namespace qd::portfolio::test {

namespace {

std::string readShared(const std::string& name) {
    return PosixFileSystem().readAll(std::string(QD_SHARED_DIR "/refs/") + name, 64U << 20U).value();
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

market::PricePanel panelOf(std::vector<Date> dates, std::vector<std::string> symbols,
                           market::PanelColumn close) {
    std::map<market::PriceField, market::PanelColumn> columns;
    columns.emplace(market::PriceField::Close, std::move(close));
    return market::PricePanel::create(std::move(dates), std::move(symbols), std::move(columns)).value();
}

}  // namespace

bool haveReferences() {
    return PosixFileSystem().exists(QD_SHARED_DIR "/refs/refs.json");
}

const Json& references() {
    static const Json document = Json::parse(readShared("refs.json")).value();
    return document;
}

double reference(const std::string& key, const std::string& member) {
    constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();
    const Json* const entry = references().find(key);
    if (entry == nullptr) return kAbsent;
    const Json* const value = member.empty() ? entry : entry->find(member);
    return value == nullptr ? kAbsent : value->numberOr(kAbsent);
}

std::vector<std::vector<double>> readMatrix(const std::string& name) {
    const std::string text = readShared(name);
    std::vector<std::vector<double>> out;
    for (const std::string_view line : split(text, '\n')) {
        out.emplace_back();
        for (const std::string_view cell : split(line, ','))
            out.back().push_back(*parseNumber(cell));
    }
    return out;
}

market::PricePanel cleanPrices() {
    const std::string text = readShared("stock_prices_clean.csv");
    const std::vector<std::string_view> lines = split(text, '\n');
    const std::vector<std::string_view> header = split(lines[0], ',');
    const std::vector<std::string> symbols(header.begin() + 1, header.end());
    std::vector<Date> dates;
    market::PanelColumn close;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::vector<std::string_view> cells = split(lines[i], ',');
        dates.push_back(Date::parse(cells[0]).value());
        for (std::size_t c = 1; c < cells.size(); ++c)
            close.values.push_back(*parseNumber(cells[c]));
    }
    close.present.assign(close.values.size(), 1);
    return panelOf(std::move(dates), symbols, std::move(close));
}

Returns cleanReturns() {
    const market::PricePanel panel = cleanPrices();
    Returns out{panel.rows() - 1, panel.width(), {}};
    for (std::size_t t = 1; t < panel.rows(); ++t) {
        for (std::size_t c = 0; c < panel.width(); ++c) {
            out.values.push_back(*panel.at(market::PriceField::Close, t, c) /
                                     *panel.at(market::PriceField::Close, t - 1, c) -
                                 1.0);
        }
    }
    return out;
}

Returns randomReturns(std::size_t rows, std::size_t cols, std::uint64_t seed) {
    Rng rng(seed);
    Returns out{rows, cols, std::vector<double>(rows * cols)};
    for (std::size_t t = 0; t < rows; ++t) {
        const double factor = 0.008 * rng.normal();
        for (std::size_t c = 0; c < cols; ++c) {
            const double scale = 0.005 * (1.0 + static_cast<double>(c % 7));
            out.at(t, c) = 0.0003 + factor + scale * rng.normal();
        }
    }
    return out;
}

Returns permuted(const Returns& from, const std::vector<std::size_t>& order) {
    Returns out{from.rows, order.size(), {}};
    for (std::size_t t = 0; t < from.rows; ++t) {
        for (const std::size_t c : order)
            out.values.push_back(from.at(t, c));
    }
    return out;
}

std::vector<std::size_t> shuffled(std::size_t n, std::uint64_t seed) {
    Rng rng(seed);
    std::vector<std::size_t> out(n);
    std::iota(out.begin(), out.end(), std::size_t{0});
    for (std::size_t i = n; i > 1; --i)
        std::swap(out[i - 1], out[rng.below(i)]);
    return out;
}

market::PricePanel pricesOf(const Returns& returns,
                            const std::vector<std::pair<std::size_t, std::size_t>>& missing) {
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    market::PanelColumn close;
    for (std::size_t t = 0; t <= returns.rows; ++t) {
        dates.push_back(Date::fromDays(static_cast<std::int32_t>(17000 + t)));
        for (std::size_t c = 0; c < returns.cols; ++c) {
            if (t == 0) symbols.push_back("S" + std::to_string(c));
            close.values.push_back(
                t == 0 ? 100.0 : close.values[(t - 1) * returns.cols + c] * (1.0 + returns.at(t - 1, c)));
        }
    }
    close.present.assign(close.values.size(), 1);
    for (const auto& [t, c] : missing) {
        close.present[t * returns.cols + c] = 0;
        close.values[t * returns.cols + c] = 0.0;
    }
    return panelOf(std::move(dates), std::move(symbols), std::move(close));
}

}  // namespace qd::portfolio::test
