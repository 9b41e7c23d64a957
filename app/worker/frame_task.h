// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/worker/task_control.h"
#include "core/base/result.h"
#include "core/model/worker_frames.h"

namespace qd::worker {

using FrameTask = std::function<Result<model::Frame>(const model::Frame&, TaskControl&)>;

/// Says hello, waits for the one frame of the kind `wanted`, runs `task` and sends what it gives, or the
/// error that stands in its place. Gives the exit status of the process: 0, or that of the error; as
/// Cancelled, and without another word, when the desk is gone.
int runFrameTask(model::FrameKind wanted, const FrameTask& task);

}  // namespace qd::worker
