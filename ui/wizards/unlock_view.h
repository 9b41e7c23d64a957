// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/wizards/workspace_flow.h"

class QLabel;
class QPushButton;

namespace qd::ui::wizards {

class ChoosePassphraseForm;
class SignInForm;

/// The lock: the workspace's name, who signs in, and nothing of what is in it. Where the passphrase was
/// somebody else's choice, its owner chooses another before the workspace opens.
class UnlockView final : public QWidget {
    Q_OBJECT

public:
    /// What `context` names outlives it. `path` is the workspace file.
    UnlockView(const WizardContext& context, const QString& path, QWidget* parent = nullptr);

    void setPath(const QString& path);
    /// A workspace that is open still, because its jobs go on while it is locked: unlocking goes back to it.
    /// Once the last of them has let it go, anybody may sign in.
    void setOpenSession(const std::weak_ptr<desk::Session>& session);
    /// A line under the field: what goes on behind the lock, without saying what it is.
    void setNotice(const QString& text);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool busy() const { return m_flow->busy(); }

Q_SIGNALS:
    void unlocked(std::shared_ptr<qd::desk::Session> session);
    /// The user wants another workspace than this one.
    void anotherRequested();
    /// The user has a backup to bring back in place of this workspace.
    void restoreRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void wire();
    void press();
    void refresh();
    void showStep(bool choosing);
    void paintLock();

    const Theme& m_theme;
    WorkspaceFlow* m_flow;
    QString m_path;
    QLabel* m_lock;
    QLabel* m_name;
    QLabel* m_place;
    SignInForm* m_form;
    QLabel* m_choose;
    ChoosePassphraseForm* m_own;
    QLabel* m_notice;
    QPushButton* m_unlock;
    QPushButton* m_another;
    QPushButton* m_restore;
    std::weak_ptr<desk::Session> m_open;  ///< behind the lock: nothing takes its place meanwhile
    QTimer m_look;                        ///< whether it is open still
};

}  // namespace qd::ui::wizards
