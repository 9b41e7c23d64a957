// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_area_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "ui/charts/axis.h"
#include "ui/charts/decimate.h"
#include "ui/charts/label_spread.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {
constexpr double kDates = 20.0;
constexpr double kAxisLabels = 46.0;
constexpr double kMostNames = 160.0;
constexpr double kNameStart = 20.0;  ///< of the words, after the band's square
constexpr double kLabelHeight = 14.0;
}  // namespace

double stackCeiling(const std::vector<std::vector<double>>& tops, IndexRange range) {
    if (tops.empty()) return 1.0;
    double high = 0.0;
    for (int i = range.first; i <= range.last; ++i)
        high = std::max(high, tops.back()[static_cast<std::size_t>(i)]);
    if (high <= 0.0) return 1.0;
    return high > 0.9 && high < 1.0 + 1e-6 ? 1.0 : high;
}

QColor bandColour(const Palette& palette, int index, int count, bool lifted) {
    const bool rest = count > 1 && index == count - 1 && count >= kSeriesColours;
    const QColor hue = rest ? palette.muted : seriesColour(palette, index);
    return blend(hue, palette.surface, lifted ? 0.85 : (palette.dark ? 0.52 : 0.6));
}

double StackedAreaChart::measureNames() const {
    if (!m_data) return 0.0;
    const QFontMetricsF metrics(ui::font(FontRole::Label));
    double widest = 0.0;
    for (const QString& name : m_data->names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return std::min(std::ceil(widest) + kNameStart + 4.0, kMostNames);
}

double StackedAreaChart::nameColumn(double width) const {
    return nameRoom(std::max(m_namesWidth, m_leastNames), width);
}

double StackedAreaChart::axisWidth() const {
    return kAxisLabels;
}

QRectF StackedAreaChart::plotIn(const QRectF& bounds) const {
    const QRectF inner = bounds.adjusted(8.0, 6.0, -10.0, -4.0);
    const double axis = std::max(kAxisLabels, m_leastAxis);
    return QRectF(inner.left() + axis, inner.top(),
                  std::max(10.0, inner.width() - axis - nameColumn(bounds.width())),
                  std::max(10.0, inner.height() - kDates));
}

double StackedAreaChart::xIn(const QRectF& plot, double index) const {
    return plot.left() + (index - m_range.first) / std::max(1, m_range.count() - 1) * plot.width();
}

void StackedAreaChart::paintBands(QPainter& painter, const QRectF& box) const {
    const Palette& p = palette();
    const double ceiling = stackCeiling(m_tops, m_range);
    const double steps = std::max(1, m_range.count() - 1);
    const auto x = [&](double index) { return box.left() + (index - m_range.first) / steps * box.width(); };
    const auto y = [&](double value) { return box.bottom() - value / ceiling * box.height(); };
    painter.save();
    painter.setClipRect(box);
    // From the top band down: each covers the part below it, so only upper edges are needed.
    for (std::size_t i = m_tops.size(); i-- > 0;) {
        for (const QPolygonF& edge : decimate(m_tops[i], m_range, x, y)) {
            QPolygonF area = edge;
            area.append(QPointF(edge.back().x(), box.bottom()));
            area.prepend(QPointF(edge.front().x(), box.bottom()));
            const int at = static_cast<int>(i);
            painter.setPen(Qt::NoPen);
            painter.setBrush(bandColour(p, at, static_cast<int>(m_tops.size()), at == m_band));
            painter.drawPolygon(area);
            if (p.highContrast && at % 2 == 1) {
                // Neighbours differ by stripes as well where contrast matters most.
                painter.setBrush(QBrush(blend(p.surface, seriesColour(p, at), 0.55), Qt::BDiagPattern));
                painter.drawPolygon(area);
            }
            painter.setPen(QPen(p.surface, 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(edge);
        }
    }
    painter.restore();
}

void StackedAreaChart::paintLabels(QPainter& painter, const QRectF& box, double width) const {
    const Palette& p = palette();
    const double ceiling = stackCeiling(m_tops, m_range);
    const auto last = static_cast<std::size_t>(m_range.last);
    const QFont f = ui::font(FontRole::Label);
    painter.setFont(f);
    const auto thickness = [&](std::size_t i) {
        return m_tops[i][last] - (i > 0 ? m_tops[i - 1][last] : 0.0);
    };
    // The thickest bands that fit, from the top down.
    std::vector<std::size_t> shown(m_tops.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    std::stable_sort(shown.begin(), shown.end(),
                     [&](std::size_t a, std::size_t b) { return thickness(a) > thickness(b); });
    shown.resize(std::min(shown.size(), static_cast<std::size_t>(box.height() / kLabelHeight)));
    std::sort(shown.begin(), shown.end(), std::greater<>());
    std::vector<double> centres;
    for (const std::size_t i : shown)
        centres.push_back(box.bottom() - (m_tops[i][last] - thickness(i) / 2.0) / ceiling * box.height());
    spreadLabels(centres, box.top(), box.bottom(), kLabelHeight);
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const int band = static_cast<int>(shown[k]);
        const double at = centres[k];
        painter.setPen(Qt::NoPen);
        painter.setBrush(bandColour(p, band, static_cast<int>(m_tops.size()), true));
        painter.drawRoundedRect(QRectF(box.right() + 8.0, at - 4.0, 8.0, 8.0), 2.0, 2.0);
        painter.setPen(band == m_band ? p.text : p.muted);
        const QRectF words(box.right() + kNameStart, at - 8.0, nameColumn(width) - kNameStart, 16.0);
        painter.drawText(
            words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
            QFontMetricsF(f).elidedText(m_data->names.value(band), Qt::ElideRight, words.width()));
    }
}

void StackedAreaChart::paintAxes(QPainter& painter, const QRectF& box) const {
    const Palette& p = palette();
    const double ceiling = stackCeiling(m_tops, m_range);
    painter.setFont(ui::font(FontRole::Label));
    for (const Tick& tick :
         valueTicks(0.0, ceiling, box.height() > 160.0 ? 4 : 2, false, ValueKind::Percent, QLocale())) {
        const double y = std::round(box.bottom() - tick.value / ceiling * box.height());
        painter.fillRect(QRectF(box.left() - 4.0, y, 4.0, 1.0), p.line);
        painter.setPen(p.faint);
        drawTabular(painter, QRectF(box.left() - kAxisLabels, y - 8.0, kAxisLabels - 8.0, 16.0),
                    Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    const int most = std::max(2, static_cast<int>(box.width() / 84.0));
    for (const Tick& tick : dateTicks(m_data->dates, m_range, most, QLocale())) {
        const double x = xIn(box, tick.value);
        const double width = tabularWidth(painter.font(), tick.label);
        if (x + width / 2.0 > box.right() + 4.0 || x - width / 2.0 < box.left() - 4.0) continue;
        painter.fillRect(QRectF(std::round(x), box.bottom(), 1.0, 4.0), p.line);
        painter.setPen(p.faint);
        drawTabular(painter, QRectF(x - 60.0, box.bottom() + 4.0, 120.0, 16.0), Qt::AlignCenter, tick.label);
    }
}

void StackedAreaChart::paintPoint(QPainter& painter, int point, bool) const {
    if (point < m_range.first || point > m_range.last) return;
    const QRectF box = plot();
    QPen pen(palette().text, 1.0);
    pen.setDashPattern({3.0, 3.0});
    painter.setPen(pen);
    const double x = std::round(xIn(box, point)) + 0.5;
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
}

void StackedAreaChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    const QRectF box = plotIn(bounds);
    paintBands(painter, box);
    paintAxes(painter, box);
    paintLabels(painter, box, bounds.width());
}

void StackedAreaChart::paintEvent(QPaintEvent* event) {
    ItemChart::paintEvent(event);
    if (isEmpty() || shownPoint() >= 0 || m_linked < 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPoint(painter, m_linked, false);
}

}  // namespace qd::ui::charts
