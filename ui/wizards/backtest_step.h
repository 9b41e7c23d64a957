// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/banner.h"
#include "ui/wizards/first_run_flow.h"
#include "ui/wizards/step_page.h"

class QButtonGroup;

namespace qd::ui::wizards {

class JobLine;
class Note;

/// The method of the first backtest, one sentence each.
class BacktestStep final : public StepPage {
    Q_OBJECT

public:
    /// `flow` outlives it.
    BacktestStep(const WizardContext& context, FirstRunFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override;
    void act() override;
    void enter() override;

private:
    void refresh();

    FirstRunFlow& m_flow;
    Banner* m_banner;
    QWidget* m_choices;
    QButtonGroup* m_group;
    Note* m_plan;
    JobLine* m_job;
};

}  // namespace qd::ui::wizards
