// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast_area.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/accessible_role.h"
#include "ui/kit/space.h"
#include "ui/kit/toast.h"

namespace qd::ui {
namespace {
constexpr int kWidth = 360;
constexpr int kMost = 4;
}  // namespace

ToastArea::ToastArea(const Theme& theme, QWidget* host)
    : QWidget(host), m_theme(theme), m_host(host), m_stack(new QVBoxLayout(this)) {
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->setSpacing(space::kStep);
    setAccessibleName(tr("Notices"));
    setAccessibleRole(this, QAccessible::Grouping);
    host->installEventFilter(this);
    hide();
}

void ToastArea::post(Severity severity, const QString& text) {
    postWith(severity, text, {}, {});
}

void ToastArea::postWith(Severity severity, const QString& text, const QString& label,
                         std::function<void()> run) {
    for (int i = 0; i < count(); ++i) {
        Toast* known = at(i);
        if (known->severity() != severity || known->text() != text) continue;
        known->repeat();
        known->setAction(label, std::move(run));
        announce(known);
        return;
    }
    makeRoom();
    auto* toast = new Toast(m_theme, severity, text, this);
    toast->setAction(label, std::move(run));
    connect(toast, &Toast::finished, this, [this, toast] { removeToast(toast); });
    m_stack->addWidget(toast);
    toast->show();  // before the height is asked for: what is hidden has none
    place();
    show();
    raise();
    announce(toast);
}

int ToastArea::count() const {
    return m_stack->count();
}

Toast* ToastArea::at(int index) const {
    return qobject_cast<Toast*>(m_stack->itemAt(index)->widget());
}

Toast* ToastArea::newest() const {
    return count() > 0 ? at(count() - 1) : nullptr;
}

bool ToastArea::focusNewest() {
    Toast* toast = newest();
    if (toast == nullptr) return false;
    QWidget* now = window()->focusWidget();
    if (now != nullptr && !isAncestorOf(now)) m_cameFrom = now;
    toast->takeFocus();
    return true;
}

void ToastArea::makeRoom() {
    // The oldest goes, but what is hard was not read yet.
    for (int i = 0; count() >= kMost && i < count();) {
        if (at(i)->severity() == Severity::Hard)
            ++i;
        else
            removeToast(at(i));
    }
}

void ToastArea::removeToast(Toast* toast) {
    const bool hadFocus = toast->isAncestorOf(window()->focusWidget());
    m_stack->removeWidget(toast);
    toast->hide();
    toast->deleteLater();
    if (count() == 0)
        hide();
    else
        place();
    if (hadFocus && m_cameFrom != nullptr) m_cameFrom->setFocus(Qt::OtherFocusReason);
}

void ToastArea::place() {
    m_stack->activate();
    const int margin = space::kPageMargin;
    const int wide = std::min(kWidth, std::max(0, m_host->width() - 2 * margin));
    const int high =
        m_stack->hasHeightForWidth() ? m_stack->heightForWidth(wide) : m_stack->sizeHint().height();
    const int drawer = m_drawer != nullptr && m_drawer->isVisible() ? m_drawer->height() : 0;
    const bool mirrored = m_host->layoutDirection() == Qt::RightToLeft;
    setGeometry(mirrored ? margin : m_host->width() - wide - margin,
                m_host->height() - high - margin - space::kStatusBar - drawer, wide, high);
}

void ToastArea::keepAbove(QWidget* drawer) {
    m_drawer = drawer;
    drawer->installEventFilter(this);
    place();
}

bool ToastArea::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) place();
    return done;
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::LayoutDirectionChange ||
        (watched == m_drawer && (type == QEvent::Show || type == QEvent::Hide)))
        place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace qd::ui
