// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts, opens and saves.
#include <QComboBox>
#include <memory>
#include <utility>

#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/running_jobs.h"
#include "ui/pages/reports/make_report_dialog.h"
#include "ui/pages/reports/report_inspector.h"
#include "ui/pages/reports/reports_page.h"

namespace qd::ui::pages::reports {

void ReportsPage::openForm() {
    if (m_form == nullptr) {
        m_form = new MakeReportDialog(m_context.theme, this);
        connect(m_form, &MakeReportDialog::makeRequested, this, &ReportsPage::make);
    }
    if (m_listing) m_form->setRuns(m_listing->runs);
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
    m_form->run()->setFocus(Qt::OtherFocusReason);
}

JobId ReportsPage::make(RunId run, const QString& format) {
    desk::MakeReportRequest request;
    request.run = run;
    request.format = format::utf8(format);
    request.renderPdf = m_context.renderPdf;
    const QString name = tr("Report: %1 on run %2").arg(format.toUpper()).arg(run.value);
    const auto job = std::make_shared<JobId>();  // known only when run() has returned
    *job = m_context.jobs.run<vault::ReportRecord>(
        name,
        [session = m_context.session, request](jobs::JobContext& context) {
            return desk::makeExecutiveReport(*session, request, context);
        },
        this,
        [this, job, run, format](Result<vault::ReportRecord> done) { finish(*job, run, format, done); });
    m_context.jobs.offerAgain(*job, this, [this, run, format] { make(run, format); });
    m_jobs->removeFailed();
    m_notices->withdraw(QStringLiteral("report"));
    m_jobs->add(*job, name);
    Q_EMIT badgeChanged(m_jobs->count(), Severity::Info);
    return *job;
}

void ReportsPage::finish(JobId job, RunId run, const QString& format,
                         const Result<vault::ReportRecord>& done) {
    const bool cancelled = !done.ok() && done.error().code == ErrorCode::Cancelled;
    if (done.ok() || cancelled)
        m_jobs->remove(job);
    else
        m_jobs->fail(job, tr("failed"));
    Q_EMIT badgeChanged(m_jobs->count(), Severity::Info);
    if (done.ok()) {
        const QString id = QString::number(done->id.value);
        m_context.jobs.setResult(job, QStringLiteral("reports/") + id, tr("report %1 kept").arg(id));
        m_wanted = done->id;
        m_context.services.notifyWith(
            Severity::Ok, tr("The report is made: %1").arg(format.toUpper()), tr("Open report"),
            [services = &m_context.services, id] { services->openPage(QStringLiteral("reports"), id); });
        m_context.services.workspaceChanged();
        return;
    }
    if (cancelled) {
        m_context.services.notify(Severity::Info, tr("No report was made."));
        return;
    }
    post(QStringLiteral("report"),
         {Severity::Hard, format::error(done.error()),
          tr("No report was recorded; earlier ones are as they were."), tr("Change choices")},
         [this, run] {
             m_jobs->removeFailed();
             openForm();
             m_form->chooseRun(run);
         });
}

void ReportsPage::post(const QString& key, const Notice& notice, std::function<void()> action) {
    m_noticeActions.insert(key, std::move(action));
    m_notices->post(key, notice);
}

void ReportsPage::openRun() {
    if (!m_inspector || !m_inspector->shown()) return;
    m_context.services.openPage(QStringLiteral("backtests"),
                                QString::number(m_inspector->shown()->run.value));
}

void ReportsPage::saveCopy() {
    if (!m_inspector || !m_inspector->shown()) return;
    const ReportRow report = *m_inspector->shown();
    m_context.jobs.query<std::string>(
        [session = m_context.session, id = report.id](jobs::JobContext&) {
            return desk::readReport(*session, id);
        },
        this,
        [this, name = copyName(report)](Result<std::string> bytes) {
            if (bytes.ok()) {
                m_context.services.saveFile(QByteArray::fromStdString(*bytes), name);
                return;
            }
            post(QStringLiteral("file"),
                 {Severity::Hard, format::error(bytes.error()), tr("Nothing was written.")});
        });
}

}  // namespace qd::ui::pages::reports
