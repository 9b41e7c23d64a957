// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/job_bridge.h"

#include <QThread>
#include <algorithm>
#include <atomic>
#include <utility>

#include <QtConcurrent/QtConcurrentRun>

#include "ui/kit/format.h"

namespace qd::ui {
namespace {
constexpr std::int64_t kProgressPeriodNanos = 33'000'000;  ///< at most 30 reports a second reach the model
}

/// What the GUI thread and the job's thread share about one job. `latest` is guarded by `mutex`.
struct JobBridge::Live {
    JobId id;
    bool listed = false;
    jobs::JobSpec spec;
    std::function<void(const jobs::JobOutcome&)> deliver;
    std::stop_source stop;
    std::mutex mutex;
    jobs::Progress latest;
    std::int64_t lastPost = 0;
    bool posted = false;  ///< a call to show `latest` is on its way
};

JobBridge::JobBridge(const Clock& clock, int maxThreads, QObject* parent) : QObject(parent), m_clock(clock) {
    m_pool.setMaxThreadCount(maxThreads > 0 ? maxThreads : std::max(2, QThread::idealThreadCount()));
    m_pool.setObjectName(QStringLiteral("jobs"));
}

JobBridge::~JobBridge() {
    shutdown();
}

JobId JobBridge::start(jobs::JobSpec spec) {
    return enqueue(std::move(spec), true, {});
}

JobId JobBridge::enqueue(jobs::JobSpec spec, bool listed,
                         std::function<void(const jobs::JobOutcome&)> deliver) {
    auto live = std::make_shared<Live>();
    live->id = JobId{m_next++};
    live->listed = listed;
    live->deliver = std::move(deliver);
    if (listed) {
        JobRow row;
        row.id = live->id;
        row.name = format::text(spec.name);
        row.started = format::toQDateTime(m_clock.now());
        m_model.add(std::move(row));
    }
    live->spec = std::move(spec);
    if (m_closed) live->stop.request_stop();
    m_live.insert(live->id.value, live);
    QFuture<void> ignored = QtConcurrent::run(&m_pool, [this, live] { runOnPool(live); });
    Q_UNUSED(ignored);
    return live->id;
}

void JobBridge::runOnPool(const std::shared_ptr<Live>& live) {
    jobs::JobOutcome outcome;
    if (live->stop.stop_requested()) {
        outcome.state = jobs::JobState::Cancelled;
        outcome.error = Error{ErrorCode::Cancelled, "cancelled before it began"};
    } else {
        postProgress(live, jobs::Progress{});
        jobs::JobContext context(
            live->stop.get_token(),
            [this, live](const jobs::Progress& progress) {
                if (live->spec.onProgress) live->spec.onProgress(progress);
                postProgress(live, progress);
            },
            m_clock);
        outcome = jobs::runJob(live->spec, context);
    }
    if (live->spec.onFinish) live->spec.onFinish(outcome);
    live->spec.work = {};  // what the closure holds goes with the job, not with the list
    QMetaObject::invokeMethod(
        this, [this, live, outcome] { finishOnGui(live, outcome); }, Qt::QueuedConnection);
}

void JobBridge::postProgress(const std::shared_ptr<Live>& live, const jobs::Progress& progress) {
    if (!live->listed) return;
    {
        const std::lock_guard lock(live->mutex);
        live->latest = progress;
        const std::int64_t now = m_clock.monotonicNanos();
        const bool tooSoon = live->lastPost != 0 && now - live->lastPost < kProgressPeriodNanos;
        if (live->posted || tooSoon) return;
        live->posted = true;
        live->lastPost = now;
    }
    QMetaObject::invokeMethod(
        this, [this, live] { showProgress(live->id, live); }, Qt::QueuedConnection);
}

void JobBridge::showProgress(JobId id, const std::shared_ptr<Live>& live) {
    jobs::Progress progress;
    {
        const std::lock_guard lock(live->mutex);
        live->posted = false;
        progress = live->latest;
    }
    m_model.update(id, [&](JobRow& row) {
        if (!row.active()) return;
        row.state = jobs::JobState::Running;
        row.stage = format::text(progress.stage);
        row.fraction = progress.fraction;
        row.etaSeconds = progress.etaSeconds;
    });
}

void JobBridge::finishOnGui(const std::shared_ptr<Live>& live, const jobs::JobOutcome& outcome) {
    m_live.remove(live->id.value);
    if (live->listed) {
        m_model.update(live->id, [&](JobRow& row) {
            row.state = outcome.state;
            row.error = outcome.error;
            row.cancelling = false;
            row.finished = format::toQDateTime(m_clock.now());
            row.etaSeconds.reset();
            if (outcome.state == jobs::JobState::Done) row.fraction = 1.0;
        });
    }
    // Moved out first: the receiver may start another job, or delete itself, in here.
    const auto deliver = std::exchange(live->deliver, {});
    if (deliver) deliver(outcome);
    if (live->listed) Q_EMIT finished(live->id.value);
}

void JobBridge::cancel(JobId id) {
    const auto live = m_live.constFind(id.value);
    if (live == m_live.constEnd()) return;
    m_model.update(id, [](JobRow& row) { row.cancelling = true; });
    (*live)->stop.request_stop();
}

void JobBridge::setResult(JobId id, const QString& link, const QString& outcome) {
    m_model.update(id, [&](JobRow& row) {
        row.resultLink = link;
        row.outcome = outcome;
    });
}

void JobBridge::shutdown() {
    m_closed = true;
    for (const auto& live : std::as_const(m_live)) {
        m_model.update(live->id, [](JobRow& row) { row.cancelling = true; });
        live->stop.request_stop();
    }
    m_pool.waitForDone();
}

}  // namespace qd::ui
