// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/arranger.h"

#include <utility>

#include "ui/kit/job_bridge.h"

namespace qd::ui::models {

namespace {
constexpr int kRefreshMs = 100;
}

Arranger::Arranger(QObject* parent) : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kRefreshMs);
    connect(&m_pause, &QTimer::timeout, this, &Arranger::refresh);
}

bool Arranger::atOnce() const {
    return m_jobs == nullptr || m_snapshot->rows <= m_rowsAtOnce;
}

void Arranger::setTable(TableSnapshotPtr snapshot, const TableQuery& query) {
    m_snapshot = std::move(snapshot);
    m_query = query;
    m_keys.reset();
    m_changed.clear();
    ask();
}

void Arranger::setQuery(const TableQuery& query) {
    m_query = query;
    ask();
}

void Arranger::patch(TableSnapshotPtr snapshot, const std::vector<int>& rows) {
    m_snapshot = std::move(snapshot);
    if (m_keys) m_changed.insert(m_changed.end(), rows.begin(), rows.end());
    if (!m_pause.isActive() && !m_running) m_pause.start();
}

void Arranger::ask() {
    ++m_turn;
    m_pause.stop();
    m_unanswered = m_snapshot != nullptr;
    if (!m_snapshot) return;
    if (!m_running) {
        start();
    } else if (atOnce()) {  // the job has the keys of a table that is gone, or is soon done: not waited for
        m_keys.reset();
        m_changed.clear();
        start();
    } else {
        m_jobs->cancel(m_job);
    }
}

void Arranger::refresh() {
    if (m_snapshot && !m_running) start();
}

/// The keys, brought up to the newest values. Not while a job has them.
RowKeys& Arranger::keysNow() {
    if (!m_keys) {
        m_keys = std::make_shared<RowKeys>(m_snapshot);
        m_changed.clear();
    }
    if (m_keys->snapshot() != m_snapshot) m_keys->follow(m_snapshot, m_changed);
    m_changed.clear();
    return *m_keys;
}

void Arranger::start() {
    if (atOnce()) {
        const ArrangementPtr arrangement = arrange(keysNow(), m_query);
        m_unanswered = false;
        Q_EMIT ready(arrangement);
        return;
    }
    m_running = true;
    ++m_jobsStarted;
    if (!m_keys) m_keys = std::make_shared<RowKeys>(m_snapshot);
    m_job = m_jobs->query<ArrangementPtr>(
        [keys = m_keys, snapshot = m_snapshot, changed = std::exchange(m_changed, {}),
         query = m_query](jobs::JobContext& job) -> Result<ArrangementPtr> {
            if (keys->snapshot() != snapshot) keys->follow(snapshot, changed);
            ArrangementPtr arrangement = arrange(*keys, query, [&job] { return !job.cancelled(); });
            if (!arrangement) return Error{ErrorCode::Cancelled, "another order was asked for"};
            return arrangement;
        },
        this,
        [this, turn = m_turn, keys = m_keys, snapshot = m_snapshot](const Result<ArrangementPtr>& result) {
            // A job that was cancelled before it began has told the keys nothing of what changed.
            if (keys == m_keys && keys->snapshot() != snapshot) m_keys.reset();
            finish(turn, result.ok() ? result.value() : nullptr);
        });
}

void Arranger::finish(int turn, const ArrangementPtr& arrangement) {
    m_running = false;
    if (turn != m_turn) {
        // Answered at once meanwhile, or still to be asked.
        if (m_unanswered) start();
        return;
    }
    m_unanswered = false;
    if (!m_changed.empty()) m_pause.start();
    if (arrangement) Q_EMIT ready(arrangement);
}

}  // namespace qd::ui::models
