// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts and lets go of.
#include <QLineEdit>
#include <utility>

#include "core/jobs/parallel.h"
#include "ui/kit/decision_dialog.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/state_view.h"
#include "ui/pages/training/new_training_dialog.h"
#include "ui/pages/training/training_fields.h"
#include "ui/pages/training/training_page.h"

namespace qd::ui::pages::training {

void TrainingPage::openForm() {
    if (m_listing == nullptr) return;
    if (m_form == nullptr) {
        m_form = new NewTrainingDialog(m_context.theme, this);
        m_form->setDatasets(m_listing->datasets);
        connect(m_form, &NewTrainingDialog::trainingRequested, this, &TrainingPage::start);
    }
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
    m_form->fields()->name()->setFocus(Qt::OtherFocusReason);
}

JobId TrainingPage::launch(const QString& name, Work work, std::function<void()> again) {
    auto feed = std::make_shared<Newest<desk::TrainingView>>();
    const auto job = std::make_shared<JobId>();  // known only when run() has returned
    *job = m_context.jobs.run<vault::RunRecord>(
        tr("Training: %1").arg(name),
        [trainers = m_trainers, feed, work = std::move(work)](jobs::JobContext& context) {
            const desk::TrainWatch watch{trainers->running, trainers->programs,
                                         [feed](View view) { feed->put(std::move(view)); }};
            return work(watch, context);
        },
        this, [this, job, name](const Result<vault::RunRecord>& done) { finish(*job, name, done); });
    m_context.jobs.offerAgain(*job, this, std::move(again));
    m_jobs->removeFailed();
    m_notices->withdraw(QStringLiteral("training"));
    m_jobs->add(*job, name);
    m_live.insert(job->value, {name, std::move(feed), nullptr});
    m_poll.start();
    showRows();
    if (m_state->state() == StateView::State::Empty) {
        m_state->showContent();
        arrange();
    }
    m_list->select(jobKey(job->value));
    showChosen();
    Q_EMIT badgeChanged(m_jobs->count(), Severity::Info);
    Q_EMIT itemChanged();
    return *job;
}

JobId TrainingPage::start(const desk::TrainModelRequest& request) {
    auto asked = request;
    asked.threads = jobs::machineThreads();
    return launch(
        format::text(request.config.run.name),
        [session = m_context.session, asked](const desk::TrainWatch& watch, jobs::JobContext& context) {
            return desk::trainModel(*session, asked, watch, context);
        },
        [this, request] { start(request); });
}

JobId TrainingPage::resume(std::int64_t number) {
    if (!m_mayRun || number <= 0) return {};
    const auto* row = rowOf(QStringLiteral("training %1").arg(number));
    const QString name = row != nullptr ? format::text(row->name) : tr("Training %1").arg(number);
    return launch(
        name,
        [session = m_context.session, number](const desk::TrainWatch& watch, jobs::JobContext& context) {
            return desk::resumeTraining(*session, number, jobs::machineThreads(), watch, context);
        },
        [this, number] { resume(number); });
}

void TrainingPage::finish(JobId job, const QString& name, const Result<vault::RunRecord>& done) {
    const bool cancelled = !done.ok() && done.error().code == ErrorCode::Cancelled;
    if (done.ok() || cancelled)
        m_jobs->remove(job);
    else
        m_jobs->fail(job, tr("failed"));
    const bool watched = m_list->selected() != nullptr && m_list->selected()->key == jobKey(job.value);
    const Live live = m_live.take(job.value);
    if (m_live.isEmpty()) m_poll.stop();
    Q_EMIT badgeChanged(m_jobs->count(), Severity::Info);
    if (done.ok()) {
        const QString id = QString::number(done->id.value);
        m_context.jobs.setResult(job, QStringLiteral("training/") + id, tr("training %1 recorded").arg(id));
        if (watched) m_wanted = id;
        m_context.services.notifyWith(
            Severity::Ok, tr("%1 is trained").arg(name), tr("Open training"),
            [services = &m_context.services, id] { services->openPage(QStringLiteral("training"), id); });
        m_context.services.workspaceChanged();
        return;
    }
    const std::int64_t number = live.view ? live.view->row.number : 0;
    if (watched && number > 0) m_wanted = QStringLiteral("training %1").arg(number);
    if (cancelled)
        m_context.services.notify(
            Severity::Info,
            tr("%1 was cancelled. What it learned up to its last whole epoch is kept.").arg(name));
    else
        m_notices->post(
            QStringLiteral("training"),
            {Severity::Hard, format::error(done.error()),
             tr("What it learned up to its last whole epoch is kept; nothing else was touched.")});
    refresh();
}

void TrainingPage::askDiscard() {
    const auto* row = m_list->selected() != nullptr ? rowOf(m_list->selected()->key) : nullptr;
    if (row == nullptr || row->state != desk::TrainingState::Interrupted || !m_mayRun) return;
    auto* dialog = new DecisionDialog(m_context.theme, tr("Discard %1?").arg(format::text(row->name)),
                                      tr("Discard"), ButtonRole::Danger, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConsequences({tr("What it learned so far goes: it cannot be resumed."),
                             tr("Recorded trainings stay as they are.")});
    dialog->setUndoWords(tr("This cannot be taken back."));
    connect(dialog, &DecisionDialog::decided, this, [this, number = row->number] { discard(number); });
    dialog->open();
}

void TrainingPage::discard(std::int64_t number) {
    m_context.jobs.query<Ok>(
        [session = m_context.session, trainers = m_trainers, number](jobs::JobContext&) -> Result<Ok> {
            QD_CHECK(desk::discardTraining(*session, number, trainers->running));
            return Ok{};
        },
        this,
        [this](const Result<Ok>& done) {
            if (!done.ok())
                m_notices->post(QStringLiteral("discard"),
                                {Severity::Hard, format::error(done.error()), tr("Nothing was removed.")});
            m_notices->withdraw(QStringLiteral("interrupted"));
            refresh();
        });
}

}  // namespace qd::ui::pages::training
