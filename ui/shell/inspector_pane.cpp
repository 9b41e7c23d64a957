// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector_pane.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {
constexpr int kNarrowWindow = 1300;  ///< px: below it the page gets the room
}

InspectorPane::InspectorPane(QWidget* parent) : QFrame(parent), m_stack(new QStackedWidget) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setAccessibleName(tr("Inspector"));
    setFixedWidth(space::kInspector + 1);
    auto* line = new QFrame(this);
    line->setProperty("qdSurface", QStringLiteral("rule"));
    line->setFixedWidth(1);
    m_stack->setProperty("qdScroll", true);
    auto* area = new QScrollArea(this);
    area->setWidget(m_stack);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(line);
    row->addWidget(area, 1);
    setVisible(false);
}

void InspectorPane::setInspector(QWidget* inspector) {
    if (inspector != nullptr) {
        if (m_stack->indexOf(inspector) < 0) m_stack->addWidget(inspector);
        m_stack->setCurrentWidget(inspector);
    }
    m_available = inspector != nullptr;
    apply();
}

void InspectorPane::setWindowWidth(int width) {
    m_narrow = width < kNarrowWindow;
    apply();
}

void InspectorPane::toggle() {
    if (!m_available) return;
    bool& shown = m_narrow ? m_shownNarrow : m_shownWide;
    shown = !shown;
    apply();
}

void InspectorPane::apply() {
    const bool shown = m_available && (m_narrow ? m_shownNarrow : m_shownWide);
    setVisible(shown);
    Q_EMIT stateChanged(m_available, shown);
}

}  // namespace qd::ui::shell
