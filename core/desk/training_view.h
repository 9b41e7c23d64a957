// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/desk/session.h"
#include "core/desk/training_evaluate.h"
#include "core/desk/training_journal.h"
#include "core/model/train_events.h"

namespace qd::desk {

/// The five stages of a training.
enum class TrainingStage { Data, Features, Train, Evaluate, Report };
[[nodiscard]] std::string_view name(TrainingStage stage) noexcept;  ///< "data", "features" …

/// How a training stands. Interrupted: the worker or the console died, or the person stopped it; it goes on
/// where its last epoch ended (resumeTraining).
enum class TrainingState { Running, Paused, Interrupted, Done };
[[nodiscard]] std::string_view name(TrainingState state) noexcept;  ///< "running", "paused" …

/// A training as a list shows it.
struct TrainingRow {
    std::int64_t number = 0;  ///< of one that is under way or interrupted; 0 once it is recorded
    RunId run;                ///< of a recorded one
    std::string name;
    std::string kind;  ///< "lstm", "gat", "hrp", "ensemble"
    TrainingState state = TrainingState::Done;
    TrainingStage stage = TrainingStage::Report;
    DatasetId dataset;
    bool synthetic = false;
    Timestamp startedAt;
    std::string startedBy;
    std::size_t epochs = 0;                  ///< run so far, all folds
    Message words;                           ///< why it was interrupted; empty otherwise
    std::optional<SharpeEvidence> evidence;  ///< out of sample, of a recorded one
    std::optional<SharpeGap> toHrp;          ///< the same
    std::optional<SharpeGap> toEqualWeight;  ///< the same
};

struct TrainingListing {
    std::vector<TrainingRow> trainings;          ///< under way and interrupted first, then newest first
    std::vector<vault::DatasetRecord> datasets;  ///< newest first
    std::vector<std::string> unreadable;         ///< journals that are damaged
};
/// Recorded trainings, and the journals beside the workspace.
Result<std::shared_ptr<const TrainingListing>> listTrainings(Session& session,
                                                             const RunningTrainings& running);

/// The curves of one net: an ensemble has several.
struct TrainingCurves {
    std::string kind;                         ///< "lstm", "gat"
    std::vector<model::EpochMetrics> epochs;  ///< fold after fold
    std::vector<std::size_t> bestEpochs;      ///< of each finished fold
};

/// A training as pages show it, under way or recorded; immutable.
struct TrainingView {
    TrainingRow row;
    std::string config;  ///< canonical YAML
    std::size_t sessions = 0;
    std::size_t symbols = 0;
    std::vector<TrainingCurves> curves;
    std::size_t folds = 0;
    double fraction = 0.0;               ///< of all stages
    std::optional<double> etaSeconds;    ///< of what runs
    std::vector<model::StepRate> rates;  ///< the last ones, at most kMostRates, oldest first
    std::optional<model::StepRate> now;  ///< the newest: throughput, memory now, predicted and budget
    std::vector<model::Notice> notices;
    std::string device;  ///< "cpu", "cuda:0"; empty before the worker said it
    std::int64_t workerPid = 0;
    bool pausing = false;                                  ///< asked for, and the worker has not stopped yet
    std::shared_ptr<const TrainingEvaluation> evaluation;  ///< of a recorded one
    std::string report;                                    ///< report.md of a recorded one
};
inline constexpr std::size_t kMostRates = 600;

/// A recorded training. Error BadInput when there is none with this number.
Result<std::shared_ptr<const TrainingView>> loadTraining(Session& session, RunId run);
/// One that was interrupted, by the number of its journal. Error BadInput when there is none.
Result<std::shared_ptr<const TrainingView>> loadInterruptedTraining(Session& session, std::int64_t number);

}  // namespace qd::desk
