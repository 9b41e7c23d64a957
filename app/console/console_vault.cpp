// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and restores: what the window offers, and what the schedule starts.
#include "app/console/console.h"
#include "ui/kit/format.h"
#include "ui/wizards/backup_plan_dialog.h"
#include "ui/wizards/backup_wizard.h"
#include "ui/wizards/restore_wizard.h"

namespace qd::console {

using ui::wizards::SessionPtr;

void Console::addVaultActions(const SessionPtr& session) {
    const auto add = [this](const char* id, const QString& title, std::function<void()> run) {
        ui::shell::Command command;
        command.id = QLatin1String(id);
        command.title = title;
        command.group = tr("Vault");
        command.run = std::move(run);
        command.everywhere = true;
        m_window->commands().add(m_window, command);
    };
    add("backup-workspace", tr("Back up the workspace\u2026"), [this, session] {
        auto* wizard = new ui::wizards::BackupWizard(wizardContext(), session, m_window);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &ui::wizards::BackupWizard::backedUp, m_window,
                &ui::shell::MainWindow::workspaceChanged);
        wizard->open();
    });
    add("restore-workspace", tr("Restore a workspace\u2026"),
        [this, path = ui::format::text(session->vault().path())] { showRestore(path); });
    add("backup-plan", tr("Schedule of backups\u2026"), [this, session] { showBackupPlan(session); });
}

void Console::showBackupPlan(const SessionPtr& session) {
    m_parts.jobs.query<desk::BackupPlan>(
        [session](jobs::JobContext&) { return desk::loadBackupPlan(*session); }, m_window,
        [this, session](const Result<desk::BackupPlan>& plan) {
            if (!plan.ok()) {
                m_window->notify(ui::Severity::Warn, ui::format::error(plan.error()));
                return;
            }
            auto* dialog = new ui::wizards::BackupPlanDialog(wizardContext(), session, *plan, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ui::wizards::ActDialog::succeeded, m_window,
                    &ui::shell::MainWindow::workspaceChanged);
            dialog->open();
        });
}

/// In front of the window, not in it: the workspace that is replaced closes meanwhile.
void Console::showRestore(const QString& target) {
    auto* wizard = new ui::wizards::RestoreWizard(wizardContext(), target, {}, &m_frame);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->flow().setCloser([this] {
        if (m_window != nullptr) lock();
    });
    connect(wizard, &ui::wizards::RestoreWizard::openRequested, this, [this](const QString& workspace) {
        m_options.workspace = workspace;
        showUnlock({});
    });
    wizard->open();
}

/// A checkpoint when the last one is old, and what the plan of backups says is due, as a listed job. Asked
/// each minute while the window is unlocked.
void Console::lookAtBackups() {
    const auto session = m_session.lock();
    if (session == nullptr || m_window == nullptr) return;
    m_parts.jobs.query<Ok>(
        [session](jobs::JobContext&) -> Result<Ok> {
            QD_CHECK(session->vault().evidence().checkpointIfDue());
            return Ok{};
        },
        this,
        [this](const Result<Ok>& done) {
            if (!done.ok())
                m_parts.environment.log.write(LogLevel::Warning, "no checkpoint: " + done.error().describe());
        });
    if (m_backingUp || !session->require(identity::Permission::ManageBackups).ok()) return;
    m_parts.jobs.query<desk::BackupsDue>(
        [session](jobs::JobContext&) { return desk::backupsDue(*session); }, m_window,
        [this, session](const Result<desk::BackupsDue>& due) {
            if (!due.ok() || m_backingUp) return;
            if (due->backup)
                startDue<desk::BackupDone>(tr("Back up"), [session](jobs::JobContext& job) {
                    return desk::createBackup(*session, {}, job);
                });
            else if (due->drill)
                startDue<desk::DrillLine>(tr("Rehearse a restore"), [session](jobs::JobContext& job) {
                    return desk::drillRestore(*session, {}, job);
                });
        });
}

template <class T>
void Console::startDue(const QString& name, std::function<Result<T>(jobs::JobContext&)> work) {
    m_backingUp = true;
    m_parts.jobs.run<T>(name, std::move(work), this, [this](const Result<T>& done) {
        m_backingUp = false;
        if (m_window == nullptr) return;
        if (done.ok())
            m_window->workspaceChanged();
        else if (done.error().code != ErrorCode::Cancelled)
            m_window->notify(
                ui::Severity::Hard,
                Console::tr("The scheduled backup failed: %1").arg(ui::format::error(done.error())));
    });
}

}  // namespace qd::console
