// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

class RecoverFlow;
class WizardFrame;

/// For a person who lost the passphrase: the recovery key, a new passphrase, and what came of it. Show it
/// with open().
class RecoverDialog final : public QDialog {
    Q_OBJECT

public:
    /// What `context` names outlives it. `user` is offered as the person whose passphrase is set.
    RecoverDialog(const WizardContext& context, const QString& path, const QString& user,
                  QWidget* parent = nullptr);

    [[nodiscard]] RecoverFlow& flow() { return *m_flow; }

Q_SIGNALS:
    /// The user has a new passphrase; the dialog shows it until it is closed.
    void recovered(const QString& user);

private:
    RecoverFlow* m_flow;
    WizardFrame* m_frame;
};

}  // namespace qd::ui::wizards
