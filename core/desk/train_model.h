// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/backtest/backtest.h"
#include "core/base/child_process.h"
#include "core/config/training_config.h"
#include "core/desk/session.h"
#include "core/desk/training_journal.h"
#include "core/desk/training_view.h"
#include "core/jobs/job.h"

namespace qd::desk {

struct TrainModelRequest {
    DatasetId dataset;  ///< invalid: the newest
    config::TrainingConfig config;
    /// Dividends, splits, and in place of what the workspace holds a membership and sectors. They are kept
    /// with the run, which can be made again from its record alone.
    backtest::RunInputs inputs = {};
    std::size_t threads = 1;  ///< of the evaluation; those of the worker stand in the configuration
};

/// Who looks on while a model trains, and what trains it.
struct TrainWatch {
    RunningTrainings& running;
    ChildStarter& programs;
    /// Told of the training as it goes on, from a thread of the job, at most ten times a second. May be
    /// empty.
    std::function<void(std::shared_ptr<const TrainingView>)> grown = {};
};

/// Data → features → train (in qd-worker) → evaluate → report: recorded as one run of kind "training" with
/// its files and one audit entry, "model.train". Pausing the job pauses the worker. What stops it (the
/// person, a worker that died, an error) loses at most the epoch that was under way: the training stays
/// beside the workspace, the error's hint names it, and resumeTraining() goes on. Errors: BadInput for what
/// does not fit the prices, Io when qd-worker cannot be started, Internal when it died, Cancelled, and what
/// it says.
Result<vault::RunRecord> trainModel(Session& session, const TrainModelRequest& request,
                                    const TrainWatch& watch, const jobs::JobContext& job);

/// Goes on with an interrupted training; on a processor it ends with the same files as one that never
/// stopped. Error BadInput when there is no such training, or the prices are others; Busy while it runs.
Result<vault::RunRecord> resumeTraining(Session& session, std::int64_t number, std::size_t threads,
                                        const TrainWatch& watch, const jobs::JobContext& job);

/// Lets go of an interrupted training, which cannot be resumed then. Errors as resumeTraining().
Status discardTraining(Session& session, std::int64_t number, RunningTrainings& running);

/// Sets damaged journals aside (".damaged"); gives their paths, and the numbers of those that can be resumed.
struct RecoveredTrainings {
    std::vector<std::int64_t> interrupted;
    std::vector<std::string> damaged;
};
Result<RecoveredTrainings> recoverTrainings(Session& session, const RunningTrainings& running);

}  // namespace qd::desk
