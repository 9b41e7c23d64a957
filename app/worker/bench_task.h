// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::worker {

/// Training steps of the learning module, measured on this processor beside the same steps of LibTorch. The
/// task is a line of JSON
///   {"suite":"lstm","threads":1,"repeats":9,"peer":true,"checkpointing":false}
/// and for "lstm" any of "batch", "steps", "features", "hidden", "layers" (512, 60, 10, 2 × 128 by default);
/// for "gat" any of "graphs", "names", "features", "heads", "width", "layers", "links" (12, 500, 10, 4 × 16,
/// 2, all to all by default), and for "gat_inference" too (1, 500, 10, 8 × 16, 3); the answer
///   {"suite":"lstm","threads":1,"kernels":"x86-64-v4","torch":"1.13.1","seconds":[…],"peer_seconds":[…],
///    "peak_bytes":n,"peer_peak_bytes":n,"apart":x}
/// as learn::StepBenchmark says. Error BadInput for anything else, and as the benchmarks of core/learn.
Result<Json> runBenchTask(std::string_view input, const Clock& clock, const jobs::JobContext& job);

}  // namespace qd::worker
