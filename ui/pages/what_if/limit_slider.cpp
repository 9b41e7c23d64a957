// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/limit_slider.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::pages::what_if {

namespace {

constexpr double kPad = 10.0;
constexpr double kWords = 18.0;
constexpr double kTop = 4.0;
constexpr double kBar = 6.0;
constexpr int kHeight = 42;
constexpr int kPlainHeight = 28;  ///< without a bar
constexpr double kGrain = 1e-3;   ///< dragged limits are whole tenths of a percent
constexpr double kEnd = 0.995;    ///< of the bar, from where there is no limit
constexpr double kStep = 0.001;

}  // namespace

LimitSlider::LimitSlider(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Slider);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LimitSlider::setLine(const LimitLine& line) {
    const bool other = m_line.bar != line.bar;
    m_line = line;
    if (other) updateGeometry();
    setFocusPolicy(line.movable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(line.movable ? Qt::OpenHandCursor : Qt::ArrowCursor);
    setAccessibleName(line.name);
    const QString state = line.limit && line.severity == Severity::Hard ? tr("exceeded") : QString();
    QStringList words{line.reading, line.note, state};
    words.removeAll(QString());
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setAccessibleValue(this, line.limit.value_or(line.scale), 0.0, line.scale);
    setToolTip(line.movable ? tr("Drag the handle; at the end of the bar there is no limit") : QString());
    update();
}

QSize LimitSlider::sizeHint() const {
    const int words = QFontMetrics(ui::font(FontRole::Secondary)).height();
    return {280, m_line.bar ? std::max(kHeight, words + 26) : std::max(kPlainHeight, words + 10)};
}

QSize LimitSlider::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

QRectF LimitSlider::track() const {
    return {kPad, height() - 14.0, width() - 2.0 * kPad, kBar};
}

double LimitSlider::at(double value) const {
    const double share = std::clamp(value / m_line.scale, 0.0, 1.0) * track().width();
    return isRightToLeft() ? track().right() - share : track().left() + share;
}

std::optional<double> LimitSlider::limitAt(double x) const {
    const double along = isRightToLeft() ? track().right() - x : x - track().left();
    const double share = std::clamp(along / track().width(), 0.0, 1.0);
    if (share >= kEnd) return std::nullopt;
    return std::round(share * m_line.scale / kGrain) * kGrain;
}

std::optional<double> LimitSlider::shownLimit() const {
    return m_dragging ? m_held : m_line.limit;
}

QPoint LimitSlider::handle() const {
    return {static_cast<int>(std::lround(at(shownLimit().value_or(m_line.scale)))),
            static_cast<int>(std::lround(track().center().y()))};
}

void LimitSlider::paintWords(QPainter& painter) const {
    const Palette& p = m_theme.palette();
    const bool mirrored = isRightToLeft();
    const QFont font = ui::font(FontRole::Secondary);
    painter.setFont(font);
    const double room = m_line.bar ? track().top() - kTop - 6.0 : height() - 2.0 * kTop;
    const QRectF line(kPad, kTop, width() - 2.0 * kPad, std::max(kWords, room));
    const double reading = tabularWidth(font, m_line.reading) + 1.0;
    const bool broken = m_line.severity == Severity::Hard;
    painter.setPen(broken ? p.hard : (m_line.limit ? p.text : p.muted));
    drawTabular(painter, line, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                m_line.reading);
    const QFontMetrics metrics(font);
    double rest = std::max(0.0, line.width() - reading - 8.0);
    const QString name = metrics.elidedText(m_line.name, Qt::ElideRight, static_cast<int>(rest));
    const double used = metrics.horizontalAdvance(name);
    const int side = static_cast<int>(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setPen(p.text);
    painter.drawText(line, side, name);
    rest -= used + 8.0;
    if (m_line.note.isEmpty() || rest < metrics.horizontalAdvance(m_line.note)) return;
    painter.setPen(p.muted);
    painter.drawText(mirrored ? line.adjusted(0, 0, -used - 8.0, 0) : line.adjusted(used + 8.0, 0, 0, 0),
                     side, m_line.note);
}

void LimitSlider::paintBar(QPainter& painter) const {
    const Palette& p = m_theme.palette();
    const QRectF bar = track();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.track);
    painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    const bool broken = m_line.severity == Severity::Hard;
    painter.setBrush(broken ? p.hard : (m_line.severity == Severity::Warn ? p.warn : p.muted));
    const double end = at(m_line.actual);
    if (m_line.actual > 0.0) {
        const QRectF done(std::min(end, isRightToLeft() ? bar.right() : bar.left()), bar.top(),
                          std::abs(end - (isRightToLeft() ? bar.right() : bar.left())), kBar);
        painter.drawRoundedRect(done, kBar / 2.0, kBar / 2.0);
    }
    if (!m_line.movable) return;
    const auto limit = shownLimit();
    const QPointF middle(at(limit.value_or(m_line.scale)), bar.center().y());
    painter.setPen(QPen(limit ? p.surface : p.control, 1.5));
    painter.setBrush(limit ? (m_dragging ? p.accent : p.text) : p.surface);
    painter.drawRoundedRect(QRectF(middle.x() - 3.5, middle.y() - 8.0, 7.0, 16.0), 3.0, 3.0);
}

void LimitSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintWords(painter);
    if (m_line.bar) paintBar(painter);
    if (hasFocus()) paintFocusRing(painter, rect(), m_theme.palette());
}

void LimitSlider::mousePressEvent(QMouseEvent* event) {
    if (!m_line.movable || event->button() != Qt::LeftButton) return;
    if (std::abs(event->pos().y() - track().center().y()) > 12.0) return;
    m_dragging = true;
    m_moved = false;
    m_held = m_line.limit;
    setCursor(Qt::ClosedHandCursor);
    if (std::abs(event->pos().x() - handle().x()) > 8) {
        m_held = limitAt(event->pos().x());
        Q_EMIT dragged(m_line.id, m_held);
    }
    update();
}

void LimitSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) return;
    const auto limit = limitAt(event->pos().x());
    if (limit == m_held) return;
    m_moved = true;
    m_held = limit;
    update();
    Q_EMIT dragged(m_line.id, limit);
}

void LimitSlider::mouseReleaseEvent(QMouseEvent*) {
    if (!m_dragging) return;
    m_dragging = false;
    setCursor(Qt::OpenHandCursor);
    update();
    if (m_held == m_line.limit && !m_moved) return;
    m_line.limit = m_held;
    Q_EMIT chosen(m_line.id, m_held);
}

void LimitSlider::step(double by) {
    const double from = m_line.limit.value_or(m_line.scale);
    const double to = std::max(0.0, std::round((from + by) / kStep) * kStep);
    const bool none = to >= 1.0;
    m_line.limit = none ? std::nullopt : std::optional(to);
    update();
    Q_EMIT chosen(m_line.id, m_line.limit);
}

void LimitSlider::keyPressEvent(QKeyEvent* event) {
    const bool large = (event->modifiers() & Qt::ShiftModifier) != 0;
    const double size = large ? 10.0 * kStep : kStep;
    const double forward = isRightToLeft() ? -1.0 : 1.0;
    switch (m_line.movable ? event->key() : Qt::Key_unknown) {
        case Qt::Key_Left:
            return step(-forward * size);
        case Qt::Key_Right:
            return step(forward * size);
        case Qt::Key_PageUp:
            return step(50.0 * kStep);
        case Qt::Key_PageDown:
            return step(-50.0 * kStep);
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            Q_EMIT chosen(m_line.id, std::nullopt);
            return;
        case Qt::Key_Escape:
            if (!m_dragging) break;
            m_dragging = false;
            update();
            Q_EMIT dragCancelled();
            return;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace qd::ui::pages::what_if
