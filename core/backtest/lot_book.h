// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/date.h"

namespace qd::backtest {

/// The lots of every position: what was bought (or sold short) when and at what cost of a unit, costs of the
/// trade included. Realised and unrealised gains so add up to the profit and loss of the positions after
/// costs.
class LotBook {
public:
    LotBook(std::size_t width, LotRule rule);

    /// A trade of signed `units` at `price`; `cost` >= 0 is what it cost in all. It closes lots of the other
    /// sign by the rule, each a LotSale in `sales` under the number `reported`, and opens one with the rest.
    void trade(std::size_t symbol, std::size_t reported, Date date, double units, double price, double cost,
               std::vector<LotSale>& sales);
    /// Each unit becomes `ratio` units; what was paid in all stays.
    void split(std::size_t symbol, double ratio) noexcept;

    [[nodiscard]] double units(std::size_t symbol) const noexcept;
    /// Σ units × cost of a unit of a symbol's open lots.
    [[nodiscard]] double cost(std::size_t symbol) const noexcept;
    /// Σ units × (price − cost of a unit) of the open lots. Precondition: one price a symbol.
    [[nodiscard]] double unrealised(std::span<const double> prices) const noexcept;

private:
    struct Lot {
        Date opened;
        double units;  ///< signed
        double cost;   ///< of a unit
    };
    [[nodiscard]] std::size_t nextLot(const std::vector<Lot>& lots) const noexcept;
    void open(std::vector<Lot>& lots, const Lot& lot) const;

    std::vector<std::vector<Lot>> m_lots;  ///< by symbol, oldest first
    LotRule m_rule;
};

}  // namespace qd::backtest
