// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/wizards/first_run_flow.h"
#include "ui/wizards/step_page.h"

namespace qd::ui::wizards {

/// Make, open, try or bring back: the ways in.
class WelcomeStep final : public StepPage {
    Q_OBJECT

public:
    /// Both outlive it.
    WelcomeStep(const Theme& theme, FirstRunFlow& flow, QWidget* parent = nullptr);

    void enter() override;

Q_SIGNALS:
    /// The user has a backup to bring back.
    void restoreRequested();

private:
    QWidget* m_first;
};

}  // namespace qd::ui::wizards
