// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector_pane.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace qd::ui::shell {

namespace {
constexpr int kNarrowWindow = 1300;  ///< px: below it the page gets the room
constexpr int kLeastWidth = 240;
}  // namespace

InspectorPane::InspectorPane(QWidget* parent) : QFrame(parent), m_stack(new QStackedWidget) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(kLeastWidth);
    m_stack->setProperty("qdScroll", true);
    auto* area = new QScrollArea(this);
    area->setWidget(m_stack);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(area, 1);
    setVisible(false);
}

void InspectorPane::setInspector(QWidget* inspector) {
    if (inspector != nullptr) {
        if (m_stack->indexOf(inspector) < 0) m_stack->addWidget(inspector);
        m_stack->setCurrentWidget(inspector);
        fitToCurrent();
    }
    m_available = inspector != nullptr;
    apply();
}

/// A stack is as large as its largest page; here each inspector has the size that it needs itself.
void InspectorPane::fitToCurrent() {
    for (int i = 0; i < m_stack->count(); ++i) {
        const bool current = i == m_stack->currentIndex();
        m_stack->widget(i)->setSizePolicy(current ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                                          current ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->updateGeometry();
}

void InspectorPane::setWindowWidth(int width) {
    m_narrow = width < kNarrowWindow;
    apply();
}

void InspectorPane::toggle() {
    if (!m_available) return;
    shownNow() = !shownNow();
    apply();
}

bool& InspectorPane::shownNow() {
    return m_narrow && !m_floating ? m_shownNarrow : m_shownWide;
}

void InspectorPane::setWished(bool shown) {
    m_shownWide = shown;
    apply();
}

void InspectorPane::setFloating(bool floating) {
    m_floating = floating;
    apply();
}

void InspectorPane::dismiss() {
    shownNow() = false;
    apply();
}

void InspectorPane::release(QWidget* inspector, QWidget* home) {
    if (m_stack->indexOf(inspector) < 0) return;
    m_stack->removeWidget(inspector);
    inspector->hide();
    inspector->setParent(home);
}

void InspectorPane::apply() {
    const bool shown = m_available && shownNow();
    setVisible(shown);
    Q_EMIT stateChanged(m_available, shown);
}

}  // namespace qd::ui::shell
