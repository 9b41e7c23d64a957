// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/task_control.h"

#include <utility>

#include "core/model/train_messages.h"

namespace qd::worker {

namespace {

constexpr std::int64_t kBeatNanos = 1'000'000'000;
constexpr int kBeatMs = 1000;

}  // namespace

TaskControl::TaskControl(FramePipe& pipe, const Clock& machine)
    : m_pipe(pipe),
      m_machine(&machine),
      m_clock(machine),
      m_begun(machine.monotonicNanos()),
      m_lastSent(m_begun) {}

jobs::JobContext TaskControl::context() {
    return {m_stop.get_token(), [this](const jobs::Progress& progress) { look(progress); }, m_clock};
}

void TaskControl::send(const model::Frame& frame) {
    m_pipe.send(frame);
    m_lastSent = m_machine->monotonicNanos();
    if (m_pipe.gone()) m_stop.request_stop();
}

/// Between two steps. No more than a poll of the pipe when there is nothing to do.
void TaskControl::look(const jobs::Progress& progress) {
    while (!m_stop.stop_requested()) {
        const auto frame = m_pipe.receive(0);
        if (!frame.ok()) return fail(frame.error());
        if (m_pipe.gone()) m_stop.request_stop();
        if (!*frame) break;
        obey((*frame)->kind);
        if (m_paused) standPaused(progress);
    }
    if (!m_stop.stop_requested() && m_machine->monotonicNanos() - m_lastSent >= kBeatNanos)
        beat(progress, false);
}

void TaskControl::obey(model::FrameKind command) {
    switch (command) {
        case model::FrameKind::Pause:
            m_paused = true;
            return send({model::FrameKind::Paused, Json::object(), {}});
        case model::FrameKind::Resume:
            m_paused = false;
            return send({model::FrameKind::Resumed, Json::object(), {}});
        case model::FrameKind::Stop:
            m_paused = false;
            send({model::FrameKind::Stopping, Json::object(), {}});
            m_stop.request_stop();
            return;
        default:
            return fail({ErrorCode::BadInput,
                         say("a task that runs takes no frame of the kind '%1'", model::frameName(command))});
    }
}

void TaskControl::standPaused(const jobs::Progress& progress) {
    const std::int64_t since = m_machine->monotonicNanos();
    while (m_paused && !m_stop.stop_requested()) {
        const auto frame = m_pipe.receive(kBeatMs);
        if (!frame.ok()) {
            fail(frame.error());
        } else if (m_pipe.gone()) {
            m_stop.request_stop();
        } else if (*frame) {
            obey((*frame)->kind);
        } else {
            beat(progress, true);
        }
    }
    m_clock.leaveOut(m_machine->monotonicNanos() - since);
}

void TaskControl::beat(const jobs::Progress& progress, bool paused) {
    model::WorkerHeartbeat beat;
    beat.paused = paused;
    beat.seconds = static_cast<double>(m_clock.monotonicNanos() - m_begun) * 1e-9;
    beat.stage = progress.stage;
    beat.fraction = progress.fraction;
    send(toFrame(beat));
}

void TaskControl::fail(Error error) {
    m_paused = false;
    if (!m_fault) m_fault = std::move(error);
    m_stop.request_stop();
}

}  // namespace qd::worker
