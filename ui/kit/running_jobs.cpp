// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/running_jobs.h"

#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/space.h"

namespace qd::ui {

RunningJobs::RunningJobs(const Theme& theme, JobBridge& jobs, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_jobs(jobs), m_card(new Card({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->bodyLayout()->setContentsMargins(space::kCardPadding, space::kStep, space::kStep, space::kStep);
    m_card->bodyLayout()->setSpacing(space::kHair);
    hide();
    connect(jobs.model(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { refresh(from.row(), to.row()); });
}

void RunningJobs::add(JobId id, const QString& name) {
    auto* row = new ProgressRow(m_theme, m_card);
    row->setName(name);
    row->setProgress(tr("Waiting"), 0.0, std::nullopt);
    row->setPausable(true);
    m_card->bodyLayout()->addWidget(row);
    m_rows.insert(id.value, row);
    connect(row, &ProgressRow::cancelRequested, this, [this, id] { m_jobs.cancel(id); });
    connect(row, &ProgressRow::pauseRequested, this, [this, id] { m_jobs.pause(id); });
    connect(row, &ProgressRow::resumeRequested, this, [this, id] { m_jobs.resume(id); });
    connect(row, &ProgressRow::againRequested, this, [this, id] {
        remove(id);
        m_jobs.runAgain(id);
    });
    show();
}

void RunningJobs::fail(JobId id, const QString& words) {
    ProgressRow* row = m_rows.value(id.value);
    if (row == nullptr) return;
    m_failed.insert(id.value);
    row->setFinished(words, Severity::Hard);
    row->setOffers(false, m_jobs.canRunAgain(id));
}

void RunningJobs::removeFailed() {
    const QSet<qint64> failed = m_failed;
    for (const qint64 id : failed)
        remove(JobId{id});
}

void RunningJobs::remove(JobId id) {
    m_failed.remove(id.value);
    if (ProgressRow* row = m_rows.take(id.value)) {
        row->hide();
        row->deleteLater();
    }
    setVisible(!m_rows.isEmpty());
}

void RunningJobs::refresh(int first, int last) {
    for (int at = first; at <= last; ++at) {
        const JobRow& job = m_jobs.model()->row(at);
        ProgressRow* row = m_rows.value(job.id.value);
        if (row == nullptr || !job.active()) continue;
        row->setHeld(job.held() ? jobStateWord(job) : QString());
        if (job.cancelling)
            row->setCancelling();
        else if (!job.stage.isEmpty())
            row->setProgress(job.stage, job.fraction, job.etaSeconds);
    }
}

}  // namespace qd::ui
