// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace qd::jobs {

namespace {

/// In 0 … 1; what is not a number (a share of nothing done) counts as 0.
double share(double fraction) {
    return fraction > 0.0 ? std::min(fraction, 1.0) : 0.0;
}

/// Results are values, but memory runs out by exception: that must end the job, not the program.
Status runWork(const JobSpec& spec, JobContext& context) {
    QD_REQUIRE(spec.work != nullptr);
    try {
        return spec.work(context);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Internal, "the job ran out of memory", "run it on less data"};
    } catch (const std::exception& e) {
        return Error{ErrorCode::Internal, std::string("the job failed unexpectedly: ") + e.what()};
    }
}

}  // namespace

JobContext::JobContext(std::stop_token stop, ProgressSink sink, const Clock& clock)
    : m_stop(std::move(stop)),
      m_sink(std::move(sink)),
      m_clock(&clock),
      m_startNanos(clock.monotonicNanos()) {}

void JobContext::report(std::string_view stage, double fraction) const {
    if (!m_sink) return;
    Progress progress;
    progress.stage = std::string(stage);
    progress.fraction = m_from + (m_to - m_from) * share(fraction);
    const double elapsed = static_cast<double>(m_clock->monotonicNanos() - m_startNanos) * 1e-9;
    if (progress.fraction > 0.01)
        progress.etaSeconds = elapsed * (1.0 - progress.fraction) / progress.fraction;
    m_sink(progress);
}

Status JobContext::checkpoint(std::string_view stage, double fraction) const {
    report(stage, fraction);
    if (cancelled()) return Error{ErrorCode::Cancelled, "cancelled during: " + std::string(stage)};
    return Ok{};
}

JobContext JobContext::slice(double from, double to) const {
    JobContext part = *this;
    part.m_from = m_from + (m_to - m_from) * share(from);
    part.m_to = m_from + (m_to - m_from) * share(to);
    return part;
}

JobOutcome runJob(const JobSpec& spec, JobContext& context) {
    const auto status = runWork(spec, context);
    JobOutcome outcome;
    if (!status.ok()) {
        outcome.error = status.error();
        outcome.state = status.error().code == ErrorCode::Cancelled ? JobState::Cancelled : JobState::Failed;
    }
    return outcome;
}

InlineJobRunner::InlineJobRunner(const Clock& clock, std::stop_token stop)
    : m_clock(&clock), m_stop(std::move(stop)) {}

JobId InlineJobRunner::start(JobSpec spec) {
    const JobId id{m_next++};
    JobContext context(m_stop, spec.onProgress, *m_clock);
    const JobOutcome outcome = runJob(spec, context);
    if (spec.onFinish) spec.onFinish(outcome);
    return id;
}

void InlineJobRunner::cancel(JobId) {}

}  // namespace qd::jobs
