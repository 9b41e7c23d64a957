// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <optional>

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/jobs/job.h"

namespace qd::ui {

/// One job as the drawer shows it. `cancelling` is set from the click until the job has stopped.
struct JobRow {
    JobId id;
    QString name;
    QString stage;
    double fraction = 0.0;
    std::optional<double> etaSeconds;
    jobs::JobState state = jobs::JobState::Queued;
    bool cancelling = false;
    QDateTime started;
    QDateTime finished;
    std::optional<Error> error;
    QString resultLink = {};  ///< where the result can be seen, as the page names it; empty for none
    QString outcome = {};     ///< what came out, in words; empty when nothing is to be said

    [[nodiscard]] bool active() const {
        return state == jobs::JobState::Queued || state == jobs::JobState::Running;
    }
};

/// The listed jobs, newest first. Lives on the GUI thread; only JobBridge writes it.
class JobsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Stage, ProgressBar, Percent, Time, State, Started, ColumnCount };
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

/// The state in a word: "Running", "Cancelling", "Done" …
[[nodiscard]] QString jobStateWord(const JobRow& row);

}  // namespace qd::ui
