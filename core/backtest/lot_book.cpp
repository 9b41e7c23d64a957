// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/lot_book.h"

#include <algorithm>
#include <cmath>

namespace qd::backtest {

namespace {
/// What is left of a lot, or of a trade, below this share of the trade is rounding.
constexpr double kRounding = 1e-12;
}  // namespace

LotBook::LotBook(std::size_t width, LotRule rule) : m_lots(width), m_rule(rule) {}

/// The lot that a closing trade takes first. Hifo takes the one whose closing gains least: the dearest of a
/// long position, the cheapest of a short one; the older of two alike.
std::size_t LotBook::nextLot(const std::vector<Lot>& lots) const noexcept {
    if (m_rule == LotRule::Lifo) return lots.size() - 1;
    if (m_rule != LotRule::Hifo) return 0;
    const auto gainsLess = [](const Lot& a, const Lot& b) {
        return a.units > 0.0 ? a.cost > b.cost : a.cost < b.cost;
    };
    return static_cast<std::size_t>(std::min_element(lots.begin(), lots.end(), gainsLess) - lots.begin());
}

void LotBook::open(std::vector<Lot>& lots, const Lot& lot) const {
    if (m_rule != LotRule::Average || lots.empty()) {
        lots.push_back(lot);
        return;
    }
    Lot& all = lots.front();
    const double units = all.units + lot.units;
    all.cost = all.cost * (all.units / units) + lot.cost * (lot.units / units);
    all.units = units;
}

void LotBook::trade(std::size_t symbol, std::size_t reported, Date date, double units, double price,
                    double cost, std::vector<LotSale>& sales) {
    if (units == 0.0) return;
    // A purchase costs more a unit by its costs, a sale yields less.
    const double each = price + cost / units;
    auto& lots = m_lots[symbol];
    double left = units;
    const double least = kRounding * std::abs(units);
    while (!lots.empty() && (lots.front().units > 0.0) != (units > 0.0) && std::abs(left) > least) {
        const std::size_t at = nextLot(lots);
        Lot& lot = lots[at];
        const bool wholeLot = std::abs(lot.units) <= std::abs(left) + least;
        const double closed = wholeLot ? lot.units : -left;
        sales.push_back({date, reported, lot.opened, closed, lot.cost, each});
        left += closed;
        lot.units -= closed;
        if (wholeLot) lots.erase(lots.begin() + static_cast<std::ptrdiff_t>(at));
    }
    if (std::abs(left) > least) open(lots, {date, left, each});
}

void LotBook::split(std::size_t symbol, double ratio) noexcept {
    for (auto& lot : m_lots[symbol]) {
        lot.units *= ratio;
        lot.cost /= ratio;
    }
}

double LotBook::units(std::size_t symbol) const noexcept {
    double sum = 0.0;
    for (const auto& lot : m_lots[symbol])
        sum += lot.units;
    return sum;
}

double LotBook::cost(std::size_t symbol) const noexcept {
    double sum = 0.0;
    for (const auto& lot : m_lots[symbol])
        sum += lot.units * lot.cost;
    return sum;
}

double LotBook::unrealised(std::span<const double> prices) const noexcept {
    double gain = 0.0;
    for (std::size_t symbol = 0; symbol < m_lots.size(); ++symbol) {
        for (const auto& lot : m_lots[symbol])
            gain += lot.units * (prices[symbol] - lot.cost);
    }
    return gain;
}

}  // namespace qd::backtest
