// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/train_worker.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "core/jobs/parallel.h"

namespace qd::desk {

namespace {

constexpr int kTurnMs = 20;
constexpr std::size_t kMostErrors = 1U << 16U;
/// Turns without a word in which the job has stood at the same gate: it is paused.
constexpr int kStandingTurns = 2;

ChildCommand commandFor(const std::string& task) {
    ChildCommand command{"qd-worker", {task}};
    command.environment = {{"OMP_WAIT_POLICY", "passive"}};
    command.standsBack = true;
    return command;
}

std::string lastLine(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

/// Stands at the job's gate in place of the thread that talks with the worker, which so can tell the worker
/// that the job is paused: a thread at the gate hears and says nothing.
class Gatekeeper {
public:
    explicit Gatekeeper(const jobs::JobContext& job) : m_job(job) {}

    /// Until leave() or the end of the job.
    void stand(const std::string& stage) {
        while (!m_left) {
            m_inside = true;
            if (!m_job.checkpoint(stage, m_fraction).ok()) m_stopped = true;
            m_inside = false;
            ++m_passes;
            if (m_stopped) return;
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, std::chrono::milliseconds(kTurnMs), [this] { return m_left.load(); });
        }
    }
    void leave() {
        const std::lock_guard lock(m_mutex);
        m_left = true;
        m_wake.notify_all();
    }
    /// Called after each quiet turn: whether the job stands still at its gate.
    bool standsStill() {
        const std::uint64_t passes = m_passes;
        m_still = m_inside && passes == m_seen ? m_still + 1 : 0;
        m_seen = passes;
        return m_still >= kStandingTurns;
    }
    /// Whether it has gone on since it stood still.
    [[nodiscard]] bool wentOn() const { return m_passes != m_seen; }
    [[nodiscard]] bool stopped() const { return m_stopped || m_job.cancelled(); }
    void report(double fraction) { m_fraction = fraction; }

private:
    const jobs::JobContext& m_job;
    std::atomic<bool> m_left = false;
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_inside = false;
    std::atomic<std::uint64_t> m_passes = 0;
    std::atomic<double> m_fraction = 0.0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::uint64_t m_seen = 0;
    int m_still = 0;
};

Error notUnderstood(const Error& why) {
    return Error{ErrorCode::Internal, say("qd-worker said something that is not understood: %1", why.said())};
}

/// A worker and what it has said.
class Talk {
public:
    Talk(ChildProcess& child, Gatekeeper& gate, const std::function<Status(model::Frame)>& heard,
         const std::function<void(bool, bool)>& paused)
        : m_child(child), m_gate(gate), m_heard(heard), m_paused(paused) {}

    /// To the last word; an error of a listener, of the job or of the worker ends it.
    Status run() {
        for (bool talking = true; talking;) {
            std::string output;
            QD_TRY(talking, m_child.exchange(kTurnMs, output, m_errors));
            if (m_errors.size() > 2 * kMostErrors) m_errors.erase(0, m_errors.size() - kMostErrors);
            if (m_gate.stopped()) return Error{ErrorCode::Cancelled, say("cancelled")};
            if (const auto fed = m_reader.feed(output); !fed.ok()) return notUnderstood(fed.error());
            while (auto frame = m_reader.take())
                QD_CHECK(hear(std::move(*frame)));
            tellPause(output.empty() && m_child.unsent() == 0);
        }
        QD_TRY(const auto end, m_child.wait());
        if (m_error) return *m_error;
        if (m_finished && m_reader.atBoundary()) return Ok{};
        return workerDied(end, m_errors);
    }

private:
    Status hear(model::Frame frame) {
        using enum model::FrameKind;
        if (frame.kind == Error) {
            const auto said = model::workerErrorFrom(frame);
            if (!said.ok()) return notUnderstood(said.error());
            m_error = said->error;
            return Ok{};
        }
        if (frame.kind == Paused && m_paused) m_paused(m_pausing, m_pausing);
        if (frame.kind == Resumed && m_paused) m_paused(m_pausing, false);
        if (frame.kind == Result) m_finished = true;
        return m_heard(std::move(frame));
    }
    void tellPause(bool quiet) {
        if (!m_pausing && quiet && m_gate.standsStill()) {
            m_pausing = true;
            m_child.send(model::encodeFrame({model::FrameKind::Pause, Json::object(), {}}));
        } else if (m_pausing && m_gate.wentOn()) {
            m_pausing = false;
            m_child.send(model::encodeFrame({model::FrameKind::Resume, Json::object(), {}}));
        } else {
            return;
        }
        if (m_paused) m_paused(m_pausing, false);
    }

    ChildProcess& m_child;
    Gatekeeper& m_gate;
    const std::function<Status(model::Frame)>& m_heard;
    const std::function<void(bool, bool)>& m_paused;
    model::FrameReader m_reader;
    std::string m_errors;
    std::optional<Error> m_error;
    bool m_finished = false;
    bool m_pausing = false;
};

/// Sends the task, and hears what comes until the worker ends.
Status converse(ChildStarter& programs, const std::string& command, model::Frame task,
                const std::function<void(std::int64_t)>& started,
                const std::function<Status(model::Frame)>& heard,
                const std::function<void(bool, bool)>& paused, const std::string& stage, Gatekeeper& gate) {
    auto child = programs.start(commandFor(command));
    if (!child.ok()) {
        auto error = std::move(child).error();
        return Error{error.code, error.said(), say("nets are trained in builds with QD_WITH_LEARN"),
                     error.where};
    }
    if (started) started((*child)->pid());
    // In two pieces: the second is the prices, which are not copied once more.
    (*child)->send(model::encodeFrameHead(task.kind, task.json, task.blob.size()));
    (*child)->send(std::move(task.blob));
    Status talked = Ok{};
    // The talk comes first: it is the calling thread's, and with a single thread there is no gate to stand
    // at.
    jobs::parallelFor(2, 2, [&](std::size_t part) {
        if (part == 1) return gate.stand(stage);
        struct Leaving {
            Gatekeeper& gate;
            ~Leaving() { gate.leave(); }
        } leaving{gate};
        talked = Talk(**child, gate, heard, paused).run();
    });
    return talked;
}

/// Hands frames to who listens for them.
class TrainerFrames {
public:
    TrainerFrames(const WorkerSinks& sinks, std::size_t width, Gatekeeper& gate)
        : m_sinks(sinks), m_width(width), m_gate(gate) {}

    Status take(model::Frame frame) {
        const auto taken = dispatch(std::move(frame));
        if (taken.ok() || m_own) return taken;
        return notUnderstood(taken.error());
    }
    std::optional<model::TrainDone> done;

private:
    Status dispatch(model::Frame frame) {
        using enum model::FrameKind;
        switch (frame.kind) {
            case Hello:
                return tell(model::helloFrom(frame), m_sinks.hello);
            case Epoch:
                return tell(model::epochFrom(frame), m_sinks.epoch);
            case Notice:
                return tell(model::noticeFrom(frame), m_sinks.notice);
            case Rate: {
                const auto rate = model::rateFrom(frame);
                if (rate.ok()) m_gate.report(rate->fraction);
                return tell(rate, m_sinks.rate);
            }
            case Fold: {
                QD_TRY(auto fold, model::foldFrom(frame, m_width));
                if (m_sinks.fold) m_sinks.fold(std::move(fold));
                return Ok{};
            }
            case Checkpoint: {
                QD_TRY(auto checkpoint, model::checkpointFrom(std::move(frame)));
                if (!m_sinks.checkpoint) return Ok{};
                const auto kept = m_sinks.checkpoint(std::move(checkpoint.bytes));
                m_own = !kept.ok();
                return kept;
            }
            case Result: {
                QD_TRY(done, model::doneFrom(std::move(frame)));
                return Ok{};
            }
            default:
                return Ok{};  // heartbeats, and answers to commands
        }
    }
    template <class T>
    static Status tell(const qd::Result<T>& said, const std::function<void(const T&)>& sink) {
        if (!said.ok()) return said.error();
        if (sink) sink(*said);
        return Ok{};
    }

    const WorkerSinks& m_sinks;
    std::size_t m_width;
    Gatekeeper& m_gate;
    bool m_own = false;  ///< the last error is the listener's
};

}  // namespace

Error workerDied(const ChildEnd& end, const std::string& errors) {
    const auto line = lastLine(errors);
    const Message words = line.empty() ? Message() : say("its last line: %1", line);
    if (end.signal == SIGKILL)
        return Error{ErrorCode::Internal,
                     say("the learning process was killed, by somebody or for want of memory"), words};
    if (end.signal != 0)
        return Error{ErrorCode::Internal,
                     say("the learning process died of signal %1", std::to_string(end.signal)), words};
    return Error{
        ErrorCode::Internal,
        say("the learning process ended with status %1 and without a result", std::to_string(end.exitStatus)),
        words};
}

Result<model::TrainDone> runTrainer(ChildStarter& programs, const model::TrainTask& task,
                                    const WorkerSinks& sinks, const jobs::JobContext& job) {
    QD_CHECK(job.checkpoint("Training", 0.0));
    Gatekeeper gate(job);
    TrainerFrames frames(sinks, task.panel.width(), gate);
    QD_CHECK(converse(
        programs, "train", model::toFrame(task), sinks.started,
        [&](model::Frame frame) { return frames.take(std::move(frame)); }, sinks.paused, "Training", gate));
    if (!frames.done) return workerDied({}, {});
    return std::move(*frames.done);
}

Result<model::Frame> askWorker(ChildStarter& programs, const std::string& command, const model::Frame& task,
                               const std::string& stage, const jobs::JobContext& job) {
    QD_CHECK(job.checkpoint(stage, 0.0));
    Gatekeeper gate(job);
    std::optional<model::Frame> answer;
    QD_CHECK(converse(
        programs, command, task, {},
        [&](model::Frame frame) -> Status {
            if (frame.kind == model::FrameKind::Result) answer = std::move(frame);
            return Ok{};
        },
        {}, stage, gate));
    if (!answer) return workerDied({}, {});
    return std::move(*answer);
}

}  // namespace qd::desk
