// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kTickRow = 18.0;
constexpr double kTitleRow = 16.0;
constexpr double kLegendRow = 22.0;
constexpr double kLargest = 1e100;  ///< larger values have no place on the axis
constexpr double kTickRoom = 56.0;
constexpr double kSectionRoom = 64.0;

bool drawable(double value) {
    return std::isfinite(value) && std::fabs(value) <= kLargest;
}

void findRange(const CurveData& data, CurveLayout& out) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Line& line : data.lines) {
        for (const double value : line.values) {
            if (!drawable(value)) continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (!(high >= low)) {
        low = 0.0;
        high = 1.0;
    }
    const double air = high > low ? (high - low) * 0.06 : std::max(std::fabs(high) * 0.1, 1e-6);
    out.low = low - air;
    out.high = high + air;
}

/// Sections by their names where there is more than one, else round steps.
void placeSteps(const CurveData& data, CurveLayout& out) {
    if (data.count() == 0) return;
    if (data.sections.size() > 1) {
        double next = -std::numeric_limits<double>::infinity();
        for (const CurveSection& section : data.sections) {
            const double at = section.from * out.plot.width() / out.room;
            if (at < next) continue;
            out.stepTicks.push_back({static_cast<double>(section.from), section.name});
            next = at + kSectionRoom;
        }
        return;
    }
    const int wanted = std::clamp(static_cast<int>(out.plot.width() / kTickRoom), 2, 12);
    const double first = data.steps.front();
    for (const double step : niceTicks(first, first + out.room - 1, std::min(wanted, out.room))) {
        if (step != std::floor(step)) continue;
        out.stepTicks.push_back({step - first, QLocale().toString(static_cast<qint64>(step))});
    }
    if (out.stepTicks.empty()) out.stepTicks.push_back({0.0, QLocale().toString(static_cast<qint64>(first))});
}

}  // namespace

double CurveLayout::xOf(double point) const {
    const double share = (point + 0.5) / room;
    return mirrored ? plot.right() - share * plot.width() : plot.left() + share * plot.width();
}

double CurveLayout::yOf(double value) const {
    return plot.bottom() - (value - low) / (high - low) * plot.height();
}

int CurveLayout::pointNear(double x, int count) const {
    if (count <= 0 || x < plot.left() - 8.0 || x > plot.right() + 8.0) return -1;
    const double share = (mirrored ? plot.right() - x : x - plot.left()) / plot.width();
    return std::clamp(static_cast<int>(std::floor(share * room)), 0, count - 1);
}

CurveLayout layoutCurves(const CurveData& data, const QRectF& bounds, bool mirrored) {
    CurveLayout out;
    out.bounds = bounds;
    out.mirrored = mirrored;
    out.room = std::max({1, data.count(), data.expected});
    findRange(data, out);
    const double top = bounds.top() + kLegendRow + kTitleRow;
    const double bottom = bounds.bottom() - kTickRow - (data.sections.size() > 1 ? 0.0 : kTitleRow);
    out.valueTicks = valueTicks(out.low, out.high, std::clamp(static_cast<int>((bottom - top) / 40.0), 2, 8),
                                false, data.kind, QLocale());
    const QFont f = font(FontRole::Label);
    double widest = 20.0;
    for (const Tick& tick : out.valueTicks)
        widest = std::max(widest, tabularWidth(f, tick.label));
    widest = std::min(widest + 8.0, bounds.width() * 0.3);
    out.plot = QRectF(QPointF(bounds.left() + (mirrored ? 6.0 : widest), top),
                      QPointF(bounds.right() - (mirrored ? widest : 6.0), std::max(top + 10.0, bottom)));
    if (out.plot.width() < 10.0) out.plot.setWidth(10.0);
    out.legend = QRectF(bounds.left(), bounds.top(), bounds.width(), kLegendRow);
    placeSteps(data, out);
    return out;
}

std::vector<QPolygonF> stretchesOf(const CurveData& data, const CurveLayout& layout, std::size_t line) {
    std::vector<QPolygonF> stretches;
    QPolygonF now;
    const auto end = [&] {
        if (!now.isEmpty()) stretches.push_back(now);
        now.clear();
    };
    std::size_t next = 0;
    const auto& values = data.lines[line].values;
    for (int i = 0; i < data.count() && i < static_cast<int>(values.size()); ++i) {
        while (next < data.sections.size() && data.sections[next].from <= i) {
            if (data.sections[next].from == i) end();
            ++next;
        }
        const double value = values[static_cast<std::size_t>(i)];
        if (drawable(value))
            now.append(QPointF(layout.xOf(i), layout.yOf(value)));
        else
            end();
    }
    end();
    return stretches;
}

}  // namespace qd::ui::charts
