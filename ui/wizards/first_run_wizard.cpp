// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/first_run_wizard.h"

#include <QVBoxLayout>

#include "ui/wizards/backtest_step.h"
#include "ui/wizards/open_step.h"
#include "ui/wizards/prices_proof_step.h"
#include "ui/wizards/prices_step.h"
#include "ui/wizards/ready_step.h"
#include "ui/wizards/welcome_step.h"
#include "ui/wizards/wizard_frame.h"
#include "ui/wizards/workspace_step.h"

namespace qd::ui::wizards {

using Step = FirstRunFlow::Step;

FirstRunWizard::FirstRunWizard(const WizardContext& context, QWidget* parent)
    : QWidget(parent),
      m_flow(new FirstRunFlow(context, this)),
      m_frame(new WizardFrame(context.theme, tr("First run"), this)),
      m_welcome(makeWelcome(context)),
      m_workspace(new WorkspaceStep(context, *m_flow, WorkspaceStep::Purpose::Empty)),
      m_open(new OpenStep(context, *m_flow)),
      m_demo(new WorkspaceStep(context, *m_flow, WorkspaceStep::Purpose::Demo)),
      m_prices(new PricesStep(context, m_flow->prices())),
      m_proof(nullptr),
      m_backtest(new BacktestStep(context, *m_flow)),
      m_ready(new ReadyStep(context.theme, *m_flow)) {
    auto* proof = new PricesProofStep(context.theme, m_flow->prices(), tr("Next"));
    connect(proof, &PricesProofStep::onward, m_flow, &FirstRunFlow::next);
    m_proof = proof;
    for (StepPage* step : {m_welcome, m_workspace, m_open, m_demo, m_prices, m_proof, m_backtest, m_ready})
        m_frame->addStep(step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    connect(m_flow, &FirstRunFlow::changed, this, &FirstRunWizard::refresh);
    connect(m_flow, &FirstRunFlow::finished, this, &FirstRunWizard::finished);
    connect(m_frame, &WizardFrame::backRequested, m_flow, &FirstRunFlow::back);
    connect(m_frame, &WizardFrame::laterRequested, m_flow, &FirstRunFlow::later);
    refresh();
}

StepPage* FirstRunWizard::makeWelcome(const WizardContext& context) {
    auto* welcome = new WelcomeStep(context.theme, *m_flow);
    connect(welcome, &WelcomeStep::restoreRequested, this, &FirstRunWizard::restoreRequested);
    return welcome;
}

StepPage* FirstRunWizard::pageOf(Step step) const {
    switch (step) {
        case Step::Welcome:
            return m_welcome;
        case Step::Workspace:
            return m_workspace;
        case Step::Open:
            return m_open;
        case Step::Demo:
            return m_demo;
        case Step::Prices:
            return m_prices;
        case Step::PricesProof:
            return m_proof;
        case Step::Backtest:
            return m_backtest;
        case Step::Ready:
            return m_ready;
    }
    return m_welcome;
}

void FirstRunWizard::refresh() {
    const Step step = m_flow->step();
    m_frame->setMarks(m_flow->marks());
    m_frame->setBack(step != Step::Welcome, m_flow->canGoBack());
    const bool skippable = step == Step::Prices || step == Step::Backtest;
    m_frame->setLater(skippable ? tr("Later") : QString(), m_flow->canGoLater());
    m_frame->showStep(pageOf(step));
}

}  // namespace qd::ui::wizards
