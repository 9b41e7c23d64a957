// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/open_step.h"

#include <QLineEdit>

#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/wizards/choose_passphrase_form.h"
#include "ui/wizards/note.h"
#include "ui/wizards/passphrase_rules.h"
#include "ui/wizards/path_field.h"
#include "ui/wizards/sign_in_form.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidest = 560;
}

OpenStep::OpenStep(const WizardContext& context, FirstRunFlow& flow, QWidget* parent)
    : StepPage({tr("Open a workspace"), tr("The file, and who signs in.")}, kWidest, parent),
      m_flow(flow),
      m_file(new PathField(PathField::Kind::File, tr("Workspace to open"), tr("Workspaces (*.qdw)"), this)),
      m_form(new SignInForm(context, flow.workspace(), this)),
      m_choose(
          new Note(context.theme, Severity::Info, tr("Choose your own passphrase"),
                   tr("Somebody else chose the passphrase that you signed in with. With your own, nobody "
                      "else can sign in, or sign decisions, as you."),
                   this)),
      m_own(new ChoosePassphraseForm(context.theme, this)) {
    m_file->edit()->setObjectName(QStringLiteral("openPath"));
    m_fileRow =
        new FieldRow(tr("Workspace file"), m_file,
                     tr("Its key file, of the same name with .keys behind it, has to lie beside it."), this);
    for (QWidget* part : std::initializer_list<QWidget*>{m_fileRow, m_form, m_choose, m_own})
        addPart(part);
    connect(m_file, &PathField::pathChanged, this, [this] {
        m_form->setPath(m_file->path());
        Q_EMIT changed();
    });
    connect(m_form, &SignInForm::changed, this, &StepPage::changed);
    connect(m_form, &SignInForm::submitted, this, &StepPage::submitted);
    connect(m_own, &ChoosePassphraseForm::changed, this, &StepPage::changed);
    connect(m_own, &ChoosePassphraseForm::submitted, this, &StepPage::submitted);
    connect(&flow, &FirstRunFlow::changed, this, &OpenStep::refresh);
    refresh();
}

QString OpenStep::verb() const {
    if (!m_flow.workspace().mustChoose()) return m_form->verb();
    return m_flow.workspace().busy() ? tr("Setting\u2026") : tr("Set passphrase and open");
}

bool OpenStep::ready() const {
    if (!m_flow.workspace().mustChoose()) return m_form->ready();
    return !m_flow.workspace().busy() && m_own->filled();
}

bool OpenStep::decides() const {
    return m_flow.workspace().mustChoose();
}

void OpenStep::act() {
    if (!m_flow.workspace().mustChoose()) return m_form->submit();
    m_own->setNear({m_form->user(), workspaceName(m_file->path())});
    if (m_own->check()) m_flow.workspace().choose(m_own->take());
}

void OpenStep::enter() {
    refresh();
    m_file->setFocus(Qt::OtherFocusReason);
}

void OpenStep::refresh() {
    const WorkspaceFlow& workspace = m_flow.workspace();
    const bool choosing = workspace.mustChoose();
    m_file->setEnabled(!workspace.busy());
    m_own->setEnabled(!workspace.busy());
    const bool before = m_own->isVisibleTo(this);
    for (QWidget* part : std::initializer_list<QWidget*>{m_fileRow, m_form})
        part->setVisible(!choosing);
    for (QWidget* part : std::initializer_list<QWidget*>{m_choose, m_own})
        part->setVisible(choosing);
    if (choosing && !before) m_own->begin();
    if (const auto error = workspace.error(); error && choosing) {
        m_flow.workspace().clearError();
        m_own->showProblem(format::error(*error) + QLatin1Char(' ') + tr("The passphrase is as it was."));
    }
    Q_EMIT changed();
}

}  // namespace qd::ui::wizards
