// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/model/memory_prediction.h"
#include "core/model/model_spec.h"

namespace qd::learn {

struct MeasuredMemory {
    std::uint64_t measured = 0;   ///< most bytes of tensors at a time
    std::uint64_t predicted = 0;  ///< of tensors, by core/model/memory_prediction.h
    double stepSeconds = 0.0;     ///< of the faster of two steps
};

/// Trains two steps of one batch on made-up numbers of these sizes under a plan and counts what tensors take:
/// the allocator's own count, not the process's. Errors as train().
Result<MeasuredMemory> measureMemory(const model::ModelSpec& spec, const model::TrainSpec& train,
                                     const model::RunSize& size, const model::MemoryPlan& plan,
                                     const Clock& clock, const jobs::JobContext& job);

}  // namespace qd::learn
