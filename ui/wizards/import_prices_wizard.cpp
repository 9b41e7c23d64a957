// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_prices_wizard.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/wizards/prices_proof_step.h"
#include "ui/wizards/prices_step.h"
#include "ui/wizards/wizard_frame.h"

namespace qd::ui::wizards {
namespace {
constexpr QSize kSize{940, 800};
}

ImportPricesWizard::ImportPricesWizard(const WizardContext& context, SessionPtr session, QWidget* parent)
    : QDialog(parent),
      m_flow(new ImportFlow(context.jobs, context.environment, this)),
      m_frame(new WizardFrame(context.theme, {}, this)) {
    QD_REQUIRE(session != nullptr);
    m_flow->setSession(std::move(session));
    setWindowTitle(tr("Import prices"));
    resize(kSize);
    auto* prices = new PricesStep(context, *m_flow);
    auto* proof = new PricesProofStep(context.theme, *m_flow, tr("Close"));
    m_frame->addStep(prices);
    m_frame->addStep(proof);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    // Return in a field reads the file: it must not press the button that happens to come next.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    m_frame->setBack(false, false);
    m_frame->setLater(tr("Cancel"), true);
    m_frame->showStep(prices);
    connect(m_frame, &WizardFrame::laterRequested, this, &QDialog::reject);
    connect(proof, &PricesProofStep::onward, this, &QDialog::accept);
    connect(m_flow, &ImportFlow::imported, this, [this, proof](DatasetId dataset) {
        m_frame->setLater({}, false);
        m_frame->showStep(proof);
        Q_EMIT imported(dataset);
    });
}

void ImportPricesWizard::done(int result) {
    m_flow->cancel();
    QDialog::done(result);
}

}  // namespace qd::ui::wizards
