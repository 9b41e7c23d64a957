// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_evaluate.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "core/analytics/sharpe_difference.h"
#include "core/backtest/spec_check.h"
#include "core/backtest/strategy.h"
#include "core/base/contracts.h"
#include "core/desk/backtest_spec.h"
#include "core/desk/training_strategy.h"

namespace qd::desk {

namespace {

constexpr double kPeriodsPerYear = 252.0;
constexpr double kTradedShare = 0.7;

std::string shownName(const std::string& kind) {
    if (kind == "lstm") return "LSTM";
    if (kind == "gat") return "GAT";
    return kind == "hrp" ? "HRP" : "Ensemble";
}

/// Turnover and costs; the purchase out of cash is no turnover.
void addTrading(EvaluatedMethod& method) {
    const auto& run = method.run;
    const double years = static_cast<double>(method.returns.size()) / kPeriodsPerYear;
    const double equity = std::accumulate(run.equity.begin(), run.equity.end(), 0.0);
    const double paid = std::accumulate(run.costs.begin(), run.costs.end(), 0.0);
    if (equity > 0.0 && years > 0.0)
        method.costAnnual = paid / (equity / static_cast<double>(run.equity.size())) / years;
    for (std::size_t k = 1; k < run.rebalances.size(); ++k)
        method.turnoverAnnual += run.rebalances[k].turnover / years;
    method.trades = run.trades.size();
    method.rebalances = run.rebalances.size();
}

Result<EvaluatedMethod> evaluated(std::string name, std::string id, backtest::BacktestResult run) {
    EvaluatedMethod out;
    out.name = std::move(name);
    out.id = std::move(id);
    out.returns = run.returns();
    out.evidence = sharpeEvidence(out.returns);
    QD_TRY(out.metrics, analytics::computeMetrics(out.returns, {}, {}));
    out.run = std::move(run);
    addTrading(out);
    return out;
}

Status addMethods(TrainingEvaluation& out, const EvaluationInputs& inputs, const backtest::BacktestSpec& spec,
                  const jobs::JobContext& job) {
    auto equal = spec.allocation;
    equal.method = portfolio::Method::Equal;
    QD_TRY(auto model, trainedStrategy(inputs.config, inputs.targets));
    struct Way {
        std::string name;
        std::string id;
        backtest::Strategy strategy;
    };
    const std::vector<Way> ways{{shownName(inputs.config.kind), "model", std::move(model)},
                                {"HRP", "hrp", backtest::allocationStrategy(spec.allocation)},
                                {"Equal weight", "equal_weight", backtest::allocationStrategy(equal)}};
    const double share = 1.0 / static_cast<double>(ways.size());
    double done = 0.0;
    for (const auto& way : ways) {
        QD_TRY(auto run, backtest::runStrategy(inputs.panel, spec, inputs.tables, way.strategy,
                                               job.slice(done, done + share), inputs.threads));
        QD_TRY(auto method, evaluated(way.name, way.id, std::move(run)));
        out.methods.push_back(std::move(method));
        done += share;
    }
    const auto& dates = out.methods.front().run.dates;
    out.dates.assign(dates.begin() + 1, dates.end());
    out.notes = out.methods.front().run.notes;
    for (const auto& method : out.methods)
        QD_REQUIRE(method.returns.size() == out.dates.size());
    return Ok{};
}

Status addGaps(TrainingEvaluation& out, const EvaluationInputs& inputs, const jobs::JobContext& job) {
    const auto& model = out.methods.front();
    analytics::BlockTestOptions options;
    options.resamples = static_cast<std::size_t>(inputs.config.resamples);
    options.confidence = 1.0 - inputs.config.level;
    options.seed = inputs.config.run.seed;
    options.threads = inputs.threads;
    const double annual = std::sqrt(kPeriodsPerYear);
    for (std::size_t m = 1; m < out.methods.size(); ++m) {
        const auto& other = out.methods[m];
        if (other.returns == model.returns) continue;
        QD_TRY(const auto test, analytics::ledoitWolfBootstrap(model.returns, other.returns, options,
                                                               job.slice(0.5 * static_cast<double>(m - 1),
                                                                         0.5 * static_cast<double>(m))));
        out.gaps.push_back({other.id, test.test.difference * annual, test.low * annual, test.high * annual,
                            test.test.p, test.block});
    }
    return Ok{};
}

/// What the nets' folds came to: epochs of all nets together, validation of the first.
void addFolds(TrainingEvaluation& out, const EvaluationInputs& inputs) {
    const auto& days = inputs.panel.dates();
    const auto& returns = out.methods.front().returns;
    for (std::size_t k = 0; k < inputs.folds.size(); ++k) {
        const auto& fold = inputs.folds[k];
        EvaluatedFold shown;
        shown.trainFrom = days[fold.train.front()];
        shown.trainTo = days[fold.train.back()];
        shown.testFrom = days[fold.test.front() + 1];
        const auto from = std::lower_bound(out.dates.begin(), out.dates.end(), shown.testFrom);
        const auto to = k + 1 < inputs.folds.size()
                            ? std::lower_bound(out.dates.begin(), out.dates.end(),
                                               days[inputs.folds[k + 1].test.front() + 1])
                            : out.dates.end();
        if (from >= to) continue;
        shown.testTo = *(to - 1);
        shown.evidence = sharpeEvidence(std::span(returns).subspan(
            static_cast<std::size_t>(from - out.dates.begin()), static_cast<std::size_t>(to - from)));
        out.folds.push_back(shown);
    }
}

}  // namespace

Result<ModelTargets> targetsOf(const std::string& kind, const std::vector<std::string>& symbols,
                               const std::vector<Date>& dates, const std::vector<model::FoldResult>& folds) {
    std::map<std::size_t, std::span<const float>> byRow;
    const std::size_t width = symbols.size();
    for (const auto& fold : folds) {
        for (std::size_t t = 0; t < fold.rows.size(); ++t) {
            const bool fits = fold.rows[t] < dates.size() && fold.weights.size() == fold.rows.size() * width;
            if (!fits ||
                !byRow.emplace(fold.rows[t], std::span(fold.weights).subspan(t * width, width)).second)
                return Error{ErrorCode::BadInput,
                             say("the weights of fold %1 do not fit the walk", fold.fold + 1)};
        }
    }
    ModelTargets out{kind, symbols, {}, {}};
    for (const auto& [row, weights] : byRow) {
        out.dates.push_back(dates[row]);
        out.weights.insert(out.weights.end(), weights.begin(), weights.end());
    }
    return out;
}

Result<backtest::BacktestSpec> evaluationSpec(const config::TrainingConfig& config,
                                              const market::PricePanel& panel,
                                              const std::vector<model::Fold>& folds) {
    QD_TRY(auto spec, toSpec(config.run));
    spec.from = panel.dates()[folds.front().test.front() + 1];
    QD_CHECK(backtest::checkSpec(panel, spec));
    return spec;
}

Result<TrainingEvaluation> evaluateTraining(const EvaluationInputs& inputs, const jobs::JobContext& job) {
    QD_TRY(const auto spec, evaluationSpec(inputs.config, inputs.panel, inputs.folds));
    TrainingEvaluation out;
    QD_CHECK(addMethods(out, inputs, spec, job.slice(0.0, kTradedShare)));
    QD_CHECK(addGaps(out, inputs, job.slice(kTradedShare, 1.0)));
    addFolds(out, inputs);
    return out;
}

void deflate(TrainingEvaluation& evaluation, const TrackedTrials& tracked) {
    auto& model = evaluation.methods.front();
    model.evidence = sharpeEvidence(model.returns, tracked);
}

}  // namespace qd::desk
