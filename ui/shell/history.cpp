// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

#include <QMouseEvent>
#include <QWidget>
#include <QWindow>
#include <algorithm>

#include "ui/shell/page.h"

namespace qd::ui::shell {

void History::visit(const Place& place) {
    if (place.page.isEmpty()) return;
    if (m_at >= 0) {
        Place& current = m_places[m_at];
        // A page opens and then selects its first item by itself: that is one step, not two.
        const bool fills =
            current.page == place.page && current.panel == place.panel && current.item.isEmpty();
        if (current.same(place) || fills) {
            current = place;
            return;
        }
    }
    m_places.erase(m_places.begin() + m_at + 1, m_places.end());
    m_places.append(place);
    if (m_places.size() > kMost) m_places.removeFirst();
    m_at = static_cast<int>(m_places.size()) - 1;
    Q_EMIT changed();
}

void History::step(int by) {
    const int to = m_at + by;
    if (m_at < 0 || to < 0 || to >= m_places.size()) return;
    m_at = to;
    const Place place = m_places.at(to);
    Q_EMIT changed();
    Q_EMIT go(place);
}

QList<Place> History::visited(const QString& page) const {
    QList<Place> items;
    for (auto at = m_places.crbegin(); at != m_places.crend(); ++at) {
        const bool known = std::any_of(items.cbegin(), items.cend(),
                                       [&](const Place& item) { return item.item == at->item; });
        if (at->page == page && !at->item.isEmpty() && !known) items.append(*at);
    }
    return items;
}

void History::bind(const PageContext& context, QWidget* window) {
    m_widget = window;
    window->installEventFilter(this);
    watchWindow();
    if (context.commands == nullptr) return;
    Command back;
    back.id = QStringLiteral("history.back");
    back.title = tr("Go back");
    back.group = tr("Go to");
    back.keys = {QKeySequence(Qt::ALT | Qt::Key_Left)};
    back.run = [this] { this->back(); };
    back.enabled = [this] { return canGoBack(); };
    back.everywhere = true;
    context.commands->add(window, back);
    Command forward = back;
    forward.id = QStringLiteral("history.forward");
    forward.title = tr("Go forward");
    forward.keys = {QKeySequence(Qt::ALT | Qt::Key_Right)};
    forward.run = [this] { this->forward(); };
    forward.enabled = [this] { return canGoForward(); };
    context.commands->add(window, forward);
}

/// Widgets take a press of any button; the window below them sees it first.
void History::watchWindow() {
    QWindow* window = m_widget == nullptr ? nullptr : m_widget->window()->windowHandle();
    if (window == m_window) return;
    if (m_window != nullptr) m_window->removeEventFilter(this);
    m_window = window;
    if (window != nullptr) window->installEventFilter(this);
}

bool History::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_widget) {
        const bool moved = event->type() == QEvent::Show || event->type() == QEvent::ParentChange ||
                           event->type() == QEvent::WinIdChange;
        if (moved) watchWindow();
        return false;
    }
    if (event->type() != QEvent::MouseButtonPress || watched != m_window) return false;
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (m_widget == nullptr || !m_widget->isVisible()) return false;
    if (button != Qt::BackButton && button != Qt::ForwardButton) return false;
    step(button == Qt::BackButton ? -1 : 1);
    return true;
}

}  // namespace qd::ui::shell
