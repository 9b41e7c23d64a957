// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/decisions.h"

#include <optional>
#include <string>
#include <utility>

#include "core/backtest/corporate_calendar.h"
#include "core/backtest/price_marks.h"
#include "core/base/message.h"
#include "core/jobs/parallel.h"

namespace qd::backtest {

namespace {

/// Weights that a decision drifts to from the close of its fill to a later signal.
class Drift {
public:
    Drift(const market::PricePanel& panel, market::PriceField field) : m_marks(panel, field) {}

    void start(const Decision& decision, std::size_t fillRow) {
        m_marks.advanceTo(fillRow);
        m_decision = decision;
        m_from.assign(m_marks.prices().begin(), m_marks.prices().end());
    }
    [[nodiscard]] std::vector<double> to(std::size_t row) {
        m_marks.advanceTo(row);
        std::vector<double> held(m_from.size(), 0.0);
        double total = 1.0;
        for (std::size_t i = 0; i < m_decision.symbols.size(); ++i) {
            const std::size_t symbol = m_decision.symbols[i];
            if (!(m_from[symbol] > 0.0)) continue;  // it had no price to be bought at
            held[symbol] = m_decision.weights[i] * (m_marks.prices()[symbol] / m_from[symbol]);
            total += held[symbol] - m_decision.weights[i];
        }
        if (total > 0.0) {
            for (double& weight : held)
                weight /= total;
        }
        return held;
    }

private:
    PriceMarks m_marks;
    Decision m_decision;
    std::vector<double> m_from;
};

}  // namespace

std::size_t firstSignalRow(const BacktestSpec& spec) noexcept {
    constexpr std::size_t kFewestReturns = 2;  // a variance needs two
    return spec.allocation.lookback.value_or(kFewestReturns);
}

Result<DecisionMaker> DecisionMaker::create(const market::PricePanel& panel, const BacktestSpec& spec,
                                            const RunInputs& inputs) {
    DecisionMaker maker;
    maker.m_price = spec.allocation.price;
    QD_TRY(maker.m_universe,
           Universe::create(panel, spec.benchmark, spec.members ? inputs.membership : std::nullopt));
    market::PricePanel seen = panel;
    if (!inputs.splits.splits.empty()) {
        QD_TRY(const auto calendar, CorporateCalendar::create(panel, {}, inputs.splits));
        QD_TRY(seen, adjustForSplits(panel, calendar));
    }
    maker.m_seen = std::make_shared<const market::PricePanel>(std::move(seen));
    return maker;
}

Result<Decision> DecisionMaker::at(const Strategy& strategy, std::size_t signalRow,
                                   std::vector<double> held) const {
    const Date day = m_seen->dates()[signalRow];
    const Situation situation{AsOfPanel(*m_seen, signalRow), m_universe.eligible(day), std::move(held)};
    auto decision = strategy.decide(situation);
    if (!decision.ok()) {
        const Error& error = decision.error();
        return Error{error.code, say("weights as of %1: %2", day, error.said()), error.mend(), error.where};
    }
    for (const std::size_t symbol : decision->symbols) {
        const bool known = symbol < situation.eligible.size();
        if (known && situation.eligible[symbol]) continue;
        return Error{ErrorCode::Refused,
                     say("weights as of %1: the symbol %2 is not eligible on that day", day,
                         known ? m_seen->symbols()[symbol] : std::to_string(symbol))};
    }
    return decision;
}

Result<std::vector<Decision>> DecisionMaker::decide(const Strategy& strategy,
                                                    std::span<const PlannedFill> fills,
                                                    const jobs::JobContext& job, std::size_t threads) const {
    std::vector<Decision> out(fills.size());
    if (threads > 1 && !strategy.readsHeld) {
        QD_CHECK(
            jobs::parallelFor(job, "Making weights", threads, fills.size(), [&](std::size_t i) -> Status {
                QD_TRY(out[i], at(strategy, fills[i].signalRow, {}));
                return Ok{};
            }));
        return out;
    }
    std::optional<Drift> drift;
    if (strategy.readsHeld) drift.emplace(*m_seen, m_price);
    for (std::size_t i = 0; i < fills.size(); ++i) {
        QD_CHECK(job.checkpoint(say("Rebalance %1 of %2", i + 1, fills.size()).text,
                                static_cast<double>(i) / static_cast<double>(fills.size())));
        std::vector<double> held;
        if (drift && i > 0) {
            drift->start(out[i - 1], fills[i - 1].fillRow);
            held = drift->to(fills[i].signalRow);
        }
        QD_TRY(out[i], at(strategy, fills[i].signalRow, std::move(held)));
    }
    return out;
}

}  // namespace qd::backtest
