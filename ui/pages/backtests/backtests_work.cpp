// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts, opens and saves.
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <memory>
#include <utility>

#include "core/desk/run_tags.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/running_jobs.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/backtest_fields.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/compare_model.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/tags_dialog.h"
#include "ui/pages/backtests/trades_panel.h"

namespace qd::ui::pages::backtests {

namespace {

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
    const auto shown = [this](const QString& title, const char* name, std::function<QByteArray()> bytes) {
        const QString fileName = QString::fromLatin1(name);
        m_saveMenu->addAction(title, this, [this, fileName, bytes] { saveShown(bytes(), fileName); });
    };
    shown(tr("Chart (PNG)"), "equity.png", [this] { return m_panel->equity()->png(); });
    shown(tr("Monthly returns (CSV)"), "months.csv", [this] { return m_panel->months()->csv(); });
    shown(tr("Daily returns (CSV)"), "returns.csv", [this] { return m_panel->returns()->csv(); });
    shown(tr("Trades of the shown period (CSV)"), "trades-shown.csv",
          [this] { return m_panel->trades()->csv(); });
    shown(tr("Weights of the shown period (CSV)"), "weights-period.csv",
          [this] { return m_panel->weightsTable()->csv(); });
    shown(tr("Weights as shown (CSV)"), "weights-shown.csv", [this] { return m_panel->weights()->csv(); });
    shown(tr("Comparison (CSV)"), "comparison.csv", [this] { return m_panel->comparison()->model()->csv(); });
    connect(button, &QPushButton::clicked, this, &BacktestsPage::openSaveMenu);
    button->setEnabled(false);
    return button;
}

void BacktestsPage::openSaveMenu() {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner(mirrored ? m_save->width() - m_saveMenu->sizeHint().width() : 0,
                        m_save->height() + 2);
    m_saveMenu->popup(m_save->mapToGlobal(corner));
}

void BacktestsPage::openForm() {
    if (m_form == nullptr) {
        m_form = new NewBacktestDialog(m_context.theme, this);
        m_form->setDatasets(m_listing.datasets);
        connect(m_form, &NewBacktestDialog::runRequested, this, &BacktestsPage::start);
    }
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
    m_form->fields()->name()->setFocus(Qt::OtherFocusReason);
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
    m_context.jobs.offerAgain(*job, this, [this, request] { start(request); });
    m_running->removeFailed();
    m_notices->withdraw(QStringLiteral("backtest"));
    m_running->add(*job, name);
    Q_EMIT badgeChanged(m_running->count(), Severity::Info);
    return *job;
}

void BacktestsPage::finish(JobId job, const desk::RunBacktestRequest& request,
                           const Result<vault::RunRecord>& done) {
    const QString name = format::text(request.config.name);
    const bool cancelled = !done.ok() && done.error().code == ErrorCode::Cancelled;
    if (done.ok() || cancelled)
        m_running->remove(job);
    else
        m_running->fail(job, tr("failed"));
    Q_EMIT badgeChanged(m_running->count(), Severity::Info);
    if (done.ok()) {
        const QString id = QString::number(done->id.value);
        m_context.jobs.setResult(job, QStringLiteral("backtests/") + id, tr("run %1 recorded").arg(id));
        m_wanted = done->id;
        m_context.services.notifyWith(
            Severity::Ok, tr("%1 is done").arg(name), tr("Open run"),
            [services = &m_context.services, id] { services->openPage(QStringLiteral("backtests"), id); });
        m_context.services.workspaceChanged();
        return;
    }
    if (cancelled) {
        m_context.services.notify(Severity::Info, tr("%1 was cancelled. Nothing was recorded.").arg(name));
        return;
    }
    post(QStringLiteral("backtest"),
         {Severity::Hard, format::error(done.error()),
          tr("Nothing was recorded; prices and earlier runs are as they were."), tr("Change settings")},
         [this, request] {
             m_running->removeFailed();
             openForm();
             m_form->setForm(formOf(request.config, request.dataset));
         });
}

void BacktestsPage::editTags() {
    const RunId id = m_runs->selected();
    const int row = rowOf(m_runs->rows(), id);
    if (!m_mayRun || row < 0) return;
    delete m_tags;
    const RunRow& run = m_runs->rows()[static_cast<std::size_t>(row)];
    m_tags = new TagsDialog(m_context.theme, id, run.tags, tagsOf(m_runs->rows()), this);
    connect(m_tags, &TagsDialog::decided, this, [this] { saveTags(m_tags->run(), m_tags->tags()); });
    m_tags->open();
    m_tags->field()->setFocus(Qt::OtherFocusReason);
}

void BacktestsPage::saveTags(RunId run, const std::vector<std::string>& tags) {
    using Tags = std::vector<std::string>;
    m_context.jobs.query<Tags>([session = m_context.session, run,
                                tags](jobs::JobContext&) { return desk::setRunTags(*session, run, tags); },
                               this,
                               [this](const Result<Tags>& kept) {
                                   if (kept.ok()) {
                                       m_notices->withdraw(QStringLiteral("tags"));
                                       m_context.services.workspaceChanged();
                                       return;
                                   }
                                   post(QStringLiteral("tags"), {Severity::Hard, format::error(kept.error()),
                                                                 tr("The tags are as they were.")});
                               });
}

void BacktestsPage::post(const QString& key, const Notice& notice, std::function<void()> action) {
    m_noticeActions.insert(key, std::move(action));
    m_notices->post(key, notice);
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
            post(QStringLiteral("file"),
                 {Severity::Hard, format::error(bytes.error()), tr("Nothing was written.")});
        });
}

void BacktestsPage::saveShown(const QByteArray& bytes, const QString& name) {
    const auto& run = m_panel->shown();
    if (run) m_context.services.saveFile(bytes, stemOf(run->id) + name);
}

}  // namespace qd::ui::pages::backtests
