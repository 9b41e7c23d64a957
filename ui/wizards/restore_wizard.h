// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/wizards/restore_flow.h"

namespace qd::ui::wizards {

class WizardFrame;

/// Brings a workspace back from a backup: which, who opens it, what will happen, the proof. Show it with
/// open(). Closing it while it works cancels; until the last moment nothing is changed.
class RestoreWizard final : public QDialog {
    Q_OBJECT

public:
    /// What `context` names outlives it. `target`: the workspace that is to come back; may be empty.
    /// `backup`: the file to begin with; may be empty.
    RestoreWizard(const WizardContext& context, const QString& target, const QString& backup,
                  QWidget* parent = nullptr);

    [[nodiscard]] RestoreFlow& flow() { return *m_flow; }
    void done(int result) override;

Q_SIGNALS:
    /// The user wants the restored workspace opened; the dialog has closed.
    void openRequested(const QString& workspace);

private:
    void showStep();

    RestoreFlow* m_flow;
    WizardFrame* m_frame;
    QList<class StepPage*> m_steps;
};

}  // namespace qd::ui::wizards
