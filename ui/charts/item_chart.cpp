// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/item_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/charts/chart_label.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/space.h"

namespace qd::ui::charts {
namespace {

std::optional<Direction> directionOf(int key, bool mirrored) {
    switch (key) {
        case Qt::Key_Left:
            return mirrored ? Direction::Right : Direction::Left;
        case Qt::Key_Right:
            return mirrored ? Direction::Left : Direction::Right;
        case Qt::Key_Up:
            return Direction::Up;
        case Qt::Key_Down:
            return Direction::Down;
        case Qt::Key_Home:
            return Direction::First;
        case Qt::Key_End:
            return Direction::Last;
        default:
            return std::nullopt;
    }
}

}  // namespace

ItemChart::ItemChart(const Theme& theme, const QString& accessibleName, const QString& emptyText,
                     QWidget* parent)
    : QWidget(parent), m_theme(theme), m_emptyText(emptyText) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(accessibleName);
    setAccessibleDescription(emptyText);
    makeChartsAccessible();
    connect(&theme, &Theme::changed, this, &ItemChart::redraw);
}

void ItemChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    if (isEmpty()) setAccessibleDescription(text);
    update();
}

void ItemChart::setReadoutVisible(bool on) {
    m_readoutVisible = on;
    redraw();
}

void ItemChart::setCurrent(int point) {
    const int at = point >= 0 && point < pointCount() ? point : -1;
    setAccessibleDescription(isEmpty() ? m_emptyText : at >= 0 ? sentence(at) : summary());
    if (at == m_current) return;
    m_current = at;
    m_hovered = -1;
    update();
    pointWalked(this);
    Q_EMIT currentChanged(at);
}

QString ItemChart::readout() const {
    if (isEmpty()) return m_emptyText;
    const int point = shownPoint();
    return point >= 0 ? sentence(point) : summary();
}

void ItemChart::inputReplaced() {
    const bool had = m_current >= 0;
    m_current = m_hovered = -1;
    redraw();
    setAccessibleDescription(isEmpty() ? m_emptyText : summary());
    pointsReplaced(this);
    if (had) Q_EMIT currentChanged(-1);
}

void ItemChart::redraw() {
    m_kept = QPixmap();
    layoutChanged();
    update();
}

bool ItemChart::sizeIsNew() const {
    if (m_laidOut == size()) return false;
    m_laidOut = size();
    return true;
}

QRectF ItemChart::groundOf(const QRectF& whole) const {
    return m_readoutVisible ? whole.adjusted(0.0, kReadout, 0.0, 0.0) : whole;
}

void ItemChart::paintReadout(QPainter& painter, const QRectF& whole, const QString& line) const {
    if (!m_readoutVisible) return;
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(shownPoint() >= 0 ? palette().text : palette().muted);
    const QRectF box(whole.left() + space::kCardPadding, whole.top(),
                     whole.width() - 2.0 * space::kCardPadding, kReadout);
    drawWords(painter, box, leading(mirrored()) | Qt::AlignVCenter, line);
}

void ItemChart::paintWhole(QPainter& painter, const QRectF& whole, const QString& line) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEmpty()) {
        painter.setFont(ui::font(FontRole::Secondary));
        painter.setPen(palette().faint);
        painter.drawText(whole, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    painter.save();
    paintGround(painter, groundOf(whole));
    painter.restore();
    if (!line.isEmpty()) paintReadout(painter, whole, line);
}

void ItemChart::refreshGround() {
    const QSize wanted(static_cast<int>(std::ceil(width() * devicePixelRatioF())),
                       static_cast<int>(std::ceil(height() * devicePixelRatioF())));
    if (m_kept.size() == wanted && m_kept.devicePixelRatio() == devicePixelRatioF()) return;
    m_kept = QPixmap(wanted);
    m_kept.setDevicePixelRatio(devicePixelRatioF());
    m_kept.fill(Qt::transparent);
    QPainter painter(&m_kept);
    paintWhole(painter, QRectF(rect()), QString());
}

void ItemChart::paintEvent(QPaintEvent*) {
    if (width() <= 0 || height() <= 0) return;
    QPainter painter(this);
    refreshGround();
    painter.drawPixmap(0, 0, m_kept);
    if (!isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_current >= 0 && m_current != m_hovered) paintPoint(painter, m_current, hasFocus());
        if (m_hovered >= 0) paintPoint(painter, m_hovered, hasFocus() && m_hovered == m_current);
        paintReadout(painter, QRectF(rect()), readout());
    }
    if (hasFocus() && m_current < 0) paintFocusRing(painter, rect(), palette());
}

void ItemChart::paintPoint(QPainter& painter, int point, bool keyboard) const {
    const QRectF box = pointRect(point);
    if (box.isEmpty()) return;
    paintRing(painter, box, keyboard ? palette().accent : palette().text, palette().surface);
}

void ItemChart::resizeEvent(QResizeEvent* event) {
    redraw();
    QWidget::resizeEvent(event);
}

void ItemChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LocaleChange ||
        event->type() == QEvent::LanguageChange)
        redraw();
    QWidget::changeEvent(event);
}

bool ItemChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_readoutVisible) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = isEmpty() ? -1 : pointAt(QPointF(help->pos()));
    if (point >= 0)
        QToolTip::showText(help->globalPos(), sentence(point), this);
    else
        QToolTip::hideText();
    return true;
}

void ItemChart::hover(int point) {
    if (point == m_hovered) return;
    m_hovered = point;
    update();
    hoverChanged(point);
}

void ItemChart::hoverChanged(int) {}

void ItemChart::mouseMoveEvent(QMouseEvent* event) {
    hover(isEmpty() ? -1 : pointAt(event->position()));
}

void ItemChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty()) return QWidget::mousePressEvent(event);
    setCurrent(pointAt(event->position()));
}

void ItemChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty()) return;
    const int point = pointAt(event->position());
    if (point >= 0) Q_EMIT activated(point);
}

void ItemChart::leaveEvent(QEvent*) {
    hover(-1);
}

void ItemChart::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) return QWidget::keyPressEvent(event);
    if (const auto direction = directionOf(event->key(), mirrored())) {
        m_hovered = -1;
        return setCurrent(stepped(m_current, *direction));
    }
    switch (event->key()) {
        case Qt::Key_T:
            if (event->modifiers() == Qt::NoModifier) return showTable();
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current < 0) break;
            Q_EMIT activated(m_current);
            return;
        case Qt::Key_Escape:
            if (m_current >= 0) return setCurrent(-1);
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace qd::ui::charts
