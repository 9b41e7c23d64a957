// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/first_run_flow.h"
#include "ui/wizards/step_page.h"

namespace qd::ui::wizards {

class ChoosePassphraseForm;
class Note;
class PathField;
class SignInForm;

/// Opens a workspace that was made before; where its passphrase was somebody else's choice, asks for another.
class OpenStep final : public StepPage {
    Q_OBJECT

public:
    /// `flow` outlives it.
    OpenStep(const WizardContext& context, FirstRunFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override;
    [[nodiscard]] bool decides() const override;
    void act() override;
    void enter() override;

private:
    void refresh();

    FirstRunFlow& m_flow;
    QWidget* m_fileRow;
    PathField* m_file;
    SignInForm* m_form;
    Note* m_choose;
    ChoosePassphraseForm* m_own;
};

}  // namespace qd::ui::wizards
