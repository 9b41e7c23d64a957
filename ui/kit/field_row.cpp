// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/field_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/kit/labels.h"

namespace qd::ui {
namespace {

void setLook(QWidget* widget, const char* name, const QVariant& value) {
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}  // namespace

FieldRow::FieldRow(const QString& label, QWidget* control, const QString& hint, QWidget* parent)
    : QWidget(parent),
      m_label(makeLabel(TextRole::Label, label, this)),
      m_control(control),
      m_below(makeLabel(TextRole::Label, hint, this)),
      m_hint(hint) {
    m_label->setBuddy(control);
    control->setAccessibleName(label);
    m_below->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(control);
    column->addWidget(m_below);
    refresh();
}

void FieldRow::setError(const QString& problem) {
    if (problem == m_problem) return;
    m_problem = problem;
    refresh();
}

void FieldRow::setHint(const QString& hint) {
    m_hint = hint;
    refresh();
}

void FieldRow::setLabel(const QString& label) {
    m_label->setText(label);
    m_control->setAccessibleName(label);
}

void FieldRow::refresh() {
    const bool wrong = !m_problem.isEmpty();
    m_below->setText(wrong ? m_problem : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    setLook(m_below, "qdRole", wrong ? QStringLiteral("fieldError") : QStringLiteral("label"));
    setLook(m_control, "qdInvalid", wrong);
    m_control->setAccessibleDescription(m_below->text());
}

QLineEdit* makePassphraseField(QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                               Qt::ImhHiddenText);
    field->setContextMenuPolicy(Qt::NoContextMenu);
    field->setDragEnabled(false);
    field->setAcceptDrops(false);
    return field;
}

}  // namespace qd::ui
