// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::desk {

/// Units of every symbol on every session of a run, rebuilt from its trades and the prices that it was made
/// from, by the accounting of core/backtest. Each session is held against the run's own books: Σ units ×
/// price is its `gross` within kBooksTolerance of the equity. From the first session on that does not fit
/// nothing is told, because it would not be what the run held.
///
/// A run does not keep the table of splits that it was given. They are found again: on a session whose books
/// do not fit, the one position whose price moved against the gap was split by the ratio that closes it.
class RunPositions {
public:
    static constexpr double kBooksTolerance = 1e-9;

    /// A price and the session that it is of: an earlier one where the session itself has none.
    struct Mark {
        double price = 0.0;
        Date date;
    };
    /// Sessions are those of run.dates, symbols those of run.symbols. `lots`: the rule by which the run kept
    /// them; costs are told only then. Error BadInput when `panel` has not the run's sessions or symbols.
    static Result<RunPositions> create(const backtest::BacktestResult& run, const market::PricePanel& panel,
                                       market::PriceField field, std::optional<backtest::LotRule> lots);

    /// The sessions [0, proved()) are known.
    [[nodiscard]] std::size_t proved() const noexcept { return m_proved; }
    [[nodiscard]] std::size_t splitsFound() const noexcept { return m_splits; }
    /// At the close of a session; 0 for what is not held. Preconditions: session < proved(), symbol in range.
    [[nodiscard]] double units(std::size_t session, std::size_t symbol) const;
    /// What the open lots cost in all, trading costs included (< 0 of a short position); nothing without lots
    /// or position.
    [[nodiscard]] std::optional<double> cost(std::size_t session, std::size_t symbol) const;
    /// What a symbol is valued at; nothing before its first price.
    [[nodiscard]] std::optional<Mark> mark(std::size_t session, std::size_t symbol) const;
    /// The row of the panel that a session is.
    [[nodiscard]] std::size_t row(std::size_t session) const noexcept { return m_first + session; }
    /// The column of the panel that a symbol is.
    [[nodiscard]] std::size_t column(std::size_t symbol) const { return m_columns[symbol]; }

private:
    friend class PositionWalk;
    /// From this session on, until the next step of the symbol.
    struct Step {
        std::uint32_t session;
        double units;
        double cost;
    };
    RunPositions(const market::PricePanel& panel, market::PriceField field)
        : m_panel(panel), m_field(field) {}
    [[nodiscard]] const Step* stepAt(std::size_t session, std::size_t symbol) const;

    market::PricePanel m_panel;
    market::PriceField m_field;
    std::size_t m_first = 0;
    std::size_t m_proved = 0;
    std::size_t m_splits = 0;
    bool m_lots = false;
    std::vector<std::size_t> m_columns;      ///< by symbol
    std::vector<std::vector<Step>> m_steps;  ///< by symbol, ascending
};

}  // namespace qd::desk
