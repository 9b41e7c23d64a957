// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/wizards/first_run_flow.h"

namespace qd::ui::wizards {

class StepPage;
class WizardFrame;

/// The first run, shown as the whole window: make, open or try a workspace, import prices, run a backtest.
/// All but the workspace can be left for later.
class FirstRunWizard final : public QWidget {
    Q_OBJECT

public:
    /// What `context` names outlives it.
    explicit FirstRunWizard(const WizardContext& context, QWidget* parent = nullptr);

    [[nodiscard]] FirstRunFlow& flow() { return *m_flow; }

Q_SIGNALS:
    /// Once, at the end: the open workspace and the page to show first ("overview", "data").
    void finished(std::shared_ptr<qd::desk::Session> session, const QString& openPage);
    /// The user has a backup to bring back.
    void restoreRequested();

private:
    [[nodiscard]] StepPage* makeWelcome(const WizardContext& context);
    [[nodiscard]] StepPage* pageOf(FirstRunFlow::Step step) const;
    void refresh();

    FirstRunFlow* m_flow;
    WizardFrame* m_frame;
    StepPage* m_welcome;
    StepPage* m_workspace;
    StepPage* m_open;
    StepPage* m_demo;
    StepPage* m_prices;
    StepPage* m_proof;
    StepPage* m_backtest;
    StepPage* m_ready;
};

}  // namespace qd::ui::wizards
