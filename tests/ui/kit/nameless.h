// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QLabel>
#include <QWidget>
#include <string>

/// What the keyboard reaches in the window of `root`, at or below it, without a name for screen readers, as
/// "class objectName; …"; empty when everything has one. Words that can be selected are their own name.
inline std::string namelessWidgets(const QWidget* root) {
    std::string found;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr) continue;
        if (!widget->isVisibleTo(root) || widget->window() != root->window()) continue;
        if (qobject_cast<QLabel*>(widget) != nullptr) continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible != nullptr && !accessible->text(QAccessible::Name).trimmed().isEmpty()) continue;
        found += std::string(widget->metaObject()->className()) + ' ' + widget->objectName().toStdString() +
                 " in " + widget->parentWidget()->metaObject()->className() + "; ";
    }
    return found;
}
