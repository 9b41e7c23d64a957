// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/choose_passphrase_form.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/passphrase_strength.h"
#include "ui/kit/space.h"
#include "ui/wizards/caps_lock.h"
#include "ui/wizards/passphrase_rules.h"

namespace qd::ui::wizards {

ChoosePassphraseForm::ChoosePassphraseForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_passphrase(makePassphraseField(this)),
      m_again(makePassphraseField(this)),
      m_row(new FieldRow(tr("New passphrase"), m_passphrase, passphraseHint(), this)),
      m_againRow(new FieldRow(tr("New passphrase again"), m_again, {}, this)),
      m_strength(new PassphraseStrength(theme, this)) {
    m_passphrase->setObjectName(QStringLiteral("newPassphrase"));
    m_again->setObjectName(QStringLiteral("newPassphraseAgain"));
    new CapsLockHint(m_passphrase, m_row, passphraseHint());
    new CapsLockHint(m_again, m_againRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    for (QWidget* part : std::initializer_list<QWidget*>{m_row, m_strength, m_againRow})
        column->addWidget(part);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_strength->setPassphrase(text);
        if (!text.isEmpty()) m_row->setError({});
        if (m_again->text().isEmpty() || text == m_again->text()) m_againRow->setError({});
        Q_EMIT changed();
    });
    connect(m_again, &QLineEdit::textChanged, this, [this](const QString& text) {
        // While it is typed, a beginning is not yet a difference.
        const bool wrong = !m_passphrase->text().startsWith(text);
        m_againRow->setError(wrong ? repetitionProblem(m_passphrase->text(), text) : QString());
        Q_EMIT changed();
    });
    connect(m_passphrase, &QLineEdit::returnPressed, this,
            [this] { m_again->setFocus(Qt::OtherFocusReason); });
    connect(m_again, &QLineEdit::returnPressed, this, &ChoosePassphraseForm::submitted);
}

bool ChoosePassphraseForm::filled() const {
    return !m_passphrase->text().isEmpty() && !m_again->text().isEmpty();
}

bool ChoosePassphraseForm::check() {
    m_row->setError(passphraseProblem(m_passphrase->text(), m_near));
    m_againRow->setError(repetitionProblem(m_passphrase->text(), m_again->text()));
    for (FieldRow* row : {m_row, m_againRow})
        if (row->hasError()) {
            row->control()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    return true;
}

SecretPtr ChoosePassphraseForm::take() {
    SecretPtr secret = takeSecret(*m_passphrase);
    m_again->setText(QString());
    return secret;
}

void ChoosePassphraseForm::showProblem(const QString& problem) {
    m_row->setError(problem);
    begin();
}

void ChoosePassphraseForm::clear() {
    m_passphrase->setText(QString());
    m_again->setText(QString());
    m_row->setError({});
    m_againRow->setError({});
}

void ChoosePassphraseForm::begin() {
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

}  // namespace qd::ui::wizards
