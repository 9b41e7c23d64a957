// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/measure_task.h"

#include "core/learn/compute_device.h"
#include "core/learn/measure_memory.h"
#include "core/model/measure_task.h"
#include "core/model/memory_prediction.h"

namespace qd::worker {

namespace {

Result<model::MemoryPlan> planOf(const model::MeasureTask& task, const model::RunSize& size, bool gpu) {
    model::MemoryPlan plan = model::fullPlan(task.model, task.train, size, gpu);
    for (std::size_t i = 0; i < task.stepsDown; ++i) {
        const auto next = model::stepDown(task.model, task.train, size, plan);
        if (!next)
            return Error{ErrorCode::BadInput,
                         say("there are only %1 plans below the full one", std::to_string(i))};
        plan = *next;
    }
    return plan;
}

}  // namespace

Result<model::Frame> runMeasureTask(const model::Frame& frame, TaskControl& control) {
    QD_TRY(const auto task, model::measureTaskFrom(frame));
    QD_TRY(const auto device, learn::chooseDevice(learn::computeDevices(), task.train.device));
    model::RunSize size;
    size.names = task.names;
    size.features = task.features;
    size.batchRows = task.train.batchRows;
    QD_TRY(const auto plan, planOf(task, size, device.id != "cpu"));
    QD_TRY(const auto measured,
           learn::measureMemory(task.model, task.train, size, plan, control.clock(), control.context()));
    model::MeasureResult result;
    result.device = plan.gpu ? device.id : "cpu";
    result.bytesMeasured = measured.measured;
    result.bytesPredicted = measured.predicted;
    result.stepSeconds = measured.stepSeconds;
    const auto sequences = static_cast<double>(task.names) * static_cast<double>(task.train.batchRows);
    if (measured.stepSeconds > 0.0) result.sequencesPerSecond = sequences / measured.stepSeconds;
    result.piece = plan.piece;
    result.wholeBatch = plan.wholeBatch;
    result.activationCheckpointing = plan.checkpointing;
    return toFrame(result);
}

}  // namespace qd::worker
