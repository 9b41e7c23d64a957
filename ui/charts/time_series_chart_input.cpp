// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and touch of TimeSeriesChart.
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QVariantAnimation>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/charts/time_series_chart.h"

namespace qd::ui::charts {
namespace {
constexpr double kZoomStep = 0.8;
constexpr double kLeastBox = 6.0;       ///< px: a shorter drag is a click
constexpr double kLeastBoxTall = 24.0;  ///< px: a flatter box zooms time only
constexpr double kGlideMs = 60.0;       ///< how far a thrown chart goes: what it would run in this time
constexpr double kLeastGlide = 8.0;
}  // namespace

void TimeSeriesChart::moveCursor(int index) {
    if (!m_series) return;
    const int at = index < 0 ? -1 : std::clamp(index, m_range.first, m_range.last);
    if (at == m_cursor) return;
    const int before = std::exchange(m_cursor, at);
    refreshAccessibleText();
    updateCursor(before);
    Q_EMIT crosshairMoved(crosshair());
    Q_EMIT crosshairTimeMoved(crosshairTime().value_or(0), m_cursor >= 0);
}

void TimeSeriesChart::zoom(double factor, double aboutIndex, Step step) {
    if (!m_series || !(factor > 0.0)) return;
    const double count = m_range.count();
    const double wanted = std::clamp(std::round(count * factor), 5.0, m_series->count() * 1.0);
    const double share = (aboutIndex - m_range.first) / std::max(1.0, count - 1.0);
    const int first = static_cast<int>(std::lround(aboutIndex - share * (wanted - 1.0)));
    const Span span{{first, first + static_cast<int>(wanted) - 1}, m_values};
    if (span.range != m_range) show(span, step);
}

void TimeSeriesChart::panBy(double px, const IndexRange& from, Step step) {
    if (!m_series) return;
    const double width = std::max(1.0, layout().main().width());
    int shift = static_cast<int>(std::lround(px * (from.count() - 1) / width));
    shift = std::clamp(shift, -from.first, m_series->count() - 1 - from.last);
    const IndexRange wanted{from.first + shift, from.last + shift};
    if (wanted != m_range) show({wanted, m_values}, step);
}

void TimeSeriesChart::glide(double px) {
    if (m_theme.motionMs() == 0 || std::fabs(px) < kLeastGlide) return;
    if (m_glide == nullptr) {
        m_glide = new QVariantAnimation(this);
        m_glide->setEasingCurve(QEasingCurve::OutCubic);
    }
    m_glide->disconnect(this);
    m_glide->setDuration(m_theme.motionMs());
    m_glide->setStartValue(0.0);
    m_glide->setEndValue(px);
    connect(m_glide, &QVariantAnimation::valueChanged, this,
            [this, from = m_range](const QVariant& at) { panBy(at.toDouble(), from, Step::Pan); });
    m_glide->start();
}

void TimeSeriesChart::endDrag() {
    if (m_glide != nullptr) m_glide->stop();
    if (m_drag == Drag::None) return;
    m_drag = Drag::None;
    unsetCursor();
    update();
}

void TimeSeriesChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_series) return;
    const QPointF at = event->position();
    const QRectF plots = layout().plots();
    if (m_drag == Drag::Box) {
        m_dragTo = {std::clamp(at.x(), plots.left(), plots.right()),
                    std::clamp(at.y(), plots.top(), plots.bottom())};
        return update();
    }
    if (m_drag == Drag::Pan) {
        const auto passed = static_cast<double>(event->timestamp() - m_dragTime);
        if (passed > 0.0) m_dragSpeed = (m_dragTo.x() - at.x()) / passed;
        m_dragTime = event->timestamp();
        m_dragTo = at;
        return panBy(m_dragFrom.x() - at.x(), m_dragRange, Step::Pan);
    }
    const QRectF area = plots.adjusted(-4.0, 0.0, 4.0, layout().dates.bottom() - plots.bottom());
    moveCursor(area.contains(at) ? static_cast<int>(std::lround(layout().axis.index(at.x()))) : -1);
}

void TimeSeriesChart::mousePressEvent(QMouseEvent* event) {
    if (!m_series) return QWidget::mousePressEvent(event);
    endDrag();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    m_dragFrom = m_dragTo = event->position();
    if (event->button() == Qt::RightButton || (event->button() == Qt::LeftButton && shift)) {
        m_drag = Drag::Box;
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Pan;
        m_dragRange = m_range;
        m_dragTime = event->timestamp();
        m_dragSpeed = 0.0;
        m_lastStep = Step::None;
        setCursor(Qt::ClosedHandCursor);
    }
}

void TimeSeriesChart::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = m_drag;
    if (drag == Drag::Box) {
        const bool click = (m_dragTo - m_dragFrom).manhattanLength() < kLeastBox;
        if (!click) finishBox();
        endDrag();
        if (click && event->button() == Qt::RightButton) openMenu(event->globalPosition().toPoint());
        return;
    }
    const auto rested = static_cast<double>(event->timestamp() - m_dragTime);
    endDrag();
    constexpr double kStillMs = 50.0;
    if (drag == Drag::Pan && rested < kStillMs) glide(m_dragSpeed * kGlideMs);
    m_dragSpeed = 0.0;
}

void TimeSeriesChart::finishBox() {
    const ChartLayout& now = layout();
    const QRectF box = QRectF(m_dragFrom, m_dragTo).normalized();
    Span span{{static_cast<int>(std::floor(now.axis.index(box.left()))),
               static_cast<int>(std::ceil(now.axis.index(box.right())))},
              m_values};
    // Only a box that is tall and lies within the lines says something about values.
    const QRectF& main = now.main();
    if (box.height() >= kLeastBoxTall && box.top() >= main.top() - 1.0 && box.bottom() <= main.bottom() + 1.0)
        span.values = std::pair(now.panels.front().scale.value(box.bottom()),
                                now.panels.front().scale.value(box.top()));
    if (box.width() < kLeastBox) span.range = m_range;
    show(span, Step::Other);
}

void TimeSeriesChart::mouseDoubleClickEvent(QMouseEvent*) {
    endDrag();
    showAll();
}

void TimeSeriesChart::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    // Without data or movement the page scrolls on.
    if (!m_series || turn.isNull()) {
        event->ignore();
        return;
    }
    event->accept();
    if (std::abs(turn.x()) > std::abs(turn.y())) {
        const double px = event->pixelDelta().isNull() ? turn.x() / 2.0 : event->pixelDelta().x();
        return panBy(-px, m_range, Step::Wheel);
    }
    zoom(std::pow(kZoomStep, turn.y() / 120.0), layout().axis.index(event->position().x()), Step::Wheel);
}

bool TimeSeriesChart::nativeGesture(QNativeGestureEvent* event) {
    if (!m_series) return false;
    switch (event->gestureType()) {
        case Qt::BeginNativeGesture:
            m_lastStep = Step::None;
            return true;
        case Qt::ZoomNativeGesture:
            zoom(1.0 / std::max(0.1, 1.0 + event->value()), layout().axis.index(event->position().x()),
                 Step::Pinch);
            return true;
        case Qt::PanNativeGesture:
            panBy(-event->delta().x(), m_range, Step::Pinch);
            return true;
        case Qt::SmartZoomNativeGesture:
            showAll();
            return true;
        default:
            return false;
    }
}

bool TimeSeriesChart::gesture(QGestureEvent* event) {
    if (!m_series) return false;
    bool taken = false;
    if (auto* pinch = static_cast<QPinchGesture*>(event->gesture(Qt::PinchGesture))) {
        if (pinch->state() == Qt::GestureStarted) m_lastStep = Step::None;
        endDrag();  // what the first finger began
        const QPointF at = mapFromGlobal(pinch->centerPoint());
        const QPointF before = mapFromGlobal(pinch->lastCenterPoint());
        if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
            zoom(1.0 / std::max(0.05, pinch->scaleFactor()), layout().axis.index(at.x()), Step::Pinch);
        if (pinch->changeFlags() & QPinchGesture::CenterPointChanged)
            panBy(before.x() - at.x(), m_range, Step::Pinch);
        taken = true;
    }
    if (auto* pan = static_cast<QPanGesture*>(event->gesture(Qt::PanGesture))) {
        if (pan->state() == Qt::GestureStarted) m_lastStep = Step::None;
        endDrag();
        panBy(-pan->delta().x(), m_range, Step::Pinch);
        taken = true;
    }
    return taken;
}

void TimeSeriesChart::leaveEvent(QEvent*) {
    if (m_drag == Drag::None && !hasFocus()) moveCursor(-1);
}

void TimeSeriesChart::contextMenuEvent(QContextMenuEvent* event) {
    // The right button may begin a box; its menu opens on release.
    if (m_series && event->reason() != QContextMenuEvent::Mouse) openMenu(event->globalPos());
    event->accept();
}

}  // namespace qd::ui::charts
