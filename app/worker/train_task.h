// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/task_control.h"
#include "core/base/result.h"
#include "core/model/worker_frames.h"

namespace qd::worker {

/// Trains as model::TrainTask says (core/model/train_task.h) and tells of it by `control`; gives the frame
/// that ends it. Errors as learn::train().
Result<model::Frame> runTrainTask(const model::Frame& task, TaskControl& control);

}  // namespace qd::worker
