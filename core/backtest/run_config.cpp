// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_config.h"

#include <cmath>
#include <map>
#include <string>

#include "core/rules/symbolic_rules.h"

namespace qd::backtest {

namespace {

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json numbersJson(const std::map<std::string, double>& values) {
    Json out = Json::object();
    for (const auto& [key, value] : values)
        out.set(key, value);
    return out;
}

Json namesJson(const std::vector<std::string>& names) {
    Json out = Json::array();
    for (const auto& name : names)
        out.push(name);
    return out;
}

Json limitsJson(const rules::SymbolicRules::Limits& limits) {
    return Json::object({{"floor", optional(limits.floor)}, {"cap", optional(limits.cap)}});
}

/// The rules that are set; empty when none is. Sectors are an input of their own.
Json rulesJson(const rules::SymbolicRules& rules) {
    Json out = Json::object();
    const auto number = [&out](const char* key, const std::optional<double>& value) {
        if (value) out.set(key, *value);
    };
    number("min_weight", rules.minWeight);
    number("max_weight", rules.maxWeight);
    number("sector_cap", rules.sectorCap);
    number("min_cash", rules.minCash);
    number("max_cash", rules.maxCash);
    number("max_turnover", rules.maxTurnover);
    number("trade_cost", rules.tradeCost);
    number("max_tracking_error", rules.maxTrackingError);
    number("min_holding", rules.minHolding);
    if (rules.maxNames) out.set("max_names", static_cast<std::int64_t>(*rules.maxNames));
    if (!rules.benchmark.empty()) out.set("benchmark", numbersJson(rules.benchmark));
    if (!rules.forbidden.empty()) out.set("forbidden", namesJson(rules.forbidden));
    if (!rules.noIncrease.empty()) out.set("no_increase", namesJson(rules.noIncrease));
    if (rules.fiveTenForty) out.set("five_ten_forty", true);
    if (rules.diversified) out.set("diversified", true);
    const auto limits = [&out](const char* key, const auto& all) {
        if (all.empty()) return;
        Json map = Json::object();
        for (const auto& [name, each] : all)
            map.set(name, limitsJson(each));
        out.set(key, map);
    };
    limits("assets", rules.assets);
    limits("sector_limits", rules.sectorLimits);
    Json groups = Json::array();
    for (const auto& group : rules.groups)
        groups.push(Json::object({{"name", group.name},
                                  {"members", namesJson(group.members)},
                                  {"limits", limitsJson(group.limits)}}));
    if (!rules.groups.empty()) out.set("groups", groups);
    return out;
}

/// What a method needs beyond its name, where it differs from the default.
void addMethod(Json& out, const portfolio::AllocationSpec& spec) {
    const portfolio::AllocationSpec plain;
    if (spec.factors) out.set("factors", static_cast<std::int64_t>(*spec.factors));
    if (spec.clusters) out.set("clusters", static_cast<std::int64_t>(*spec.clusters));
    if (spec.riskFree != plain.riskFree) out.set("risk_free", spec.riskFree);
    if (spec.targetReturn != plain.targetReturn) out.set("target_return", spec.targetReturn);
    if (spec.cvarConfidence != plain.cvarConfidence) out.set("cvar_confidence", spec.cvarConfidence);
    if (spec.riskAversion != plain.riskAversion) out.set("risk_aversion", spec.riskAversion);
    if (spec.tau != plain.tau) out.set("tau", spec.tau);
    if (!spec.riskBudgets.empty()) out.set("risk_budgets", numbersJson(spec.riskBudgets));
    Json views = Json::array();
    for (const auto& view : spec.views)
        views.push(Json::object({{"weights", numbersJson(view.weights)},
                                 {"annual_return", view.annualReturn},
                                 {"variance", optional(view.variance)}}));
    if (!spec.views.empty()) out.set("views", views);
    Json shares = Json::object();
    for (const auto& [method, share] : spec.ensemble)
        shares.set(std::string(portfolio::name(method)), share);
    if (!spec.ensemble.empty()) out.set("ensemble", shares);
    const Json rules = rulesJson(spec.rules);
    if (!rules.members().empty()) out.set("rules", rules);
}

Json strategyJson(const portfolio::AllocationSpec& allocation) {
    Json strategy = Json::object();
    strategy.set("method", portfolio::name(allocation.method));
    strategy.set("covariance", portfolio::name(allocation.covariance));
    strategy.set("linkage", portfolio::name(allocation.linkage));
    strategy.set("distance", portfolio::name(allocation.distance));
    strategy.set("lookback",
                 allocation.lookback ? Json(static_cast<std::int64_t>(*allocation.lookback)) : Json(nullptr));
    strategy.set("ewma_half_life_days", allocation.ewmaHalfLifeDays);
    addMethod(strategy, allocation);
    return strategy;
}

Json costsJson(const CostModel& costs) {
    Json out =
        Json::object({{"commission_bps", costs.commissionBps}, {"half_spread_bps", costs.halfSpreadBps}});
    if (costs.proportional()) return out;
    out.set("commission_per_unit", costs.commissionPerUnit);
    out.set("commission_per_order", costs.commissionPerOrder);
    out.set("commission_min", costs.commissionMin);
    out.set("commission_max", std::isfinite(costs.commissionMax) ? Json(costs.commissionMax) : Json(nullptr));
    out.set("impact", costs.impact).set("impact_sessions", static_cast<std::int64_t>(costs.impactSessions));
    return out;
}

/// Everything else that format 1 does not know.
void addEngine(Json& out, const BacktestSpec& spec) {
    out.set("exposure", name(spec.exposure)).set("max_gross", spec.maxGross);
    out.set("margin_rate_annual", spec.marginRateAnnual).set("borrow_fee_annual", spec.borrowFeeAnnual);
    out.set("delisting_recovery", spec.delistingRecovery);
    out.set("dividends", name(spec.dividends)).set("whole_units", spec.wholeUnits);
    out.set("partial_fills", spec.partialFills
                                 ? Json::object({{"participation", spec.partialFills->participation},
                                                 {"remainder", name(spec.partialFills->remainder)}})
                                 : Json(nullptr));
    out.set("lots", spec.lots ? Json(name(*spec.lots)) : Json(nullptr));
    out.set("members", spec.members);
}

}  // namespace

bool usesFormat2(const BacktestSpec& spec) {
    const BacktestSpec plain;
    return spec.fill == FillAt::NextVwap || !spec.costs.proportional() || spec.exposure != plain.exposure ||
           spec.marginRateAnnual != 0.0 || spec.borrowFeeAnnual != 0.0 ||
           spec.delistingRecovery != plain.delistingRecovery || spec.dividends != plain.dividends ||
           spec.wholeUnits || spec.partialFills || spec.lots || spec.members;
}

Json configJson(const BacktestSpec& spec) {
    Json out = Json::object();
    out.set("name", spec.name).set("strategy", strategyJson(spec.allocation));
    out.set("price", market::fieldName(spec.allocation.price));
    out.set("schedule", name(spec.schedule)).set("fill", name(spec.fill));
    out.set("costs", costsJson(spec.costs));
    out.set("cash", Json::object({{"initial", spec.initialCash}, {"rate_annual", spec.cashRateAnnual}}));
    out.set("benchmark", spec.benchmark ? Json(*spec.benchmark) : Json(nullptr));
    out.set("from", spec.from ? Json(spec.from->iso()) : Json(nullptr));
    out.set("to", spec.to ? Json(spec.to->iso()) : Json(nullptr));
    if (usesFormat2(spec)) addEngine(out, spec);
    return out;
}

}  // namespace qd::backtest
