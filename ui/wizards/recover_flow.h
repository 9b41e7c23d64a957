// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// Gives a person a new passphrase by the recovery key, off the GUI thread.
class RecoverFlow final : public QObject {
    Q_OBJECT

public:
    enum class Step { Key, Passphrase, Done };

    /// What `context` names outlives it.
    RecoverFlow(const WizardContext& context, const QString& path, QObject* parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& user() const { return m_user; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    void clearError() { m_error.reset(); }

    /// The typed key or its two shares, and whose passphrase is to be set.
    void takeKey(std::vector<SecretPtr> typed, const QString& user);
    /// Back to the key, which has to be typed again.
    void back();
    void recover(SecretPtr passphrase);

Q_SIGNALS:
    void changed();
    void recovered(const QString& user);

private:
    void go(Step step);

    WizardContext m_context;
    QString m_path;
    QString m_user;
    std::vector<SecretPtr> m_typed;
    Step m_step = Step::Key;
    bool m_busy = false;
    std::optional<Error> m_error;
};

}  // namespace qd::ui::wizards
