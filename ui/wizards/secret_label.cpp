// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/secret_label.h"

#include <QHideEvent>

#include "ui/kit/fonts.h"

namespace qd::ui::wizards {

SecretLabel::SecretLabel(const QString& name, QWidget* parent) : QLabel(parent), m_name(name) {
    setFont(ui::font(FontRole::CodeLarge));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setLayoutDirection(Qt::LeftToRight);  // letters and digits, in the order in which they are typed
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::TabFocus);  // to be read out
    setAccessibleName(name);
}

void SecretLabel::showSecret(const crypto::Secret& secret, int groups) {
    QString shown;
    int hyphens = 0;
    for (const std::uint8_t byte : secret.bytes()) {
        shown += QLatin1Char(static_cast<char>(byte));
        if (byte == '-' && groups > 0 && ++hyphens % groups == 0) shown += QLatin1Char('\n');
    }
    setText(shown);
    setAccessibleName(m_name + QStringLiteral(": ") + shown);
    shown.fill(QLatin1Char(' '));
}

void SecretLabel::hideEvent(QHideEvent* event) {
    QLabel::hideEvent(event);
    if (event->spontaneous()) return;  // the window was minimised
    clear();
    setAccessibleName(m_name);
}

}  // namespace qd::ui::wizards
