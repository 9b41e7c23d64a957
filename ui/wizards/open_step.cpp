// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/open_step.h"

#include <QLineEdit>

#include "ui/wizards/caps_lock.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/path_field.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidest = 560;
}

OpenStep::OpenStep(const WizardContext& context, FirstRunFlow& flow, QWidget* parent)
    : StepPage({tr("Open a workspace"), tr("The file and its passphrase.")}, kWidest, parent),
      m_flow(flow),
      m_banner(new Banner(context.theme, this)),
      m_file(new PathField(PathField::Kind::File, tr("Workspace to open"), tr("Workspaces (*.qdw)"), this)),
      m_passphrase(makePassphraseField(this)) {
    m_file->edit()->setObjectName(QStringLiteral("openPath"));
    m_passphrase->setObjectName(QStringLiteral("openPassphrase"));
    auto* passphraseRow = new FieldRow(tr("Passphrase"), m_passphrase, {}, this);
    new CapsLockHint(m_passphrase, passphraseRow);
    addPart(m_banner);
    addPart(new FieldRow(tr("Workspace file"), m_file,
                         tr("Its key file, of the same name with .keys behind it, has to lie beside it."),
                         this));
    addPart(passphraseRow);
    connect(m_file, &PathField::pathChanged, this, &StepPage::changed);
    connect(m_passphrase, &QLineEdit::textChanged, this, &StepPage::changed);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &StepPage::submitted);
    connect(&flow, &FirstRunFlow::changed, this, &OpenStep::refresh);
}

QString OpenStep::verb() const {
    return m_flow.workspace().busy() ? tr("Unlocking\u2026") : tr("Unlock");
}
bool OpenStep::ready() const {
    return !m_flow.workspace().busy() && !m_file->path().isEmpty() && !m_passphrase->text().isEmpty();
}

void OpenStep::act() {
    m_banner->dismiss();
    m_flow.workspace().open(m_file->path(), takeSecret(*m_passphrase));
}

void OpenStep::enter() {
    refresh();
    m_file->setFocus(Qt::OtherFocusReason);
}

void OpenStep::refresh() {
    const bool busy = m_flow.workspace().busy();
    m_file->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    if (const auto& error = m_flow.workspace().error(); error && m_flow.step() == FirstRunFlow::Step::Open) {
        showFailure(*m_banner, *error, tr("The workspace is unchanged."));
        m_flow.workspace().clearError();
        m_passphrase->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT changed();
}

}  // namespace qd::ui::wizards
