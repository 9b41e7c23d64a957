// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts, opens and saves.
#include <QMenu>
#include <QPushButton>
#include <memory>
#include <utility>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/running_jobs.h"

namespace qd::ui::pages::backtests {

namespace {

/// "12" and "backtests/12", as a job's result link has it.
RunId runOf(const QString& what) {
    return RunId{what.section(QLatin1Char('/'), -1).toLongLong()};
}

QString stemOf(RunId id) {
    return QStringLiteral("run-%1-").arg(id.value);
}

}  // namespace

QPushButton* BacktestsPage::makeSaveButton() {
    auto* button = makeButton(ButtonRole::Plain, tr("Save files\u2026"), this);
    const auto file = [this](const QString& title, const char* name) {
        const QString fileName = QString::fromLatin1(name);
        m_saveMenu->addAction(title, this, [this, fileName] { saveRunFile(fileName); });
    };
    file(tr("Equity (CSV)"), "equity.csv");
    file(tr("Weights (CSV)"), "weights.csv");
    file(tr("Trades (CSV)"), "trades.csv");
    file(tr("Costs (CSV)"), "costs.csv");
    file(tr("Summary (JSON)"), "summary.json");
    file(tr("Record of the run (JSON)"), "run.json");
    m_saveMenu->addSeparator();
    m_saveMenu->addAction(tr("Chart (PNG)"), this,
                          [this] { saveShown(m_panel->equity()->png(), QStringLiteral("equity.png")); });
    m_saveMenu->addAction(tr("Monthly returns (CSV)"), this,
                          [this] { saveShown(m_panel->months()->csv(), QStringLiteral("months.csv")); });
    m_saveMenu->addAction(tr("Weights as shown (CSV)"), this, [this] {
        saveShown(m_panel->weights()->csv(), QStringLiteral("weights-shown.csv"));
    });
    connect(button, &QPushButton::clicked, this,
            [this, button] { m_saveMenu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
    button->setEnabled(false);
    return button;
}

void BacktestsPage::openItem(const QString& what) {
    const RunId id = runOf(what);
    if (!id.valid()) return;
    if (m_runs->select(id))
        load(id);
    else
        m_wanted = id;  // it comes with the next listing
    if (m_wanted.valid()) refresh();
}

void BacktestsPage::openForm() {
    if (m_form == nullptr) {
        m_form = new NewBacktestDialog(this);
        m_form->setDatasets(m_listing.datasets);
        connect(m_form, &NewBacktestDialog::runRequested, this, &BacktestsPage::start);
    }
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
}

void BacktestsPage::runAgain() {
    const auto& run = m_panel->shown();
    if (!run || !run->config) return;
    openForm();
    m_form->setForm(formOf(*run->config, run->dataset));
}

JobId BacktestsPage::start(const desk::RunBacktestRequest& request) {
    const QString name = format::text(request.config.name);
    const auto job = std::make_shared<JobId>();  // known only when run() has returned
    *job = m_context.jobs.run<vault::RunRecord>(
        tr("Backtest: %1").arg(name),
        [session = m_context.session, request](jobs::JobContext& context) {
            return desk::runBacktest(*session, request, context);
        },
        this, [this, job, request](Result<vault::RunRecord> done) { finish(*job, request, done); });
    m_running->add(*job, name);
    Q_EMIT badgeChanged(m_running->count(), Severity::Info);
    return *job;
}

void BacktestsPage::finish(JobId job, const desk::RunBacktestRequest& request,
                           const Result<vault::RunRecord>& done) {
    m_running->remove(job);
    Q_EMIT badgeChanged(m_running->count(), Severity::Info);
    const QString name = format::text(request.config.name);
    if (done.ok()) {
        m_context.jobs.setResult(job, QStringLiteral("backtests/%1").arg(done->id.value),
                                 tr("run %1 recorded").arg(done->id.value));
        m_wanted = done->id;
        m_context.services.notify(Severity::Ok, tr("%1 is done").arg(name));
        m_context.services.workspaceChanged();
        return;
    }
    if (done.error().code == ErrorCode::Cancelled) {
        m_context.services.notify(Severity::Info, tr("%1 was cancelled. Nothing was recorded.").arg(name));
        return;
    }
    m_banner->showError(done.error(), tr("Nothing was recorded; prices and earlier runs are as they were."),
                        tr("Change settings"));
    setBannerAction([this, request] {
        openForm();
        m_form->setForm(formOf(request.config, request.dataset));
    });
}

void BacktestsPage::saveRunFile(const QString& name) {
    const auto run = m_panel->shown();
    if (!run) return;
    const RunId id = run->id;
    m_context.jobs.query<std::string>(
        [session = m_context.session, id, file = format::utf8(name)](jobs::JobContext&) {
            return loadRunFile(*session, id, file);
        },
        this,
        [this, id, name](Result<std::string> bytes) {
            if (bytes.ok()) {
                m_context.services.saveFile(QByteArray::fromStdString(*bytes), stemOf(id) + name);
                return;
            }
            m_banner->showError(bytes.error(), tr("Nothing was written."));
            setBannerAction({});
        });
}

void BacktestsPage::saveShown(const QByteArray& bytes, const QString& name) {
    const auto& run = m_panel->shown();
    if (run) m_context.services.saveFile(bytes, stemOf(run->id) + name);
}

}  // namespace qd::ui::pages::backtests
