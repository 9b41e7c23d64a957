// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/result.h"
#include "core/jobs/pause_gate.h"

namespace qd::jobs {

/// What a running job tells: the stage in words, the share done (0 … 1) and the time left.
struct Progress {
    std::string stage;
    double fraction = 0.0;
    std::optional<double> etaSeconds;
};

using ProgressSink = std::function<void(const Progress&)>;

/// A line that a job leaves for whoever asks later what it did: no secret, price or position.
struct LogLine {
    Timestamp at;
    Message text;  ///< one line
};
using LogSink = std::function<void(const LogLine&)>;

/// What a runner that can do more than report gives to a context; either may be empty.
struct JobExtras {
    LogSink log;                           ///< called from the job's threads
    std::shared_ptr<PauseGate> gate = {};  ///< where the job waits while it is paused
};

/// The hand that a job is given: report progress, say what happens, wait while paused, ask whether to stop.
/// Safe to use from the job's own threads.
class JobContext {
public:
    /// `sink` may be empty. `clock` outlives the context.
    JobContext(std::stop_token stop, ProgressSink sink, const Clock& clock, JobExtras extras = {});

    /// Reports progress; the time left is estimated from the time so far, without what the job stood paused.
    /// `fraction` is clamped to 0 … 1.
    void report(std::string_view stage, double fraction) const;
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    /// Adds a line to the job's log: what was found, chosen or left out. By say(), so that a window can
    /// translate it; what breaks the line becomes a blank.
    void log(Message text) const;
    /// report(), wait while the job is paused, then error Cancelled if the user asked to stop (which ends the
    /// waiting at once): call it at least every 50 ms of work.
    Status checkpoint(std::string_view stage, double fraction) const;
    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }
    /// A context over a share [from, to] of this one's progress; both are clamped to 0 … 1.
    [[nodiscard]] JobContext slice(double from, double to) const;

private:
    std::stop_token m_stop;
    ProgressSink m_sink;
    const Clock* m_clock;
    JobExtras m_extras;
    std::int64_t m_startNanos;
    double m_from = 0.0;
    double m_to = 1.0;
};

enum class JobState { Queued, Running, Done, Failed, Cancelled };

/// How a job ended: `error` is set when it failed or was cancelled.
struct JobOutcome {
    JobState state = JobState::Done;
    std::optional<Error> error;
};

/// A job: a name for people, and work that takes snapshots and leaves its result where its closure says.
struct JobSpec {
    std::string name;
    std::function<Status(JobContext&)> work;
    ProgressSink onProgress;                          ///< called from the job's thread; may be empty
    std::function<void(const JobOutcome&)> onFinish;  ///< called once, from the job's thread; may be empty
};

/// The one seam through which work leaves the calling thread. The window passes one over QtConcurrent, qdctl
/// an inline one, tests either.
class JobRunner {
public:
    virtual ~JobRunner() = default;
    virtual JobId start(JobSpec spec) = 0;
    /// Asks the job to stop; returns at once. Unknown ids are ignored.
    virtual void cancel(JobId id) = 0;
    /// The job waits at its next checkpoint until resume() or cancel(); returns at once. Unknown ids are
    /// ignored.
    virtual void pause(JobId id) = 0;
    virtual void resume(JobId id) = 0;
};

/// Runs each job to its end inside start(), where nobody is left to command it: cancel, pause and resume do
/// nothing.
class InlineJobRunner final : public JobRunner {
public:
    /// `clock` outlives the runner; `stop` cancels the job that is running.
    explicit InlineJobRunner(const Clock& clock, std::stop_token stop = {});
    JobId start(JobSpec spec) override;
    void cancel(JobId id) override;
    void pause(JobId id) override;
    void resume(JobId id) override;

private:
    const Clock* m_clock;
    std::stop_token m_stop;
    std::int64_t m_next = 1;
};

/// Runs the work and turns its status into an outcome; an exception that leaves it is error Internal. Runners
/// share this. Precondition: there is work.
[[nodiscard]] JobOutcome runJob(const JobSpec& spec, JobContext& context);

}  // namespace qd::jobs
