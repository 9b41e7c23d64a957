// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/task_control.h"
#include "core/base/result.h"
#include "core/model/worker_frames.h"

namespace qd::worker {

/// Measures a step as model::MeasureTask says (core/model/measure_task.h); gives the frame that ends it.
/// Error BadInput when there are not so many plans below the full one, else as learn::measureMemory().
Result<model::Frame> runMeasureTask(const model::Frame& task, TaskControl& control);

}  // namespace qd::worker
