// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of a run's configuration on one of its days.
#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <utility>

#include "core/desk/run_day.h"
#include "core/portfolio/allocation_risk.h"
#include "core/portfolio/return_window.h"
#include "core/rules/symbolic_rules.h"

namespace qd::desk {

namespace {

using rules::RuleKind;

bool anyLimit(const config::StrategyConfig& limits) {
    config::StrategyConfig none;  // what a method needs beyond its window is no limit
    none.riskFree = limits.riskFree;
    none.targetReturn = limits.targetReturn;
    none.cvarConfidence = limits.cvarConfidence;
    none.clusters = limits.clusters;
    none.factors = limits.factors;
    none.riskBudgets = limits.riskBudgets;
    none.ensemble = limits.ensemble;
    none.benchmarkWeights = limits.benchmarkWeights;
    none.views = limits.views;
    return !(none == limits);
}

/// What the limits look at: the names that are held or meant to be, with their weights.
struct Book {
    std::vector<std::string> names;
    std::vector<double> today;
    std::vector<double> target;
};

Book bookOf(const RunDays& days, const std::vector<DayPosition>& positions) {
    Book book;
    std::set<std::string> there;
    for (const auto& position : positions) {
        book.names.push_back(position.name);
        book.today.push_back(position.weight);
        book.target.push_back(position.target.value_or(0.0));
        there.insert(position.name);
    }
    for (const auto& [symbol, weight] : days.spec.allocation.rules.benchmark) {
        if (weight == 0.0 || there.contains(symbol) || !days.panel.symbolIndex(symbol)) continue;
        book.names.push_back(symbol);
        book.today.push_back(0.0);
        book.target.push_back(0.0);
    }
    return book;
}

/// The risk of active weights as it was known at a close, by the run's own covariance and window.
class DayRisk {
public:
    /// Null where the window cannot be made, or splits lie in it whose table the run does not keep.
    static std::unique_ptr<DayRisk> create(const RunDays& days, std::size_t row,
                                           const std::vector<std::string>& names) {
        if (days.run->result.inputHashes.contains("splits")) return nullptr;
        auto risk = std::make_unique<DayRisk>();
        const auto& spec = days.spec.allocation;
        std::vector<bool> eligible(days.panel.width(), false);
        for (const auto& name : names) {
            risk->m_columns.push_back(days.panel.symbolIndex(name).value());
            eligible[risk->m_columns.back()] = true;
        }
        auto window = portfolio::returnWindow(days.panel, row, spec.lookback, spec.price, eligible);
        if (!window.ok()) return nullptr;
        risk->m_window = std::move(window).value();
        auto deviations =
            portfolio::deviations(risk->m_window.view(), spec.covariance, spec.ewmaHalfLifeDays);
        if (!deviations.ok()) return nullptr;
        risk->m_model =
            std::make_unique<portfolio::RiskModel>(risk->m_window, spec, std::move(deviations).value());
        return risk;
    }

    /// Annual variance; 0, and known() false, when a weight stands on a name without a full window.
    [[nodiscard]] double variance(std::span<const double> active) {
        std::vector<double> weights(m_window.symbols.size(), 0.0);
        for (std::size_t i = 0; i < active.size(); ++i) {
            if (active[i] == 0.0) continue;
            const auto at = std::lower_bound(m_window.symbols.begin(), m_window.symbols.end(), m_columns[i]);
            if (at == m_window.symbols.end() || *at != m_columns[i]) {
                m_known = false;
                return 0.0;
            }
            weights[static_cast<std::size_t>(at - m_window.symbols.begin())] = active[i];
        }
        return m_model->variance(weights) * portfolio::kDaysPerYear;
    }
    [[nodiscard]] bool known() const noexcept { return m_known; }

private:
    std::vector<std::size_t> m_columns;  ///< of the panel, by name
    portfolio::ReturnWindow m_window;
    std::unique_ptr<portfolio::RiskModel> m_model;
    bool m_known = true;
};

/// The outcomes of weights under the rules; a tracking error that nothing is known of has no number.
struct Evaluated {
    std::vector<rules::Outcome> outcomes;
    bool trackingKnown = true;
};

Result<Evaluated> evaluated(const RunDays& days, const rules::ConstraintSet& set, std::size_t row,
                            const Book& book, const std::vector<double>& weights) {
    std::unique_ptr<DayRisk> risk;
    if (set.maxTrackingError) risk = DayRisk::create(days, row, book.names);
    Evaluated out;
    QD_TRY(out.outcomes, rules::evaluate(set, weights, [&](std::span<const double> active) {
               return risk ? risk->variance(active) : 0.0;
           }));
    out.trackingKnown = !set.maxTrackingError || (risk && risk->known());
    return out;
}

DayLimit::State stateOf(const rules::Outcome& today, const rules::Outcome* target) {
    using enum DayLimit::State;
    if (today.violated) return target != nullptr && target->violated ? Exceeded : Drifted;
    const bool plainFloor = today.id.kind == RuleKind::MinWeight && today.limit == 0.0;
    return today.binding && !plainFloor ? AtLimit : Kept;
}

DayLimit limitOf(const rules::Outcome& today, const rules::Outcome* target, const Book& book) {
    DayLimit out;
    out.kind = today.id.kind;
    out.label = today.label;
    out.share = today.id.kind != RuleKind::MaxNames;
    out.today = today.actual;
    out.limit = today.limit;
    out.slack = today.slack;
    if (target != nullptr) out.atTarget = target->actual;
    out.state = stateOf(today, target);
    if (out.state == DayLimit::State::Kept) return out;
    for (const std::size_t asset : today.assets)
        out.names.push_back(book.names[asset]);
    return out;
}

/// What the last rebalance traded, against the cap; the first of all has none.
Result<std::optional<DayLimit>> turnoverLimit(const RunDays& days, std::optional<std::size_t> rebalance) {
    const auto& cap = days.spec.allocation.rules.maxTurnover;
    if (!cap || !rebalance || *rebalance == 0) return std::optional<DayLimit>();
    const auto& last = days.run->result.rebalances[*rebalance];
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(last.symbols.size());
    set.previous = last.before;
    set.maxTurnover = *cap;
    QD_TRY(const auto outcomes, rules::evaluate(set, last.weights));
    for (const auto& outcome : outcomes) {
        if (outcome.id.kind != RuleKind::Turnover) continue;
        DayLimit out = limitOf(outcome, nullptr, {});
        out.atTarget = out.today;
        return std::optional(out);
    }
    return std::optional<DayLimit>();
}

const rules::Outcome* find(const std::vector<rules::Outcome>& outcomes, const rules::RuleId& id) {
    const auto it = std::find_if(outcomes.begin(), outcomes.end(),
                                 [&](const rules::Outcome& outcome) { return outcome.id == id; });
    return it == outcomes.end() ? nullptr : &*it;
}

rules::SymbolicRules rulesOf(const RunDays& days) {
    rules::SymbolicRules rules = days.spec.allocation.rules;
    rules.sectors = days.sectors;
    rules.maxTurnover.reset();  // it is of a rebalance, not of a day
    return rules;
}

}  // namespace

Result<std::vector<DayLimit>> dayLimits(const RunDays& days, std::size_t session,
                                        const std::vector<DayPosition>& positions) {
    std::vector<DayLimit> out;
    const auto& config = days.config.limits;
    if (!anyLimit(config)) return out;
    const auto rebalance = days.rebalanceOf[session];
    const Book book = bookOf(days, positions);
    if (book.names.empty()) return out;
    QD_TRY(const auto bound, rules::bind(rulesOf(days), book.names, days.panel.symbols()));
    QD_TRY(const auto today, evaluated(days, bound.set, days.positions.row(session), book, book.today));
    std::optional<Evaluated> target;
    if (rebalance) {
        const auto signal = days.panel.dateIndex(days.run->result.rebalances[*rebalance].signal);
        QD_TRY(target, evaluated(days, bound.set, signal.value(), book, book.target));
    }
    for (const auto& outcome : today.outcomes) {
        if (outcome.id.kind == RuleKind::Cash && !config.minCash && !config.maxCash) continue;
        DayLimit limit = limitOf(outcome, target ? find(target->outcomes, outcome.id) : nullptr, book);
        if (outcome.id.kind == RuleKind::TrackingError) {
            if (target && !target->trackingKnown) limit.atTarget.reset();
            if (!today.trackingKnown) {
                limit.today.reset();
                limit.slack.reset();
                limit.state = DayLimit::State::Unknown;
            }
        }
        out.push_back(std::move(limit));
    }
    QD_TRY(auto turnover, turnoverLimit(days, rebalance));
    if (turnover) out.push_back(std::move(*turnover));
    return out;
}

}  // namespace qd::desk
