// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/model/train_events.h"
#include "core/model/worker_frames.h"

namespace qd::model {

/// What a worker says first.
struct WorkerHello {
    std::int64_t protocol = kFrameProtocol;
    std::string torch;  ///< "1.13.1"

    bool operator==(const WorkerHello&) const = default;
};

/// That it is there: between steps, at least every two seconds.
struct WorkerHeartbeat {
    bool paused = false;
    double seconds = 0.0;  ///< since it began, without the time it stood paused
    std::string stage;     ///< in words
    double fraction = 0.0;

    bool operator==(const WorkerHeartbeat&) const = default;
};

/// What goes on after an epoch: TrainTask::checkpoint of the next run.
struct Checkpoint {
    std::string bytes;

    bool operator==(const Checkpoint&) const = default;
};

/// The end of a training that was done. Its folds came before, each in a frame of its own.
struct TrainDone {
    std::string device;  ///< "cpu", "cuda:0"
    std::uint64_t bytesPeak = 0;
    std::uint64_t bytesPredicted = 0;
    std::string modelFile;  ///< of the last fold's net; readModelFile() reads it

    bool operator==(const TrainDone&) const = default;
};

[[nodiscard]] Frame toFrame(const WorkerHello& hello);
[[nodiscard]] Frame toFrame(const WorkerHeartbeat& beat);
[[nodiscard]] Frame toFrame(const EpochMetrics& metrics);
[[nodiscard]] Frame toFrame(const StepRate& rate);
[[nodiscard]] Frame toFrame(const Notice& notice);
[[nodiscard]] Frame toFrame(const FoldResult& fold);
[[nodiscard]] Frame toFrame(Checkpoint checkpoint);
[[nodiscard]] Frame toFrame(TrainDone done);
[[nodiscard]] Frame toFrame(const Error& error);

/// Each gives error BadInput when a member is missing, unknown, not finite or out of its range, or the blob
/// is not as long as the JSON tells. Precondition: the frame is of the kind.
Result<WorkerHello> helloFrom(const Frame& frame);
Result<WorkerHeartbeat> heartbeatFrom(const Frame& frame);
Result<EpochMetrics> epochFrom(const Frame& frame);
Result<StepRate> rateFrom(const Frame& frame);
Result<Notice> noticeFrom(const Frame& frame);
/// Weights of `width` names a row: finite, not below 0, each row's sum 1 within 1e-3.
Result<FoldResult> foldFrom(const Frame& frame, std::size_t width);
Result<Checkpoint> checkpointFrom(Frame frame);
Result<TrainDone> doneFrom(Frame frame);

struct WorkerError {
    Error error;
};
Result<WorkerError> workerErrorFrom(const Frame& frame);

}  // namespace qd::model
