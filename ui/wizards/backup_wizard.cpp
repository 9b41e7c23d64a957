// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/backup_wizard.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/wizards/backup_steps.h"
#include "ui/wizards/wizard_frame.h"

namespace qd::ui::wizards {
namespace {
constexpr QSize kSize{760, 560};
}

BackupWizard::BackupWizard(const WizardContext& context, SessionPtr session, QWidget* parent)
    : QDialog(parent),
      m_flow(new BackupFlow(context.jobs, std::move(session), this)),
      m_frame(new WizardFrame(context.theme, {}, this)) {
    setWindowTitle(tr("Back up"));
    resize(kSize);
    auto* place = new BackupPlaceStep(context.theme, context.jobs, *m_flow);
    auto* proof = new BackupProofStep(context.theme, *m_flow);
    m_frame->addStep(place);
    m_frame->addStep(proof);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    m_frame->setBack(false, false);
    m_frame->setLater(tr("Cancel"), true);
    m_frame->showStep(place);
    connect(m_frame, &WizardFrame::laterRequested, this, &QDialog::reject);
    connect(proof, &BackupProofStep::onward, this, &QDialog::accept);
    connect(m_flow, &BackupFlow::done, this, [this, proof] {
        m_frame->setLater({}, false);
        m_frame->showStep(proof);
        Q_EMIT backedUp();
    });
    m_flow->load();
}

void BackupWizard::done(int result) {
    m_flow->cancel();
    QDialog::done(result);
}

}  // namespace qd::ui::wizards
