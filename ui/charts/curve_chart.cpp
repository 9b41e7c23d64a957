// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/charts/chart_label.h"
#include "ui/kit/space.h"

namespace qd::ui::charts {
namespace {

QRectF insideOf(const QRectF& bounds) {
    return bounds.adjusted(space::kCardPadding, 0.0, -space::kCardPadding, -4.0);
}

double valueAt(const Line& line, int point) {
    const auto at = static_cast<std::size_t>(point);
    return at < line.values.size() ? line.values[at] : std::numeric_limits<double>::quiet_NaN();
}

QString stepName(const CurveData& data, int point) {
    const auto at = static_cast<std::size_t>(point);
    if (at < data.names.size()) return data.names[at];
    return data.stepName + QLatin1Char(' ') + QLocale().toString(static_cast<qint64>(data.steps[at]));
}

}  // namespace

CurveChart::CurveChart(const Theme& theme, QWidget* parent)
    : ItemChart(theme, tr("Curve chart"), tr("No steps to show"), parent) {}

void CurveChart::setData(CurvePtr data) {
    const bool grows = m_data && data && m_data->title == data->title && data->count() >= m_data->count();
    const int kept = grows ? current() : -1;
    m_data = std::move(data);
    if (m_data && !m_data->title.isEmpty()) setAccessibleName(m_data->title);
    inputReplaced();
    if (kept >= 0) setCurrent(kept);
}

bool CurveChart::isEmpty() const {
    return !m_data || m_data->count() == 0 || m_data->lines.empty();
}

int CurveChart::pointCount() const {
    return isEmpty() ? 0 : m_data->count();
}

const CurveLayout& CurveChart::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout = m_data ? layoutCurves(*m_data, insideOf(ground()), mirrored()) : CurveLayout();
    return *m_layout;
}

void CurveChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = insideOf(bounds);
    if (inner == insideOf(ground()))
        paintCurves(painter, *m_data, layoutNow(), palette());
    else
        paintCurves(painter, *m_data, layoutCurves(*m_data, inner, mirrored()), palette());
}

void CurveChart::paintPoint(QPainter& painter, int point, bool keyboard) const {
    const CurveLayout& l = layoutNow();
    const double x = std::round(l.xOf(point));
    painter.fillRect(QRectF(x, l.plot.top(), 1.0, l.plot.height()), palette().muted);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_data->lines.size(); ++i) {
        const double value = valueAt(m_data->lines[i], point);
        if (!std::isfinite(value)) continue;
        const QPointF at(x + 0.5, l.yOf(value));
        painter.setPen(QPen(palette().surface, 2.0));
        painter.setBrush(lineColour(palette(), m_data->lines[i], static_cast<int>(i)));
        painter.drawEllipse(at, 4.0, 4.0);
    }
    if (keyboard) paintRing(painter, pointRect(point), palette().accent, palette().surface);
}

QString CurveChart::nameOf(int point) const {
    return stepName(*m_data, point);
}

QString CurveChart::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    QStringList parts{nameOf(point)};
    for (const Line& line : m_data->lines) {
        const double value = valueAt(line, point);
        if (std::isfinite(value))
            parts.append(line.name + QLatin1Char(' ') + valueText(value, m_data->kind, QLocale()));
    }
    for (const CurveMark& mark : m_data->marks)
        if (mark.point == point) parts.append(mark.name);
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString CurveChart::summary() const {
    if (isEmpty()) return {};
    return tr("%n step(s)", nullptr, pointCount()) + QStringLiteral(" \u00B7 ") + sentence(pointCount() - 1);
}

QString CurveChart::chartTitle() const {
    return m_data ? m_data->title : QString();
}

QRectF CurveChart::pointRect(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const CurveLayout& l = layoutNow();
    const double half = std::max(3.0, l.plot.width() / l.room / 2.0);
    return {l.xOf(point) - half, l.plot.top(), 2.0 * half, l.plot.height()};
}

int CurveChart::pointAt(const QPointF& at) const {
    const CurveLayout& l = layoutNow();
    if (at.y() < l.plot.top() - 6.0 || at.y() > l.plot.bottom() + 6.0) return -1;
    return l.pointNear(at.x(), pointCount());
}

int CurveChart::stepped(int from, Direction direction) const {
    const int last = pointCount() - 1;
    if (last < 0) return -1;
    if (direction == Direction::First) return 0;
    if (direction == Direction::Last || from < 0) return last;
    if (direction == Direction::Left) return std::max(0, from - 1);
    if (direction == Direction::Right) return std::min(last, from + 1);
    int before = 0;
    int after = last;
    for (const CurveSection& section : m_data->sections) {
        if (section.from < from) before = section.from;
        if (section.from > from) {
            after = section.from;
            break;
        }
    }
    return direction == Direction::Up ? before : std::min(after, last);
}

ChartTable CurveChart::table() const {
    ChartTable out;
    if (!m_data) return out;
    out.columns = QStringList{m_data->stepName};
    for (const Line& line : m_data->lines)
        out.columns.append(line.name);
    out.rows = pointCount();
    out.raw = [data = m_data](int row, int column) -> QVariant {
        if (column == 0) return stepName(*data, row);
        return valueAt(data->lines[static_cast<std::size_t>(column - 1)], row);
    };
    out.text = [data = m_data](int row, int column) {
        if (column == 0) return stepName(*data, row);
        return valueText(valueAt(data->lines[static_cast<std::size_t>(column - 1)], row), data->kind,
                         QLocale());
    };
    return out;
}

QSize CurveChart::sizeHint() const {
    return {560, 240};
}
QSize CurveChart::minimumSizeHint() const {
    return {220, 150};
}

}  // namespace qd::ui::charts
