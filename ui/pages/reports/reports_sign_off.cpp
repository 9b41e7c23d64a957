// SPDX-License-Identifier: GPL-3.0-or-later
// A second person's decision about a report.
#include <QLineEdit>
#include <QPushButton>

#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/pages/reports/report_inspector.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/wizards/reauthentication_dialog.h"

namespace qd::ui::pages::reports {

using wizards::ReauthenticationDialog;

void ReportsPage::loadDecisions() {
    if (!m_access || !m_context.session) return;
    m_context.jobs.query<SignOffs>(
        [session = m_context.session, access = m_access](jobs::JobContext&) {
            return loadSignOffs(*session, *access);
        },
        this,
        [this](const Result<SignOffs>& signOffs) {
            if (signOffs.ok())
                m_signOffs = *signOffs;
            else
                post(QStringLiteral("decisions"), {Severity::Warn, format::error(signOffs.error()),
                                                   tr("What was decided about the reports is not shown.")});
            showSignOff();
        });
}

void ReportsPage::showSignOff() {
    if (!m_inspector) return;
    const auto& report = m_inspector->shown();
    const bool known = report && m_signOffs && m_context.session;
    m_inspector->signOff()->setVisible(known);
    if (!known) return;
    const auto found = m_signOffs->constFind(report->id.value);
    m_inspector->signOff()->show(found == m_signOffs->constEnd() ? nullptr : &*found,
                                 whyNotDecide(m_context.session->actor(), report->by));
}

bool ReportsPage::mayDecide() const {
    return m_access && m_inspector && m_inspector->shown() && m_context.session &&
           whyNotDecide(m_context.session->actor(), m_inspector->shown()->by).isEmpty();
}

void ReportsPage::signOff(bool approves) {
    if (!mayDecide()) return;
    const ReportRow report = *m_inspector->shown();
    auto* dialog = new ReauthenticationDialog(
        m_context.theme, m_context.jobs,
        {approves ? tr("Approve report %1?").arg(report.id.value)
                  : tr("Reject report %1?").arg(report.id.value),
         approves ? tr("Approve") : tr("Reject"), approves ? ButtonRole::Primary : ButtonRole::Danger},
        format::text(m_context.session->actor().user), window());
    dialog->setConsequences(
        {tr("You sign the bytes of \u201C%1\u201D (SHA-256 %2) with your own key. The decision holds for "
            "these bytes "
            "and for nothing else.")
             .arg(report.title, format::shortHash(report.sha256)),
         tr("It is recorded with your name and role, and checked again whenever the report is used.")});
    dialog->setUndoWords(tr("A decision is never taken back; a later one can say otherwise."));
    auto* reason = new QLineEdit(dialog);
    reason->setObjectName(QStringLiteral("reason"));
    auto* row = new FieldRow(approves ? tr("Reason (may be empty)") : tr("Reason"), reason, {}, dialog);
    dialog->setBody(row);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setProofWork(
        [this, approves, reason, row, id = report.id]() -> ReauthenticationDialog::ProofWork {
            const QString words = reason->text().trimmed();
            row->setError(!approves && words.isEmpty() ? tr("Say why: whoever made it has to mend it.")
                                                       : QString());
            if (row->hasError()) {
                reason->setFocus(Qt::OtherFocusReason);
                return {};
            }
            return [session = m_context.session, access = m_access, id, approves, text = format::utf8(words)](
                       const desk::Reauthentication& proof, jobs::JobContext&) -> Status {
                QD_CHECK(access->signOffReport(*session, id, approves, text, proof));
                return Ok{};
            };
        });
    connect(dialog, &ReauthenticationDialog::succeeded, this, [this, approves, id = report.id] {
        m_context.services.notify(Severity::Ok, approves ? tr("Report %1 is approved.").arg(id.value)
                                                         : tr("Report %1 is rejected.").arg(id.value));
        m_wanted = id;
        m_context.services.workspaceChanged();
    });
    dialog->open();
}

}  // namespace qd::ui::pages::reports
