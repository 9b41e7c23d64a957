// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout_name_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace qd::ui::shell {

LayoutNameDialog::LayoutNameDialog(const QString& title, const QString& verb, const QString& name,
                                   std::function<QString(const QString&)> whyNot, QWidget* parent)
    : QDialog(parent),
      m_whyNot(std::move(whyNot)),
      m_field(new QLineEdit(name, this)),
      m_fault(makeParagraph(TextRole::Secondary, {}, this)),
      m_use(makeButton(ButtonRole::Primary, verb, this)) {
    setWindowTitle(title);
    setMinimumWidth(360);
    auto* label = makeLabel(TextRole::Label, tr("Name"), this);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Name of the layout"));
    m_field->selectAll();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = makeButton(ButtonRole::Plain, tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    m_use->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(6);
    column->addWidget(makeLabel(TextRole::Strong, title, this));
    column->addSpacing(6);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_fault);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &LayoutNameDialog::refresh);
    connect(m_use, &QPushButton::clicked, this, [this] {
        const QString chosen = m_field->text().trimmed();
        accept();
        Q_EMIT named(chosen);
    });
    refresh();
    m_field->setFocus();
}

void LayoutNameDialog::refresh() {
    const QString fault = m_whyNot(m_field->text().trimmed());
    m_use->setEnabled(fault.isEmpty());
    m_fault->setText(m_field->text().trimmed().isEmpty() ? QString() : fault);
}

}  // namespace qd::ui::shell
