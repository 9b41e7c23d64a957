// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/vectorised.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/backtest/corporate_calendar.h"
#include "core/backtest/costs.h"
#include "core/backtest/fill_prices.h"
#include "core/backtest/financing.h"
#include "core/backtest/liquidity.h"
#include "core/backtest/price_marks.h"
#include "core/backtest/sizing.h"
#include "core/backtest/spec_check.h"
#include "core/backtest/targets_check.h"
#include "core/base/message.h"

namespace qd::backtest {

struct VectorEngine::Prepared {
    market::PricePanel panel;
    BacktestSpec spec;
    CorporateCalendar calendar;
    std::vector<Disappearance> disappearances;
    std::size_t end;
};

namespace {

Status checkSupported(const BacktestSpec& spec) {
    const auto refused = [](const Message& what) {
        return Error{ErrorCode::Refused, say("the vectorised engine has no %1", what),
                     say("use the event-accurate engine")};
    };
    if (spec.wholeUnits) return refused(say("whole units"));
    if (spec.partialFills) return refused(say("partial fills"));
    if (spec.lots) return refused(say("lots"));
    if (spec.dividends == DividendUse::Reinvest) return refused(say("reinvested dividends"));
    return Ok{};
}

/// One run: positions and cash as plain arrays, and the totals of what moved them.
class VectorWalk {
public:
    VectorWalk(const market::PricePanel& panel, const BacktestSpec& spec, const CorporateCalendar& calendar,
               std::span<const Disappearance> disappearances, std::size_t end)
        : m_panel(panel),
          m_spec(spec),
          m_calendar(calendar),
          m_disappearances(disappearances),
          m_end(end),
          m_rules(spec.costs),
          m_marks(panel, spec.allocation.price),
          m_fills(panel, spec),
          m_sizer(panel.width(), spec),
          m_quantities(panel.width(), 0.0),
          m_gone(panel.width(), 0),
          m_cash(spec.initialCash) {
        if (m_rules.hasImpact()) m_liquidity.emplace(panel, calendar, spec.costs.impactSessions);
    }

    Result<VectorRun> run(std::span<const TargetWeights> targets) {
        m_run.firstRow = targets.front().signalRow;
        for (auto* series : {&m_run.equity, &m_run.cash, &m_run.costs, &m_run.turnover})
            series->reserve(m_end - m_run.firstRow);
        startMarks(m_marks, m_calendar.splits(), m_run.firstRow);
        std::size_t next = 0;
        for (std::size_t row = m_run.firstRow; row < m_end; ++row) {
            const bool due = next < targets.size() && targets[next].fillRow == row;
            QD_CHECK(session(row, due ? &targets[next] : nullptr));
            next += due ? 1U : 0U;
        }
        return std::move(m_run);
    }

private:
    Status session(std::size_t row, const TargetWeights* target) {
        m_row = row;
        m_sessionCost = m_sessionTurnover = 0.0;
        if (row > 0) m_marks.advanceTo(row - 1);
        if (row > m_run.firstRow) finance();
        for (const auto& split : m_calendar.splitsOn(row)) {
            m_marks.split(split.symbol, split.value);
            m_quantities[split.symbol] *= split.value;
        }
        for (const auto& dividend : m_calendar.dividendsOn(row)) {
            const double paid = m_quantities[dividend.symbol] * dividend.value;
            m_cash += paid;
            m_run.dividends += paid;
        }
        closeDisappeared();
        if (target != nullptr) m_fills.before(row, m_marks);
        m_marks.advanceTo(row);
        if (target != nullptr) {
            m_fills.at(row, m_marks, m_gone);
            fill(*target);
        }
        return close();
    }

    void finance() {
        const auto& dates = m_panel.dates();
        const FinancingTerms terms{m_spec.cashRateAnnual, m_spec.marginRateAnnual, m_spec.borrowFeeAnnual};
        const bool shorts = m_spec.exposure == Exposure::LongShort && terms.borrowAnnual > 0.0;
        const double borrowed = shorts ? shortValueOf(m_quantities, m_marks.prices()) : 0.0;
        const auto paid = financingOf(terms, m_cash, borrowed, dates[m_row].days() - dates[m_row - 1].days());
        m_cash += paid.interest;
        m_cash -= paid.fees;
        m_run.interest += paid.interest;
        m_run.fees += paid.fees;
    }

    void closeDisappeared() {
        for (; m_next < m_disappearances.size() && m_disappearances[m_next].row <= m_row; ++m_next) {
            const std::size_t symbol = m_disappearances[m_next].symbol;
            m_gone[symbol] = 1;
            if (m_quantities[symbol] == 0.0) continue;
            const auto marks = m_marks.prices();
            const double equity = m_cash + dot(m_quantities, marks);
            trade(symbol, 0.0, marks[symbol] * m_spec.delistingRecovery, equity);
        }
    }

    void fill(const TargetWeights& target) {
        const auto prices = m_fills.prices();
        const auto tradable = m_fills.tradable();
        const double equity = m_cash + dot(m_quantities, prices);
        if (!m_sizer.size(target, {prices, tradable, m_fills.everyOneTrades(), m_quantities, equity})) return;
        const auto wanted = m_sizer.wanted();
        const double dust = kDustShare * equity;
        for (std::size_t symbol = 0; symbol < wanted.size(); ++symbol) {
            const double change = wanted[symbol] - m_quantities[symbol];
            if (change == 0.0 || tradable[symbol] == 0) continue;
            if (wanted[symbol] != 0.0 && std::abs(change * prices[symbol]) <= dust) continue;
            trade(symbol, wanted[symbol], prices[symbol], equity);
        }
    }

    void trade(std::size_t symbol, double quantity, double price, double equity) {
        const double units = quantity - m_quantities[symbol];
        const double notional = units * price;
        const TradeCost cost =
            m_rules.of(units, notional, m_liquidity ? m_liquidity->before(m_row)[symbol] : Trading{});
        m_quantities[symbol] = quantity;
        m_cash -= notional;
        m_cash -= cost.total();
        m_sessionCost += cost.total();
        m_sessionTurnover += 0.5 * std::abs(notional) / equity;
        m_run.commission += cost.commission;
        m_run.spread += cost.spread;
        m_run.impact += cost.impact;
        m_run.traded += std::abs(notional);
        ++m_run.trades;
    }

    Status close() {
        const double equity = m_cash + dot(m_quantities, m_marks.prices());
        if (!std::isfinite(equity) || equity <= 0.0)
            return Error{ErrorCode::BadInput,
                         say("the equity is no longer positive and finite on %1: the prices "
                             "or costs leave nothing to trade with",
                             m_panel.dates()[m_row])};
        m_run.equity.push_back(equity);
        m_run.cash.push_back(m_cash);
        m_run.costs.push_back(m_sessionCost);
        m_run.turnover.push_back(m_sessionTurnover);
        return Ok{};
    }

    const market::PricePanel& m_panel;
    const BacktestSpec& m_spec;
    const CorporateCalendar& m_calendar;
    std::span<const Disappearance> m_disappearances;
    std::size_t m_end;
    CostRules m_rules;
    PriceMarks m_marks;
    FillPrices m_fills;
    TargetSizer m_sizer;
    std::optional<Liquidity> m_liquidity;
    std::vector<double> m_quantities;
    std::vector<std::uint8_t> m_gone;
    double m_cash;
    std::size_t m_next = 0;
    std::size_t m_row = 0;
    double m_sessionCost = 0.0;
    double m_sessionTurnover = 0.0;
    VectorRun m_run;
};

}  // namespace

std::vector<double> VectorRun::returns() const {
    std::vector<double> out;
    if (equity.size() > 1) out.reserve(equity.size() - 1);
    for (std::size_t i = 1; i < equity.size(); ++i)
        out.push_back(equity[i] / equity[i - 1] - 1.0);
    return out;
}

Result<VectorEngine> VectorEngine::create(const market::PricePanel& panel, const BacktestSpec& spec,
                                          const RunInputs& inputs) {
    QD_CHECK(checkSpec(panel, spec));
    QD_CHECK(checkInputs(spec, inputs));
    QD_CHECK(checkSupported(spec));
    QD_TRY(auto calendar, CorporateCalendar::create(panel, inputs.dividends, inputs.splits));
    return VectorEngine(std::make_shared<const Prepared>(
        Prepared{panel, spec, std::move(calendar), disappearancesOf(panel, spec.allocation.price),
                 endRow(panel, spec)}));
}

Result<VectorRun> VectorEngine::run(std::span<const TargetWeights> targets) const {
    const Prepared& p = *m_prepared;
    QD_CHECK(checkTargets(p.panel, p.spec, targets));
    return VectorWalk(p.panel, p.spec, p.calendar, p.disappearances, p.end).run(targets);
}

const market::PricePanel& VectorEngine::panel() const noexcept {
    return m_prepared->panel;
}

const BacktestSpec& VectorEngine::spec() const noexcept {
    return m_prepared->spec;
}

}  // namespace qd::backtest
