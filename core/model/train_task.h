// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/learning_panel.h"
#include "core/model/model_spec.h"
#include "core/model/worker_frames.h"

namespace qd::model {

/// What `qd-worker train` is handed.
struct TrainTask {
    ModelSpec model;
    TrainSpec train;
    LearningPanel panel;
    std::vector<Fold> folds;
    std::string checkpoint;   ///< the last that a run before this one told; empty: from the start
    std::string codeVersion;  ///< of who asks; stands in the model file
};

[[nodiscard]] Frame toFrame(const TrainTask& task);
/// Error BadInput when anything in it does not fit the rest: specifications, panel, rows of folds (in range,
/// ascending, in one section only, some to train on).
Result<TrainTask> trainTaskFrom(const Frame& frame);

}  // namespace qd::model
