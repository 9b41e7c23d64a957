// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include "core/backtest/corporate_calendar.h"
#include "core/backtest/liquidity.h"
#include "core/rules/evaluate.h"

namespace qd::risk {

namespace {

using market::PriceField;
using portfolio::ReturnWindow;

Error bad(Message words) {
    return {ErrorCode::BadInput, std::move(words)};
}

std::string valueOr(const std::map<std::string, std::string>& map, const std::string& key) {
    const auto it = map.find(key);
    return it == map.end() ? std::string() : it->second;
}

Result<ReturnWindow> windowOf(const WhatIfInputs& in) {
    if (in.panel.rows() < 3) {
        return Error{ErrorCode::BadInput,
                     say("the prices have %1 sessions; at least three are needed", in.panel.rows()),
                     say("import a longer history")};
    }
    std::vector<bool> eligible(in.panel.width(), true);
    if (const auto at = in.panel.symbolIndex(in.benchmark)) eligible[*at] = false;
    const std::size_t last = in.panel.rows() - 1;
    const PriceField field = in.panel.has(PriceField::AdjClose) ? PriceField::AdjClose : PriceField::Close;
    return portfolio::returnWindow(in.panel, last, std::clamp<std::size_t>(in.risk.lookback, 2, last), field,
                                   eligible);
}

/// Sectors in the order of their names; what has none comes last.
void addSectors(const WhatIfInputs& in, WhatIfModel& model) {
    std::set<std::string> names;
    bool any = false;
    for (const WhatIfAsset& asset : model.assets) {
        const std::string sector = valueOr(in.sectors, asset.symbol);
        if (sector.empty())
            any = true;
        else
            names.insert(sector);
    }
    model.sectors.assign(names.begin(), names.end());
    if (any) model.sectors.emplace_back();
    for (WhatIfAsset& asset : model.assets) {
        const std::string sector = valueOr(in.sectors, asset.symbol);
        const auto end = model.sectors.end() - (any ? 1 : 0);
        asset.sector = static_cast<std::size_t>(
            (sector.empty() ? end : std::lower_bound(model.sectors.begin(), end, sector)) -
            model.sectors.begin());
    }
}

Status addAssets(const WhatIfInputs& in, WhatIfModel& model) {
    const std::size_t last = in.panel.rows() - 1;
    for (const std::size_t symbol : model.returns.symbols) {
        WhatIfAsset asset;
        asset.symbol = in.panel.symbols()[symbol];
        asset.name = valueOr(in.names, asset.symbol);
        const auto close = in.panel.at(PriceField::Close, last, symbol);
        if (!close) return bad(say("%1 has no close on the last session", asset.symbol));
        asset.price = *close;
        model.assets.push_back(std::move(asset));
    }
    addSectors(in, model);
    return Ok{};
}

Status addStart(const WhatIfInputs& in, WhatIfModel& model) {
    model.start.assign(model.size(), 0.0);
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < model.size(); ++i)
        at.emplace(model.assets[i].symbol, i);
    model.value = in.cash;
    for (const auto& [symbol, worth] : in.worth) {
        if (!std::isfinite(worth)) return bad(say("the value of %1 is not a finite number", symbol));
        const auto it = at.find(symbol);
        if (it == at.end()) {
            model.leftOut.push_back({symbol, worth});
        } else {
            model.start[it->second] = worth;
            model.value += worth;
        }
    }
    if (!(model.value > 0.0) || !std::isfinite(model.value)) {
        return Error{
            ErrorCode::BadInput,
            say("nothing is held whose prices reach over the window, so there is nothing to try out"),
            say("import prices of what is held, or start from a run")};
    }
    for (double& w : model.start)
        w /= model.value;
    return Ok{};
}

Status addRisk(const WhatIfInputs& in, WhatIfModel& model) {
    constexpr double kHalfLifeDays = 63.0;
    model.estimator = in.risk.covariance;
    QD_TRY(model.covariance,
           portfolio::estimateCovariance(model.returns.view(), in.risk.covariance, kHalfLifeDays));
    for (std::size_t i = 0; i < model.size(); ++i) {
        const double variance = model.covariance.matrix(i, i) * kWhatIfDaysPerYear;
        if (!std::isfinite(variance)) return bad(say("the covariance has a number that is not finite"));
        model.assets[i].volatility = std::sqrt(std::max(0.0, variance));
    }
    return Ok{};
}

void addBenchmark(const WhatIfInputs& in, WhatIfModel& model) {
    const auto symbol = in.panel.symbolIndex(in.benchmark);
    if (!symbol) return;
    const PriceField field = in.panel.has(PriceField::AdjClose) ? PriceField::AdjClose : PriceField::Close;
    const std::size_t first = in.panel.rows() - 1 - model.returns.rows;
    std::vector<double> returns;
    for (std::size_t t = first + 1; t < in.panel.rows(); ++t) {
        const auto now = in.panel.at(field, t, *symbol);
        const auto before = in.panel.at(field, t - 1, *symbol);
        if (!now || !before) {
            model.notes.push_back(say("the benchmark %1 lacks prices in the window", in.benchmark));
            return;
        }
        returns.push_back(*now / *before - 1.0);
    }
    model.benchmark = in.benchmark;
    model.benchmarkReturns = std::move(returns);
}

void addCosts(const WhatIfInputs& in, WhatIfModel& model) {
    model.costs = in.costs;
    if (!in.panel.has(PriceField::Volume)) {
        if (model.costs.impact > 0.0)
            model.notes.push_back(say("the prices have no volumes: market impact is not counted"));
        model.costs.impact = 0.0;
        return;
    }
    const backtest::CorporateCalendar calendar;
    backtest::Liquidity liquidity(in.panel, calendar, model.costs.impactSessions);
    const auto trading = liquidity.before(in.panel.rows());
    for (std::size_t i = 0; i < model.size(); ++i)
        model.assets[i].trading = trading[model.returns.symbols[i]];
}

/// Rules by sector become limits of the model's own groups, one a sector.
void addSectorGroups(const rules::SymbolicRules& rules, WhatIfModel& model, rules::ConstraintSet& set) {
    std::vector<rules::Group> groups;
    for (const std::string& sector : model.sectors)
        groups.push_back({sector, {}, std::nullopt, std::nullopt});
    for (std::size_t i = 0; i < model.size(); ++i)
        groups[model.assets[i].sector].members.push_back(i);
    for (rules::Group& group : groups) {
        if (group.name.empty()) continue;
        const auto own = rules.sectorLimits.find(group.name);
        const bool has = own != rules.sectorLimits.end();
        group.cap = has && own->second.cap ? own->second.cap : rules.sectorCap;
        if (has) group.floor = own->second.floor;
    }
    for (rules::Group& group : groups)
        if (group.name.empty()) group.name = "no sector";
    std::move(set.groups.begin(), set.groups.end(), std::back_inserter(groups));
    set.groups = std::move(groups);
}

Status addLimits(const WhatIfInputs& in, WhatIfModel& model) {
    std::vector<std::string> symbols;
    for (const WhatIfAsset& asset : model.assets)
        symbols.push_back(asset.symbol);
    rules::SymbolicRules own = in.rules;
    own.sectors.clear();
    own.sectorCap.reset();
    own.sectorLimits.clear();
    own.previous.clear();
    // Bound later, once the previous weights are there.
    const auto turnover = std::exchange(own.maxTurnover, std::nullopt);
    const auto noIncrease = std::exchange(own.noIncrease, {});
    if (own.benchmark.empty()) own.maxTrackingError.reset();
    auto bound = rules::bind(own, symbols, in.panel.symbols());
    if (!bound.ok()) {
        model.notes.push_back(
            say("the limits do not fit these prices and are left out: %1", bound.error().said()));
        bound = rules::bind({}, symbols);
        QD_CHECK(bound.ok() ? Status(Ok{}) : Status(bound.error()));
    }
    rules::ConstraintSet& set = bound->set;
    set.previous = model.start;
    set.maxTurnover = turnover;
    for (const std::string& symbol : noIncrease) {
        const auto at = std::find(symbols.begin(), symbols.end(), symbol);
        if (at != symbols.end())
            set.restricted.push_back(
                {static_cast<std::size_t>(at - symbols.begin()), rules::Restriction::NoIncrease});
    }
    model.benchmarkWeights = !set.benchmark.empty();
    if (!model.benchmarkWeights) set.benchmark = model.start;
    addSectorGroups(in.rules, model, set);
    QD_CHECK(rules::validate(set));
    model.limits = std::move(set);
    return Ok{};
}

}  // namespace

backtest::CostModel usualCosts() {
    backtest::CostModel costs;
    costs.commissionBps = 1.0;
    costs.halfSpreadBps = 3.0;
    costs.impact = 1.0;
    return costs;
}

Result<WhatIfModelPtr> prepareWhatIf(WhatIfInputs inputs) {
    QD_CHECK(backtest::checkCosts(inputs.costs));
    auto model = std::make_shared<WhatIfModel>();
    QD_TRY(model->returns, windowOf(inputs));
    model->origin = inputs.origin;
    model->origin.asOf = inputs.panel.dates().back();
    model->origin.from = inputs.panel.dates()[inputs.panel.rows() - 1 - model->returns.rows];
    QD_CHECK(addAssets(inputs, *model));
    QD_CHECK(addStart(inputs, *model));
    QD_CHECK(addRisk(inputs, *model));
    addBenchmark(inputs, *model);
    addCosts(inputs, *model);
    QD_CHECK(addLimits(inputs, *model));
    return WhatIfModelPtr(std::move(model));
}

}  // namespace qd::risk
