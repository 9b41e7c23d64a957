// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drawer_jobs.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/job_words.h"

namespace qd::ui::shell {

namespace {
constexpr int kMostRows = 30;  ///< the page has them all
}

DrawerJobs::DrawerJobs(const Theme& theme, JobBridge& jobs, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_jobs(jobs),
      m_nothing(makeLabel(TextRole::Secondary, tr("No job has run in this session."), this)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Newest jobs"));
    auto* inside = new QWidget(this);
    inside->setProperty("qdScroll", true);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(space::kPageMargin, 6, space::kPageMargin, 6);
    m_column->setSpacing(0);
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    setWidget(inside);
    auto* model = jobs.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &DrawerJobs::sync);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DrawerJobs::sync);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    refreshRow(row);
            });
    sync();
}

/// Lines come and go one by one: the line that has the keyboard keeps it.
void DrawerJobs::sync() {
    const auto* model = m_jobs.model();
    QList<JobId> wanted;
    for (int i = 0; i < std::min(kMostRows, model->rowCount()); ++i)
        wanted.append(model->row(i).id);
    for (const JobId id : QList<JobId>(m_order))
        if (!wanted.contains(id)) {
            m_order.removeOne(id);
            delete m_rows.take(id.value);
        }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i < m_order.size() && m_order.at(i) == wanted.at(i)) continue;
        m_order.insert(i, wanted.at(i));
        m_column->insertWidget(static_cast<int>(i) + 1, makeRow(wanted.at(i)));
        refreshRow(static_cast<int>(i));
    }
    m_nothing->setVisible(wanted.isEmpty());
}

ProgressRow* DrawerJobs::makeRow(JobId id) {
    auto* row = new ProgressRow(m_theme, widget());
    row->setPausable(true);
    m_rows.insert(id.value, row);
    for (auto* button : row->findChildren<QPushButton*>())
        button->installEventFilter(this);  // by itself a button walks to the next one, not to the next line
    connect(row, &ProgressRow::cancelRequested, this, [this, id] { m_jobs.cancel(id); });
    connect(row, &ProgressRow::pauseRequested, this, [this, id] { m_jobs.pause(id); });
    connect(row, &ProgressRow::resumeRequested, this, [this, id] { m_jobs.resume(id); });
    connect(row, &ProgressRow::againRequested, this, [this, id] { m_jobs.runAgain(id); });
    connect(row, &ProgressRow::openRequested, this, [this, id] {
        const int at = m_jobs.model()->rowOf(id);
        if (at < 0) return;
        const auto [page, item] = placeOf(m_jobs.model()->row(at).resultLink);
        Q_EMIT opened(page, item);
    });
    return row;
}

void DrawerJobs::refreshRow(int modelRow) {
    const JobRow& job = m_jobs.model()->row(modelRow);
    ProgressRow* line = m_rows.value(job.id.value);
    if (line == nullptr) return;
    line->setName(job.name);
    if (!job.active()) {
        line->setFinished(jobEnding(job),
                          job.state == jobs::JobState::Failed ? Severity::Hard : Severity::Neutral);
        line->setOffers(!placeOf(job.resultLink).first.isEmpty(), job.canRunAgain());
        return;
    }
    line->setProgress(job.stage, job.fraction, job.etaSeconds);
    if (job.cancelling)
        line->setCancelling();
    else
        line->setHeld(job.held() ? jobStateWord(job) : QString());
}

void DrawerJobs::focusFirst() {
    for (const JobId id : m_order)
        if (auto* button = m_rows.value(id.value)->firstButton())
            return button->setFocus(Qt::ShortcutFocusReason);
    widget()->setFocus(Qt::ShortcutFocusReason);
}

void DrawerJobs::walk(int step) {
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_order.size(); ++i)
        if (m_rows.value(m_order.at(i).value)->isAncestorOf(focusWidget())) at = i;
    for (qsizetype i = at + step; i >= 0 && i < m_order.size(); i += step) {
        auto* button = m_rows.value(m_order.at(i).value)->firstButton();
        if (button == nullptr) continue;
        button->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(button);
        return;
    }
}

bool DrawerJobs::walkBy(int key) {
    if (key != Qt::Key_Down && key != Qt::Key_Up) return false;
    walk(key == Qt::Key_Down ? 1 : -1);
    return true;
}

void DrawerJobs::keyPressEvent(QKeyEvent* event) {
    if (!walkBy(event->key())) QScrollArea::keyPressEvent(event);
}

bool DrawerJobs::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && walkBy(static_cast<QKeyEvent*>(event)->key())) return true;
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace qd::ui::shell
