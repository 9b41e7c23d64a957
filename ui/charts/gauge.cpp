// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gauge.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/axis.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

QRectF insideOf(const QRectF& bounds) {
    return bounds.adjusted(2.0, 2.0, -2.0, -2.0);
}

}  // namespace

Gauge::Gauge(const Theme& theme, GaugeStyle style, QWidget* parent)
    : ItemChart(theme, tr("Gauge"), tr("No limit to show"), parent), m_style(style) {
    setReadoutVisible(false);
    setSizePolicy(QSizePolicy::Expanding,
                  style == GaugeStyle::Linear ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Gauge::setData(GaugePtr data) {
    m_data = std::move(data);
    if (m_data && !m_data->name.isEmpty()) setAccessibleName(m_data->name);
    inputReplaced();
}

bool Gauge::isEmpty() const {
    return !m_data;
}

const GaugeLayout& Gauge::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout = m_data ? layoutGauge(*m_data, insideOf(ground()), m_style, mirrored()) : GaugeLayout();
    return *m_layout;
}

void Gauge::paintGround(QPainter& painter, const QRectF& bounds) const {
    paintGauge(painter, *m_data, layoutGauge(*m_data, insideOf(bounds), m_style, mirrored()), palette());
}

/// The value, then the ticks.
int Gauge::pointCount() const {
    return m_data ? 1 + static_cast<int>(layoutNow().ticks.size()) : 0;
}

QString Gauge::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    if (point > 0)
        return m_data->name + QStringLiteral(" \u00B7 ") +
               layoutNow().ticks[static_cast<std::size_t>(point - 1)].text;
    return summary();
}

QString Gauge::summary() const {
    QStringList parts{m_data->name, gaugeReading(*m_data)};
    const double share = gaugeShare(*m_data);
    if (std::isfinite(share)) parts.append(tr("%1 of the limit used").arg(format::percent(share, 0)));
    parts.append(gaugeWord(*m_data));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString Gauge::chartTitle() const {
    return m_data ? m_data->name : QString();
}

QRectF Gauge::pointRect(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const GaugeLayout& l = layoutNow();
    const double share = gaugeShare(*m_data);
    const QPointF at = point > 0 ? l.at(l.ticks[static_cast<std::size_t>(point - 1)].share)
                                 : l.at(std::isfinite(share) ? share : 0.0);
    const double half = l.thick / 2.0 + 3.0;
    return {at.x() - half, at.y() - half, 2.0 * half, 2.0 * half};
}

int Gauge::pointAt(const QPointF& at) const {
    // The ticks first: they are the finer targets.
    for (int point = pointCount() - 1; point > 0; --point)
        if (pointRect(point).contains(at)) return point;
    return m_data && rect().contains(at.toPoint()) ? 0 : -1;
}

int Gauge::stepped(int from, Direction direction) const {
    const int last = pointCount() - 1;
    if (direction == Direction::Last) return last;
    if (direction == Direction::First || from < 0) return 0;
    const bool onward = direction == Direction::Right || direction == Direction::Down;
    return std::clamp(from + (onward ? 1 : -1), 0, last);
}

ChartTable Gauge::table() const {
    ChartTable out;
    if (!m_data) return out;
    out.columns = QStringList{tr("Name"), tr("Used"), tr("Warn from"), tr("Limit"), tr("Share of the limit"),
                              tr("State")};
    out.rows = 1;
    out.raw = [data = m_data](int, int column) -> QVariant {
        switch (column) {
            case 0:
                return data->name;
            case 1:
                return data->used;
            case 2:
                return data->warn;
            case 3:
                return data->limit;
            case 4:
                return gaugeShare(*data);
            default:
                return gaugeWord(*data);
        }
    };
    out.text = [data = m_data, raw = out.raw](int row, int column) {
        const QVariant value = raw(row, column);
        if (column == 0 || column == 5) return value.toString();
        return column == 4 ? format::percent(value.toDouble(), 0)
                           : valueText(value.toDouble(), data->kind, QLocale());
    };
    return out;
}

QSize Gauge::sizeHint() const {
    return m_style == GaugeStyle::Linear ? QSize(260, 72) : QSize(240, 180);
}
QSize Gauge::minimumSizeHint() const {
    return m_style == GaugeStyle::Linear ? QSize(140, 72) : QSize(150, 130);
}

}  // namespace qd::ui::charts
