// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "core/base/out_of_memory.h"

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
        return orOutOfMemory([&] { return spec.work(context); });
    } catch (const std::exception& e) {
        return Error{ErrorCode::Internal, say("the job failed unexpectedly: %1", e.what())};
    }
}

}  // namespace

JobContext::JobContext(std::stop_token stop, ProgressSink sink, const Clock& clock, JobExtras extras)
    : m_stop(std::move(stop)),
      m_sink(std::move(sink)),
      m_clock(&clock),
      m_extras(std::move(extras)),
      m_startNanos(clock.monotonicNanos()) {}

void JobContext::report(std::string_view stage, double fraction) const {
    if (!m_sink) return;
    asFarAsMemoryGoes([&] {  // what is told of a job is not the job
        Progress progress;
        progress.stage = std::string(stage);
        progress.fraction = m_from + (m_to - m_from) * share(fraction);
        const std::int64_t paused = m_extras.gate ? m_extras.gate->heldNanos() : 0;
        const double elapsed = static_cast<double>(m_clock->monotonicNanos() - m_startNanos - paused) * 1e-9;
        if (progress.fraction > 0.01)
            progress.etaSeconds = elapsed * (1.0 - progress.fraction) / progress.fraction;
        m_sink(progress);
    });
}

void JobContext::log(Message text) const {
    if (!m_extras.log) return;
    const auto breaks = [](char c) { return static_cast<unsigned char>(c) < 0x20U; };
    std::replace_if(text.text.begin(), text.text.end(), breaks, ' ');
    for (MessageArgument& argument : text.args)
        std::replace_if(argument.text.begin(), argument.text.end(), breaks, ' ');
    asFarAsMemoryGoes([&] { m_extras.log({m_clock->now(), std::move(text)}); });
}

Status JobContext::checkpoint(std::string_view stage, double fraction) const {
    report(stage, fraction);
    if (m_extras.gate) m_extras.gate->wait(m_stop);
    if (cancelled()) return Error{ErrorCode::Cancelled, say("cancelled during: %1", stage)};
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

void InlineJobRunner::pause(JobId) {}

void InlineJobRunner::resume(JobId) {}

}  // namespace qd::jobs
