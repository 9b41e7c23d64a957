// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/backtest/backtest.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/config/training_config.h"
#include "core/desk/sharpe_evidence.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/model/model_spec.h"
#include "core/model/train_events.h"

namespace qd::desk {

/// What a net wants at the closes of its test rows, before any rule.
struct ModelTargets {
    std::string kind;                  ///< "lstm", "gat"
    std::vector<std::string> symbols;  ///< N
    std::vector<Date> dates;           ///< signal days, ascending
    std::vector<float> weights;        ///< dates × N
};
/// Of all folds, which come in any order. Error BadInput when a row is there twice or beyond `dates`.
Result<ModelTargets> targetsOf(const std::string& kind, const std::vector<std::string>& symbols,
                               const std::vector<Date>& dates, const std::vector<model::FoldResult>& folds);

/// One way of making weights, out of sample and after costs.
struct EvaluatedMethod {
    std::string name;             ///< "LSTM", "HRP", "Equal weight"
    std::string id;               ///< "model", "hrp", "equal_weight"
    std::vector<double> returns;  ///< simple, one a date of the evaluation
    std::optional<SharpeEvidence> evidence;
    std::vector<analytics::MetricValue> metrics;
    double turnoverAnnual = 0.0;  ///< ½Σ|Δw| a year, without the first purchase
    double costAnnual = 0.0;      ///< share of the equity a year
    std::size_t trades = 0;
    std::size_t rebalances = 0;
    backtest::BacktestResult
        run;  ///< with the weights after the rules; of a record that was read back: empty
};

/// How far the model's Sharpe ratio lies above that of another (Ledoit & Wolf 2008, studentised circular
/// block bootstrap); annual. Nothing is tested where the two are the same series.
struct SharpeGap {
    std::string against;  ///< id of the other
    double difference = 0.0;
    double low = 0.0;
    double high = 0.0;
    double p = 1.0;
    std::size_t block = 1;
};

/// One fold of the walk, and what its test brought.
struct EvaluatedFold {
    Date trainFrom;
    Date trainTo;
    Date testFrom;  ///< first fill
    Date testTo;    ///< last session
    std::size_t epochs = 0;
    std::size_t bestEpoch = 0;
    double validSharpe = 0.0;
    std::optional<SharpeEvidence> evidence;  ///< of the model, on the test's sessions
};

struct TrainingEvaluation {
    std::vector<Date> dates;               ///< out of sample, one a return
    std::vector<EvaluatedMethod> methods;  ///< the model first, then the baselines
    std::vector<SharpeGap> gaps;           ///< the model against each baseline
    std::vector<EvaluatedFold> folds;
    std::vector<std::string> notes;  ///< of the accounting: price return, liquidations …
};

/// What the model is held against, and with what it is traded.
struct EvaluationInputs {
    const market::PricePanel& panel;
    const backtest::RunInputs& tables;
    const config::TrainingConfig& config;
    const std::vector<model::Fold>& folds;
    const std::vector<ModelTargets>& targets;  ///< one a trained kind; none for hrp
    std::size_t threads = 1;                   ///< results do not depend on it
};

/// Weights → exact projection onto the rules of the configuration → one accounting with costs, for the model,
/// HRP and equal weight on the same days; metrics, intervals and differences. `evidence` has no deflated
/// ratio yet: see deflate(). Error Infeasible when the rules leave no weights on a day, BadInput for what
/// does not fit the prices, Cancelled.
Result<TrainingEvaluation> evaluateTraining(const EvaluationInputs& inputs, const jobs::JobContext& job);

/// What the three are traded with: the configuration's run from the first test on.
Result<backtest::BacktestSpec> evaluationSpec(const config::TrainingConfig& config,
                                              const market::PricePanel& panel,
                                              const std::vector<model::Fold>& folds);

/// Puts the deflated Sharpe ratio of the model beside it, over all tracked trials.
void deflate(TrainingEvaluation& evaluation, const TrackedTrials& tracked);

}  // namespace qd::desk
