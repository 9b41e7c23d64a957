// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backtest_spec.h"

#include <limits>
#include <utility>

#include "core/base/message.h"

namespace qd::desk {

namespace {

template <class T>
Result<T> known(std::optional<T> parsed, const char* key, const std::string& found) {
    if (parsed) return *parsed;
    return Error{ErrorCode::BadInput, say("'%1' is not a known value of %2", found, key)};
}

std::optional<std::size_t> countOf(const std::optional<std::int64_t>& number) {
    return number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

void addLimits(const config::StrategyConfig& limits, rules::SymbolicRules& rules) {
    rules.minWeight = limits.minWeight;
    rules.maxWeight = limits.maxWeight;
    rules.sectorCap = limits.sectorCap;
    for (const auto& [sector, cap] : limits.sectorCaps)
        rules.sectorLimits[sector].cap = cap;
    rules.minCash = limits.minCash;
    rules.maxCash = limits.maxCash;
    rules.maxTurnover = limits.maxTurnover;
    rules.maxTrackingError = limits.maxTrackingError;
    rules.minHolding = limits.minHolding;
    rules.maxNames = countOf(limits.maxNames);
    rules.forbidden = limits.forbidden;
    rules.fiveTenForty = limits.fiveTenForty;
    rules.diversified = limits.diversified;
    rules.benchmark = limits.benchmarkWeights;
}

Status addParameters(const config::StrategyConfig& limits, portfolio::AllocationSpec& allocation) {
    allocation.riskFree = limits.riskFree;
    allocation.targetReturn = limits.targetReturn.value_or(0.0);
    allocation.cvarConfidence = limits.cvarConfidence;
    allocation.clusters = countOf(limits.clusters);
    allocation.factors = countOf(limits.factors);
    allocation.riskBudgets = limits.riskBudgets;
    for (const auto& view : limits.views)
        allocation.views.push_back({view.weights, view.annualReturn});
    for (const auto& [name, share] : limits.ensemble) {
        QD_TRY(const auto method, known(portfolio::parseMethod(name), "ensemble", name));
        allocation.ensemble.emplace_back(method, share);
    }
    return Ok{};
}

backtest::CostModel costsOf(const config::BacktestConfig& config) {
    const auto& engine = config.engine;
    backtest::CostModel costs;
    costs.commissionBps = config.commissionBps;
    costs.halfSpreadBps = config.halfSpreadBps;
    costs.commissionPerUnit = engine.commissionPerUnit;
    costs.commissionPerOrder = engine.commissionPerOrder;
    costs.commissionMin = engine.commissionMin;
    costs.commissionMax = engine.commissionMax.value_or(std::numeric_limits<double>::infinity());
    costs.impact = engine.impact;
    costs.impactSessions = static_cast<std::size_t>(engine.impactSessions);
    return costs;
}

/// The exposure that is named; where it is the default, the one that the limits need.
Result<backtest::Exposure> exposureOf(const config::BacktestConfig& config) {
    using enum backtest::Exposure;
    QD_TRY(const auto named,
           known(backtest::parseExposure(config.engine.exposure), "exposure", config.engine.exposure));
    if (named != FullyInvested) return named;
    if (config.limits.minWeight.value_or(0.0) < 0.0) return LongShort;
    const bool cash = config.limits.minCash.value_or(0.0) > 0.0 || config.limits.maxCash.value_or(0.0) > 0.0;
    return cash ? LongCash : FullyInvested;
}

Status addEngine(const config::BacktestConfig& config, backtest::BacktestSpec& spec) {
    const auto& engine = config.engine;
    spec.costs = costsOf(config);
    QD_TRY(spec.exposure, exposureOf(config));
    spec.maxGross = engine.maxGross;
    spec.marginRateAnnual = engine.marginRateAnnual;
    spec.borrowFeeAnnual = engine.borrowFeeAnnual;
    spec.delistingRecovery = engine.delistingRecovery;
    QD_TRY(spec.dividends,
           known(backtest::parseDividendUse(engine.dividends), "dividends", engine.dividends));
    spec.wholeUnits = engine.units == "whole";
    spec.members = engine.universe == "members";
    if (engine.lots) {
        QD_TRY(spec.lots, known(backtest::parseLotRule(*engine.lots), "lots", *engine.lots));
    }
    if (engine.participation) {
        QD_TRY(const auto remainder,
               known(backtest::parseRemainder(engine.remainder), "remainder", engine.remainder));
        spec.partialFills = backtest::PartialFills{*engine.participation, remainder};
    }
    return Ok{};
}

}  // namespace

Result<backtest::BacktestSpec> toSpec(const config::BacktestConfig& config) {
    backtest::BacktestSpec spec;
    spec.name = config.name;
    auto& allocation = spec.allocation;
    QD_TRY(allocation.method, known(portfolio::parseMethod(config.method), "method", config.method));
    QD_TRY(allocation.covariance,
           known(portfolio::parseCovariance(config.covariance), "covariance", config.covariance));
    QD_TRY(allocation.linkage, known(portfolio::parseLinkage(config.linkage), "linkage", config.linkage));
    QD_TRY(allocation.distance,
           known(portfolio::parseDistance(config.distance), "distance", config.distance));
    QD_TRY(allocation.price, known(market::fieldFromName(config.price), "price", config.price));
    addLimits(config.limits, allocation.rules);
    QD_CHECK(addParameters(config.limits, allocation));
    if (config.lookback) allocation.lookback = static_cast<std::size_t>(*config.lookback);
    QD_TRY(spec.schedule, known(backtest::parseSchedule(config.schedule), "schedule", config.schedule));
    QD_TRY(spec.fill, known(backtest::parseFillAt(config.fill), "fill", config.fill));
    spec.initialCash = config.initialCash;
    spec.cashRateAnnual = config.cashRateAnnual;
    spec.benchmark = config.benchmark;
    spec.from = config.from;
    spec.to = config.to;
    spec.seed = config.seed;
    QD_CHECK(addEngine(config, spec));
    return spec;
}

}  // namespace qd::desk
