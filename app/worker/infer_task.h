// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/task_control.h"
#include "core/base/result.h"
#include "core/model/worker_frames.h"

namespace qd::worker {

/// Asks a net as model::InferTask says (core/model/infer_task.h); gives the frame that ends it. The model's
/// bytes may come from anybody: errors as model::readModelFile() and learn::infer().
Result<model::Frame> runInferTask(const model::Frame& task, TaskControl& control);

}  // namespace qd::worker
