// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/frame_task.h"

#include <utility>

#include "core/base/out_of_memory.h"
#include "core/learn/compute_device.h"
#include "core/model/train_messages.h"

namespace qd::worker {

namespace {

Result<model::Frame> firstFrame(FramePipe& pipe, model::FrameKind wanted) {
    QD_TRY(auto frame, pipe.receive(-1));
    if (!frame) return Error{ErrorCode::Cancelled, say("standard input ended before there was a task")};
    if (frame->kind == wanted) return std::move(*frame);
    return Error{ErrorCode::BadInput, say("the first frame is of the kind '%1', expected '%2'",
                                          model::frameName(frame->kind), model::frameName(wanted))};
}

Result<model::Frame> answerOf(FramePipe& pipe, TaskControl& control, model::FrameKind wanted,
                              const FrameTask& task) {
    QD_TRY(const auto frame, firstFrame(pipe, wanted));
    auto answer = task(frame, control);
    if (control.fault()) return *control.fault();
    return answer;
}

}  // namespace

int runFrameTask(model::FrameKind wanted, const FrameTask& task) {
    const SystemClock clock;
    FramePipe pipe;
    pipe.send(toFrame(model::WorkerHello{model::kFrameProtocol, learn::torchVersion()}));
    TaskControl control(pipe, clock);
    const auto answer = orOutOfMemory([&] { return answerOf(pipe, control, wanted, task); });
    if (pipe.gone()) return exitCode(ErrorCode::Cancelled);
    pipe.send(answer.ok() ? *answer : model::toFrame(answer.error()));
    return answer.ok() ? 0 : exitCode(answer.error().code);
}

}  // namespace qd::worker
