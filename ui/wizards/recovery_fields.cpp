// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/recovery_fields.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"

namespace qd::ui::wizards {
namespace {

constexpr int kSymbols = static_cast<int>(crypto::kRecoveryGroups * crypto::kRecoveryGroupSymbols);
constexpr int kLongestTyped = 400;  ///< with blanks and hyphens wherever a person puts them

int symbolsOf(const QString& text) {
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); }));
}

/// The field stays as it is; the copy is wiped.
crypto::Secret copyOf(const QLineEdit& field) {
    QByteArray utf8 = field.text().toUtf8();
    auto secret = crypto::Secret::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
    return secret;
}

}  // namespace

RecoveryFields::RecoveryFields(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        Field& field = m_fields[i];
        field.edit = makePassphraseField(this);
        field.edit->setEchoMode(
            QLineEdit::Normal);  // 75 symbols that nobody sees cannot be checked with paper
        field.edit->setFont(ui::font(FontRole::Code));
        field.edit->setMaxLength(kLongestTyped);
        field.edit->setObjectName(i == 0 ? QStringLiteral("recoveryFirst")
                                         : QStringLiteral("recoverySecond"));
        field.row = new FieldRow(i == 0 ? tr("Recovery key") : tr("The other share"), field.edit, {}, this);
        column->addWidget(field.row);
        connect(field.edit, &QLineEdit::textChanged, this, [this, i] { look(m_fields[i]); });
        connect(field.edit, &QLineEdit::returnPressed, this, [this, i] {
            if (m_two && i == 0)
                m_fields[1].edit->setFocus(Qt::OtherFocusReason);
            else
                Q_EMIT submitted();
        });
    }
    setShares(false);
}

void RecoveryFields::setShares(bool two) {
    m_two = two;
    m_fields[0].row->setLabel(two ? tr("One share") : tr("Recovery key"));
    m_fields[1].row->setVisible(two);
    m_fields[1].edit->setText(QString());
    for (Field& field : m_fields)
        look(field);
}

QString RecoveryFields::problemOf(const Field& field) const {
    const bool share = field.kind != crypto::RecoveryKind::WholeKey;
    if (!m_two && share)
        return tr("This is one of two shares: both are needed. Choose \u201CTwo shares\u201D above.");
    if (m_two && !share)
        return tr("This is a whole key, which needs no other share. Choose \u201CRecovery key\u201D above.");
    const Field& other = m_fields[&field == &m_fields[0] ? 1 : 0];
    if (m_two && other.good && other.kind == field.kind) return tr("This is the same share twice.");
    return {};
}

void RecoveryFields::look(Field& field) {
    field.good = false;
    const int symbols = symbolsOf(field.edit->text());
    field.row->setError({});
    field.row->setHint(symbols == 0 ? tr("As it stands on paper; case, blanks and hyphens do not count.")
                                    : tr("%1 of %2 characters").arg(symbols).arg(kSymbols));
    if (symbols >= kSymbols) {
        const auto decoded = crypto::decodeRecovery(copyOf(*field.edit));
        if (decoded.ok()) {
            field.kind = decoded->kind;
            const QString problem = problemOf(field);
            field.good = problem.isEmpty();
            field.row->setError(problem);
            if (field.good) field.row->setHint(tr("Typed without a mistake."));
        } else {
            field.row->setError(format::error(decoded.error()));
        }
    }
    Q_EMIT changed();
}

bool RecoveryFields::complete() const {
    return m_fields[0].good && (!m_two || m_fields[1].good);
}

std::vector<SecretPtr> RecoveryFields::take() {
    std::vector<SecretPtr> typed;
    typed.push_back(takeSecret(*m_fields[0].edit));
    if (m_two) typed.push_back(takeSecret(*m_fields[1].edit));
    return typed;
}

void RecoveryFields::clear() {
    for (Field& field : m_fields)
        field.edit->setText(QString());
}

void RecoveryFields::showProblem(const QString& problem) {
    m_fields[0].row->setError(problem);
    begin();
}

void RecoveryFields::begin() {
    m_fields[0].edit->setFocus(Qt::OtherFocusReason);
}

}  // namespace qd::ui::wizards
