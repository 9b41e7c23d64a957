// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

#include "ui/kit/job_bridge.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui::shell {

/// The drawer below the page: the newest jobs, one line each, with Cancel. It opens when a job starts and
/// stays until it is closed.
class JobsDrawer final : public QFrame {
    Q_OBJECT

public:
    JobsDrawer(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user asked for the page with all jobs.
    void allRequested();

private:
    void rebuild();
    void refreshRow(int modelRow);

    const Theme& m_theme;
    JobBridge& m_jobs;
    QVBoxLayout* m_rows;
    QHash<qint64, ProgressRow*> m_byJob;
};

}  // namespace qd::ui::shell
