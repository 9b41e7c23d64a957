// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

#include "app/worker/frame_pipe.h"
#include "core/base/clock.h"
#include "core/jobs/job.h"

namespace qd::worker {

/// A clock whose durations leave out the time that the task stood paused.
class WorkClock final : public Clock {
public:
    /// `machine` outlives this.
    explicit WorkClock(const Clock& machine) : m_machine(&machine) {}
    [[nodiscard]] Timestamp now() const override { return m_machine->now(); }
    [[nodiscard]] std::int64_t monotonicNanos() const override {
        return m_machine->monotonicNanos() - m_held;
    }
    void leaveOut(std::int64_t nanos) noexcept { m_held += nanos; }

private:
    const Clock* m_machine;
    std::int64_t m_held = 0;
};

/// What the desk commands while a task runs. The task asks between its steps, by JobContext::checkpoint():
/// commands are taken and acknowledged then, a pause is stood there, and the desk hears that the worker is
/// alive.
class TaskControl {
public:
    /// Both outlive this.
    TaskControl(FramePipe& pipe, const Clock& machine);
    TaskControl(const TaskControl&) = delete;
    TaskControl& operator=(const TaskControl&) = delete;

    /// The hand that a task is given.
    [[nodiscard]] jobs::JobContext context();
    [[nodiscard]] const Clock& clock() const noexcept { return m_clock; }
    /// Sends a frame, which is a sign of life, too.
    void send(const model::Frame& frame);
    /// What ended the task from outside, in place of what it gave itself: bytes that are no command.
    [[nodiscard]] const std::optional<Error>& fault() const noexcept { return m_fault; }

private:
    void look(const jobs::Progress& progress);
    void obey(model::FrameKind command);
    void standPaused(const jobs::Progress& progress);
    void beat(const jobs::Progress& progress, bool paused);
    void fail(Error error);

    FramePipe& m_pipe;
    const Clock* m_machine;
    WorkClock m_clock;
    std::stop_source m_stop;
    std::optional<Error> m_fault;
    bool m_paused = false;
    std::int64_t m_begun;     ///< by the clock of work
    std::int64_t m_lastSent;  ///< by the machine's
};

}  // namespace qd::worker
