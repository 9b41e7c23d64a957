// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/range_brush.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/decimate.h"
#include "ui/kit/accessible_role.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kHeight = 48;
constexpr double kWords = 20.0;  ///< the line of words above the curve
constexpr double kSide = 4.0;
constexpr double kGrip = 6.0;  ///< px from an edge at which it is taken
constexpr int kFewest = 2;     ///< sessions of a period
constexpr int kMonth = 21;
}  // namespace

RangeBrush::RangeBrush(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleRole(this, QAccessible::Slider);
    setAccessibleName(tr("Shown period"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int RangeBrush::count() const {
    return m_series == nullptr ? 0 : m_series->count();
}

void RangeBrush::setSeries(charts::TimeSeriesPtr series) {
    m_series = std::move(series);
    m_drag = Drag::None;
    m_range = {0, count() - 1};
    drawCurve();
    tellReaders();
    update();
}

void RangeBrush::setRange(const QDate& from, const QDate& to) {
    if (count() == 0 || !from.isValid() || !to.isValid()) return;
    const charts::IndexRange range{charts::nearestIndex(m_series->dates, from),
                                   charts::nearestIndex(m_series->dates, to)};
    if (range == m_range || range.last < range.first) return;
    m_range = range;
    tellReaders();
    update();
}

bool RangeBrush::whole() const {
    return m_range.first == 0 && m_range.last == count() - 1;
}

QString RangeBrush::words() const {
    if (count() == 0) return {};
    return tr("%1 \u2013 %2, %3 of %4 sessions")
        .arg(format::date(m_series->dateAt(m_range.first)), format::date(m_series->dateAt(m_range.last)),
             format::integer(m_range.count()), format::integer(count()));
}

void RangeBrush::tellReaders() {
    setAccessibleDescription(words());
    setAccessibleValue(this, m_range.first, 0.0, std::max(0, count() - 1));
    setToolTip(
        count() == 0
            ? QString()
            : tr("%1\nDrag to choose a period; a double click or Esc takes the whole run.").arg(words()));
}

double RangeBrush::xOf(int index) const {
    const double room = width() - 2.0 * kSide;
    return kSide + (count() < 2 ? 0.0 : room * index / (count() - 1));
}

int RangeBrush::indexAt(double x) const {
    const double room = std::max(1.0, width() - 2.0 * kSide);
    return std::clamp(static_cast<int>(std::lround((x - kSide) / room * (count() - 1))), 0,
                      std::max(0, count() - 1));
}

RangeBrush::Drag RangeBrush::dragAt(double x) const {
    if (count() < kFewest) return Drag::None;
    const double begin = std::abs(x - xOf(m_range.first));
    const double end = std::abs(x - xOf(m_range.last));
    if (std::min(begin, end) <= kGrip) return begin < end ? Drag::Begin : Drag::End;
    const bool inside = x > xOf(m_range.first) && x < xOf(m_range.last);
    return inside && !whole() ? Drag::Move : Drag::New;
}

/// Keeps the period inside the run and of at least two sessions.
void RangeBrush::choose(charts::IndexRange range) {
    if (count() < kFewest) return;
    range.first = std::clamp(range.first, 0, count() - kFewest);
    range.last = std::clamp(range.last, range.first + kFewest - 1, count() - 1);
    if (range == m_range) return;
    m_range = range;
    tellReaders();
    update();
    Q_EMIT brushed(m_series->dateAt(m_range.first), m_series->dateAt(m_range.last));
}

void RangeBrush::takeAll() {
    choose({0, count() - 1});
}

void RangeBrush::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || count() < kFewest) return QWidget::mousePressEvent(event);
    m_drag = dragAt(event->position().x());
    m_pressed = indexAt(event->position().x());
    m_before = m_range;
}

void RangeBrush::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    const int at = indexAt(x);
    const int moved = at - m_pressed;
    switch (m_drag) {
        case Drag::None: {
            const Drag next = dragAt(x);
            setCursor(next == Drag::Begin || next == Drag::End ? Qt::SizeHorCursor
                      : next == Drag::Move                     ? Qt::OpenHandCursor
                                                               : Qt::CrossCursor);
            return;
        }
        case Drag::Begin:
            return choose({std::min(at, m_range.last - kFewest + 1), m_range.last});
        case Drag::End:
            return choose({m_range.first, std::max(at, m_range.first + kFewest - 1)});
        case Drag::New:
            if (moved != 0) choose({std::min(at, m_pressed), std::max(at, m_pressed)});
            return;
        case Drag::Move: {
            const int by = std::clamp(moved, -m_before.first, count() - 1 - m_before.last);
            return choose({m_before.first + by, m_before.last + by});
        }
    }
}

void RangeBrush::mouseReleaseEvent(QMouseEvent*) {
    m_drag = Drag::None;
}

void RangeBrush::mouseDoubleClickEvent(QMouseEvent*) {
    takeAll();
}

void RangeBrush::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int step = control && !shift ? 1 : kMonth;
    const bool other = event->modifiers() & (Qt::AltModifier | Qt::MetaModifier);
    const int by = other                           ? 0
                   : event->key() == Qt::Key_Right ? step
                   : event->key() == Qt::Key_Left  ? -step
                                                   : 0;
    const int length = m_range.count() - 1;
    if (event->key() == Qt::Key_Escape && !whole())
        takeAll();
    else if (event->key() == Qt::Key_Home)
        choose({0, length});
    else if (event->key() == Qt::Key_End)
        choose({count() - 1 - length, count() - 1});
    else if (by == 0)
        QWidget::keyPressEvent(event);
    else if (shift && !control)
        choose({m_range.first, m_range.last + by});
    else if (shift)
        choose({std::min(m_range.first + by, m_range.last - kFewest + 1), m_range.last});
    else if (m_range.first + by >= 0 && m_range.last + by < count())
        choose({m_range.first + by, m_range.last + by});
    else
        choose(by > 0 ? charts::IndexRange{count() - 1 - length, count() - 1}
                      : charts::IndexRange{0, length});
}

void RangeBrush::drawCurve() {
    m_curve.clear();
    if (count() < kFewest || m_series->lines.empty()) return;
    const auto& values = m_series->lines.front().values;
    charts::Extent extent;
    for (const double value : values)
        if (std::isfinite(value)) {
            if (!extent.any()) extent = {value, value};
            extent.add(value, value);
        }
    if (!extent.any()) return;
    const double span = std::max(extent.high - extent.low, 1e-12);
    const double room = height() - kWords - 8.0;
    m_curve = charts::decimate(
        values, {0, count() - 1}, [this](double at) { return xOf(0) + (xOf(1) - xOf(0)) * at; },
        [&](double value) { return kWords + 2.0 + room * (1.0 - (value - extent.low) / span); });
}

void RangeBrush::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    drawCurve();
}

void RangeBrush::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.line, 1.0));
    painter.setBrush(p.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    if (count() >= kFewest) {
        const QRectF chosen(xOf(m_range.first), kWords, xOf(m_range.last) - xOf(m_range.first),
                            height() - kWords - 2.0);
        if (!whole()) painter.fillRect(chosen, blend(p.accent, p.surface, 0.18));
        const auto draw = [&](const QColor& colour) {
            painter.setPen(QPen(colour, 1.2));
            for (const QPolygonF& part : m_curve)
                painter.drawPolyline(part);
        };
        draw(whole() ? p.accent : p.muted);
        painter.save();
        painter.setClipRect(chosen);
        draw(p.accent);
        painter.restore();
        for (const double x : {chosen.left(), chosen.right()})
            painter.fillRect(QRectF(x - 1.0, kWords, 2.0, height() - kWords - 3.0), p.accent);
        paintWords(painter);
    }
    if (hasFocus()) paintFocusRing(painter, rect(), p);
}

void RangeBrush::paintWords(QPainter& painter) const {
    const Palette& p = m_theme.palette();
    const QFont small = ui::font(FontRole::Label);
    const QRectF line(8.0, 2.0, width() - 16.0, kWords - 3.0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto lead = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const auto trail = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    const QString shown = words();
    painter.setFont(small);
    painter.setPen(whole() ? p.muted : p.text);
    drawTabular(painter, line, lead, shown);
    const QString hint = whole() ? tr("drag to choose a period") : tr("Esc or a double click: whole run");
    const QFontMetricsF metrics(small);
    if (tabularWidth(small, shown) + metrics.horizontalAdvance(hint) + 24.0 > line.width()) return;
    painter.setPen(p.faint);
    painter.drawText(line, static_cast<int>(trail), hint);
}

QSize RangeBrush::sizeHint() const {
    return {320, kHeight};
}

QSize RangeBrush::minimumSizeHint() const {
    return {120, kHeight};
}

}  // namespace qd::ui::pages::backtests
