// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vault/hold_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/field_row.h"

namespace qd::ui::pages::vault {

namespace {

constexpr int kLongestReason = 400;

}  // namespace

HoldDialog::HoldDialog(const Theme& theme, const QString& title, const QString& verb, bool asksItem,
                       QWidget* parent)
    : DecisionDialog(theme, title, verb, ButtonRole::Primary, parent), m_reason(new QLineEdit(this)) {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    if (asksItem) {
        m_item = new QLineEdit(body);
        m_item->setPlaceholderText(tr("everything"));
        column->addWidget(new FieldRow(
            tr("Item"), m_item,
            tr("\"dataset 3\", \"run 12\", \"report 2\", \"person 7\", or \"everything\""), body));
        connect(m_item, &QLineEdit::textChanged, this, &HoldDialog::check);
    }
    m_reason->setMaxLength(kLongestReason);
    column->addWidget(new FieldRow(tr("Reason"), m_reason, tr("Stands in the audit log"), body));
    connect(m_reason, &QLineEdit::textChanged, this, &HoldDialog::check);
    setBody(body);
    check();
}

QString HoldDialog::item() const {
    return m_item == nullptr ? QString() : m_item->text().trimmed();
}

QString HoldDialog::reason() const {
    return m_reason->text().trimmed();
}

void HoldDialog::check() {
    decideButton()->setEnabled(!reason().isEmpty() && (m_item == nullptr || !item().isEmpty()));
}

}  // namespace qd::ui::pages::vault
