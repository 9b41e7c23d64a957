// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "core/base/id.h"
#include "ui/models/arrangement.h"

namespace qd::ui {
class JobBridge;
}

namespace qd::ui::models {

/// Filters, sorts and groups for a model: at once where that takes no time, else as a job. At most one job
/// runs; its answer is dropped when something else was asked meanwhile. Patched rows are arranged anew at
/// most ten times a second. Lives on the GUI thread.
class Arranger final : public QObject {
    Q_OBJECT

public:
    explicit Arranger(QObject* parent = nullptr);

    /// Null: everything is arranged on the calling thread. `jobs` outlives the arranger.
    void setJobs(JobBridge* jobs) { m_jobs = jobs; }
    /// Tables of more rows are arranged by a job.
    void setRowsAtOnce(int rows) { m_rowsAtOnce = rows; }

    /// A table that has nothing to do with the one before. ready() comes before this returns, or later.
    void setTable(TableSnapshotPtr snapshot, const TableQuery& query);
    /// Another question about the same table.
    void setQuery(const TableQuery& query);
    /// The same table with other values in some rows; ready() comes later.
    void patch(TableSnapshotPtr snapshot, const std::vector<int>& rows);

    /// Something was asked that has not been answered.
    [[nodiscard]] bool busy() const { return m_unanswered; }
    [[nodiscard]] int jobsStarted() const { return m_jobsStarted; }

Q_SIGNALS:
    /// The answer to what was asked last; rows that were patched meanwhile may stand at their old place.
    void ready(const qd::ui::models::ArrangementPtr& arrangement);

private:
    void ask();
    void refresh();
    void start();
    void finish(int turn, const ArrangementPtr& arrangement);
    [[nodiscard]] bool atOnce() const;
    [[nodiscard]] RowKeys& keysNow();

    JobBridge* m_jobs = nullptr;
    int m_rowsAtOnce = 5000;
    TableSnapshotPtr m_snapshot;
    TableQuery m_query;
    std::shared_ptr<RowKeys> m_keys;  ///< in the hands of the job while one runs
    std::vector<int> m_changed;       ///< rows that m_keys does not know of yet
    QTimer m_pause;
    JobId m_job;
    int m_turn = 0;
    int m_jobsStarted = 0;
    bool m_running = false;
    bool m_unanswered = false;
};

}  // namespace qd::ui::models
