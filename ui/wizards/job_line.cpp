// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/job_line.h"

#include <QVBoxLayout>

namespace qd::ui::wizards {

JobLine::JobLine(const Theme& theme, JobBridge& jobs, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_jobs(jobs), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(jobs.model(), &QAbstractItemModel::dataChanged, this, &JobLine::refresh);
    hide();
}

void JobLine::follow(JobId job) {
    if (job == m_job) return;
    m_job = job;
    delete m_row;  // a row that has shown an end cannot show another beginning
    m_row = nullptr;
    setVisible(job.valid());
    if (!job.valid()) return;
    m_row = new ProgressRow(m_theme, this);
    m_column->addWidget(m_row);
    connect(m_row, &ProgressRow::cancelRequested, this, [this] { m_jobs.cancel(m_job); });
    refresh();
}

void JobLine::refresh() {
    const int at = m_jobs.model()->rowOf(m_job);
    if (m_row == nullptr || at < 0) return;
    const JobRow& job = m_jobs.model()->row(at);
    m_row->setName(job.name);
    if (job.cancelling)
        m_row->setCancelling();
    else if (job.active())
        m_row->setProgress(job.stage, job.fraction, job.etaSeconds);
}

}  // namespace qd::ui::wizards
