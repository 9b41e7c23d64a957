// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/what_if_load.h"

#include <algorithm>
#include <utility>

#include "core/backtest/backtest.h"
#include "core/config/backtest_config.h"
#include "core/desk/backtest_spec.h"
#include "core/desk/recorded_runs.h"

namespace qd::desk {

namespace {

/// The limits and costs of a run, as far as its configuration can be read. A run without impact gets the
/// usual one: what-if tells what a trade would cost, not what a backtest left out.
void takeTerms(const vault::RunRecord& run, risk::WhatIfInputs& inputs) {
    const auto config = config::parseBacktestConfig(run.config, run.name);
    if (!config.ok()) return;
    const auto spec = toSpec(*config);
    if (!spec.ok()) return;
    inputs.rules = spec->allocation.rules;
    inputs.costs = spec->costs;
    if (inputs.costs.impact == 0.0) inputs.costs.impact = risk::usualCosts().impact;
    inputs.origin.limitsRun = run.id;
    inputs.origin.limitsName = run.name;
}

Status takeSecurities(Session& session, risk::WhatIfInputs& inputs) {
    QD_TRY(const auto securities, session.vault().securities());
    for (const auto& security : securities) {
        inputs.names.emplace(security.symbol, security.name);
        if (!security.sector.empty()) inputs.sectors.emplace(security.symbol, security.sector);
    }
    return Ok{};
}

Status takePrices(Session& session, const vault::DatasetRecord& dataset, const jobs::JobContext& job,
                  risk::WhatIfInputs& inputs) {
    QD_CHECK(job.checkpoint("Loading prices", 0.1));
    QD_TRY(inputs.panel, session.vault().loadPanel(dataset.id));
    inputs.origin.dataset = dataset.id;
    inputs.origin.datasetName = dataset.name;
    inputs.origin.synthetic = dataset.synthetic;
    if (inputs.benchmark.empty()) inputs.benchmark = dataset.benchmark;
    return Ok{};
}

/// Holdings at the last close that they have; 0 without one.
void takeHoldings(const std::vector<market::Holding>& holdings, risk::WhatIfInputs& inputs) {
    const market::PricePanel& panel = inputs.panel;
    for (const market::Holding& holding : holdings) {
        if (holding.symbol == inputs.benchmark) inputs.benchmark.clear();  // held, so a name like any other
        double& worth = inputs.worth[holding.symbol];
        const auto symbol = panel.symbolIndex(holding.symbol);
        for (std::size_t t = panel.rows(); symbol && t-- > 0;) {
            const auto close = panel.at(market::PriceField::Close, t, *symbol);
            if (!close) continue;
            worth = *close * holding.quantity.toDouble();
            break;
        }
    }
}

bool anyWorth(const risk::WhatIfInputs& inputs) {
    return std::any_of(inputs.worth.begin(), inputs.worth.end(),
                       [](const auto& entry) { return entry.second != 0.0; });
}

Result<backtest::BacktestResult> resultOf(Session& session, RunId run) {
    QD_TRY(const auto files, session.vault().loadRunFiles(run));
    QD_TRY(auto result, backtest::readRunFiles(files));
    if (result.rebalances.empty() || result.equity.empty()) {
        return Error{ErrorCode::BadInput, say("run %1 never set any weights", std::to_string(run.value)),
                     say("start from another run, or from the positions")};
    }
    return result;
}

Status takeTargets(Session& session, const vault::RunRecord& run, risk::WhatIfInputs& inputs) {
    QD_TRY(const auto result, resultOf(session, run.id));
    const backtest::Rebalance& last = result.rebalances.back();
    const double equity = result.equity.back();
    inputs.origin.run = run.id;
    inputs.origin.runName = run.name;
    inputs.origin.targets = last.signal;
    inputs.cash = equity;
    for (std::size_t i = 0; i < last.symbols.size(); ++i) {
        const double worth = last.weights[i] * equity;
        inputs.worth[result.symbols[last.symbols[i]]] += worth;
        inputs.cash -= worth;
    }
    // A sum of weights is 1 but for rounding: a cent of cash would be noise.
    if (std::abs(inputs.cash) <= rules::kTolerance * equity) inputs.cash = 0.0;
    return Ok{};
}

Result<risk::WhatIfModelPtr> fromRun(Session& session, const vault::RunRecord& run,
                                     const std::vector<vault::DatasetRecord>& datasets,
                                     risk::WhatIfInputs inputs, const jobs::JobContext& job) {
    const auto dataset =
        std::find_if(datasets.begin(), datasets.end(), [&](const auto& d) { return d.id == run.dataset; });
    if (dataset == datasets.end()) {
        return Error{ErrorCode::BadInput, say("there is no data set %1", std::to_string(run.dataset.value))};
    }
    takeTerms(run, inputs);
    QD_CHECK(takePrices(session, *dataset, job, inputs));
    QD_CHECK(takeTargets(session, run, inputs));
    QD_CHECK(job.checkpoint("Preparing the risk model", 0.6));
    return risk::prepareWhatIf(std::move(inputs));
}

Result<risk::WhatIfModelPtr> fromPositions(const std::vector<vault::RunRecord>& runs,
                                           risk::WhatIfInputs inputs, const jobs::JobContext& job) {
    if (!runs.empty()) takeTerms(runs.front(), inputs);
    QD_CHECK(job.checkpoint("Preparing the risk model", 0.6));
    return risk::prepareWhatIf(std::move(inputs));
}

Result<vault::RunRecord> wantedRun(const std::vector<vault::RunRecord>& runs, RunId id) {
    for (const auto& run : runs)
        if (run.id == id) return run;
    return Error{ErrorCode::BadInput, say("there is no run %1", std::to_string(id.value))};
}

}  // namespace

Result<WhatIfOffer> loadWhatIf(Session& session, const WhatIfRequest& request, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    WhatIfOffer offer;
    QD_TRY(const auto datasets, session.vault().datasets());
    QD_TRY(const auto holdings, session.vault().holdings());
    QD_TRY(offer.runs, runsOfKind(session, kBacktestKind));
    offer.prices = !datasets.empty();
    risk::WhatIfInputs inputs;
    inputs.risk = request.risk;
    inputs.costs = risk::usualCosts();
    QD_CHECK(takeSecurities(session, inputs));
    if (request.from != WhatIfFrom::Run && !datasets.empty() && !holdings.empty()) {
        risk::WhatIfInputs held = inputs;
        QD_CHECK(takePrices(session, datasets.front(), job, held));
        takeHoldings(holdings, held);
        offer.positions = anyWorth(held);
        if (offer.positions) {
            QD_TRY(offer.model, fromPositions(offer.runs, std::move(held), job));
            return offer;
        }
    }
    offer.positions = offer.positions || (!holdings.empty() && !datasets.empty());
    if (request.from == WhatIfFrom::Positions) {
        return Error{ErrorCode::BadInput, say("the positions have no value at any close"),
                     say("import holdings, and prices of what is held")};
    }
    if (request.from == WhatIfFrom::Best && offer.runs.empty()) return offer;
    QD_TRY(const auto run, request.from == WhatIfFrom::Run ? wantedRun(offer.runs, request.run)
                                                           : Result<vault::RunRecord>(offer.runs.front()));
    QD_TRY(offer.model, fromRun(session, run, datasets, std::move(inputs), job));
    return offer;
}

Result<std::map<std::string, double>> loadRunTargets(Session& session, RunId run) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto runs, runsOfKind(session, kBacktestKind));
    QD_TRY(const auto record, wantedRun(runs, run));
    QD_TRY(const auto result, resultOf(session, record.id));
    const backtest::Rebalance& last = result.rebalances.back();
    std::map<std::string, double> out;
    for (std::size_t i = 0; i < last.symbols.size(); ++i)
        if (last.weights[i] != 0.0) out[result.symbols[last.symbols[i]]] += last.weights[i];
    return out;
}

}  // namespace qd::desk
