// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/model/learning_panel.h"
#include "core/model/memory_prediction.h"
#include "core/model/model_spec.h"
#include "core/model/train_events.h"

namespace qd::learn {

/// What a run is made of; all of it outlives train().
struct TrainInputs {
    const model::LearningPanel& panel;
    const model::ModelSpec& model;  ///< Kind::Lstm or Kind::Gat
    const model::TrainSpec& train;
    std::span<const model::Fold> folds;  ///< at least one
    std::string_view resumeFrom = {};    ///< what TrainSinks::checkpoint was given; empty: from the start
    /// What the process takes beside tensors: the rest of the host's budget is for them.
    std::uint64_t processBytes = model::kProcessBytes;
    /// Asked at each allocation of a tensor on the processor with the bytes that there would be then; true
    /// makes the allocation fail, as if memory had run out. Empty: only the budget refuses.
    std::function<bool(std::uint64_t)> refuse = {};
    /// The plan to begin with; nothing: by prediction, or that of the checkpoint.
    std::optional<model::MemoryPlan> plan = {};
};

/// Where a run tells what happens, from the thread that called train(), in the order of events: Rates, then
/// the Epoch, then the Checkpoint that follows it; a Fold after its last epoch and before the checkpoint that
/// counts it as done. Any may be empty.
struct TrainSinks {
    std::function<void(const model::EpochMetrics&)> epoch;
    std::function<void(const model::StepRate&)> rate;  ///< each step, but not more than 10 a second
    std::function<void(const model::Notice&)> notice;
    std::function<void(const model::FoldResult&)> fold;
    /// After each epoch: everything that is needed to go on behind it, results of finished folds included, as
    /// a container of core/model/model_file.h. An error ends the run with it.
    std::function<Status(std::string)> checkpoint;
};

/// Trains one net for each fold, from fresh parameters, and has it make weights at the close of the fold's
/// test rows.
///
/// A row's label is what names return until the next row of its section; that of a section's last row spans
/// as many sessions as the one before, and ends at the first row of the section that follows, at most.
/// Nothing of rows behind validate is looked at before the weights are made, and the weights of a row depend
/// on values of the panel up to that row only. Features are standardised by the mean and deviation of the
/// training rows (and the windows before them). Each epoch goes through the training rows in stretches of
/// batchRows that begin at a random offset and come in random order; AdamW steps on the gradient of the mean
/// over `accumulation` stretches. The parameters of the epoch with the best validation (Sharpe ratio after
/// costs, or forecast loss) make the weights.
///
/// Memory: the plan (core/model/memory_prediction.h) is chosen by prediction and budget; where memory runs
/// out all the same, the step is computed again under the next plan, which gives the same gradient, with a
/// Notice. On the processor the run is bit-identical for the same inputs, threads and LibTorch, and so is one
/// that goes on from any of its checkpoints.
///
/// Errors: BadInput (specification, folds, panel or checkpoint do not fit; the checkpoint belongs to another
/// run), Infeasible (bounds of weights that a row's names cannot meet), Integrity (a damaged checkpoint),
/// Cancelled, Usage (no such device), Internal (memory that runs out on the last plan, LibTorch's words).
Result<model::TrainResult> train(const TrainInputs& inputs, const TrainSinks& sinks, const Clock& clock,
                                 const jobs::JobContext& job);

}  // namespace qd::learn
