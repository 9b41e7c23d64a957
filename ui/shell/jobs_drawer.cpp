// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs_drawer.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {

constexpr int kMostRows = 3;
constexpr int kQuietMs = 6000;

/// "run 12 recorded, done in 2 s", "cancelled", "failed: …".
QString endingOf(const JobRow& row) {
    if (row.state == jobs::JobState::Failed && row.error)
        return JobsDrawer::tr("failed: %1").arg(format::text(row.error->message));
    if (row.state == jobs::JobState::Cancelled) return JobsDrawer::tr("cancelled");
    const double seconds = static_cast<double>(row.started.msecsTo(row.finished)) / 1000.0;
    const QString done = JobsDrawer::tr("done in %1").arg(format::duration(seconds));
    return row.outcome.isEmpty() ? done : QStringLiteral("%1, %2").arg(row.outcome, done);
}

}  // namespace

JobsDrawer::JobsDrawer(const Theme& theme, JobBridge& jobs, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_jobs(jobs), m_rows(new QVBoxLayout) {
    setProperty("qdSurface", QStringLiteral("drawer"));
    setAccessibleName(tr("Jobs"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, 6, 8, 8);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(TextRole::Strong, tr("Jobs"), this));
    head->addStretch(1);
    auto* all = makeButton(ButtonRole::Quiet, tr("Show all"), this);
    head->addWidget(all);
    auto* close = new IconButton(theme, Icon::Close, tr("Close the drawer"), this);
    head->addWidget(close);
    column->addLayout(head);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(all, &QPushButton::clicked, this, &JobsDrawer::allRequested);
    connect(close, &QAbstractButton::clicked, this, &JobsDrawer::dismiss);
    auto* model = jobs.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        rebuild();
        openForJob();
    });
    connect(model, &JobsModel::activeCountChanged, this, &JobsDrawer::closeWhenQuiet);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &JobsDrawer::dismiss);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &JobsDrawer::rebuild);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int row = first.row(); row <= last.row(); ++row) {
                    m_failed |= m_jobs.model()->row(row).state == jobs::JobState::Failed;
                    refreshRow(row);
                }
            });
    rebuild();
    setVisible(false);
}

void JobsDrawer::toggle() {
    m_quiet.stop();
    setVisible(!isVisible());
    m_byUser = isVisible();
    m_failed = false;
}

void JobsDrawer::dismiss() {
    m_quiet.stop();
    m_byUser = false;
    m_failed = false;
    hide();
}

void JobsDrawer::openForJob() {
    m_quiet.stop();
    if (isVisible()) return;
    m_byUser = false;
    show();
}

void JobsDrawer::closeWhenQuiet() {
    if (!m_byUser && !m_failed && m_jobs.model()->activeCount() == 0) m_quiet.start();
}

void JobsDrawer::rebuild() {
    qDeleteAll(m_byJob);
    m_byJob.clear();
    const int rows = std::min(kMostRows, m_jobs.model()->rowCount());
    for (int i = 0; i < rows; ++i) {
        const JobRow& job = m_jobs.model()->row(i);
        auto* line = new ProgressRow(m_theme, this);
        line->setName(job.name);
        connect(line, &ProgressRow::cancelRequested, this, [this, id = job.id] { m_jobs.cancel(id); });
        m_rows->addWidget(line);
        m_byJob.insert(job.id.value, line);
        refreshRow(i);
    }
}

void JobsDrawer::refreshRow(int modelRow) {
    const JobRow& job = m_jobs.model()->row(modelRow);
    ProgressRow* line = m_byJob.value(job.id.value);
    if (line == nullptr) return;
    if (!job.active())
        line->setFinished(endingOf(job),
                          job.state == jobs::JobState::Failed ? Severity::Hard : Severity::Neutral);
    else if (job.cancelling)
        line->setCancelling();
    else
        line->setProgress(job.stage, job.fraction, job.etaSeconds);
}

}  // namespace qd::ui::shell
