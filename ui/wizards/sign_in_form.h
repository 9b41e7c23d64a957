// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/kit/field_row.h"
#include "ui/wizards/workspace_flow.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace qd::ui::wizards {

/// Who signs in: name, passphrase and, only where the desk asks for one, a one-time code. Says how long to
/// wait after failed attempts, and leads to the recovery key.
class SignInForm final : public QWidget {
    Q_OBJECT

public:
    /// `flow` and what `context` names outlive it.
    SignInForm(const WizardContext& context, WorkspaceFlow& flow, QWidget* parent = nullptr);

    /// The workspace file; another one empties the fields.
    void setPath(const QString& path);
    [[nodiscard]] QString path() const { return m_path; }
    /// A workspace that is open still: only its own person can go back to it.
    void setOpenSession(const std::weak_ptr<desk::Session>& session);
    [[nodiscard]] QString user() const;
    [[nodiscard]] bool ready() const;
    /// Seconds until the next attempt may be made; 0: now.
    [[nodiscard]] int waiting() const { return m_wait; }
    /// "Unlock", "Unlocking…", "Unlock in 4 s".
    [[nodiscard]] QString verb() const;
    void submit();
    /// Puts the keyboard where typing begins.
    void begin();

Q_SIGNALS:
    /// Readiness or verb changed.
    void changed();
    /// Return was pressed in the last field.
    void submitted();

private:
    void wire();
    void advance();
    void refresh();
    void showFailure(const Error& error);
    void askForCode();
    void forgetCode();
    void askWait();
    void tick();
    void remember();
    void recover();
    [[nodiscard]] QLineEdit* firstEmpty() const;

    WizardContext m_context;
    WorkspaceFlow& m_flow;
    QString m_path;
    std::weak_ptr<desk::Session> m_open;
    SecretPtr m_kept;  ///< the passphrase, while the code that belongs to it is typed
    QTimer m_forget;   ///< drops it when nothing is typed
    QTimer m_tick;
    int m_wait = 0;
    int m_turn = 0;
    bool m_codeShown = false;
    bool m_asked = false;  ///< what the flow does is this form's doing
    QLineEdit* m_user;
    QLineEdit* m_passphrase;
    QLineEdit* m_code;
    FieldRow* m_userRow;
    FieldRow* m_passphraseRow;
    FieldRow* m_codeRow;
    QLabel* m_waitWords;
    QPushButton* m_forgot;
};

}  // namespace qd::ui::wizards
