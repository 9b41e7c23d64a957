// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_watch.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace qd::ui::shell {

void FocusWatch::watch(QWidget* part) {
    part->installEventFilter(this);
    attach(part);
}

void FocusWatch::attach(QWidget* part) {
    if (const QWindow* window = part->window()->windowHandle())
        connect(window, &QWindow::focusObjectChanged, this, &FocusWatch::told, Qt::UniqueConnection);
}

void FocusWatch::told(QObject* object) {
    if (auto* widget = qobject_cast<QWidget*>(object)) Q_EMIT moved(widget);
}

bool FocusWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::ParentChange ||
        event->type() == QEvent::WindowActivate)
        attach(static_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

}  // namespace qd::ui::shell
