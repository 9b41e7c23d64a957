// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

#include "core/base/clock.h"
#include "core/jobs/job.h"
#include "ui/kit/jobs_model.h"

namespace qd::ui {

/// Work off the GUI thread: the JobRunner of the window, over QtConcurrent and a pool of its own (the only
/// user of QtConcurrent). Lives on the GUI thread; every function is called there.
///
/// Long jobs and short reads have threads of their own, so that a page loads while backtests run; a job that
/// is paused gives its thread to the next one. Results come back as queued calls on the GUI thread and are
/// dropped when the receiver has gone. Progress reaches the model at most 30 times a second a job. The
/// destructor cancels what runs and waits for it.
class JobBridge final : public QObject, public jobs::JobRunner {
    Q_OBJECT

public:
    template <class T>
    using Work = std::function<Result<T>(jobs::JobContext&)>;
    template <class T>
    using Done = std::function<void(Result<T>)>;

    /// `clock` outlives the bridge. `maxThreads` 0: one a core, at least 2.
    explicit JobBridge(const Clock& clock, int maxThreads = 0, QObject* parent = nullptr);
    ~JobBridge() override;

    /// The JobRunner seam: listed; callbacks of the specification come from the job's thread.
    JobId start(jobs::JobSpec spec) override;
    /// The list shows "Cancelling" before this returns; the job stops at its next checkpoint.
    void cancel(JobId id) override;
    /// The list shows "Pausing" before this returns, and "Paused" once the job stands at a checkpoint.
    void pause(JobId id) override;
    void resume(JobId id) override;

    /// Runs listed work; `done` is called once on the GUI thread unless `receiver` has been destroyed. `work`
    /// takes snapshots by value and touches no widget.
    template <class T>
    JobId run(const QString& name, Work<T> work, QObject* receiver, Done<T> done) {
        return launch<T>(name, true, std::move(work), receiver, std::move(done));
    }
    /// As run(), for short reads: not listed.
    template <class T>
    JobId query(Work<T> work, QObject* receiver, Done<T> done) {
        return launch<T>(QString(), false, std::move(work), receiver, std::move(done));
    }
    /// The way to start the job anew should it fail or be cancelled: `start` is called on the GUI thread when
    /// the user asks, once, unless `receiver` has been destroyed. Call it after run().
    void offerAgain(JobId id, QObject* receiver, std::function<void()> start);
    [[nodiscard]] bool canRunAgain(JobId id) const;
    void runAgain(JobId id);
    /// Names the place where a finished job's result can be seen ("backtests/12"; empty: none), and says in
    /// words what came out ("run 12 recorded").
    void setResult(JobId id, const QString& link, const QString& outcome);

    [[nodiscard]] JobsModel* model() { return &m_model; }
    /// Cancels everything and waits until no job runs. New jobs are refused from now on.
    void shutdown();

Q_SIGNALS:
    /// A listed job ended; read the row through model().
    void finished(qint64 jobId);

private:
    struct Live;

    template <class T>
    JobId launch(const QString& name, bool listed, Work<T> work, QObject* receiver, Done<T> done);
    JobId enqueue(jobs::JobSpec spec, bool listed, std::function<void(const jobs::JobOutcome&)> deliver);
    void list(const Live& live);
    void runOnPool(const std::shared_ptr<Live>& live);
    void end(const std::shared_ptr<Live>& live, const jobs::JobOutcome& outcome);
    void hold(const std::shared_ptr<Live>& live, bool held);
    void note(const std::shared_ptr<Live>& live, const char* event);
    void postProgress(const std::shared_ptr<Live>& live, const jobs::Progress& progress);
    void postNews(const std::shared_ptr<Live>& live);
    void showNews(const std::shared_ptr<Live>& live);
    void tick();
    [[nodiscard]] double secondsSince(const QDateTime& start) const;
    void finishOnGui(const std::shared_ptr<Live>& live, const jobs::JobOutcome& outcome);

    const Clock& m_clock;
    JobsModel m_model;
    QThreadPool m_pool;
    QThreadPool m_readers;  ///< for what is not listed
    QTimer m_tick;          ///< keeps the times of running jobs
    QHash<qint64, std::shared_ptr<Live>> m_live;
    std::int64_t m_next = 1;
    bool m_closed = false;
};

template <class T>
JobId JobBridge::launch(const QString& name, bool listed, Work<T> work, QObject* receiver, Done<T> done) {
    auto box = std::make_shared<std::optional<Result<T>>>();
    jobs::JobSpec spec;
    spec.name = name.toStdString();
    spec.work = [box, work = std::move(work)](jobs::JobContext& context) -> Status {
        box->emplace(work(context));
        if (!(*box)->ok()) return (*box)->error();
        return Ok{};
    };
    auto deliver = [box, guard = QPointer<QObject>(receiver),
                    done = std::move(done)](const jobs::JobOutcome& outcome) {
        if (guard.isNull() || !done) return;
        if (box->has_value())
            done(std::move(**box));
        else
            done(Result<T>(outcome.error.value_or(Error{ErrorCode::Cancelled, "cancelled before it began"})));
    };
    return enqueue(std::move(spec), listed, std::move(deliver));
}

}  // namespace qd::ui
