// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restore_wizard.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/wizards/restore_steps.h"
#include "ui/wizards/wizard_frame.h"

namespace qd::ui::wizards {
namespace {
constexpr QSize kSize{760, 600};
}

RestoreWizard::RestoreWizard(const WizardContext& context, const QString& target, const QString& backup,
                             QWidget* parent)
    : QDialog(parent),
      m_flow(new RestoreFlow(context.jobs, context.environment, target, this)),
      m_frame(new WizardFrame(context.theme, {}, this)) {
    setWindowTitle(tr("Restore"));
    resize(kSize);
    auto* proof = new RestoreProofStep(context.theme, *m_flow);
    m_steps = {new RestoreChooseStep(context.theme, *m_flow), new RestoreUnlockStep(context, *m_flow),
               new RestoreConfirmStep(context, *m_flow), proof};
    for (StepPage* step : m_steps)
        m_frame->addStep(step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    connect(m_frame, &WizardFrame::laterRequested, this, &QDialog::reject);
    connect(m_frame, &WizardFrame::backRequested, m_flow, &RestoreFlow::back);
    connect(m_flow, &RestoreFlow::changed, this, &RestoreWizard::showStep);
    connect(proof, &RestoreProofStep::onward, this, [this] {
        const QString workspace = m_flow->target();
        accept();
        Q_EMIT openRequested(workspace);
    });
    showStep();
    if (!backup.isEmpty()) m_flow->choose(backup);
}

void RestoreWizard::showStep() {
    const auto step = m_flow->step();
    const bool between = step == RestoreFlow::Step::Unlock || step == RestoreFlow::Step::Confirm;
    m_frame->setBack(between, between && !m_flow->busy());
    if (step == RestoreFlow::Step::Proof)
        m_frame->setLater(tr("Close"), true);
    else
        m_frame->setLater(tr("Cancel"), true);
    m_frame->showStep(m_steps.at(static_cast<int>(step)));
}

void RestoreWizard::done(int result) {
    m_flow->cancel();
    QDialog::done(result);
}

}  // namespace qd::ui::wizards
