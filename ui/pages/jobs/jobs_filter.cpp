// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_filter.h"

namespace qd::ui::pages::jobs {

JobsFilter::JobsFilter(JobsModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_jobs(model) {
    setSourceModel(&model);
    setDynamicSortFilter(true);
}

void JobsFilter::setShow(Show show) {
    if (show == m_show) return;
    m_show = show;
    invalidateFilter();
}

const JobRow& JobsFilter::job(const QModelIndex& index) const {
    return m_jobs.row(mapToSource(index).row());
}

int JobsFilter::rowOf(JobId id) const {
    const int row = m_jobs.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_jobs.index(row, 0)).row();
}

bool JobsFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const JobRow& job = m_jobs.row(row);
    switch (m_show) {
        case Show::Running:
            return job.active();
        case Show::Failed:
            return job.state == qd::jobs::JobState::Failed;
        case Show::All:
            break;
    }
    return true;
}

}  // namespace qd::ui::pages::jobs
