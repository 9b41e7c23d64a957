// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vault/hold_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/kit/field_row.h"
#include "ui/kit/record_name.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::vault {

namespace {

constexpr int kLongestReason = 400;
constexpr int kLargestNumber = 1'000'000'000;

}  // namespace

HoldDialog::HoldDialog(const Theme& theme, const QString& title, const QString& verb, bool asksItem,
                       QWidget* parent)
    : DecisionDialog(theme, title, verb, ButtonRole::Primary, parent), m_reason(new QLineEdit(this)) {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    if (asksItem) column->addWidget(makeItem(body));
    m_reason->setMaxLength(kLongestReason);
    m_reason->setObjectName(QStringLiteral("holdReason"));
    column->addWidget(new FieldRow(tr("Reason"), m_reason, tr("It stands in the audit log."), body));
    connect(m_reason, &QLineEdit::textChanged, this, &HoldDialog::check);
    setBody(body);
    check();
}

QWidget* HoldDialog::makeItem(QWidget* body) {
    m_kind = new QComboBox(body);
    m_kind->setObjectName(QStringLiteral("holdKind"));
    for (const RecordKind kind : {RecordKind::Dataset, RecordKind::Run, RecordKind::Report,
                                  RecordKind::Person, RecordKind::Everything})
        m_kind->addItem(recordKindWord(kind), static_cast<int>(kind));
    m_number = new QSpinBox(body);
    m_number->setObjectName(QStringLiteral("holdNumber"));
    m_number->setRange(1, kLargestNumber);
    m_number->setGroupSeparatorShown(true);
    auto* numberRow = new FieldRow(tr("Number"), m_number, {}, body);
    auto* fields = new QWidget(body);
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kCardGap);
    row->addWidget(new FieldRow(tr("What is held"), m_kind, {}, body), 1);
    row->addWidget(numberRow, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this, numberRow] { numberRow->setVisible(kind() != RecordKind::Everything); });
    return fields;
}

RecordKind HoldDialog::kind() const {
    return static_cast<RecordKind>(m_kind->currentData().toInt());
}

QString HoldDialog::item() const {
    return m_kind == nullptr ? QString() : recordSubject(kind(), m_number->value());
}

QString HoldDialog::reason() const {
    return m_reason->text().trimmed();
}

void HoldDialog::check() {
    decideButton()->setEnabled(!reason().isEmpty());
}

}  // namespace qd::ui::pages::vault
