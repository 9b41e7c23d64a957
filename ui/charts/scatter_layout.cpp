// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/chart_label.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kTickRow = 18.0;
constexpr double kTitleRow = 16.0;
constexpr double kLegendRow = 20.0;
constexpr double kLeastRadius = 2.0;
constexpr double kMostRadius = 14.0;
constexpr double kMarkRadius = 6.5;
constexpr double kLabelHeight = 15.0;
constexpr double kLargest = 1e100;  ///< larger values have no place on the axes
constexpr int kMostLabels = 12;
constexpr std::size_t kMostNamed = 1000;

bool drawable(double x, double y) {
    return std::isfinite(x) && std::isfinite(y) && std::fabs(x) <= kLargest && std::fabs(y) <= kLargest;
}

/// A range with some air; a single value gets a range around it.
void widen(double& low, double& high) {
    if (!(high >= low)) {
        low = 0.0;
        high = 1.0;
    }
    const double air = high > low ? (high - low) * 0.06 : std::max(std::fabs(high) * 0.1, 1e-6);
    low -= air;
    high += air;
}

void findRange(const ScatterData& data, ScatterLayout& out) {
    out.xLow = out.yLow = std::numeric_limits<double>::infinity();
    out.xHigh = out.yHigh = -std::numeric_limits<double>::infinity();
    const auto take = [&](double x, double y) {
        if (!drawable(x, y)) return;
        out.xLow = std::min(out.xLow, x);
        out.xHigh = std::max(out.xHigh, x);
        out.yLow = std::min(out.yLow, y);
        out.yHigh = std::max(out.yHigh, y);
    };
    for (const ScatterPoint& point : data.points)
        take(point.x, point.y);
    for (const ScatterMark& mark : data.marks)
        take(mark.x, mark.y);
    for (const QPointF& point : data.frontier)
        take(point.x(), point.y());
    if (data.capitalLine) take(0.0, data.capitalLine->riskFree);
    widen(out.xLow, out.xHigh);
    widen(out.yLow, out.yHigh);
}

void placePlot(const ScatterData& data, ScatterLayout& out, bool mirrored) {
    const QFont f = font(FontRole::Label);
    // One row of the key for the groups, one for the lines.
    const int rows = (data.groups.size() > 1 ? 1 : 0) + (!data.frontier.empty() || data.capitalLine ? 1 : 0);
    const double top = out.bounds.top() + kLegendRow * rows + 4.0 + kTitleRow;
    const double bottom = out.bounds.bottom() - kTickRow - kTitleRow;
    out.yTicks = valueTicks(out.yLow, out.yHigh, std::clamp(static_cast<int>((bottom - top) / 46.0), 2, 8),
                            false, data.yKind, QLocale());
    double widest = 20.0;
    for (const Tick& tick : out.yTicks)
        widest = std::max(widest, tabularWidth(f, tick.label));
    widest = std::min(widest + 8.0, out.bounds.width() * 0.3);
    out.plot = QRectF(QPointF(out.bounds.left() + (mirrored ? 6.0 : widest), top),
                      QPointF(out.bounds.right() - (mirrored ? widest : 6.0), std::max(top + 10.0, bottom)));
    if (out.plot.width() < 10.0) out.plot.setWidth(10.0);
    out.xTicks = valueTicks(out.xLow, out.xHigh, std::clamp(static_cast<int>(out.plot.width() / 84.0), 2, 10),
                            false, data.xKind, QLocale());
    if (rows > 0) out.legend = QRectF(out.plot.left(), out.bounds.top(), out.plot.width(), kLegendRow * rows);
}

void placePoints(const ScatterData& data, ScatterLayout& out) {
    double largest = 0.0;
    double smallest = std::numeric_limits<double>::infinity();
    const auto sizeOf = [](const ScatterPoint& p) {
        return std::isfinite(p.size) ? std::max(0.0, p.size) : 1.0;
    };
    for (const ScatterPoint& point : data.points) {
        largest = std::max(largest, sizeOf(point));
        smallest = std::min(smallest, sizeOf(point));
    }
    const bool sized = largest > smallest;
    const double plain = data.points.size() > 2000 ? 2.5 : 4.0;
    const std::size_t count = data.points.size() + data.marks.size();
    out.at.reserve(count);
    out.radius.reserve(count);
    const auto place = [&](double x, double y, double radius) {
        out.at.push_back(drawable(x, y) ? out.toPixel(x, y) : QPointF(kNaN, kNaN));
        out.radius.push_back(static_cast<float>(radius));
    };
    for (const ScatterPoint& point : data.points)
        place(point.x, point.y,
              sized ? std::max(kLeastRadius, kMostRadius * std::sqrt(sizeOf(point) / largest)) : plain);
    for (const ScatterMark& mark : data.marks)
        place(mark.x, mark.y, kMarkRadius);
    for (std::size_t i = 0; i < count; ++i)
        if (std::isfinite(out.at[i].x())) out.byX.push_back(static_cast<int>(i));
    out.byY = out.byX;
    const auto px = [&](int i) { return out.at[static_cast<std::size_t>(i)]; };
    std::stable_sort(out.byX.begin(), out.byX.end(), [&](int a, int b) { return px(a).x() < px(b).x(); });
    std::stable_sort(out.byY.begin(), out.byY.end(), [&](int a, int b) { return px(a).y() > px(b).y(); });
}

/// Beside the point, on the side with room; false when it would lie over another label or outside.
bool placeLabel(ScatterLayout& out, int point, double width, bool mirrored) {
    const QPointF at = out.at[static_cast<std::size_t>(point)];
    const double off = out.radius[static_cast<std::size_t>(point)] + 4.0F;
    for (const bool before : {mirrored, !mirrored}) {
        const QRectF box(before ? at.x() - off - width : at.x() + off, at.y() - kLabelHeight / 2.0, width,
                         kLabelHeight);
        if (!out.plot.contains(box)) continue;
        const bool free = std::none_of(out.labels.begin(), out.labels.end(),
                                       [&](const ScatterLabel& label) { return label.box.intersects(box); });
        if (!free) continue;
        out.labels.push_back({point, box, before});
        return true;
    }
    return false;
}

void placeLabels(const ScatterData& data, ScatterLayout& out, bool mirrored) {
    const int points = static_cast<int>(data.points.size());
    const QFont strong = font(FontRole::LabelStrong);
    for (std::size_t i = 0; i < data.marks.size(); ++i) {
        const int at = points + static_cast<int>(i);
        if (std::isfinite(out.at[static_cast<std::size_t>(at)].x()))
            placeLabel(out, at, wordsWidth(strong, data.marks[i].name), mirrored);
    }
    // Of the points the largest, as long as there is room; in a cloud no name says anything.
    if (data.points.size() > kMostNamed) return;
    std::vector<int> order;
    for (const int point : out.byX)
        if (point < points && !data.points[static_cast<std::size_t>(point)].label.isEmpty())
            order.push_back(point);
    const auto wanted = std::min<std::size_t>(order.size(), 60);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(),
                      [&](int a, int b) {
                          const float ra = out.radius[static_cast<std::size_t>(a)];
                          const float rb = out.radius[static_cast<std::size_t>(b)];
                          return ra > rb || (ra == rb && a < b);
                      });
    const QFont plain = font(FontRole::Label);
    int placed = 0;
    for (std::size_t k = 0; k < wanted && placed < kMostLabels; ++k) {
        const QString& label = data.points[static_cast<std::size_t>(order[k])].label;
        placed += placeLabel(out, order[k], wordsWidth(plain, label), mirrored) ? 1 : 0;
    }
}

}  // namespace

QPointF ScatterLayout::toPixel(double x, double y) const {
    return {plot.left() + (x - xLow) / (xHigh - xLow) * plot.width(),
            plot.bottom() - (y - yLow) / (yHigh - yLow) * plot.height()};
}

ScatterLayout layoutScatter(const ScatterData& data, const QRectF& bounds, bool mirrored) {
    ScatterLayout out;
    out.bounds = bounds;
    findRange(data, out);
    placePlot(data, out, mirrored);
    placePoints(data, out);
    placeLabels(data, out, mirrored);
    return out;
}

int scatterPointAt(const ScatterLayout& layout, const QPointF& at) {
    int best = -1;
    double bestDistance = std::numeric_limits<double>::infinity();
    constexpr double kReach = 4.0;
    // From the last: marks lie on top.
    for (std::size_t i = layout.at.size(); i-- > 0;) {
        const QPointF apart = layout.at[i] - at;
        const double distance = std::hypot(apart.x(), apart.y()) - layout.radius[i];
        if (!(distance <= kReach) || distance >= bestDistance) continue;
        best = static_cast<int>(i);
        bestDistance = distance;
    }
    return best;
}

std::vector<int> scatterInside(const ScatterLayout& layout, const QPolygonF& polygon) {
    std::vector<int> inside;
    if (polygon.size() < 3) return inside;
    const QRectF box = polygon.boundingRect();
    for (std::size_t i = 0; i < layout.at.size(); ++i)
        if (box.contains(layout.at[i]) && polygon.containsPoint(layout.at[i], Qt::OddEvenFill))
            inside.push_back(static_cast<int>(i));
    return inside;
}

}  // namespace qd::ui::charts
