// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QWidget>

#include "ui/kit/job_bridge.h"
#include "ui/kit/theme.h"

namespace qd::ui {

class Card;
class ProgressRow;

/// The jobs that a page started (backtests, reports): a line each with stage, share, time left, Pause and
/// Cancel; one that failed stays with Run again until it is run again or put away. Hidden when there is none.
class RunningJobs final : public QWidget {
    Q_OBJECT

public:
    RunningJobs(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    void add(JobId id, const QString& name);
    void remove(JobId id);
    /// It ended without a result: `words` say so, and Run again starts it anew through the job bridge.
    void fail(JobId id, const QString& words);
    /// Puts away the lines of those that failed.
    void removeFailed();
    /// How many still run.
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size() - m_failed.size()); }
    /// The line of a job; null when it has none.
    [[nodiscard]] ProgressRow* row(JobId id) const { return m_rows.value(id.value); }

private:
    void refresh(int first, int last);

    const Theme& m_theme;
    JobBridge& m_jobs;
    Card* m_card;
    QHash<qint64, ProgressRow*> m_rows;
    QSet<qint64> m_failed;
};

}  // namespace qd::ui
