// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QSet>

#include "tests/app/window/window_audit.h"

namespace qd::console::audit {

namespace {

QString describe(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return QStringLiteral("%1 in %2")
        .arg(QString::fromLatin1(widget.metaObject()->className()),
             parent == nullptr ? QStringLiteral("nothing")
                               : QString::fromLatin1(parent->metaObject()->className()));
}

bool hasLetterOrDigit(const QString& text) {
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) return true;
    }
    return false;
}

/// Takes the keyboard by Tab, and is there to be used.
bool isControl(const QWidget& widget, const QWidget& root) {
    return widget.isVisibleTo(&root) && widget.isEnabledTo(&root) && widget.focusProxy() == nullptr &&
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

void checkNameAndRole(QWidget& widget, QStringList& findings) {
    auto* interface = QAccessible::queryAccessibleInterface(&widget);
    if (interface == nullptr) {
        findings.append(describe(widget) + QStringLiteral(" is not in the accessibility tree"));
        return;
    }
    const QString name = interface->text(QAccessible::Name);
    if (!hasLetterOrDigit(name))
        findings.append(QStringLiteral("%1 has no name (%2)").arg(describe(widget), name));
    if (interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client)
        findings.append(QStringLiteral("%1 \"%2\" has no role").arg(describe(widget), name));
}

/// Every widget that the chain of Tab passes, until it comes back.
QSet<const QWidget*> reachedByTab(const QWidget& root, QStringList& findings) {
    QSet<const QWidget*> reached;
    const QWidget* at = root.nextInFocusChain();
    for (int steps = 0; at != &root; at = at->nextInFocusChain()) {
        if (at == nullptr || ++steps > 100'000) {
            findings.append(QStringLiteral("Tab never comes back to the window"));
            break;
        }
        reached.insert(at);
    }
    return reached;
}

}  // namespace

QStringList accessibilityFindings(QWidget& root) {
    QStringList findings;
    const auto reached = reachedByTab(root, findings);
    const auto widgets = root.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (!isControl(*widget, root)) continue;
        checkNameAndRole(*widget, findings);
        if (!reached.contains(widget) && widget->window() == root.window())
            findings.append(describe(*widget) + QStringLiteral(" is never reached by Tab"));
    }
    return findings;
}

}  // namespace qd::console::audit
