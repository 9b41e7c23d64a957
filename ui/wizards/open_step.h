// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/banner.h"
#include "ui/kit/field_row.h"
#include "ui/wizards/first_run_flow.h"
#include "ui/wizards/step_page.h"

namespace qd::ui::wizards {

class PathField;

/// Opens a workspace that was made before.
class OpenStep final : public StepPage {
    Q_OBJECT

public:
    /// `flow` outlives it.
    OpenStep(const WizardContext& context, FirstRunFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override;
    void act() override;
    void enter() override;

private:
    void refresh();

    FirstRunFlow& m_flow;
    Banner* m_banner;
    PathField* m_file;
    QLineEdit* m_passphrase;
};

}  // namespace qd::ui::wizards
