// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restore_flow.h"

#include <QTimer>
#include <utility>

#include "ui/kit/format.h"

namespace qd::ui::wizards {

namespace {

constexpr int kBusyTries = 20;
constexpr int kBusyPauseMs = 250;

}  // namespace

RestoreFlow::RestoreFlow(JobBridge& jobs, desk::Environment environment, const QString& target,
                         QObject* parent)
    : QObject(parent), m_jobs(jobs), m_environment(environment), m_target(target) {}

void RestoreFlow::go(Step step) {
    m_step = step;
    m_error.reset();
    Q_EMIT changed();
}

void RestoreFlow::choose(const QString& path) {
    m_path = path;
    m_header.reset();
    m_proof.reset();
    m_error.reset();
    const int turn = ++m_reads;
    Q_EMIT changed();
    if (path.isEmpty()) return;
    m_jobs.query<qd::vault::BackupHeader>(
        [environment = m_environment, file = format::utf8(path)](jobs::JobContext&) {
            return desk::describeBackup(environment, file);
        },
        this,
        [this, turn](const Result<qd::vault::BackupHeader>& header) {
            if (turn != m_reads) return;
            if (header.ok())
                m_header = *header;
            else
                m_error = header.error();
            Q_EMIT changed();
        });
}

void RestoreFlow::setTarget(const QString& target) {
    m_target = target;
    Q_EMIT changed();
}

bool RestoreFlow::canGoOn() const {
    return !m_busy && m_header.has_value() && !m_target.isEmpty();
}

void RestoreFlow::next() {
    if (m_step == Step::Choose && canGoOn()) go(Step::Unlock);
}

void RestoreFlow::back() {
    if (m_busy) return;
    if (m_step == Step::Unlock) go(Step::Choose);
    if (m_step == Step::Confirm) go(Step::Unlock);
}

void RestoreFlow::unlock(const QString& user, SecretPtr passphrase, SecretPtr recoveryKey) {
    QD_REQUIRE(!m_busy);
    m_busy = true;
    m_error.reset();
    m_user = format::utf8(user);
    m_passphrase = std::move(passphrase);
    m_recoveryKey = std::move(recoveryKey);
    m_job = m_jobs.run<Proved>(
        tr("Prove a backup"),
        [environment = m_environment, path = format::utf8(m_path), target = format::utf8(m_target),
         name = m_user, passphrase = m_passphrase,
         recovery = m_recoveryKey](jobs::JobContext& job) -> Result<Proved> {
            QD_TRY(auto proof,
                   desk::verifyBackupFile(environment, path,
                                          {name, passphrase.get(), recovery.get(), nullptr}, job));
            return Proved{std::move(proof), environment.files.exists(target)};
        },
        this,
        [this](const Result<Proved>& proved) {
            m_busy = false;
            if (proved.ok()) {
                m_proof = proved->proof;
                m_replaces = proved->replaces;
                go(Step::Confirm);
                return;
            }
            m_error = proved.error();
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

QStringList RestoreFlow::sentences() const {
    QStringList words;
    if (m_header)
        words << tr("The workspace comes back as it was on %1.").arg(format::dateTime(m_header->madeAt));
    if (replaces())
        words
            << tr("What is at %1 now is not deleted: it is put aside under another name, with its key file.")
                   .arg(m_target)
            << tr("What was done after the backup is not in the restored workspace. It stays in the one put "
                  "aside.");
    else
        words << tr("There is nothing at %1 yet.").arg(m_target);
    words << tr("Passphrases are those of the day of the backup.")
          << tr("The restore is recorded in the audit log, and every verifier will see it.");
    return words;
}

void RestoreFlow::start() {
    QD_REQUIRE(!m_busy && m_proof.has_value());
    m_busyTries = m_closer ? kBusyTries : 0;
    if (m_closer) m_closer();
    m_busy = true;
    m_error.reset();
    run();
    Q_EMIT changed();
}

void RestoreFlow::run() {
    m_job = m_jobs.run<desk::RestoreDone>(
        tr("Restore"),
        [environment = m_environment, path = format::utf8(m_path), target = format::utf8(m_target),
         name = m_user, passphrase = m_passphrase, recovery = m_recoveryKey](jobs::JobContext& job) {
            return desk::restoreWorkspace(environment, path, target,
                                          {name, passphrase.get(), recovery.get(), nullptr}, job);
        },
        this,
        [this](Result<desk::RestoreDone> done) {
            if (!done.ok() && done.error().code == ErrorCode::Busy && m_busyTries > 0) {
                // The window that was closed a moment ago lets go once its last read has ended.
                --m_busyTries;
                QTimer::singleShot(kBusyPauseMs, this, &RestoreFlow::run);
                return;
            }
            m_busy = false;
            if (!done.ok()) {
                m_error = done.error();
                Q_EMIT changed();
                return;
            }
            m_outcome = std::move(done).value();
            m_passphrase.reset();
            m_recoveryKey.reset();
            go(Step::Proof);
            Q_EMIT restored();
        });
}

void RestoreFlow::cancel() {
    if (m_busy) m_jobs.cancel(m_job);
}

}  // namespace qd::ui::wizards
