// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/session_walk.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

using market::PriceField;

/// What cash may differ by from the flows of a session: rounding, as a share of all that moved.
constexpr double kFlowTolerance = 1e-9;

}  // namespace

SessionWalk::SessionWalk(const market::PricePanel& panel, const BacktestSpec& spec,
                         std::span<const TargetWeights> targets, const CorporateCalendar& calendar,
                         std::size_t end)
    : m_panel(panel),
      m_spec(spec),
      m_targets(targets),
      m_calendar(calendar),
      m_benchmark(spec.benchmark ? panel.symbolIndex(*spec.benchmark) : std::nullopt),
      m_book(panel.width(), spec.initialCash, spec.costs),
      m_marks(panel, spec.allocation.price),
      m_fills(panel, spec),
      m_sizer(panel.width(), spec),
      m_disappearances(disappearancesOf(panel, spec.allocation.price)),
      m_end(end),
      m_gone(panel.width(), 0),
      m_notes(panel, spec, calendar),
      m_cashBefore(spec.initialCash) {
    if (spec.costs.impact > 0.0) m_liquidity.emplace(panel, calendar, spec.costs.impactSessions);
    if (spec.lots) m_lots.emplace(panel.width(), *spec.lots);
    if (spec.partialFills) m_orders.emplace(*spec.partialFills, spec.wholeUnits);
}

void SessionWalk::reserve(std::size_t first) {
    for (auto* series :
         {&m_result.equity, &m_result.cash, &m_result.gross, &m_result.costs, &m_result.turnover,
          &m_result.pnl, &m_result.dividends, &m_result.interest, &m_result.fees})
        series->reserve(m_end - first);
    std::size_t trades = 0;
    for (const auto& target : m_targets)
        trades += target.symbols.size();
    m_result.trades.reserve(trades);
    m_result.rebalances.reserve(m_targets.size());
}

Result<BacktestResult> SessionWalk::run(const jobs::JobContext& job) {
    const std::size_t first = m_targets.front().signalRow;
    reserve(first);
    for (std::size_t symbol = 0; symbol < m_panel.width(); ++symbol) {
        if (symbol != m_benchmark) m_result.symbols.push_back(m_panel.symbols()[symbol]);
    }
    m_result.dates.assign(m_panel.dates().begin() + static_cast<std::ptrdiff_t>(first),
                          m_panel.dates().begin() + static_cast<std::ptrdiff_t>(m_end));
    startMarks(m_marks, m_calendar.splits(), first);
    for (std::size_t row = first; row < m_end; ++row)
        QD_CHECK(session(row, job));
    if (m_orders) m_result.partialOrders = m_orders->take();
    if (m_lots) m_result.unrealisedGain = m_lots->unrealised(m_marks.prices());
    m_result.notes = m_notes.take();
    return std::move(m_result);
}

Status SessionWalk::session(std::size_t row, const jobs::JobContext& job) {
    m_row = row;
    m_sessionCost = m_sessionTurnover = m_sessionTraded = 0.0;
    m_book.startSession();
    if (row > 0) m_marks.advanceTo(row - 1);
    if (!m_result.equity.empty()) finance();
    applySplits();
    payDividends();
    closeDisappeared();

    const bool due = m_nextTarget < m_targets.size() && m_targets[m_nextTarget].fillRow == row;
    const bool fills = due || (m_orders && m_orders->any());
    if (fills) m_fills.before(row, m_marks);
    m_marks.advanceTo(row);
    if (fills) m_fills.at(row, m_marks, m_gone);
    if (due) {
        const auto of = static_cast<double>(m_targets.size());
        QD_CHECK(job.checkpoint(say("Rebalance %1 of %2", m_nextTarget + 1, m_targets.size()).text,
                                static_cast<double>(m_nextTarget) / of));
        fill(m_targets[m_nextTarget++]);
    } else {
        if (fills) fillCarried();
        reinvest();
    }
    if (!m_marks.complete()) countCarried();
    return close();
}

/// Interest and fees since the session before.
void SessionWalk::finance() {
    const auto& dates = m_panel.dates();
    const FinancingTerms terms{m_spec.cashRateAnnual, m_spec.marginRateAnnual, m_spec.borrowFeeAnnual};
    const bool shorts = m_spec.exposure == Exposure::LongShort && terms.borrowAnnual > 0.0;
    m_book.finance(terms, dates[m_row].days() - dates[m_row - 1].days(),
                   shorts ? shortValueOf(m_book.quantities(), m_marks.prices()) : 0.0);
}

void SessionWalk::applySplits() {
    for (const auto& event : m_calendar.splitsOn(m_row)) {
        const std::size_t symbol = event.symbol;
        m_marks.split(symbol, event.value);
        m_book.split(symbol, event.value);
        if (m_lots) m_lots->split(symbol, event.value);
        if (m_orders) m_orders->split(symbol, event.value);
        const double held = m_book.quantity(symbol);
        const double whole = m_spec.wholeUnits ? cutToWhole(held) : held;
        if (whole == held) continue;
        const double price = m_marks.prices()[symbol];
        m_book.settleTo(symbol, whole, price);
        record(symbol, whole - held, price, {}, "split");
    }
}

void SessionWalk::payDividends() {
    m_received.clear();
    for (const auto& event : m_calendar.dividendsOn(m_row)) {
        if (m_book.quantity(event.symbol) == 0.0) continue;
        const double money = m_book.payDividend(event.symbol, event.value);
        if (m_spec.dividends == DividendUse::Reinvest && money > 0.0)
            m_received.push_back({event.symbol, money});
    }
}

void SessionWalk::closeDisappeared() {
    for (;
         m_nextDisappearance < m_disappearances.size() && m_disappearances[m_nextDisappearance].row <= m_row;
         ++m_nextDisappearance) {
        const std::size_t symbol = m_disappearances[m_nextDisappearance].symbol;
        m_gone[symbol] = 1;
        if (m_orders) m_orders->cancel(symbol);
        if (m_book.quantity(symbol) == 0.0) continue;
        const double price = m_marks.prices()[symbol] * m_spec.delistingRecovery;
        trade(symbol, 0.0, price, "delisted", equityAt(m_marks.prices()));
        m_notes.delisted(symbol, m_panel.dates()[m_disappearances[m_nextDisappearance].row - 1],
                         m_panel.dates()[m_row], price, m_spec.delistingRecovery);
    }
}

void SessionWalk::countCarried() {
    const auto present = m_marks.present();
    const auto quantities = m_book.quantities();
    for (std::size_t symbol = 0; symbol < present.size(); ++symbol) {
        if (present[symbol] != 0 || quantities[symbol] == 0.0) continue;
        m_notes.carried(symbol, m_panel.dates()[m_row]);
    }
}

/// Valuation at the close. That cash moved by the flows of the session and by nothing else is asserted here.
Status SessionWalk::close() {
    const double gross = m_book.gross(m_marks.prices());
    const double equity = m_book.cash() + gross;
    if (!std::isfinite(equity) || equity <= 0.0)
        return Error{ErrorCode::BadInput, say("the equity is no longer positive and finite on %1: the prices "
                                              "or costs leave nothing to trade with",
                                              m_panel.dates()[m_row])};
    const Flows& flows = m_book.flows();
    const double scale = std::abs(m_cashBefore) + std::abs(m_grossBefore) + std::abs(gross) +
                         m_sessionTraded + flows.costs + std::abs(flows.dividends);
    QD_ENSURE(std::abs(m_book.cash() - (m_cashBefore + flows.net())) <= kFlowTolerance * scale);
    m_result.equity.push_back(equity);
    m_result.cash.push_back(m_book.cash());
    m_result.gross.push_back(gross);
    m_result.costs.push_back(m_sessionCost);
    m_result.turnover.push_back(m_sessionTurnover);
    m_result.pnl.push_back(gross - m_grossBefore - flows.bought);
    m_result.dividends.push_back(flows.dividends);
    m_result.interest.push_back(flows.interest);
    m_result.fees.push_back(flows.fees);
    m_cashBefore = m_book.cash();
    m_grossBefore = gross;
    return Ok{};
}

}  // namespace qd::backtest
