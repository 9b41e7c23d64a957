// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/day_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr double kSide = 12.0;
constexpr double kAbove = 22.0;  ///< for the words of the handle
constexpr double kBelow = 24.0;  ///< for ticks and years
constexpr double kTick = 5.0;
constexpr double kGrip = 5.0;
constexpr double kHeadroom = 0.06;
constexpr double kLeastLabel = 46.0;  ///< px between years
constexpr double kLeastGap = 4.0;     ///< px between ticks
}  // namespace

DayStrip::DayStrip(const Theme& theme, QWidget* parent) : QAbstractSlider(parent), m_theme(theme) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::SizeHorCursor);
    setAccessibleName(tr("Day of the run"));
    connect(&theme, &Theme::changed, this, &DayStrip::forgetGround);
}

void DayStrip::setSeries(StripSeries series) {
    m_series = std::move(series);
    forgetGround();
    setRange(0, std::max(0, static_cast<int>(m_series.dates.size()) - 1));
    setSingleStep(1);
    tell();
}

void DayStrip::setShown(int first, int last) {
    const int end = std::max(0, static_cast<int>(m_series.dates.size()) - 1);
    setRange(std::clamp(first, 0, end), std::clamp(last, 0, end));
    forgetGround();
}

void DayStrip::forgetGround() {
    m_ground = QPixmap();
    update();
}

int DayStrip::sessionOn(const QDate& day) const {
    const auto after = std::upper_bound(m_series.dates.begin(), m_series.dates.end(), day);
    return static_cast<int>(after - m_series.dates.begin()) - 1;
}

bool DayStrip::hasRebalance(bool next) const {
    if (m_series.rebalances.empty()) return false;
    return next ? m_series.rebalances.back() > value() : m_series.rebalances.front() < value();
}

void DayStrip::toRebalance(bool next) {
    const auto& all = m_series.rebalances;
    if (!hasRebalance(next)) return;
    const int to = next ? *std::upper_bound(all.begin(), all.end(), value())
                        : *std::prev(std::lower_bound(all.begin(), all.end(), value()));
    // What is asked for by name is shown, wherever it lies.
    if (to < minimum() || to > maximum()) setShown(std::min(to, minimum()), std::max(to, maximum()));
    setValue(to);
}

void DayStrip::byMonths(int months) {
    if (m_series.dates.empty()) return;
    const QDate to = m_series.dates[static_cast<std::size_t>(value())].addMonths(months);
    setValue(std::max(minimum(), sessionOn(to)));
}

QRectF DayStrip::plot() const {
    return QRectF(rect()).adjusted(kSide, kAbove, -kSide, -kBelow);
}

double DayStrip::xOf(int session) const {
    const QRectF box = plot();
    const int span = std::max(1, maximum() - minimum());
    return box.left() + box.width() * (session - minimum()) / span;
}

int DayStrip::sessionAt(double x) const {
    const QRectF box = plot();
    const double share = std::clamp((x - box.left()) / std::max(1.0, box.width()), 0.0, 1.0);
    return minimum() + static_cast<int>(std::lround(share * (maximum() - minimum())));
}

void DayStrip::paintCurve(QPainter& painter, const QRectF& box) const {
    const auto first = m_series.equity.begin() + minimum();
    const auto last = m_series.equity.begin() + maximum() + 1;
    const auto [low, high] = std::minmax_element(first, last);
    const double room = std::max(1e-12 * *high, (*high - *low) * kHeadroom);
    const double bottom = *low - room;
    const double height = *high + room - bottom;
    const auto yOf = [&](double equity) { return box.bottom() - (equity - bottom) / height * box.height(); };
    // One low and one high a pixel: no more can be seen.
    QPolygonF line;
    const int columns = std::max(2, static_cast<int>(box.width()));
    const int span = maximum() - minimum() + 1;
    if (span <= 2 * columns) {
        for (int session = minimum(); session <= maximum(); ++session)
            line.append({xOf(session), yOf(m_series.equity[static_cast<std::size_t>(session)])});
    } else {
        for (int column = 0; column < columns; ++column) {
            const auto from = first + static_cast<std::ptrdiff_t>(span) * column / columns;
            const auto to = first + static_cast<std::ptrdiff_t>(span) * (column + 1) / columns;
            const auto [least, most] = std::minmax_element(from, to);
            const double x = box.left() + column;
            const bool rising = least < most;
            line.append({x, yOf(rising ? *least : *most)});
            line.append({x, yOf(rising ? *most : *least)});
        }
    }
    const Palette& p = m_theme.palette();
    QPainterPath area;
    area.addPolygon(line);
    area.lineTo(line.last().x(), box.bottom());
    area.lineTo(line.first().x(), box.bottom());
    area.closeSubpath();
    painter.fillPath(area, blend(p.accent, p.surface, 0.14));
    painter.setPen(QPen(p.accent, 1.5));
    painter.drawPolyline(line);
}

void DayStrip::paintGround() {
    const Palette& p = m_theme.palette();
    m_ground = QPixmap(size() * devicePixelRatioF());
    m_ground.setDevicePixelRatio(devicePixelRatioF());
    m_ground.fill(Qt::transparent);
    if (m_series.equity.empty() || maximum() <= minimum()) return;
    QPainter painter(&m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = plot();
    paintCurve(painter, box);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(p.line, 1.0));
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    paintRebalances(painter, box);
    if (m_series.proved <= maximum()) {
        const double from = xOf(std::max(minimum(), m_series.proved));
        painter.fillRect(QRectF(QPointF(from, box.top()), box.bottomRight()),
                         blend(p.warn, p.surface, tint::kFill));
    }
    paintYears(painter, box);
}

/// A tick each, where they can be told apart.
void DayStrip::paintRebalances(QPainter& painter, const QRectF& box) const {
    const auto& all = m_series.rebalances;
    const auto from = std::lower_bound(all.begin(), all.end(), minimum());
    const auto to = std::upper_bound(from, all.end(), maximum());
    if (static_cast<double>(to - from) * kLeastGap > box.width()) return;
    painter.setPen(QPen(m_theme.palette().muted, 1.0));
    for (auto session = from; session != to; ++session) {
        const double x = xOf(*session);
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + kTick));
    }
}

void DayStrip::paintYears(QPainter& painter, const QRectF& box) const {
    painter.setFont(ui::font(FontRole::Label));
    painter.setPen(m_theme.palette().faint);
    double free = box.left() - kSide;
    for (int session = minimum(); session <= maximum(); ++session) {
        const QDate& date = m_series.dates[static_cast<std::size_t>(session)];
        const bool begins = session > minimum() &&
                            m_series.dates[static_cast<std::size_t>(session - 1)].year() != date.year();
        if (!begins && session != minimum()) continue;
        const double x = xOf(session);
        if (x < free || x + kLeastLabel > width()) continue;
        painter.drawText(QRectF(x, box.bottom() + kTick, kLeastLabel, kBelow - kTick),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(date.year()));
        free = x + kLeastLabel;
    }
}

void DayStrip::paintHandle(QPainter& painter, const QRectF& box) const {
    const Palette& p = m_theme.palette();
    const double x = std::round(xOf(value())) + 0.5;
    painter.setPen(QPen(p.text, 1.0));
    painter.drawLine(QPointF(x, box.top() - 3.0), QPointF(x, box.bottom() + kTick));
    painter.setBrush(p.accent);
    painter.setPen(QPen(p.surface, 2.0));
    painter.drawEllipse(QPointF(x, box.bottom()), kGrip, kGrip);
    const QString words = format::date(m_series.dates[static_cast<std::size_t>(value())]);
    const QFont face = ui::font(FontRole::LabelStrong);
    const double wide = QFontMetricsF(face).horizontalAdvance(words) + 2.0 * space::kTight;
    const double left = std::clamp(x - wide / 2.0, 0.0, std::max(0.0, width() - wide));
    painter.setFont(face);
    painter.setPen(p.text);
    painter.drawText(QRectF(left, 0.0, wide, kAbove - 4.0), Qt::AlignCenter, words);
}

void DayStrip::paintEvent(QPaintEvent*) {
    if (m_ground.isNull()) paintGround();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_series.dates.empty()) paintHandle(painter, plot());
    if (hasFocus()) paintFocusRing(painter, rect(), m_theme.palette());
}

void DayStrip::resizeEvent(QResizeEvent* event) {
    QAbstractSlider::resizeEvent(event);
    forgetGround();
}

void DayStrip::changeEvent(QEvent* event) {
    QAbstractSlider::changeEvent(event);
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange) forgetGround();
}

void DayStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    setSliderDown(true);
    setValue(sessionAt(event->position().x()));
}

void DayStrip::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) setValue(sessionAt(event->position().x()));
}

void DayStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) setSliderDown(false);
}

/// The wheel scrolls the page.
void DayStrip::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void DayStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return setValue(value() - 1);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return setValue(value() + 1);
        case Qt::Key_PageUp:
            return byMonths(-1);
        case Qt::Key_PageDown:
            return byMonths(1);
        case Qt::Key_BracketLeft:
            return toRebalance(false);
        case Qt::Key_BracketRight:
            return toRebalance(true);
        case Qt::Key_Home:
            return setValue(minimum());
        case Qt::Key_End:
            return setValue(maximum());
        default:
            event->ignore();
    }
}

void DayStrip::focusInEvent(QFocusEvent* event) {
    QAbstractSlider::focusInEvent(event);
    update();
}

void DayStrip::focusOutEvent(QFocusEvent* event) {
    QAbstractSlider::focusOutEvent(event);
    update();
}

void DayStrip::sliderChange(SliderChange change) {
    QAbstractSlider::sliderChange(change);
    if (change == SliderValueChange) tell();
}

void DayStrip::tell() {
    update();
    if (m_series.dates.empty()) return;
    const auto at = static_cast<std::size_t>(value());
    setAccessibleDescription(
        tr("%1, equity %2. Arrow keys go by a session, Page by a month, [ and ] by a rebalance.")
            .arg(format::date(m_series.dates[at]), format::moneyCompact(m_series.equity[at])));
}

}  // namespace qd::ui::pages::backtests
