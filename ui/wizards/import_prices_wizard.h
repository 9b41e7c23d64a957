// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/wizards/import_flow.h"

namespace qd::ui::wizards {

class WizardFrame;

/// Imports prices into an open workspace: file and columns, then the proof. Show it with open(); it stays
/// open on the proof until it is closed. Closing it while it imports cancels the import.
class ImportPricesWizard final : public QDialog {
    Q_OBJECT

public:
    /// What `context` names outlives it.
    ImportPricesWizard(const WizardContext& context, SessionPtr session, QWidget* parent = nullptr);

    [[nodiscard]] ImportFlow& flow() { return *m_flow; }
    void done(int result) override;

Q_SIGNALS:
    /// The prices are stored; the dialog now shows the proof.
    void imported(qd::DatasetId dataset);

private:
    ImportFlow* m_flow;
    WizardFrame* m_frame;
};

}  // namespace qd::ui::wizards
