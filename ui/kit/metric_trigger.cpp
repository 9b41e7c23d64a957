// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/metric_trigger.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>
#include <utility>

#include "ui/kit/metric_popover.h"
#include "ui/kit/motion.h"

namespace qd::ui {

MetricTrigger::MetricTrigger(const Theme& theme, QWidget* target, At at, Current current)
    : QObject(target), m_theme(theme), m_target(target), m_at(std::move(at)), m_current(std::move(current)) {
    target->setMouseTracking(true);
    target->installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(motion::kHoverDelayMs);
    m_leave.setSingleShot(true);
    m_leave.setInterval(motion::kHoverLeaveMs);
    connect(&m_rest, &QTimer::timeout, this, &MetricTrigger::peek);
    connect(&m_leave, &QTimer::timeout, this, [this] {
        if (m_popover != nullptr && !m_popover->isPinned()) m_popover->hide();
    });
}

MetricTrigger::MetricTrigger(const Theme& theme, QWidget* target, std::function<MetricFacts()> facts)
    : MetricTrigger(
          theme, target,
          [target, facts](const QPoint&) -> std::optional<MetricSpot> {
              return MetricSpot{facts(), target->rect()};
          },
          [target, facts]() -> std::optional<MetricSpot> {
              return MetricSpot{facts(), target->rect()};
          }) {
    if (target->focusPolicy() == Qt::NoFocus) target->setFocusPolicy(Qt::TabFocus);
}

bool MetricTrigger::openCurrent() {
    const std::optional<MetricSpot> spot = m_current();
    if (!spot.has_value() || spot->facts.isEmpty()) return false;
    open(*spot);
    return true;
}

MetricPopover* MetricTrigger::popover() const {
    return m_popover;
}

MetricPopover& MetricTrigger::ready() {
    if (m_popover == nullptr) {
        m_popover = new MetricPopover(m_theme, m_target);
        connect(m_popover, &MetricPopover::explainRequested, this, &MetricTrigger::explainRequested);
        connect(m_popover, &MetricPopover::guideRequested, this, &MetricTrigger::guideRequested);
        connect(m_popover, &MetricPopover::hovered, this, [this](bool inside) {
            if (inside)
                m_leave.stop();
            else
                m_leave.start();
        });
    }
    return *m_popover;
}

QRect MetricTrigger::globalRect(const MetricSpot& spot) const {
    return {m_target->mapToGlobal(spot.rect.topLeft()), spot.rect.size()};
}

void MetricTrigger::open(const MetricSpot& spot) {
    m_rest.stop();
    m_leave.stop();
    ready().open(spot.facts, globalRect(spot));
}

void MetricTrigger::peek() {
    if (!m_pointed.has_value() || !m_target->isVisible()) return;
    MetricPopover& popover = ready();
    if (popover.isVisible() && popover.isPinned()) return;
    popover.peek(m_pointed->facts, globalRect(*m_pointed));
}

void MetricTrigger::pointAt(const QPoint& position) {
    std::optional<MetricSpot> spot = m_at(position);
    if (spot.has_value() && spot->facts.isEmpty()) spot.reset();
    const bool same = spot.has_value() && m_pointed.has_value() && spot->rect == m_pointed->rect;
    if (same) {
        m_leave.stop();
        return;
    }
    m_pointed = std::move(spot);
    m_rest.stop();
    if (m_popover != nullptr && m_popover->isVisible()) m_leave.start();
    if (m_pointed.has_value()) m_rest.start();
}

bool MetricTrigger::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseMove:
            pointAt(static_cast<QMouseEvent*>(event)->position().toPoint());
            break;
        case QEvent::Leave:
            m_pointed.reset();
            m_rest.stop();
            m_leave.start();
            break;
        case QEvent::MouseButtonRelease: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->button() != Qt::LeftButton) break;
            const std::optional<MetricSpot> spot = m_at(mouse->position().toPoint());
            if (spot.has_value() && !spot->facts.isEmpty()) open(*spot);
            break;
        }
        case QEvent::KeyPress: {
            const int key = static_cast<QKeyEvent*>(event)->key();
            const bool opens = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
            if (opens && static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier && openCurrent())
                return true;
            break;
        }
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace qd::ui
