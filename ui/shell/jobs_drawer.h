// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>
#include <QTimer>

#include "ui/kit/job_bridge.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui::shell {

/// The drawer below the page: the newest jobs, one line each, with Cancel. It opens when a job starts and
/// closes some seconds after the last one has ended well; one that failed, or a drawer that the user opened,
/// stays until closed.
class JobsDrawer final : public QFrame {
    Q_OBJECT

public:
    JobsDrawer(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    /// Opens or closes it by the user's wish.
    void toggle();
    /// Closes it until the next job starts or the user opens it.
    void dismiss();
    /// How long it stays after the last job has ended well.
    void setQuietMs(int ms) { m_quiet.setInterval(ms); }

Q_SIGNALS:
    /// The user asked for the page with all jobs.
    void allRequested();

private:
    void rebuild();
    void refreshRow(int modelRow);
    void openForJob();
    void closeWhenQuiet();

    const Theme& m_theme;
    JobBridge& m_jobs;
    QVBoxLayout* m_rows;
    QHash<qint64, ProgressRow*> m_byJob;
    QTimer m_quiet;
    bool m_byUser = false;  ///< opened by the user: stays
    bool m_failed = false;  ///< a job failed since it opened: stays
};

}  // namespace qd::ui::shell
