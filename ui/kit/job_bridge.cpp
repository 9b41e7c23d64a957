// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/job_bridge.h"

#include <QThread>
#include <algorithm>
#include <atomic>
#include <utility>

#include <QtConcurrent/QtConcurrentRun>

#include "core/base/thread_niceness.h"
#include "core/jobs/log_tail.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"

namespace qd::ui {
namespace {
constexpr std::int64_t kProgressPeriodNanos = 33'000'000;  ///< at most 30 reports a second reach the model
constexpr int kTickMs = 1000;
}  // namespace

/// What the GUI thread and the job's thread share about one job. `latest`, `lastPost` and `posted` are
/// guarded by `mutex`; `logShown` is the GUI thread's.
struct JobBridge::Live {
    JobId id;
    bool listed = false;
    jobs::JobSpec spec;
    std::function<void(const jobs::JobOutcome&)> deliver;
    std::stop_source stop;
    std::shared_ptr<jobs::PauseGate> gate;
    jobs::LogTail log;
    std::atomic<bool> begun = false;  ///< taken by the thread that runs it, or by who cancels it before
    std::mutex mutex;
    jobs::Progress latest;
    std::int64_t lastPost = 0;
    bool posted = false;  ///< a call to show the news is on its way
    std::int64_t logShown = 0;
    std::string stage;   ///< as the job says it; the GUI thread's
    QString stageShown;  ///< in the window's language

    /// Finding the words of a stage takes longer than comparing it with the last one.
    void showStage(JobRow& row, const std::string& said) {
        if (said != stage || stageShown.isEmpty()) stageShown = core_text::recognised(stage = said);
        row.stage = stageShown;
    }
    /// Brings the row's log up to date.
    void showLog(JobRow& row) {
        const std::int64_t written = log.written();
        if (written == logShown) return;
        logShown = written;
        row.log.clear();
        for (const jobs::LogLine& line : log.lines())
            row.log.append({format::toQDateTime(line.at), core_text::text(line.text)});
    }
};

JobBridge::JobBridge(const Clock& clock, int maxThreads, QObject* parent) : QObject(parent), m_clock(clock) {
    const int threads = maxThreads > 0 ? maxThreads : std::max(2, QThread::idealThreadCount());
    m_pool.setMaxThreadCount(threads);
    m_pool.setObjectName(QStringLiteral("jobs"));
    m_readers.setMaxThreadCount(std::min(2, threads));
    m_readers.setObjectName(QStringLiteral("readers"));
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &JobBridge::tick);
    connect(&m_model, &JobsModel::activeCountChanged, this,
            [this](int active) { active > 0 ? m_tick.start() : m_tick.stop(); });
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
    live->spec = std::move(spec);
    if (listed) list(*live);
    // The gate lives in what it points at: a weak pointer, or neither would ever go.
    live->gate =
        std::make_shared<jobs::PauseGate>(m_clock, [this, weak = std::weak_ptr<Live>(live)](bool held) {
            if (const auto job = weak.lock()) hold(job, held);
        });
    if (m_closed) live->stop.request_stop();
    m_live.insert(live->id.value, live);
    QFuture<void> ignored =
        QtConcurrent::run(listed ? &m_pool : &m_readers, [this, live] { runOnPool(live); });
    Q_UNUSED(ignored);
    return live->id;
}

void JobBridge::list(const Live& live) {
    JobRow row;
    row.id = live.id;
    row.name = format::text(live.spec.name);
    row.started = format::toQDateTime(m_clock.now());
    m_model.add(std::move(row));
}

void JobBridge::runOnPool(const std::shared_ptr<Live>& live) {
    if (live->begun.exchange(true)) return;
    if (live->stop.stop_requested())
        return end(live,
                   {jobs::JobState::Cancelled, Error{ErrorCode::Cancelled, "cancelled before it began"}});
    if (live->listed) standBehindInteractiveThreads();
    postProgress(live, jobs::Progress{});
    jobs::JobContext context(live->stop.get_token(),
                             [this, live](const jobs::Progress& progress) {
                                 if (live->spec.onProgress) live->spec.onProgress(progress);
                                 postProgress(live, progress);
                             },
                             m_clock,
                             {[this, live](const jobs::LogLine& line) {
                                  live->log.add(line);
                                  postNews(live);
                              },
                              live->gate});
    end(live, jobs::runJob(live->spec, context));
}

/// Once for each job, from whichever thread took it.
void JobBridge::end(const std::shared_ptr<Live>& live, const jobs::JobOutcome& outcome) {
    if (live->spec.onFinish) live->spec.onFinish(outcome);
    live->spec.work = {};  // what the closure holds goes with the job, not with the list
    QMetaObject::invokeMethod(
        this, [this, live, outcome] { finishOnGui(live, outcome); }, Qt::QueuedConnection);
}

/// The job's thread stands at the gate, or goes on. While it stands, another job may have its place in the
/// pool.
void JobBridge::hold(const std::shared_ptr<Live>& live, bool held) {
    held ? m_pool.releaseThread() : m_pool.reserveThread();
    QMetaObject::invokeMethod(
        this,
        [this, live, held] {
            m_model.update(live->id, [&](JobRow& row) {
                row.paused = held && row.active() && live->gate->paused();
                if (held) row.pausing = false;
            });
        },
        Qt::QueuedConnection);
}

/// A line in the job's log about what the user did with it.
void JobBridge::note(const std::shared_ptr<Live>& live, const char* event) {
    live->log.add({m_clock.now(), event});
    m_model.update(live->id, [&live](JobRow& row) { live->showLog(row); });
}

void JobBridge::postProgress(const std::shared_ptr<Live>& live, const jobs::Progress& progress) {
    {
        const std::lock_guard lock(live->mutex);
        live->latest = progress;
    }
    postNews(live);
}

/// Tells the GUI thread, now or when the period is over: the last word is never lost.
void JobBridge::postNews(const std::shared_ptr<Live>& live) {
    if (!live->listed) return;
    int waitMs = 0;
    {
        const std::lock_guard lock(live->mutex);
        if (live->posted) return;
        live->posted = true;
        const std::int64_t since = m_clock.monotonicNanos() - live->lastPost;
        if (live->lastPost != 0 && since < kProgressPeriodNanos)
            waitMs = static_cast<int>((kProgressPeriodNanos - since) / 1'000'000) + 1;
    }
    QMetaObject::invokeMethod(
        this,
        [this, live, waitMs] {
            if (waitMs == 0) return showNews(live);
            QTimer::singleShot(waitMs, this, [this, live] { showNews(live); });
        },
        Qt::QueuedConnection);
}

void JobBridge::showNews(const std::shared_ptr<Live>& live) {
    jobs::Progress progress;
    {
        const std::lock_guard lock(live->mutex);
        live->posted = false;
        live->lastPost = m_clock.monotonicNanos();
        progress = live->latest;
    }
    m_model.update(live->id, [&](JobRow& row) {
        if (!row.active()) return;
        row.state = jobs::JobState::Running;
        live->showStage(row, progress.stage);
        row.fraction = progress.fraction;
        row.etaSeconds = progress.etaSeconds;
        row.elapsedSeconds = secondsSince(row.started);
        live->showLog(row);
    });
}

double JobBridge::secondsSince(const QDateTime& start) const {
    return static_cast<double>(start.msecsTo(format::toQDateTime(m_clock.now()))) / 1000.0;
}

void JobBridge::tick() {
    for (const auto& live : std::as_const(m_live))
        if (live->listed)
            m_model.update(live->id, [this](JobRow& row) { row.elapsedSeconds = secondsSince(row.started); });
}

void JobBridge::finishOnGui(const std::shared_ptr<Live>& live, const jobs::JobOutcome& outcome) {
    m_live.remove(live->id.value);
    if (live->listed) {
        m_model.update(live->id, [&](JobRow& row) {
            row.state = outcome.state;
            row.error = outcome.error;
            row.cancelling = row.pausing = row.paused = false;
            row.finished = format::toQDateTime(m_clock.now());
            row.elapsedSeconds = secondsSince(row.started);
            row.etaSeconds.reset();
            if (outcome.state == jobs::JobState::Done) row.fraction = 1.0;
            live->showLog(row);
        });
    }
    // Moved out first: the receiver may start another job, or delete itself, in here.
    const auto deliver = std::exchange(live->deliver, {});
    if (deliver) deliver(outcome);
    if (live->listed) Q_EMIT finished(live->id.value);
}

void JobBridge::cancel(JobId id) {
    const auto live = m_live.value(id.value);
    if (live == nullptr) return;
    m_model.update(id, [](JobRow& row) {
        row.cancelling = true;
        row.pausing = row.paused = false;
    });
    if (!live->stop.request_stop()) return;
    if (live->listed) note(live, "Cancel asked for");
    // What waits for a thread needs none to end.
    if (!live->begun.exchange(true))
        end(live, {jobs::JobState::Cancelled, Error{ErrorCode::Cancelled, "cancelled before it began"}});
}

void JobBridge::pause(JobId id) {
    const auto live = m_live.value(id.value);
    if (live == nullptr || live->gate->paused() || live->stop.stop_requested()) return;
    live->gate->pause();
    m_model.update(id, [](JobRow& row) { row.pausing = true; });
    note(live, "Paused");
}

void JobBridge::resume(JobId id) {
    const auto live = m_live.value(id.value);
    if (live == nullptr || !live->gate->paused()) return;
    m_model.update(id, [](JobRow& row) { row.pausing = row.paused = false; });
    note(live, "Resumed");
    live->gate->resume();
}

void JobBridge::offerAgain(JobId id, QObject* receiver, std::function<void()> start) {
    m_model.update(id, [&](JobRow& row) {
        row.again = std::move(start);
        row.againFor = receiver;
    });
}

bool JobBridge::canRunAgain(JobId id) const {
    const int at = m_model.rowOf(id);
    return at >= 0 && m_model.row(at).canRunAgain();
}

void JobBridge::runAgain(JobId id) {
    if (!canRunAgain(id)) return;
    std::function<void()> start;
    m_model.update(id, [&start](JobRow& row) { start = std::exchange(row.again, {}); });
    start();
}

void JobBridge::setResult(JobId id, const QString& link, const QString& outcome) {
    m_model.update(id, [&](JobRow& row) {
        row.resultLink = link;
        row.outcome = outcome;
    });
}

void JobBridge::shutdown() {
    m_closed = true;
    const auto live = m_live.values();
    for (const auto& job : live)
        cancel(job->id);
    m_pool.waitForDone();
    m_readers.waitForDone();
}

}  // namespace qd::ui
