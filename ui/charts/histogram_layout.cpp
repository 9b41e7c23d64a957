// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram_layout.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// tr() for what is no QObject.
struct HistogramWords {
    Q_DECLARE_TR_FUNCTIONS(HistogramWords)
};

constexpr double kLegendRow = 20.0;
constexpr double kWordsRow = 16.0;
constexpr std::size_t kMostRows = 4;
constexpr double kAxisRow = 18.0;
constexpr double kTitleRow = 16.0;

double shareOf(const HistogramCounts& counts, std::size_t bin) {
    return counts.samples > 0 ? counts.counts[bin] / counts.samples : 0.0;
}

/// Binned shares and scaled densities: the largest of all.
double highestShare(const HistogramData& data, double binWidth) {
    double highest = 0.0;
    for (const HistogramCounts& counts : data.distributions)
        for (std::size_t bin = 0; bin < counts.counts.size(); ++bin)
            highest = std::max(highest, shareOf(counts, bin));
    for (const DensityCurve& curve : data.curves)
        for (const QPointF& point : curve.points)
            if (std::isfinite(point.y())) highest = std::max(highest, point.y() * binWidth);
    return highest > 0.0 ? highest : 1.0;
}

std::vector<HistogramMarker> allLines(const HistogramData& data) {
    std::vector<HistogramMarker> lines = data.markers;
    if (!data.distributions.empty()) {
        lines.push_back({HistogramWords::tr("Mean"), data.distributions.front().mean, false});
        lines.push_back({HistogramWords::tr("Median"), data.distributions.front().median, false});
    }
    std::erase_if(lines, [](const HistogramMarker& line) { return !std::isfinite(line.value); });
    std::stable_sort(lines.begin(), lines.end(), [](auto& a, auto& b) { return a.value < b.value; });
    return lines;
}

/// Puts the words into the first row in which they touch no others; returns the rows used.
std::size_t placeWords(HistogramLayout& out, double top) {
    const QFont f = font(FontRole::Label);
    std::array<double, kMostRows> free{};
    free.fill(out.plot.left());
    std::size_t used = 0;
    for (HistogramLine& line : out.lines) {
        const double width = tabularWidth(f, line.text) + 2.0;
        for (std::size_t row = 0; row < kMostRows; ++row) {
            const double left =
                line.x + 4.0 + width <= out.plot.right() ? line.x + 4.0 : line.x - 4.0 - width;
            if (left < free[row] || left < out.plot.left()) continue;
            line.words = QRectF(left, top + kWordsRow * static_cast<double>(row), width, kWordsRow);
            // The next one's line must not run through these words.
            free[row] = left + width + 10.0;
            used = std::max(used, row + 1);
            break;
        }
    }
    return used;
}

void placeLines(HistogramLayout& out, const HistogramData& data) {
    for (const HistogramMarker& line : allLines(data)) {
        if (line.value < out.low || line.value > out.high) continue;
        const bool reference = !line.limit;
        out.lines.push_back({std::round(out.xOf(line.value)),
                             line.name + QLatin1Char(' ') + valueText(line.value, data.kind, QLocale()),
                             QRectF(), line.limit, reference});
    }
}

void placeShapes(HistogramLayout& out, const HistogramData& data) {
    const double binWidth = data.edges[1] - data.edges[0];
    const HistogramCounts& own = data.distributions.front();
    for (std::size_t bin = 0; bin + 1 < data.edges.size(); ++bin) {
        const double left = std::round(out.xOf(data.edges[bin]));
        const double right = std::round(out.xOf(data.edges[bin + 1]));
        out.bars.emplace_back(QPointF(left, out.yOf(shareOf(own, bin))), QPointF(right, out.plot.bottom()));
    }
    if (data.distributions.size() > 1) {
        const HistogramCounts& second = data.distributions[1];
        out.outline.append(QPointF(out.bars.front().left(), out.plot.bottom()));
        for (std::size_t bin = 0; bin < out.bars.size(); ++bin) {
            const double y = out.yOf(shareOf(second, bin));
            out.outline.append(QPointF(out.bars[bin].left(), y));
            out.outline.append(QPointF(out.bars[bin].right(), y));
        }
        out.outline.append(QPointF(out.bars.back().right(), out.plot.bottom()));
    }
    for (const DensityCurve& curve : data.curves) {
        QPolygonF line;
        for (const QPointF& point : curve.points)
            if (std::isfinite(point.x()) && std::isfinite(point.y()))
                line.append(QPointF(out.xOf(point.x()), out.yOf(point.y() * binWidth)));
        out.curves.push_back(line);
    }
}

}  // namespace

double HistogramLayout::xOf(double value) const {
    return plot.left() + (value - low) / (high - low) * plot.width();
}
double HistogramLayout::yOf(double share) const {
    return plot.bottom() - share / top * plot.height();
}

HistogramLayout layoutHistogram(const HistogramData& data, const QRectF& bounds, bool mirrored) {
    HistogramLayout out;
    out.bounds = bounds;
    if (data.edges.size() < 2 || data.distributions.empty()) return out;
    out.low = data.edges.front();
    out.high = data.edges.back();
    // Limits beyond the samples are worth seeing when they are not far off.
    const double reach = (out.high - out.low) * 0.35;
    for (const HistogramMarker& marker : data.markers) {
        if (marker.value < out.low && marker.value >= data.edges.front() - reach) out.low = marker.value;
        if (marker.value > out.high && marker.value <= data.edges.back() + reach) out.high = marker.value;
    }
    const double air = (out.high - out.low) * 0.02;
    out.low -= air;
    out.high += air;
    out.top = highestShare(data, data.edges[1] - data.edges[0]) * 1.06;
    const QFont f = font(FontRole::Label);
    out.yTicks =
        valueTicks(0.0, out.top, bounds.height() > 220.0 ? 4 : 2, false, ValueKind::Percent, QLocale());
    double axis = 20.0;
    for (const Tick& tick : out.yTicks)
        axis = std::max(axis, tabularWidth(f, tick.label) + 8.0);
    axis = std::min(axis, bounds.width() * 0.3);
    out.plot = mirrored ? bounds.adjusted(4.0, 0.0, -axis, 0.0) : bounds.adjusted(axis, 0.0, -4.0, 0.0);
    if (out.plot.width() < 10.0) out.plot.setWidth(10.0);
    const bool named = data.distributions.size() > 1 || !data.curves.empty();
    double top = bounds.top();
    if (named) {
        out.legend = QRectF(out.plot.left(), top, out.plot.width(), kLegendRow);
        top += kLegendRow;
    }
    placeLines(out, data);
    const std::size_t rows = placeWords(out, top);
    top += kWordsRow * static_cast<double>(rows) + 2.0;
    const double below = kAxisRow + (data.valueName.isEmpty() ? 0.0 : kTitleRow);
    out.plot.setTop(top);
    out.plot.setBottom(std::max(top + 10.0, bounds.bottom() - below));
    out.xTicks = valueTicks(out.low, out.high, std::clamp(static_cast<int>(out.plot.width() / 84.0), 2, 10),
                            false, data.kind, QLocale());
    placeShapes(out, data);
    return out;
}

}  // namespace qd::ui::charts
