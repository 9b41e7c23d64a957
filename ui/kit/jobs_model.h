// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/jobs/job.h"

namespace qd::ui {

/// A line of a job's log.
struct JobLogLine {
    QDateTime at;
    QString text;

    bool operator==(const JobLogLine&) const = default;
};

/// One job as the list shows it. `cancelling` is set from the click until the job has stopped, `pausing`
/// until it stands at a checkpoint, `paused` while it stands there.
struct JobRow {
    JobId id;
    QString name;
    QString stage;
    double fraction = 0.0;
    std::optional<double> etaSeconds;
    jobs::JobState state = jobs::JobState::Queued;
    bool cancelling = false;
    bool pausing = false;
    bool paused = false;
    double elapsedSeconds = 0.0;  ///< from its start until now or its end
    QDateTime started;
    QDateTime finished;
    std::optional<Error> error;
    QString resultLink = {};           ///< where the result can be seen, as the page names it; empty for none
    QString outcome = {};              ///< what came out, in words; empty when nothing is to be said
    QList<JobLogLine> log = {};        ///< its last lines, oldest first
    std::function<void()> again = {};  ///< see JobBridge::offerAgain
    QPointer<QObject> againFor = {};

    [[nodiscard]] bool active() const {
        return state == jobs::JobState::Queued || state == jobs::JobState::Running;
    }
    /// Whether it stands, or will at its next checkpoint.
    [[nodiscard]] bool held() const { return active() && !cancelling && (pausing || paused); }
    /// Whether it ended without a result, and who started it can start it anew.
    [[nodiscard]] bool canRunAgain() const {
        const bool broke = state == jobs::JobState::Failed || state == jobs::JobState::Cancelled;
        return broke && again && !againFor.isNull();
    }
};

/// The listed jobs, newest first. Lives on the GUI thread; only JobBridge writes it.
class JobsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Stage, ProgressBar, Percent, Time, Elapsed, State, Started, ColumnCount };
    enum Role {
        FractionRole = Qt::UserRole + 1,
        StateRole,
        JobIdRole,
        CancellingRole,
        ErrorRole,
        ResultLinkRole
    };

    explicit JobsModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const JobRow& row(int row) const;
    [[nodiscard]] int rowOf(JobId id) const;  ///< −1 when unknown
    [[nodiscard]] int activeCount() const;

    void add(JobRow row);
    /// Applies `change` to the row and tells the views. Unknown ids are ignored.
    template <class Change>
    void update(JobId id, Change&& change) {
        const int at = rowOf(id);
        if (at < 0) return;
        change(m_rows[at]);
        touch(at);
    }
    /// Removes the ended jobs, save the newest `keep`.
    void removeFinished(int keep = 0);

Q_SIGNALS:
    void activeCountChanged(int count);

private:
    void touch(int row);
    [[nodiscard]] QVariant display(const JobRow& row, int column) const;

    QList<JobRow> m_rows;
    int m_active = 0;
};

/// The state in a word: "Running", "Paused", "Cancelling", "Done" …
[[nodiscard]] QString jobStateWord(const JobRow& row);

}  // namespace qd::ui
