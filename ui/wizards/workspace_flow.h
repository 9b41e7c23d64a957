// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// Who signs in where, and with what.
struct SignIn {
    QString path;
    QString user;
    SecretPtr passphrase;
    QString oneTimeCode = {};  ///< or a recovery code, where the desk asks for one
};

/// Makes, opens or fills a workspace off the GUI thread. One at a time.
class WorkspaceFlow final : public QObject {
    Q_OBJECT

public:
    /// What `context` names outlives it.
    explicit WorkspaceFlow(const WizardContext& context, QObject* parent = nullptr);

    /// The first user of what is made; the context's until it is set.
    void setUser(const QString& user) { m_user = user; }
    /// A new, empty workspace.
    void make(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost);
    void open(const SignIn& signIn);
    void open(const QString& path, SecretPtr passphrase);
    /// Opens the window of a workspace that is open still, because its jobs went on while it was locked: for
    /// the same person only.
    void unlock(SessionPtr session, SecretPtr passphrase, const QString& oneTimeCode = {});
    /// The passphrase was somebody else's choice: the workspace opens once its owner has chosen another.
    [[nodiscard]] bool mustChoose() const { return m_waiting != nullptr; }
    void choose(SecretPtr next);
    /// Closes the workspace that waits for a passphrase.
    void leave();
    /// Whether the last failure asks for a one-time code.
    [[nodiscard]] bool codeNeeded() const;
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
    /// A session, and whether its person has to choose a passphrase first.
    struct Opened {
        SessionPtr session;
        bool mustChoose = false;
    };
    using Work = std::function<Result<Opened>(jobs::JobContext&)>;
    void begin();
    void fail(const Error& error);
    void finish(const SessionPtr& session);
    void query(Work work, const SecretPtr& passphrase);

    WizardContext m_context;
    QString m_user;
    SessionPtr m_waiting;  ///< for a passphrase of its person's own
    SecretPtr m_current;   ///< what it was opened with, while it waits
    bool m_busy = false;
    JobId m_job;
    std::optional<Error> m_error;
    SessionPtr m_session;
};

}  // namespace qd::ui::wizards
