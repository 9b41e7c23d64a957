// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/backup_flow.h"

#include <QDir>
#include <utility>

#include "ui/kit/format.h"

namespace qd::ui::wizards {

BackupFlow::BackupFlow(JobBridge& jobs, SessionPtr session, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_session(std::move(session)) {
    QD_REQUIRE(m_session != nullptr);
}

void BackupFlow::load() {
    m_jobs.query<desk::BackupPlan>(
        [session = m_session](jobs::JobContext&) { return desk::loadBackupPlan(*session); }, this,
        [this](const Result<desk::BackupPlan>& plan) {
            m_loaded = plan.ok();
            if (plan.ok()) {
                m_plan = *plan;
                if (m_folder.isEmpty()) m_folder = format::text(m_plan.folder);
            } else {
                m_error = plan.error();
            }
            Q_EMIT changed();
        });
}

void BackupFlow::setFolder(const QString& folder) {
    m_folder = folder;
    m_error.reset();
    Q_EMIT changed();
}

bool BackupFlow::inPlan() const {
    // As text: nothing is read from the disk here. Where one folder has two names, the backup is one by hand.
    return !m_plan.folder.empty() &&
           QDir(m_folder).absolutePath() == QDir(format::text(m_plan.folder)).absolutePath();
}

QString BackupFlow::file() const {
    const QString day =
        format::toQDateTime(m_session->env().clock.now()).toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return QDir(m_folder).filePath(
        QStringLiteral("%1-%2.qdbackup").arg(format::text(m_session->workspaceName()), day));
}

QStringList BackupFlow::sentences() const {
    QStringList words{tr("The whole workspace is copied as it is at this moment. Work goes on meanwhile."),
                      tr("The copy is encrypted on its own. Whoever can sign in now can open it, with the "
                         "passphrase of today or "
                         "with the recovery key."),
                      tr("Then it is proved: opened again, every page checked, every audit entry replayed, "
                         "every table counted.")};
    if (inPlan() && !m_plan.secondFolder.empty())
        words << tr("A second copy goes to %1.").arg(format::text(m_plan.secondFolder));
    if (inPlan())
        words << tr("Older backups that the schedule does not keep are removed, once this one is proved.");
    return words;
}

void BackupFlow::start() {
    QD_REQUIRE(canStart());
    m_busy = true;
    m_error.reset();
    m_outcome.reset();
    const std::string path = inPlan() ? std::string() : format::utf8(file());
    m_job = m_jobs.run<desk::BackupDone>(
        tr("Back up"),
        [session = m_session, path](jobs::JobContext& job) {
            return desk::createBackup(*session, path, job);
        },
        this, [this](Result<desk::BackupDone> outcome) { finish(std::move(outcome)); });
    Q_EMIT changed();
}

void BackupFlow::finish(Result<desk::BackupDone> outcome) {
    m_busy = false;
    if (outcome.ok())
        m_outcome = std::move(outcome).value();
    else
        m_error = outcome.error();
    Q_EMIT changed();
    if (m_outcome) Q_EMIT done();
}

void BackupFlow::cancel() {
    if (m_busy) m_jobs.cancel(m_job);
}

}  // namespace qd::ui::wizards
