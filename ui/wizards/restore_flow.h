// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/desk/backups.h"
#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// A restore from the choice of a backup to its proof, without widgets. No workspace needs to be open: it may
/// be lost.
class RestoreFlow final : public QObject {
    Q_OBJECT

public:
    enum class Step { Choose, Unlock, Confirm, Proof };

    /// `jobs` and the environment outlive it. `target`: the workspace that is to come back; may be empty.
    RestoreFlow(JobBridge& jobs, desk::Environment environment, const QString& target,
                QObject* parent = nullptr);

    /// Closes the workspace that is open, right before it is replaced; it may not be open meanwhile.
    void setCloser(std::function<void()> closer) { m_closer = std::move(closer); }

    [[nodiscard]] Step step() const { return m_step; }
    /// Reads what the backup says of itself; changed() follows.
    void choose(const QString& path);
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const std::optional<qd::vault::BackupHeader>& header() const { return m_header; }
    void setTarget(const QString& target);
    [[nodiscard]] const QString& target() const { return m_target; }
    /// Whether a workspace lies at the target; looked at while the backup is proved.
    [[nodiscard]] bool replaces() const { return m_replaces; }
    /// Proves the backup with what opens it; Confirm or an error follows. `recoveryKey`: 32 bytes, in place
    /// of a passphrase.
    void unlock(const QString& user, SecretPtr passphrase, SecretPtr recoveryKey);
    [[nodiscard]] const std::optional<qd::vault::BackupProof>& proof() const { return m_proof; }
    /// What will happen, a sentence each.
    [[nodiscard]] QStringList sentences() const;
    void start();
    void cancel();
    void back();
    void next();
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    void clearError() { m_error.reset(); }
    [[nodiscard]] const std::optional<desk::RestoreDone>& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();
    void restored();

private:
    struct Proved {
        qd::vault::BackupProof proof;
        bool replaces = false;
    };
    void go(Step step);
    void run();

    JobBridge& m_jobs;
    desk::Environment m_environment;
    std::function<void()> m_closer;
    Step m_step = Step::Choose;
    QString m_path;
    QString m_target;
    std::string m_user;
    SecretPtr m_passphrase;
    SecretPtr m_recoveryKey;
    int m_reads = 0;
    int m_busyTries = 0;
    bool m_busy = false;
    bool m_replaces = false;
    JobId m_job;
    std::optional<qd::vault::BackupHeader> m_header;
    std::optional<qd::vault::BackupProof> m_proof;
    std::optional<Error> m_error;
    std::optional<desk::RestoreDone> m_outcome;
};

}  // namespace qd::ui::wizards
