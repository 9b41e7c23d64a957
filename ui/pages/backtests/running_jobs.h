// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "ui/kit/job_bridge.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui {
class Card;
class ProgressRow;
}  // namespace qd::ui

namespace qd::ui::pages::backtests {

/// The backtests that this page started and that still run: a line each with stage, share, time left and
/// Cancel. Hidden when none runs.
class RunningJobs final : public QWidget {
    Q_OBJECT

public:
    RunningJobs(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    void add(JobId id, const QString& name);
    void remove(JobId id);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// The line of a job; null when it does not run here.
    [[nodiscard]] ProgressRow* row(JobId id) const { return m_rows.value(id.value); }

private:
    void refresh(int first, int last);

    const Theme& m_theme;
    JobBridge& m_jobs;
    Card* m_card;
    QHash<qint64, ProgressRow*> m_rows;
};

}  // namespace qd::ui::pages::backtests
