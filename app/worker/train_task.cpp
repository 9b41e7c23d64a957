// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/train_task.h"

#include <utility>

#include "core/learn/trainer.h"
#include "core/model/model_file.h"
#include "core/model/train_messages.h"
#include "core/model/train_task.h"

namespace qd::worker {

namespace {

learn::TrainSinks tellTo(TaskControl& control) {
    learn::TrainSinks sinks;
    sinks.epoch = [&control](const model::EpochMetrics& metrics) { control.send(toFrame(metrics)); };
    sinks.rate = [&control](const model::StepRate& rate) { control.send(toFrame(rate)); };
    sinks.notice = [&control](const model::Notice& notice) { control.send(toFrame(notice)); };
    sinks.fold = [&control](const model::FoldResult& fold) { control.send(toFrame(fold)); };
    sinks.checkpoint = [&control](std::string bytes) -> Status {
        control.send(toFrame(model::Checkpoint{std::move(bytes)}));
        return Ok{};
    };
    return sinks;
}

}  // namespace

Result<model::Frame> runTrainTask(const model::Frame& frame, TaskControl& control) {
    QD_TRY(const auto task, model::trainTaskFrom(frame));
    const learn::TrainInputs inputs{task.panel, task.model, task.train, task.folds, task.checkpoint};
    QD_TRY(auto trained, learn::train(inputs, tellTo(control), control.clock(), control.context()));
    QD_TRY(auto file,
           model::writeModelFile({task.model, task.train, std::move(trained.net), task.codeVersion}));
    return toFrame(
        model::TrainDone{trained.device, trained.bytesPeak, trained.bytesPredicted, std::move(file)});
}

}  // namespace qd::worker
