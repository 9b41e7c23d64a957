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
#include "core/backtest/price_marks.h"
#include "core/backtest/run_notes.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Walks the sessions of a run in the order of events of runSchedule(). Panel, spec and targets are valid
/// together (see runSchedule()) and outlive the walk.
class SessionWalk {
public:
    SessionWalk(const market::PricePanel& panel, const BacktestSpec& spec,
                std::span<const TargetWeights> targets, std::size_t end);

    Result<BacktestResult> run(const jobs::JobContext& job);

private:
    /// A position that must be closed because its symbol has no more prices.
    struct Disappearance {
        std::size_t row;  ///< the session after its last price
        std::size_t symbol;
    };

    Status session(std::size_t row, const jobs::JobContext& job);
    void closeDisappeared(std::size_t row);
    void countCarried();
    void fill(const TargetWeights& target);
    void trade(std::size_t symbol, double quantity, double price, std::string_view reason, double equity);
    double setWanted(const TargetWeights& target, std::span<const double> prices, double equity);
    void markTradable();
    Rebalance describe(const TargetWeights& target, std::span<const double> prices, double equity) const;
    [[nodiscard]] std::vector<std::size_t> untraded() const;
    [[nodiscard]] std::size_t resultIndex(std::size_t symbol) const {
        return symbol - (m_benchmark && symbol > *m_benchmark ? 1U : 0U);
    }

    const market::PricePanel& m_panel;
    const BacktestSpec& m_spec;
    std::span<const TargetWeights> m_targets;
    std::optional<std::size_t> m_benchmark;
    Book m_book;
    PriceMarks m_marks;
    std::vector<Disappearance> m_disappearances;  ///< ascending by row
    std::size_t m_nextDisappearance = 0;
    std::size_t m_nextTarget = 0;
    std::size_t m_row = 0;
    std::size_t m_end;
    std::vector<double> m_openPrices;  ///< of the session, the last close where missing
    std::vector<std::uint8_t> m_gone;  ///< the symbol's prices have ended
    std::vector<std::uint8_t> m_tradable;
    std::vector<double> m_wanted;  ///< units after the fill
    std::vector<std::uint8_t> m_isTarget;
    RunNotes m_notes;
    double m_sessionCost = 0.0;
    double m_sessionTurnover = 0.0;
    double m_sessionTraded = 0.0;
    BacktestResult m_result;
};

}  // namespace qd::backtest
