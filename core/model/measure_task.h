// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/result.h"
#include "core/model/model_spec.h"
#include "core/model/worker_frames.h"

namespace qd::model {

/// What `qd-worker measure` is handed: a step on made-up numbers of these sizes.
struct MeasureTask {
    ModelSpec model;
    TrainSpec train;  ///< its device, precision, threads and batchRows count
    std::size_t names = 500;
    std::size_t features = 10;
    std::size_t stepsDown = 0;  ///< which plan: how many below the full one (core/model/memory_prediction.h)

    bool operator==(const MeasureTask&) const = default;
};

struct MeasureResult {
    std::string device;                    ///< "cpu", "cuda:0"
    std::uint64_t bytesMeasured = 0;       ///< most bytes of tensors at a time
    std::uint64_t bytesPredicted = 0;      ///< of tensors
    double stepSeconds = 0.0;              ///< of the faster of two steps
    double sequencesPerSecond = 0.0;       ///< names × rebalance rows
    std::uint64_t piece = 0;               ///< of the plan
    bool wholeBatch = true;                ///< of the plan
    bool activationCheckpointing = false;  ///< of the plan

    bool operator==(const MeasureResult&) const = default;
};

[[nodiscard]] Frame toFrame(const MeasureTask& task);
[[nodiscard]] Frame toFrame(const MeasureResult& result);
/// Error BadInput for specifications and sizes that are out of range.
Result<MeasureTask> measureTaskFrom(const Frame& frame);
Result<MeasureResult> measureResultFrom(const Frame& frame);

}  // namespace qd::model
