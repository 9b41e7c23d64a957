// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/job_bridge.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui::wizards {

/// The progress of one listed job, with Cancel; takes no room when it follows none.
class JobLine final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    JobLine(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    /// Shows the job while it is active; an invalid id hides the line.
    void follow(JobId job);

private:
    void refresh();

    const Theme& m_theme;
    JobBridge& m_jobs;
    JobId m_job;
    ProgressRow* m_row = nullptr;
    QVBoxLayout* m_column;
};

}  // namespace qd::ui::wizards
