// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// Makes, opens or fills a workspace off the GUI thread. One at a time.
class WorkspaceFlow final : public QObject {
    Q_OBJECT

public:
    /// `jobs` and the environment outlive it.
    WorkspaceFlow(JobBridge& jobs, desk::Environment environment, QString user, QObject* parent = nullptr);

    /// A new, empty workspace.
    void make(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost);
    void open(const QString& path, SecretPtr passphrase);
    /// Opens the window of a workspace that is open still, because its jobs went on while it was locked.
    void unlock(SessionPtr session, SecretPtr passphrase);
    /// A new workspace with the synthetic market, as a listed job. One that is not finished leaves no file.
    void demo(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost);
    void cancel();

    [[nodiscard]] bool busy() const { return m_busy; }
    /// The listed job of demo(); invalid otherwise.
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    void clearError() { m_error.reset(); }
    [[nodiscard]] const SessionPtr& session() const { return m_session; }

Q_SIGNALS:
    void changed();
    void opened(std::shared_ptr<qd::desk::Session> session);

private:
    using Work = std::function<Result<std::unique_ptr<desk::Session>>(jobs::JobContext&)>;
    void begin();
    void finish(Result<std::unique_ptr<desk::Session>> session);
    void query(Work work);

    JobBridge& m_jobs;
    desk::Environment m_environment;
    QString m_user;
    bool m_busy = false;
    JobId m_job;
    std::optional<Error> m_error;
    SessionPtr m_session;
};

}  // namespace qd::ui::wizards
