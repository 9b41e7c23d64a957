// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/label_spread.h"
#include "ui/charts/time_series_labels.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kLeastReadout = 22.0;
constexpr double kLeastDates = 20.0;
constexpr double kLeastAxis = 46.0;
constexpr double kAxisStep = 8.0;
constexpr double kMostAxisShare = 0.3;
constexpr double kMostDirectLabel = 110.0;
constexpr double kDrawdownShare = 0.24;
constexpr double kMostBelow = 0.6;  ///< of the height, for all panels below the lines
constexpr double kGap = 14.0;
constexpr double kTickRoom = 44.0;

struct LayoutWords {
    Q_DECLARE_TR_FUNCTIONS(LayoutWords)
};

Extent shownExtent(const PanelLayout& panel, IndexRange range) {
    Extent all;
    for (std::size_t i = 0; i < panel.lines.size(); ++i) {
        const Extent one = panel.lines[i].extent(range.first, range.last);
        const double a = one.low * panel.factors[i];
        const double b = one.high * panel.factors[i];
        if (one.any()) all.add(std::min(a, b), std::max(a, b));
    }
    return all;
}

void scaleLines(PanelLayout& panel, const ChartView& view, const QRectF& box, bool& logRefused) {
    Extent extent = shownExtent(panel, view.range);
    for (const ReferenceLine& line : view.references)
        if (line.panel == -1 && !view.options.rebased && std::isfinite(line.value) && extent.any() &&
            (line.value > 0.0 || !view.options.logScale))
            extent.add(line.value, line.value);
    logRefused = view.options.logScale && extent.any() && !(extent.low > 0.0);
    panel.scale = scaleFor(extent, view.options.logScale, box);
    if (!view.values) return;
    panel.scale.low = view.values->first;
    panel.scale.high = view.values->second;
    panel.scale.logarithmic = panel.scale.logarithmic && panel.scale.low > 0.0;
}

void scaleBelow(PanelLayout& panel, const ChartView& view, const QRectF& box) {
    Extent extent = shownExtent(panel, view.range);
    if (panel.what == PanelLayout::What::Drawdown) {
        panel.scale.box = box;
        panel.scale.low = std::min((extent.any() ? extent.low : 0.0) * 1.04, -1e-4);
        panel.scale.high = 0.0;
        return;
    }
    for (const ReferenceLine& line : view.references)
        if (line.panel == panel.index && std::isfinite(line.value) && extent.any())
            extent.add(line.value, line.value);
    panel.scale = scaleFor(extent, false, box);
}

std::vector<PanelLayout> panelsOf(const ChartView& view) {
    const TimeSeries& data = view.data();
    std::vector<PanelLayout> panels(1);
    PanelLayout& main = panels.front();
    main.kind = view.options.rebased ? ValueKind::Number : data.kind;
    main.lines = view.series->lines;
    main.names = data.lines;
    for (const Pyramid& line : main.lines)
        main.factors.push_back(view.options.rebased ? rebaseFactor(line.values(), view.range.first) : 1.0);
    if (view.options.drawdown) {
        PanelLayout& drawdown = panels.emplace_back();
        drawdown.what = PanelLayout::What::Drawdown;
        drawdown.kind = ValueKind::Percent;
        drawdown.lines = std::span(&view.series->drawdownLine, 1);
        drawdown.factors = {1.0};
    }
    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        PanelLayout& extra = panels.emplace_back();
        extra.what = PanelLayout::What::Extra;
        extra.index = static_cast<int>(i);
        extra.kind = data.panels[i].kind;
        extra.lines = view.series->panels[i];
        extra.names = data.panels[i].lines;
        extra.factors.assign(extra.lines.size(), 1.0);
    }
    return panels;
}

double shareOf(const PanelLayout& panel, const TimeSeries& data) {
    if (panel.what == PanelLayout::What::Lines) return 0.0;
    if (panel.what == PanelLayout::What::Drawdown) return kDrawdownShare;
    return std::clamp(data.panels[static_cast<std::size_t>(panel.index)].share, 0.05, 0.5);
}

/// Heights of the panels, the lines' own last to give way.
std::vector<double> heights(const std::vector<PanelLayout>& panels, const TimeSeries& data, double room) {
    double below = 0.0;
    for (const PanelLayout& panel : panels)
        below += shareOf(panel, data);
    const double squeeze = below > kMostBelow ? kMostBelow / below : 1.0;
    const double gaps = kGap * static_cast<double>(panels.size() - 1);
    std::vector<double> out(panels.size());
    double left = std::max(10.0, room - gaps);
    for (std::size_t i = 1; i < panels.size(); ++i) {
        out[i] = std::round(std::max(4.0, room * shareOf(panels[i], data) * squeeze));
        left -= out[i];
    }
    out[0] = std::max(8.0, left);
    return out;
}

}  // namespace

QRectF ChartLayout::plots() const {
    return {main().topLeft(), panels.back().scale.box.bottomRight()};
}

QString logRefusedText() {
    return LayoutWords::tr("A logarithmic axis needs values above 0");
}

QString bandLetter(int kind) {
    return QString(QLatin1Char(static_cast<char>('A' + std::max(0, kind) % 26)));
}

double namesWidth(const TimeSeries& data) {
    if (data.lines.size() < 2) return 0.0;
    const QFontMetricsF metrics(font(FontRole::LabelStrong));
    double widest = 0.0;
    for (const Line& line : data.lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.name));
    return std::min(std::ceil(widest) + 10.0, kMostDirectLabel);
}

ChartLayout layOut(const QRectF& bounds, const ChartView& view) {
    ChartLayout layout;
    const QFont label = font(FontRole::Label);
    const double line = QFontMetricsF(label).height();
    const QRectF inner = bounds.adjusted(8.0, 4.0, -10.0, -4.0);
    const double readout = std::max(kLeastReadout, QFontMetricsF(font(FontRole::Secondary)).height() + 6.0);
    layout.readout = QRectF(inner.left() + 6.0, inner.top(), std::max(0.0, inner.width() - 6.0), readout);
    const double dates = std::max(kLeastDates, line + 6.0);
    layout.dates = QRectF(inner.left(), inner.bottom() - dates, inner.width(), dates);
    layout.labelWidth = nameRoom(std::max(namesWidth(view.data()), view.leastNames), bounds.width());
    layout.panels = panelsOf(view);
    double top = layout.readout.bottom() + 4.0;
    const auto tall = heights(layout.panels, view.data(), std::max(20.0, layout.dates.top() - 2.0 - top));
    double widest = 0.0;
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        PanelLayout& panel = layout.panels[i];
        const QRectF box(0.0, top, 1.0, tall[i]);
        if (i == 0)
            scaleLines(panel, view, box, layout.logRefused);
        else
            scaleBelow(panel, view, box);
        top += tall[i] + kGap;
        const int wanted = std::clamp(static_cast<int>(box.height() / kTickRoom), 2, 8);
        panel.ticks = valueTicks(panel.scale.low, panel.scale.high, wanted, panel.scale.logarithmic,
                                 panel.kind, QLocale());
        for (const Tick& tick : panel.ticks)
            widest = std::max(widest, tabularWidth(label, tick.label));
    }
    // In steps, so that the lines do not shake while the labels change under a zoom.
    const double asked = std::ceil((widest + 8.0) / kAxisStep) * kAxisStep - 2.0;
    layout.axisWidth = std::min(std::max({asked, kLeastAxis, view.leastAxis}),
                                std::max(kLeastAxis, bounds.width() * kMostAxisShare));
    const double left = inner.left() + layout.axisWidth;
    const double width = std::max(10.0, inner.right() - layout.labelWidth - left);
    layout.dates.setLeft(left);
    layout.dates.setWidth(width);
    for (PanelLayout& panel : layout.panels) {
        panel.scale.box.setLeft(left);
        panel.scale.box.setWidth(width);
    }
    layout.axis = TimeAxis(view.data(), view.range, left, width);
    layout.times = timeTicks(view.data(), view.range, std::max(2, static_cast<int>(width / 84.0)), QLocale());
    placeTexts(layout, view);
    placeNotes(layout, view);
    return layout;
}

}  // namespace qd::ui::charts
