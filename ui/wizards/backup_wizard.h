// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/wizards/backup_flow.h"

namespace qd::ui::wizards {

class WizardFrame;

/// Backs up an open workspace: where to, then the proof. Show it with open(). Closing it while it works
/// cancels the backup.
class BackupWizard final : public QDialog {
    Q_OBJECT

public:
    /// What `context` names outlives it.
    BackupWizard(const WizardContext& context, SessionPtr session, QWidget* parent = nullptr);

    [[nodiscard]] BackupFlow& flow() { return *m_flow; }
    void done(int result) override;

Q_SIGNALS:
    /// The backup is made; the dialog now shows the proof.
    void backedUp();

private:
    BackupFlow* m_flow;
    WizardFrame* m_frame;
};

}  // namespace qd::ui::wizards
