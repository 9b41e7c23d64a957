// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/config/training_config.h"
#include "core/model/learning_panel.h"
#include "core/model/model_spec.h"

namespace qd::desk {

/// A configuration as the specification of one of its nets ("lstm", "gat"); error BadInput for names that are
/// not known. The box of the projection inside the net is that of the configuration's limits.
Result<model::ModelSpec> toModelSpec(const config::TrainingConfig& config, const std::string& kind);
/// How it is trained: costs and seed are those of the run, and a year has the periods of the schedule that it
/// learns on.
Result<model::TrainSpec> toTrainSpec(const config::TrainingConfig& config);

/// Tables beside the prices as a document, and back: a training is made again from its record alone. Error
/// BadInput for what inputsJson() did not write.
[[nodiscard]] Json inputsJson(const backtest::RunInputs& inputs);
Result<backtest::RunInputs> inputsFromJson(const Json& json);

/// The first row of the panel that a net can learn from: half of the names that may be held have their
/// features, and the window or the correlations before it are whole. rows() when there is none.
[[nodiscard]] std::size_t firstLearningRow(const model::LearningPanel& panel,
                                           const config::TrainingConfig& config);

/// The folds of the walk: rows to learn from and to validate on follow the training's own schedule, rows to
/// test are the signals of the run's. `embargo` sessions lie between the sections, and tests follow each
/// other without a gap up to the last date; a rest of less than a quarter of a test joins the one before.
/// `first` is a row of `dates`. Error BadInput, with what is there and what is needed, when the sessions do
/// not reach for one fold, or a section has fewer than two rows.
Result<std::vector<model::Fold>> trainingFolds(std::span<const Date> dates, std::size_t first,
                                               const config::TrainingConfig& config);

}  // namespace qd::desk
