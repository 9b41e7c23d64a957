// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "core/base/child_process.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/model/train_events.h"
#include "core/model/train_messages.h"
#include "core/model/train_task.h"
#include "core/model/worker_frames.h"

namespace qd::desk {

/// Who listens to a worker; called from one of the threads of the call. Any may be empty.
struct WorkerSinks {
    std::function<void(std::int64_t pid)> started;
    std::function<void(const model::WorkerHello&)> hello;
    std::function<void(const model::EpochMetrics&)> epoch;
    /// After the epoch that it follows. An error ends the worker and is given.
    std::function<Status(std::string)> checkpoint;
    std::function<void(const model::StepRate&)> rate;
    std::function<void(const model::Notice&)> notice;
    std::function<void(model::FoldResult)> fold;
    std::function<void(bool asked, bool stands)> paused;  ///< asked for; and whether the worker has stopped
};

/// Has qd-worker train, in a process of its own that stands back behind the window. A pause of the job
/// reaches it within a tenth of a second; a stop of the job ends it at once, and nothing is lost beyond the
/// epoch that was under way. Errors: Io when it cannot be started, Cancelled, what it says itself, and
/// Internal when it died without a word: how, and its last line.
Result<model::TrainDone> runTrainer(ChildStarter& programs, const model::TrainTask& task,
                                    const WorkerSinks& sinks, const jobs::JobContext& job);

/// Has qd-worker do a task that is one question with one answer, a frame of kind Result. Errors as
/// runTrainer().
Result<model::Frame> askWorker(ChildStarter& programs, const std::string& command, const model::Frame& task,
                               const std::string& stage, const jobs::JobContext& job);

/// Why a worker that said nothing has ended.
[[nodiscard]] Error workerDied(const ChildEnd& end, const std::string& errors);

}  // namespace qd::desk
