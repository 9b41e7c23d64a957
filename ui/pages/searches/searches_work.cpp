// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts and saves.
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <utility>

#include "core/desk/run_files.h"
#include "core/jobs/parallel.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/searches/new_search_dialog.h"
#include "ui/pages/searches/search_fields.h"
#include "ui/pages/searches/search_panel.h"
#include "ui/pages/searches/searches_page.h"

namespace qd::ui::pages::searches {

QPushButton* SearchesPage::makeSaveButton() {
    auto* button = makeButton(ButtonRole::Plain, tr("Save files\u2026"), this);
    const auto file = [this](const QString& title, const char* name) {
        const QString fileName = QString::fromLatin1(name);
        m_saveMenu->addAction(title, this, [this, fileName] { saveSearchFile(fileName); });
    };
    file(tr("Trials (CSV)"), "trials.csv");
    file(tr("Summary (JSON)"), "summary.json");
    file(tr("Record of the search (JSON)"), "search.json");
    m_saveMenu->addSeparator();
    const auto shown = [this](const QString& title, const char* name, std::function<QByteArray()> bytes) {
        const QString fileName = QString::fromLatin1(name);
        m_saveMenu->addAction(title, this, [this, fileName, bytes] {
            m_context.services.saveFile(bytes(), QStringLiteral("search-") + fileName);
        });
    };
    shown(tr("Surface (PNG)"), "surface.png", [this] { return m_panel->map()->png(); });
    shown(tr("Surface (CSV)"), "surface.csv", [this] { return m_panel->map()->csv(); });
    shown(tr("Round trips (CSV)"), "round-trips.csv", [this] { return m_panel->trips()->csv(); });
    connect(button, &QPushButton::clicked, this, &SearchesPage::openSaveMenu);
    button->setEnabled(false);
    return button;
}

void SearchesPage::openSaveMenu() {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner(mirrored ? m_save->width() - m_saveMenu->sizeHint().width() : 0,
                        m_save->height() + 2);
    m_saveMenu->popup(m_save->mapToGlobal(corner));
}

void SearchesPage::openForm() {
    if (m_listing == nullptr) return;
    if (m_form == nullptr) {
        m_form = new NewSearchDialog(m_context.theme, this);
        m_form->setDatasets(m_listing->datasets);
        connect(m_form, &NewSearchDialog::searchRequested, this, &SearchesPage::start);
    }
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
    m_form->fields()->name()->setFocus(Qt::OtherFocusReason);
}

JobId SearchesPage::launch(const QString& name, Work work, std::function<void()> again) {
    auto feed = std::make_shared<Newest<desk::SearchView>>();
    const auto job = std::make_shared<JobId>();  // known only when run() has returned
    *job = m_context.jobs.run<vault::RunRecord>(
        tr("Search: %1").arg(name),
        [running = m_running, feed, work = std::move(work)](jobs::JobContext& context) {
            const desk::SearchWatch watch{*running, [feed](std::shared_ptr<const desk::SearchView> view) {
                                              feed->put(std::move(view));
                                          }};
            return work(watch, context);
        },
        this, [this, job, name](const Result<vault::RunRecord>& done) { finish(*job, name, done); });
    m_context.jobs.offerAgain(*job, this, std::move(again));
    m_jobs->removeFailed();
    m_notices->withdraw(QStringLiteral("search"));
    m_jobs->add(*job, name);
    m_live.insert(job->value, {name, std::move(feed), nullptr});
    m_poll.start();
    showRows();
    if (m_state->state() == StateView::State::Empty) {
        m_state->showContent();
        arrange();
    }
    m_list->selectJob(job->value);
    if (const auto* row = m_list->selected(); row != nullptr) {
        const ListedSearch chosen = *row;
        follow(chosen);
    }
    Q_EMIT badgeChanged(m_jobs->count(), Severity::Info);
    Q_EMIT itemChanged();
    return *job;
}

JobId SearchesPage::start(const desk::RunSearchRequest& request) {
    auto asked = request;
    asked.threads = jobs::machineThreads();
    return launch(
        format::text(request.name),
        [session = m_context.session, asked](const desk::SearchWatch& watch, jobs::JobContext& context) {
            return desk::runSearch(*session, asked, watch, context);
        },
        [this, request] { start(request); });
}

JobId SearchesPage::resume(RunId id) {
    if (!m_mayRun || !id.valid()) return {};
    QString name = tr("Search %1").arg(id.value);
    if (m_listing != nullptr) {
        for (const auto& row : m_listing->searches)
            if (row.record.id == id) name = format::text(row.record.name);
    }
    return launch(
        name,
        [session = m_context.session, id](const desk::SearchWatch& watch, jobs::JobContext& context) {
            return desk::resumeSearch(*session, id, jobs::machineThreads(), watch, context);
        },
        [this, id] { resume(id); });
}

void SearchesPage::finish(JobId job, const QString& name, const Result<vault::RunRecord>& done) {
    const bool cancelled = !done.ok() && done.error().code == ErrorCode::Cancelled;
    if (done.ok() || cancelled)
        m_jobs->remove(job);
    else
        m_jobs->fail(job, tr("failed"));
    const bool watched = m_watched == job.value;
    m_live.remove(job.value);
    if (m_live.isEmpty()) m_poll.stop();
    if (watched) m_watched = 0;
    Q_EMIT badgeChanged(m_jobs->count(), Severity::Info);
    if (done.ok()) {
        const QString id = QString::number(done->id.value);
        m_context.jobs.setResult(job, QStringLiteral("searches/") + id, tr("search %1 recorded").arg(id));
        if (watched) m_wanted = done->id;
        m_context.services.notifyWith(
            Severity::Ok, tr("%1 is done").arg(name), tr("Open search"),
            [services = &m_context.services, id] { services->openPage(QStringLiteral("searches"), id); });
        m_context.services.workspaceChanged();
        return;
    }
    showRows();
    const bool kept = desk::keptTrials(done.error());
    if (cancelled) {
        m_context.services.notify(Severity::Info,
                                  kept ? tr("%1 was cancelled. The trials that it made are kept.").arg(name)
                                       : tr("%1 was cancelled. Nothing was recorded.").arg(name));
    } else {
        post(QStringLiteral("search"),
             {Severity::Hard, format::error(done.error()),
              kept ? tr("The trials that it made are kept; it can be resumed.")
                   : tr("Nothing was recorded; earlier searches are as they were.")});
    }
    m_context.services.workspaceChanged();
}

void SearchesPage::post(const QString& key, const Notice& notice, std::function<void()> action) {
    m_noticeActions.insert(key, std::move(action));
    m_notices->post(key, notice);
}

void SearchesPage::saveSearchFile(const QString& name) {
    const auto shown = m_panel->shown();
    if (!shown || !shown->id.valid()) return;
    const RunId id = shown->id;
    m_context.jobs.query<std::string>(
        [session = m_context.session, id, file = format::utf8(name)](jobs::JobContext&) {
            return desk::readRunFile(*session, id, file);
        },
        this,
        [this, id, name](const Result<std::string>& bytes) {
            if (bytes.ok()) {
                m_context.services.saveFile(QByteArray::fromStdString(*bytes),
                                            QStringLiteral("search-%1-").arg(id.value) + name);
                return;
            }
            post(QStringLiteral("file"),
                 {Severity::Hard, format::error(bytes.error()), tr("Nothing was written.")});
        });
}

}  // namespace qd::ui::pages::searches
