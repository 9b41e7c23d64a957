// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_layout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kLegendRow = 22.0;
constexpr double kAxisRow = 18.0;
constexpr double kLeastAcross = 22.0;  ///< of a category with its bars side by side below each other
constexpr double kLeastBar = 7.0;      ///< of one bar in a group
constexpr double kLeastUpright = 14.0;
constexpr double kFill = 0.66;  ///< share of a category that its bars take
constexpr double kLabelHigh = 14.0;
constexpr double kSliver = 4.0;  ///< what stands where there is no value
constexpr int kMostMeasured = 40;

bool sideways(const BarOptions& o) {
    return o.orientation == BarOrientation::Horizontal;
}

int groupSizeOf(const BarData& data, const BarOptions& o) {
    return o.stacked ? 1 : std::max(1, static_cast<int>(data.series.size()));
}

struct Range {
    double low = 0.0;
    double high = 0.0;
};

Range rangeOf(const BarData& data, bool stacked) {
    Range range;
    for (int c = 0; c < static_cast<int>(data.categories.size()); ++c) {
        double up = 0.0;
        double down = 0.0;
        for (int s = 0; s < static_cast<int>(data.series.size()); ++s) {
            const double value = data.at(c, s);
            if (!std::isfinite(value)) continue;
            up = stacked ? up + std::max(0.0, value) : std::max(up, value);
            down = stacked ? down + std::min(0.0, value) : std::min(down, value);
        }
        const double limit = data.limitOf(c);
        if (std::isfinite(limit)) {
            up = std::max(up, limit);
            down = std::min(down, limit);
        }
        range.high = std::max(range.high, up);
        range.low = std::min(range.low, down);
    }
    if (!(range.high > range.low)) range.high = range.low + 1.0;
    return range;
}

/// Measures the longest names only: all of hundreds would take longer than a frame.
double widestName(const BarData& data) {
    qsizetype longest = 0;
    for (const QString& name : data.categories)
        longest = std::max(longest, name.size());
    const QFontMetricsF metrics(font(FontRole::Secondary));
    double widest = 0.0;
    int measured = 0;
    for (const QString& name : data.categories) {
        if (name.size() * 4 < longest * 3 || measured >= kMostMeasured) continue;
        widest = std::max(widest, std::ceil(metrics.horizontalAdvance(name)) + 1.0);
        ++measured;
    }
    return widest;
}

/// The widest label that a value of the chart can have.
double widestValue(const BarData& data, const Range& range) {
    const QFont f = font(FontRole::Label);
    return std::max(tabularWidth(f, barText(data, range.low)), tabularWidth(f, barText(data, range.high))) +
           2.0;
}

void placePlot(BarLayout& out, const BarData& data, const BarOptions& o, const Range& range) {
    QRectF inner = out.bounds;
    if (data.series.size() > 1) {
        out.legend = QRectF(inner.left(), inner.top(), inner.width(), kLegendRow);
        inner.setTop(inner.top() + kLegendRow);
    }
    const double value = o.valueLabels ? widestValue(data, range) + 6.0 : 6.0;
    if (sideways(o)) {
        const double names = std::min(widestName(data) + 10.0, inner.width() * 0.36);
        out.plot = inner.adjusted(names, 2.0, -value, -kAxisRow);
        if (range.low < 0.0) out.plot.setLeft(std::min(out.plot.left() + value, out.plot.right() - 10.0));
    } else {
        double axis = 20.0;
        for (const Tick& tick : valueTicks(range.low, range.high, 5, false, data.kind, QLocale()))
            axis = std::max(axis, tabularWidth(font(FontRole::Label), tick.label) + 8.0);
        const double words = o.valueLabels ? kLabelHigh + 4.0 : 6.0;
        // The lowest tick's label hangs below the plot: the names start under it.
        out.plot = inner.adjusted(axis, words, 0.0, -kAxisRow - 7.0 - (range.low < 0.0 ? words - 6.0 : 0.0));
    }
    if (out.plot.width() < 10.0) out.plot.setWidth(10.0);
    if (out.plot.height() < 10.0) out.plot.setHeight(10.0);
}

/// One label at the end of a bar, beyond the limit's tick where that is in the way.
void labelBar(BarLayout& out, const BarData& data, const BarOptions& o, const QRectF& bar, double value,
              double limit, double slot) {
    const QFont f = font(FontRole::Label);
    const QString text = barText(data, value);
    const double width = tabularWidth(f, text) + 2.0;
    const bool up = value >= 0.0;
    if (sideways(o)) {
        if (slot < kLabelHigh - 2.0) return;
        double at = up ? bar.right() + 4.0 : bar.left() - 4.0 - width;
        if (std::isfinite(limit)) {
            const double tick = out.along(limit);
            if (tick > at - 4.0 && tick < at + width + 4.0) at = up ? tick + 5.0 : tick - 5.0 - width;
        }
        const QRectF box(at, bar.center().y() - kLabelHigh / 2.0, width, kLabelHigh);
        if (box.right() <= out.bounds.right() + 0.5 && box.left() >= out.bounds.left() - 0.5)
            out.values.push_back({box, text, Qt::AlignLeft | Qt::AlignVCenter});
        return;
    }
    if (width > slot) return;
    double at = up ? bar.top() - kLabelHigh - 1.0 : bar.bottom() + 1.0;
    if (std::isfinite(limit)) {
        const double tick = out.along(limit);
        if (tick > at - 3.0 && tick < at + kLabelHigh + 3.0) at = up ? tick - kLabelHigh - 3.0 : tick + 3.0;
    }
    const QRectF box(bar.center().x() - width / 2.0, at, width, kLabelHigh);
    if (box.top() >= out.bounds.top() - 0.5 && box.bottom() <= out.bounds.bottom() + 0.5)
        out.values.push_back({box, text, Qt::AlignCenter});
}

QRectF barBox(const BarLayout& l, const BarOptions& o, double across, double thick, double from, double to) {
    const double a = std::round(l.along(from));
    double b = std::round(l.along(to));
    if (a == b && from != to) b += sideways(o) == (to > from) ? 1.0 : -1.0;  // what is not zero is seen
    if (sideways(o)) return {std::min(a, b), across, std::fabs(b - a), thick};
    return {across, std::min(a, b), thick, std::fabs(b - a)};
}

void placeCategory(BarLayout& out, const BarData& data, const BarOptions& o, int category, double from,
                   double each) {
    const int group = groupSizeOf(data, o);
    const double thick = std::max(1.0, std::min(each * kFill / group, 34.0));
    const double start = from + (each - thick * group) / 2.0;
    const double limit = data.limitOf(category);
    double up = 0.0;
    double down = 0.0;
    for (int s = 0; s < static_cast<int>(data.series.size()); ++s) {
        const double value = data.at(category, s);
        const double across = o.stacked ? start : start + thick * s;
        BarMark mark{category, s, {}, !std::isfinite(value), false};
        if (mark.missing) {
            if (!o.stacked)
                mark.box = sideways(o) ? QRectF(out.along(0.0), across, kSliver, thick - 1.0)
                                       : QRectF(across, out.along(0.0) - kSliver, thick - 1.0, kSliver);
        } else {
            double& base = value >= 0.0 ? up : down;
            const double begin = o.stacked ? base : 0.0;
            base = begin + value;
            mark.box = barBox(out, o, across, thick - (group > 1 ? 1.0 : 0.0), begin, begin + value);
            const double reach = o.stacked ? base : value;
            mark.beyond = std::isfinite(limit) && limit * reach > 0.0 && std::fabs(reach) > std::fabs(limit);
        }
        out.bars.push_back(mark);
        if (o.valueLabels && !o.stacked && !mark.missing)
            labelBar(out, data, o, mark.box, value, limit, sideways(o) ? thick : each / group);
    }
    const double total = data.total(category);
    if (o.valueLabels && o.stacked && std::isfinite(total)) {
        const QRectF whole = barBox(out, o, start, thick, total >= 0.0 ? 0.0 : down, total >= 0.0 ? up : 0.0);
        labelBar(out, data, o, whole, total, limit, sideways(o) ? thick : each);
    }
    if (!std::isfinite(limit)) return;
    const double at = std::round(out.along(limit));
    const double span = thick * group + 6.0;
    out.limits.push_back(sideways(o) ? QRectF(at - 1.0, start - 3.0, 2.0, span)
                                     : QRectF(start - 3.0, at - 1.0, span, 2.0));
}

void placeNames(BarLayout& out, const BarData& data, const BarOptions& o, double each) {
    const QFont f = font(FontRole::Secondary);
    double free = out.bounds.left() - 1.0;
    const double edge = sideways(o) && out.low < 0.0
                            ? std::min(widestName(data) + 10.0, out.bounds.width() * 0.36)
                            : out.plot.left() - out.bounds.left();
    for (int k = 0; k < out.shown; ++k) {
        const QString& name = data.categories.at(out.first + k);
        if (sideways(o)) {
            out.names.push_back(
                {QRectF(out.bounds.left(), out.plot.top() + each * (k + 0.5) - 8.0, edge - 8.0, 16.0), name,
                 Qt::AlignLeft | Qt::AlignVCenter});
            continue;
        }
        const double width = wordsWidth(f, name);
        const QRectF box(out.plot.left() + each * (k + 0.5) - width / 2.0,
                         out.bounds.bottom() - kAxisRow + 2.0, width, 16.0);
        // Names that would touch the one before are left out; the read-out has them all.
        if (box.left() < free + 6.0 || box.right() > out.bounds.right() + 0.5) continue;
        free = box.right();
        out.names.push_back({box, name, Qt::AlignCenter});
    }
}

void mirror(BarLayout& out) {
    if (!out.mirrored) return;
    for (BarMark& bar : out.bars)
        bar.box = reflected(bar.box, out.bounds, true);
    for (QRectF& limit : out.limits)
        limit = reflected(limit, out.bounds, true);
    for (auto* words : {&out.values, &out.names})
        for (BarWords& w : *words) {
            w.box = reflected(w.box, out.bounds, true);
            if (w.alignment & Qt::AlignLeft) w.alignment = Qt::AlignRight | Qt::AlignVCenter;
        }
}

}  // namespace

double BarLayout::along(double value) const {
    const double share = (value - low) / (high - low);
    return orientation == BarOrientation::Horizontal ? plot.left() + share * plot.width()
                                                     : plot.bottom() - share * plot.height();
}

QString barText(const BarData& data, double value) {
    if (data.signedChange) return signedText(value, data.kind, 2);
    return valueText(value, data.kind, QLocale());
}

int barCapacity(const BarData& data, const QRectF& bounds, const BarOptions& o) {
    BarLayout out;
    out.bounds = bounds;
    placePlot(out, data, o, rangeOf(data, o.stacked));
    const double length = sideways(o) ? out.plot.height() : out.plot.width();
    const double least =
        std::max(sideways(o) ? kLeastAcross : kLeastUpright, kLeastBar * groupSizeOf(data, o) / kFill);
    return std::max(1, static_cast<int>(length / least));
}

BarLayout layoutBars(const BarData& data, const QRectF& bounds, const BarOptions& o) {
    BarLayout out;
    out.bounds = bounds;
    out.orientation = o.orientation;
    out.mirrored = o.mirrored;
    const Range range = rangeOf(data, o.stacked);
    out.low = range.low;
    out.high = range.high;
    placePlot(out, data, o, range);
    const int count = static_cast<int>(data.categories.size());
    out.shown = std::min(count, barCapacity(data, bounds, o));
    out.first = std::clamp(o.first, 0, std::max(0, count - out.shown));
    if (out.shown < 1) return out;
    const double length = sideways(o) ? out.plot.height() : out.plot.width();
    // A few bars do not spread over the whole height: they stay together at the top.
    const double each = std::min(length / out.shown, sideways(o) ? 30.0 + 12.0 * groupSizeOf(data, o) : 1e9);
    const double room = sideways(o) ? out.plot.width() : out.plot.height();
    out.ticks =
        valueTicks(out.low, out.high, std::clamp(static_cast<int>(room / (sideways(o) ? 90.0 : 44.0)), 1, 8),
                   false, data.kind, QLocale());
    const double start = sideways(o) ? out.plot.top() : out.plot.left();
    for (int k = 0; k < out.shown; ++k)
        placeCategory(out, data, o, out.first + k, start + each * k, each);
    placeNames(out, data, o, each);
    mirror(out);
    return out;
}

}  // namespace qd::ui::charts
