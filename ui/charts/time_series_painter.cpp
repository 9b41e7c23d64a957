// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/decimate.h"
#include "ui/charts/label_spread.h"
#include "ui/charts/time_series_readout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kReadout = 22.0;
constexpr double kDates = 20.0;
constexpr double kAxisLabels = 46.0;
constexpr double kMostDirectLabel = 110.0;
constexpr double kLabelHeight = 14.0;
constexpr double kDrawdownShare = 0.24;
constexpr double kGap = 14.0;

/// The lines as shown: rebased where asked for.
std::vector<std::vector<double>> shownValues(const ChartView& view) {
    std::vector<std::vector<double>> out;
    out.reserve(view.data->lines.size());
    for (const Line& line : view.data->lines)
        out.push_back(view.options.rebased ? rebased(line.values, view.range.first) : line.values);
    return out;
}

struct Scale {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false;
    QRectF box;

    [[nodiscard]] double y(double value) const {
        const double share = logarithmic
                                 ? (std::log(value) - std::log(low)) / (std::log(high) - std::log(low))
                                 : (value - low) / (high - low);
        return box.bottom() - share * box.height();
    }
};

Scale scaleOf(const std::vector<std::vector<double>>& values, const ChartView& view, const QRectF& box) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto& line : values) {
        const int last = std::min(view.range.last, static_cast<int>(line.size()) - 1);
        for (int i = std::max(0, view.range.first); i <= last; ++i) {
            const double v = line[static_cast<std::size_t>(i)];
            if (!std::isfinite(v)) continue;
            low = std::min(low, v);
            high = std::max(high, v);
        }
    }
    Scale scale;
    scale.box = box;
    if (low > high) return scale;
    scale.logarithmic = view.options.logScale && low > 0.0;
    if (scale.logarithmic) {
        const double pad = std::max(std::pow(high / low, 0.05), 1.001);
        scale.low = low / pad;
        scale.high = high * pad;
        return scale;
    }
    const double pad = high > low ? (high - low) * 0.06 : std::max(std::fabs(high) * 0.01, 1e-9);
    scale.low = low - pad;
    scale.high = high + pad;
    return scale;
}

void paintGrid(QPainter& painter, const ChartFrame& frame, const Scale& scale, const ChartView& view,
               const Palette& p) {
    const int wanted = std::clamp(static_cast<int>(scale.box.height() / 44.0), 2, 8);
    painter.setFont(font(FontRole::Label));
    for (const Tick& tick :
         valueTicks(scale.low, scale.high, wanted, scale.logarithmic,
                    view.options.rebased ? ValueKind::Number : view.data->kind, QLocale())) {
        const double y = std::round(scale.y(tick.value));
        painter.fillRect(QRectF(scale.box.left(), y, scale.box.width(), 1.0), blend(p.line, p.surface, 0.75));
        painter.setPen(p.faint);
        drawTabular(painter, QRectF(scale.box.left() - kAxisLabels, y - 8.0, kAxisLabels - 8.0, 16.0),
                    Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    const int most = std::max(2, static_cast<int>(frame.dates.width() / 84.0));
    for (const Tick& tick : dateTicks(view.data->dates, view.range, most, QLocale())) {
        const double x = xOf(frame, view.range, tick.value);
        const double width = tabularWidth(painter.font(), tick.label);
        if (x + width / 2.0 > frame.dates.right() + 4.0 || x - width / 2.0 < frame.dates.left() - 4.0)
            continue;
        painter.fillRect(QRectF(std::round(x), frame.dates.top(), 1.0, 4.0), p.line);
        painter.setPen(p.faint);
        drawTabular(painter, QRectF(x - 60.0, frame.dates.top() + 4.0, 120.0, 16.0), Qt::AlignCenter,
                    tick.label);
    }
}

/// One long antialiased stroke is an outline with thousands of crossing edges; short pieces that share an end
/// point look the same and cost a tenth.
void strokeLine(QPainter& painter, const QPolygonF& line) {
    constexpr qsizetype kPiece = 24;
    if (line.size() == 1) painter.drawPoint(line.front());
    for (qsizetype i = 0; i + 1 < line.size(); i += kPiece)
        painter.drawPolyline(line.constData() + i, static_cast<int>(std::min(kPiece + 1, line.size() - i)));
}

void paintLines(QPainter& painter, const ChartFrame& frame, const Scale& scale, const ChartView& view,
                const std::vector<std::vector<double>>& values, const Palette& p) {
    const auto x = [&](double index) { return xOf(frame, view.range, index); };
    const auto y = [&](double value) { return scale.y(value); };
    painter.save();
    painter.setClipRect(frame.main.adjusted(0.0, -2.0, 0.0, 2.0));
    // Last to first: the portfolio's own line lies on top.
    for (std::size_t i = values.size(); i-- > 0;) {
        const Line& line = view.data->lines[i];
        QPen pen(lineColour(p, line, static_cast<int>(i)), line.role == LineRole::Portfolio ? 1.75 : 1.25);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        for (const QPolygonF& polyline : decimate(values[i], view.range, x, y)) {
            strokeLine(painter, polyline);
        }
    }
    painter.restore();
}

/// Names at the lines' right ends, pushed apart so that none covers another.
void paintDirectLabels(QPainter& painter, const ChartFrame& frame, const Scale& scale, const ChartView& view,
                       const std::vector<std::vector<double>>& values, const Palette& p) {
    if (values.size() < 2) return;
    struct Label {
        double y;
        std::size_t line;
    };
    std::vector<Label> labels;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (int k = std::min(view.range.last, static_cast<int>(values[i].size()) - 1); k >= view.range.first;
             --k) {
            const double v = values[i][static_cast<std::size_t>(k)];
            if (!std::isfinite(v)) continue;
            labels.push_back({scale.y(v), i});
            break;
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
    std::vector<double> centres;
    for (const Label& label : labels)
        centres.push_back(label.y);
    spreadLabels(centres, frame.main.top(), frame.main.bottom(), kLabelHeight);
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i].y = centres[i];
    const QFont f = font(FontRole::LabelStrong);
    painter.setFont(f);
    for (const Label& label : labels) {
        const Line& line = view.data->lines[label.line];
        painter.setPen(lineColour(p, line, static_cast<int>(label.line)));
        const QRectF box(frame.main.right() + 8.0, label.y - 8.0, frame.labelWidth - 8.0, 16.0);
        painter.drawText(box, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         QFontMetricsF(f).elidedText(line.name, Qt::ElideRight, box.width()));
    }
}

void paintDrawdown(QPainter& painter, const ChartFrame& frame, const ChartView& view, const Palette& p) {
    double low = 0.0;
    for (int i = view.range.first; i <= view.range.last; ++i) {
        const double v = view.drawdown[static_cast<std::size_t>(i)];
        if (std::isfinite(v)) low = std::min(low, v);
    }
    Scale scale;
    scale.box = frame.drawdown;
    scale.low = std::min(low * 1.04, -1e-4);
    scale.high = 0.0;
    const auto x = [&](double index) { return xOf(frame, view.range, index); };
    const auto y = [&](double value) { return scale.y(value); };
    QColor fill = p.loss;
    fill.setAlphaF(0.35F);
    painter.save();
    painter.setClipRect(frame.drawdown);
    for (const QPolygonF& edge : decimate(view.drawdown, view.range, x, y)) {
        QPolygonF area = edge;
        area.append(QPointF(edge.back().x(), frame.drawdown.top()));
        area.prepend(QPointF(edge.front().x(), frame.drawdown.top()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(area);
        painter.setPen(QPen(blend(p.loss, p.surface, 0.7), 1.0));
        painter.setBrush(Qt::NoBrush);
        strokeLine(painter, edge);
    }
    painter.restore();
    painter.setFont(font(FontRole::Label));
    painter.setPen(p.faint);
    painter.fillRect(
        QRectF(frame.drawdown.left(), std::round(frame.drawdown.top()), frame.drawdown.width(), 1.0), p.line);
    for (const Tick& tick : valueTicks(scale.low, 0.0, 2, false, ValueKind::Percent, QLocale())) {
        const double at = scale.y(tick.value);
        drawTabular(painter, QRectF(frame.drawdown.left() - kAxisLabels, at - 8.0, kAxisLabels - 8.0, 16.0),
                    Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
}

void paintCursor(QPainter& painter, const ChartFrame& frame, const Scale& scale, const ChartView& view,
                 const std::vector<std::vector<double>>& values, const Palette& p) {
    const double x = std::round(xOf(frame, view.range, view.cursor)) + 0.5;
    const double bottom = frame.drawdown.isEmpty() ? frame.main.bottom() : frame.drawdown.bottom();
    QPen pen(p.muted, 1.0);
    pen.setDashPattern({3.0, 3.0});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, frame.main.top()), QPointF(x, bottom));
    for (std::size_t i = values.size(); i-- > 0;) {
        const auto at = static_cast<std::size_t>(view.cursor);
        if (at >= values[i].size() || !std::isfinite(values[i][at])) continue;
        painter.setPen(QPen(p.surface, 1.5));
        painter.setBrush(lineColour(p, view.data->lines[i], static_cast<int>(i)));
        painter.drawEllipse(QPointF(x, scale.y(values[i][at])), 3.75, 3.75);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace

double namesWidth(const TimeSeries& data) {
    if (data.lines.size() < 2) return 0.0;
    const QFontMetricsF metrics(font(FontRole::LabelStrong));
    double widest = 0.0;
    for (const Line& line : data.lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.name));
    return std::min(std::ceil(widest) + 10.0, kMostDirectLabel);
}

ChartFrame chartFrame(const QRectF& bounds, const ChartView& view) {
    ChartFrame frame;
    frame.labelWidth = nameRoom(std::max(namesWidth(*view.data), view.leastNames), bounds.width());
    const QRectF inner = bounds.adjusted(8.0, 4.0, -10.0, -4.0);
    frame.readout = QRectF(inner.left() + 6.0, inner.top(), inner.width() - 6.0, kReadout);
    const double left = inner.left() + kAxisLabels;
    const double width = std::max(10.0, inner.right() - frame.labelWidth - left);
    frame.dates = QRectF(left, inner.bottom() - kDates, width, kDates);
    const double top = frame.readout.bottom() + 4.0;
    const double room = std::max(20.0, frame.dates.top() - 2.0 - top);
    const double lower = view.options.drawdown ? std::round(room * kDrawdownShare) : 0.0;
    const double gap = view.options.drawdown ? kGap : 0.0;
    frame.main = QRectF(left, top, width, room - lower - gap);
    if (view.options.drawdown) frame.drawdown = QRectF(left, frame.main.bottom() + gap, width, lower);
    return frame;
}

double indexAt(const ChartFrame& frame, IndexRange range, double x) {
    const double steps = std::max(1, range.count() - 1);
    return range.first + (x - frame.main.left()) / frame.main.width() * steps;
}

double xOf(const ChartFrame& frame, IndexRange range, double index) {
    const double steps = std::max(1, range.count() - 1);
    return frame.main.left() + (index - range.first) / steps * frame.main.width();
}

void paintTimeSeriesGround(QPainter& painter, const QRectF& bounds, const ChartView& view,
                           const Palette& palette) {
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartFrame frame = chartFrame(bounds, view);
    const auto values = shownValues(view);
    const Scale scale = scaleOf(values, view, frame.main);
    paintGrid(painter, frame, scale, view, palette);
    if (view.options.drawdown && !view.drawdown.empty()) paintDrawdown(painter, frame, view, palette);
    paintLines(painter, frame, scale, view, values, palette);
    paintDirectLabels(painter, frame, scale, view, values, palette);
}

void paintTimeSeriesCursor(QPainter& painter, const QRectF& bounds, const ChartView& view,
                           const Palette& palette) {
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartFrame frame = chartFrame(bounds, view);
    if (view.cursor >= view.range.first && view.cursor <= view.range.last) {
        const auto values = shownValues(view);
        paintCursor(painter, frame, scaleOf(values, view, frame.main), view, values, palette);
    }
    paintReadout(painter, frame.readout, view, palette);
    if (view.focused) {
        painter.setPen(QPen(palette.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bounds.adjusted(2.5, 2.5, -2.5, -2.5), 4.0, 4.0);
    }
}

void paintTimeSeries(QPainter& painter, const QRectF& bounds, const ChartView& view, const Palette& palette) {
    paintTimeSeriesGround(painter, bounds, view, palette);
    paintTimeSeriesCursor(painter, bounds, view, palette);
}

}  // namespace qd::ui::charts
