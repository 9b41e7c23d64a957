// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/caps_lock.h"

#include <QKeyEvent>
#include <QLineEdit>

#include "ui/kit/field_row.h"

namespace qd::ui::wizards {

CapsLockHint::CapsLockHint(QLineEdit* field, FieldRow* row, const QString& hint)
    : QObject(row), m_row(row), m_hint(hint) {
    field->installEventFilter(this);
}

bool CapsLockHint::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) set(false);
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const QString text = key.text();
        const QChar letter = text.size() == 1 ? text.at(0) : QChar();
        const bool shift = key.modifiers().testFlag(Qt::ShiftModifier);
        if (key.key() == Qt::Key_CapsLock)
            set(!m_on);
        else if (letter.isUpper() || letter.isLower())
            set(letter.isUpper() != shift);
    }
    return QObject::eventFilter(watched, event);
}

void CapsLockHint::set(bool on) {
    if (on == m_on) return;
    m_on = on;
    m_row->setHint(on ? tr("Caps Lock is on.") : m_hint);
}

}  // namespace qd::ui::wizards
