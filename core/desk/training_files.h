// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/config/training_config.h"
#include "core/desk/training_evaluate.h"
#include "core/desk/training_journal.h"
#include "core/model/learning_panel.h"
#include "core/model/model_spec.h"
#include "core/vault/records.h"

namespace qd::desk {

/// What the record of a training is made of. None of it knows the time of day: the same training gives the
/// same bytes.
struct TrainingMaterial {
    const TrainingProgress& progress;
    const config::TrainingConfig& config;
    const TrainingEvaluation& evaluation;  ///< deflated
    const model::LearningPanel& panel;
    const std::vector<model::Fold>& folds;
    const backtest::BacktestSpec& spec;  ///< of the evaluation
    const std::map<std::string, std::string>& inputHashes;
};

/// The files of a recorded training:
///   config.yaml      canonical configuration
///   inputs.json      tables beside the prices
///   metrics.jsonl    an epoch a line: {"kind","fold","epoch","train_loss","validation_loss","train_sharpe",
///                    "validation_sharpe","gradient_norm","best"}
///   model.qdmodel    the net of the last fold (of an ensemble model-lstm.qdmodel and model-gat.qdmodel)
///   weights.csv      the model's weights after the rules, as of a backtest
///   returns.csv      date,model,hrp,equal_weight: simple daily returns out of sample, after costs
///   evaluation.json  figures with intervals, differences, folds, what it learnt from
///   report.md        the same in words
///   run.json         hashes, seed, versions
Result<vault::RunFiles> trainingFiles(const TrainingMaterial& material);

/// The short document of lists; recordedSharpe() finds the model's Sharpe ratio in it, so that a training
/// counts as a trial.
Result<Json> trainingSummary(const TrainingMaterial& material);
/// report.md.
[[nodiscard]] std::string trainingReport(const TrainingMaterial& material);
/// Name of the file that a net lies in.
[[nodiscard]] std::string modelFileName(const config::TrainingConfig& config, const std::string& kind);

/// evaluation.json and returns.csv read back, without the runs. Error BadInput when they are damaged.
Result<TrainingEvaluation> readEvaluation(const vault::RunFiles& files);
/// metrics.jsonl read back: the epochs of each kind of net, in their order.
Result<std::vector<std::pair<std::string, std::vector<model::EpochMetrics>>>> readMetrics(
    const std::string& text);

/// Figures of one method as the files have them, and back.
[[nodiscard]] Json methodJson(const EvaluatedMethod& method, const std::vector<Date>& dates);
[[nodiscard]] Json gapJson(const SharpeGap& gap);
[[nodiscard]] std::optional<SharpeEvidence> evidenceFromJson(const Json& json);
[[nodiscard]] SharpeGap gapFromJson(const std::string& against, const Json& json);

}  // namespace qd::desk
