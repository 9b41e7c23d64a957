// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pane_cycle.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>

namespace qd::ui::shell {

namespace {

bool takesKeyboard(const QWidget* widget, const QWidget* pane) {
    return widget != nullptr && widget->isEnabled() && widget->isVisible() &&
           (widget->focusPolicy() & Qt::TabFocus) != 0 && (widget == pane || pane->isAncestorOf(widget));
}

bool holds(const QWidget* pane, const QWidget* focus) {
    return focus != nullptr && (pane == focus || pane->isAncestorOf(focus));
}

/// The innermost pane with the keyboard: panes may lie inside each other.
int paneWithFocus(const QList<QWidget*>& panes, const QWidget* focus) {
    int found = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (!holds(panes.at(i), focus)) continue;
        if (found < 0 || panes.at(found)->isAncestorOf(panes.at(i))) found = i;
    }
    return found;
}

}  // namespace

QWidget* paneFocus(QWidget* pane) {
    // A widget knows which of its descendants had the keyboard last.
    if (takesKeyboard(pane->focusWidget(), pane)) return pane->focusWidget();
    if (takesKeyboard(pane->focusProxy(), pane)) return pane->focusProxy();
    if (takesKeyboard(pane, pane)) return pane;
    // The chain of focus runs through the whole window: the order in which Tab would come by.
    for (QWidget* next = pane->nextInFocusChain(); next != nullptr && next != pane;
         next = next->nextInFocusChain())
        if (takesKeyboard(next, pane)) return next;
    return nullptr;
}

bool cyclePanes(const QList<QWidget*>& panes, int step) {
    QList<QWidget*> open;
    for (QWidget* pane : panes)
        if (pane != nullptr && pane->isVisible()) open.append(pane);
    if (open.isEmpty()) return false;
    const auto count = static_cast<int>(open.size());
    int at = paneWithFocus(open, QApplication::focusWidget());
    if (at < 0) at = step > 0 ? -1 : count;
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        QWidget* target = paneFocus(open.at(at));
        if (target == nullptr) continue;
        if (!target->isActiveWindow()) target->activateWindow();
        // A reason that shows the focus ring.
        target->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

}  // namespace qd::ui::shell
