// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts, opens and saves.
#include <QVBoxLayout>
#include <memory>
#include <utility>

#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/progress_row.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/reports/make_report_dialog.h"
#include "ui/pages/reports/report_inspector.h"
#include "ui/pages/reports/reports_page.h"

namespace qd::ui::pages::reports {

void ReportsPage::openItem(const QString& what) {
    const qlonglong id = what.section(QLatin1Char('/'), -1).toLongLong();
    if (id <= 0) return;
    m_table->selectKey(QString::number(id));
    const int row = m_table->selectedRow();
    const bool shown =
        m_listing && row >= 0 && m_listing->reports[static_cast<std::size_t>(row)].id.value == id;
    if (shown) return;
    m_wanted = ReportId{id};  // it comes with the next listing
    refresh();
}

void ReportsPage::openForm() {
    if (m_form == nullptr) {
        m_form = new MakeReportDialog(this);
        connect(m_form, &MakeReportDialog::makeRequested, this, &ReportsPage::make);
    }
    if (m_listing) m_form->setRuns(m_listing->runs);
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
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
    auto* row = new ProgressRow(m_context.theme, m_jobsCard);
    row->setName(name);
    row->setProgress(tr("Waiting"), 0.0, std::nullopt);
    connect(row, &ProgressRow::cancelRequested, this, [this, id = *job] { m_context.jobs.cancel(id); });
    m_jobsCard->bodyLayout()->addWidget(row);
    m_jobsCard->show();
    m_running.insert(job->value, row);
    return *job;
}

void ReportsPage::showJobs(int first, int last) {
    for (int at = first; at <= last; ++at) {
        const JobRow& job = m_context.jobs.model()->row(at);
        ProgressRow* row = m_running.value(job.id.value);
        if (row == nullptr) continue;
        if (job.cancelling)
            row->setCancelling();
        else if (!job.stage.isEmpty())
            row->setProgress(job.stage, job.fraction, job.etaSeconds);
    }
}

void ReportsPage::endJob(JobId job) {
    if (ProgressRow* row = m_running.take(job.value)) {
        row->hide();
        row->deleteLater();
    }
    m_jobsCard->setVisible(!m_running.isEmpty());
}

void ReportsPage::finish(JobId job, RunId run, const QString& format,
                         const Result<vault::ReportRecord>& done) {
    endJob(job);
    if (done.ok()) {
        m_context.jobs.setResult(job, QStringLiteral("reports/%1").arg(done->id.value),
                                 tr("report %1 kept").arg(done->id.value));
        m_wanted = done->id;
        m_context.services.notify(Severity::Ok, tr("The report is made: %1").arg(format.toUpper()));
        m_context.services.workspaceChanged();
        return;
    }
    if (done.error().code == ErrorCode::Cancelled) {
        m_context.services.notify(Severity::Info, tr("No report was made."));
        return;
    }
    m_banner->showError(done.error(), tr("No report was recorded; earlier ones are as they were."),
                        tr("Try again"));
    m_bannerAction = [this, run, format] { make(run, format); };
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
            m_banner->showError(bytes.error(), tr("Nothing was written."));
            m_bannerAction = {};
        });
}

}  // namespace qd::ui::pages::reports
