// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts and changes.
#include <QDateTime>
#include <QFileDialog>
#include <algorithm>
#include <utility>

#include "ui/kit/decision_dialog.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/record_name.h"
#include "ui/pages/vault/hold_dialog.h"
#include "ui/pages/vault/vault_page.h"

namespace qd::ui::pages::vault {

namespace {

/// A dialog that chooses a folder and goes when it is closed.
QFileDialog* folderDialog(QWidget* parent, const QString& title) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

}  // namespace

void VaultPage::fail(const char* key, const Error& error, const QString& safe) {
    if (error.code == ErrorCode::Cancelled) {
        m_context.services.notify(Severity::Info, tr("Cancelled. Nothing was changed."));
        return;
    }
    m_notices->post(QLatin1String(key), {Severity::Hard, format::error(error), safe});
}

void VaultPage::change(std::function<Status(desk::Session&)> work, const QString& done, const char* key) {
    m_context.jobs.query<Ok>(
        [session = m_context.session, work = std::move(work)](jobs::JobContext&) -> Result<Ok> {
            QD_CHECK(work(*session));
            return Ok{};
        },
        this,
        [this, done, key](const Result<Ok>& result) {
            if (!result.ok()) {
                fail(key, result.error(), tr("Nothing was changed."));
                return;
            }
            m_notices->withdraw(QLatin1String(key));
            m_context.services.notify(Severity::Ok, done);
            m_context.services.workspaceChanged();
        });
}

void VaultPage::proveBackup() {
    const auto* backup = chosenBackup();
    if (backup == nullptr) return;
    const std::string path = backup->path;
    const JobId job = m_context.jobs.run<qd::vault::BackupProof>(
        tr("Prove a backup"),
        [session = m_context.session, path](jobs::JobContext& context) {
            return desk::verifyBackup(*session, path, context);
        },
        this,
        [this](const Result<qd::vault::BackupProof>& proof) {
            if (!proof.ok()) {
                fail("prove", proof.error(),
                     tr("The workspace is unharmed; keep this file as it is and make a new backup."));
                return;
            }
            m_notices->withdraw(QStringLiteral("prove"));
            m_context.services.notify(
                Severity::Ok,
                tr("The backup is whole: opened, every page checked, %1 audit entries replayed in %2.")
                    .arg(format::integer(proof->entries), format::duration(proof->seconds)));
            m_context.services.workspaceChanged();
        });
    m_context.jobs.offerAgain(job, this, [this] { proveBackup(); });
}

void VaultPage::runDrill() {
    const JobId job = m_context.jobs.run<desk::DrillLine>(
        tr("Rehearse a restore"),
        [session = m_context.session](jobs::JobContext& context) {
            return desk::drillRestore(*session, {}, context);
        },
        this,
        [this](const Result<desk::DrillLine>& drill) {
            if (!drill.ok()) {
                fail("drill", drill.error(), tr("The workspace is unharmed: a drill only reads it."));
                return;
            }
            m_context.services.notify(
                drill->passed ? Severity::Ok : Severity::Hard,
                drill->passed
                    ? tr("The drill passed: a restore takes %1.").arg(format::duration(drill->rtoSeconds))
                    : tr("The drill failed: %1").arg(format::text(drill->words)));
            m_context.services.workspaceChanged();
        });
    m_context.jobs.offerAgain(job, this, [this] { runDrill(); });
}

void VaultPage::makeCheckpoint() {
    change(
        [](desk::Session& session) -> Status {
            QD_CHECK(desk::makeCheckpoint(session));
            return Ok{};
        },
        tr("The log and the state are signed."), "checkpoint");
}

void VaultPage::exportEvidence() {
    auto* dialog = folderDialog(this, tr("Folder for the evidence pack"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        desk::EvidenceRequest request;
        request.folder =
            joinPath(format::utf8(folder), "evidence-" + std::to_string(m_view->now.millis() / 1000));
        const JobId job = m_context.jobs.run<desk::EvidenceDone>(
            tr("Export evidence"),
            [session = m_context.session, request](jobs::JobContext& context) {
                return desk::exportEvidence(*session, request, context);
            },
            this,
            [this](const Result<desk::EvidenceDone>& done) {
                if (!done.ok()) {
                    fail("export", done.error(), tr("No pack was left behind; the workspace is unchanged."));
                    return;
                }
                m_context.services.notify(
                    Severity::Ok, tr("%1 entries and %2 reports are in %3. Check it with qd-verify, or open "
                                     "verify.html in a browser.")
                                      .arg(format::integer(done->entries), format::integer(done->reports),
                                           format::text(done->folder)));
                m_context.services.workspaceChanged();
            });
        Q_UNUSED(job)
    });
    dialog->open();
}

void VaultPage::chooseAnchorFolder() {
    auto* dialog = folderDialog(this, tr("Folder outside for checkpoints"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        change([path = format::utf8(folder)](
                   desk::Session& session) { return desk::setAnchorFolder(session, path); },
               tr("Each checkpoint is copied to %1.").arg(folder), "anchor");
    });
    dialog->open();
}

void VaultPage::acceptRollback() {
    auto* dialog =
        new HoldDialog(m_context.theme, tr("Go on with an older state?"), tr("Go on"), false, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConsequences({tr("What happened after this state is not in the workspace: changes, approvals "
                                "and audit entries are missing."),
                             tr("The gap is recorded in the audit log, with your name and reason, and stays "
                                "visible to every verifier."),
                             tr("If there is a newer backup, restore that instead.")});
    connect(dialog, &DecisionDialog::decided, this, [this, dialog] {
        change([reason = format::utf8(dialog->reason())](
                   desk::Session& session) { return desk::acceptRollback(session, reason); },
               tr("The workspace can be changed again. The gap is recorded."), "rollback-decision");
    });
    dialog->open();
}

void VaultPage::placeHold() {
    auto* dialog = new HoldDialog(m_context.theme, tr("Place a legal hold"), tr("Place hold"), true, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConsequences(
        {tr("What it names is not removed, whatever its age, until the hold is released.")});
    connect(dialog, &DecisionDialog::decided, this, [this, dialog] {
        change(
            [item = format::utf8(dialog->item()),
             reason = format::utf8(dialog->reason())](desk::Session& session) -> Status {
                QD_CHECK(desk::placeLegalHold(session, item, reason));
                return Ok{};
            },
            tr("The hold is placed."), "hold");
    });
    dialog->open();
}

void VaultPage::releaseHold() {
    const auto* hold = chosenHold();
    if (hold == nullptr) return;
    auto* dialog =
        new HoldDialog(m_context.theme, tr("Release the hold \u201C%1\u201D?").arg(recordName(hold->subject)),
                       tr("Release"), false, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConsequences(
        {tr("What it names may be removed by the next retention run, if it is past its time.")});
    connect(dialog, &DecisionDialog::decided, this, [this, dialog, id = hold->id] {
        change([id, reason = format::utf8(dialog->reason())](
                   desk::Session& session) { return desk::releaseLegalHold(session, id, reason); },
               tr("The hold is released."), "hold");
    });
    dialog->open();
}

void VaultPage::removeDue() {
    if (!canRemove()) return;
    const auto& due = m_view->due.value().due;
    const auto going =
        std::count_if(due.begin(), due.end(), [](const auto& item) { return item.keptBy.empty(); });
    auto* dialog = new DecisionDialog(m_context.theme, tr("Remove what is past its time?"), tr("Remove"),
                                      ButtonRole::Danger, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConsequences(
        {tr("%n item(s) are removed from the workspace.", nullptr, static_cast<int>(going)),
         tr("The audit log keeps what it says of them; backups keep them until they are rotated out.")});
    dialog->setUndoWords(tr("This cannot be undone."));
    connect(dialog, &DecisionDialog::decided, this, [this] {
        m_context.jobs.run<desk::RetentionRun>(
            tr("Retention"),
            [session = m_context.session](jobs::JobContext& context) {
                return desk::runRetention(*session, false, context);
            },
            this,
            [this](const Result<desk::RetentionRun>& run) {
                if (!run.ok()) {
                    fail("retention", run.error(), tr("Nothing was removed."));
                    return;
                }
                m_context.services.notify(Severity::Ok,
                                          tr("%n item(s) removed.", nullptr, static_cast<int>(run->removed)));
                m_context.services.workspaceChanged();
            });
    });
    dialog->open();
}

}  // namespace qd::ui::pages::vault
