// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizard_context.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <string_view>

namespace qd::ui::wizards {

std::vector<KeyCost> keyCosts() {
    crypto::KdfParams light;
    light.memoryKiB = 64U * 1024U;
    return {{QCoreApplication::translate("KeyCost", "Standard"), crypto::KdfParams{}, true},
            {QCoreApplication::translate("KeyCost", "Light"), light}};
}

SecretPtr takeSecret(QLineEdit& field) {
    QString text = field.text();
    // Not clear(): only setting a text drops the undo history, which holds every character typed.
    field.setText(QString());
    QByteArray utf8 = text.toUtf8();
    auto secret = std::make_shared<const crypto::Secret>(
        crypto::Secret::fromText(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size()))));
    utf8.fill('\0');
    text.fill(QChar(0));
    return secret;
}

}  // namespace qd::ui::wizards
