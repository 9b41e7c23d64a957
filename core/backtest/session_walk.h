// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "core/backtest/book.h"
#include "core/backtest/corporate_calendar.h"
#include "core/backtest/fill_prices.h"
#include "core/backtest/liquidity.h"
#include "core/backtest/lot_book.h"
#include "core/backtest/open_orders.h"
#include "core/backtest/price_marks.h"
#include "core/backtest/run_notes.h"
#include "core/backtest/sizing.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// The event-accurate engine: walks the sessions of a run in the order of events of runSchedule(). Panel,
/// spec, targets and calendar are valid together (see runSchedule()) and outlive the walk.
class SessionWalk {
public:
    SessionWalk(const market::PricePanel& panel, const BacktestSpec& spec,
                std::span<const TargetWeights> targets, const CorporateCalendar& calendar, std::size_t end);

    Result<BacktestResult> run(const jobs::JobContext& job);

private:
    void reserve(std::size_t first);
    Status session(std::size_t row, const jobs::JobContext& job);
    void finance();
    void applySplits();
    void payDividends();
    void closeDisappeared();
    void fill(const TargetWeights& target);
    void fillWholly(double equity);
    void fillCarried();
    void fillInPart(std::vector<SessionOrder>& orders, double equity, std::string_view reason);
    void reinvest();
    void countCarried();
    Status close();
    void trade(std::size_t symbol, double quantity, double price, std::string_view reason, double equity);
    void record(std::size_t symbol, double change, double price, const TradeCost& cost,
                std::string_view reason);
    [[nodiscard]] double volumeOf(std::size_t symbol) const;
    [[nodiscard]] double equityAt(std::span<const double> prices) const noexcept {
        return m_book.cash() + m_book.gross(prices);
    }
    Rebalance describe(const TargetWeights& target, std::span<const double> prices, double equity) const;
    [[nodiscard]] std::vector<std::size_t> untraded() const;
    [[nodiscard]] std::size_t resultIndex(std::size_t symbol) const {
        return symbol - (m_benchmark && symbol > *m_benchmark ? 1U : 0U);
    }

    /// A dividend that came in on this session, to be reinvested at its close.
    struct Received {
        std::size_t symbol;
        double money;
    };

    const market::PricePanel& m_panel;
    const BacktestSpec& m_spec;
    std::span<const TargetWeights> m_targets;
    const CorporateCalendar& m_calendar;
    std::optional<std::size_t> m_benchmark;
    Book m_book;
    PriceMarks m_marks;
    FillPrices m_fills;
    TargetSizer m_sizer;
    std::optional<Liquidity> m_liquidity;
    std::optional<LotBook> m_lots;
    std::optional<OpenOrders> m_orders;
    std::vector<Disappearance> m_disappearances;
    std::size_t m_nextDisappearance = 0;
    std::size_t m_nextTarget = 0;
    std::size_t m_row = 0;
    std::size_t m_end;
    std::vector<std::uint8_t> m_gone;  ///< the symbol's prices have ended
    std::vector<Received> m_received;
    RunNotes m_notes;
    double m_sessionCost = 0.0;
    double m_sessionTurnover = 0.0;
    double m_sessionTraded = 0.0;
    double m_cashBefore;  ///< at the close before
    double m_grossBefore = 0.0;
    BacktestResult m_result;
};

}  // namespace qd::backtest
