// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/infer_task.h"

#include <utility>

#include "core/learn/inference.h"
#include "core/model/infer_task.h"
#include "core/model/model_file.h"

namespace qd::worker {

Result<model::Frame> runInferTask(const model::Frame& frame, TaskControl& control) {
    QD_TRY(const auto task, model::inferTaskFrom(frame));
    QD_TRY(const auto file, model::readModelFile(task.modelFile));
    if (file.net.features != task.panel.features)
        return Error{ErrorCode::BadInput, say("the features of the panel are not those of the model"),
                     say("materialise the view that the model was trained on")};
    const learn::InferenceInputs inputs{task.panel,         file.spec,    file.net,   task.rows,
                                        task.sensitivities, task.threads, task.device};
    const std::int64_t begun = control.clock().monotonicNanos();
    QD_TRY(auto said, learn::infer(inputs, control.context()));
    model::InferResult result;
    result.rows = task.rows.size();
    result.names = task.panel.width();
    result.features = task.panel.depth();
    result.scores = std::move(said.scores);
    result.weights = std::move(said.weights);
    result.present = std::move(said.present);
    result.sensitivities = std::move(said.sensitivities);
    result.seconds = static_cast<double>(control.clock().monotonicNanos() - begun) * 1e-9;
    return toFrame(result);
}

}  // namespace qd::worker
