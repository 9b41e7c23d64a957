// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_labels.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/label_spread.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

using Kind = PlacedText::Kind;

bool isFree(const ChartLayout& layout, const QRectF& box) {
    return std::none_of(layout.texts.begin(), layout.texts.end(),
                        [&](const PlacedText& text) { return text.box.intersects(box); });
}

bool place(ChartLayout& layout, const QRectF& box, const QString& text, Kind kind, int index = 0) {
    if (text.isEmpty() || box.width() < 4.0 || !isFree(layout, box)) return false;
    layout.texts.push_back({box, text, kind, index});
    return true;
}

void placeValues(ChartLayout& layout, double height) {
    const QFont f = font(FontRole::Label);
    const double room = layout.axisWidth - 8.0;
    for (const PanelLayout& panel : layout.panels) {
        const QRectF& box = panel.scale.box;
        if (box.height() < height * 0.8) continue;
        for (const Tick& tick : panel.ticks) {
            const double y = panel.scale.y(tick.value);
            if (y < box.top() - 1.0 || y > box.bottom() + 1.0) continue;
            const double width = std::min(tabularWidth(f, tick.label), room);
            const double centre = std::round(y);
            place(layout, QRectF(box.left() - 8.0 - width, centre - height / 2.0, width, height), tick.label,
                  Kind::Value);
        }
    }
}

void placeTimes(ChartLayout& layout, double height) {
    const QFont f = font(FontRole::Label);
    constexpr double kBetween = 8.0;
    for (const Tick& tick : layout.times) {
        const double x = layout.axis.x(tick.value);
        const double width = tabularWidth(f, tick.label);
        const QRectF box(x - width / 2.0, layout.dates.top() + 4.0, width, height);
        if (box.right() > layout.dates.right() + 4.0 || box.left() < layout.dates.left() - 4.0) continue;
        if (isFree(layout, box.adjusted(-kBetween, 0.0, kBetween, 0.0)))
            place(layout, box, tick.label, Kind::Time);
    }
}

/// Names at the lines' right ends, pushed apart.
void placeNames(ChartLayout& layout, const ChartView& view, double height) {
    const PanelLayout& panel = layout.panels.front();
    if (panel.lines.size() < 2) return;
    struct End {
        double y;
        int line;
    };
    std::vector<End> ends;
    for (std::size_t i = 0; i < panel.lines.size(); ++i) {
        const auto values = panel.lines[i].values();
        if (!panel.lines[i].extent(view.range.first, view.range.last).any()) continue;
        for (int k = std::min(view.range.last, static_cast<int>(values.size()) - 1); k >= view.range.first;
             --k) {
            const double v = values[static_cast<std::size_t>(k)];
            if (!std::isfinite(v)) continue;
            const double y = panel.scale.y(v * panel.factors[i]);
            ends.push_back(
                {std::clamp(y, panel.scale.box.top(), panel.scale.box.bottom()), static_cast<int>(i)});
            break;
        }
    }
    // Where there is no room for all, the first lines keep their names.
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor(panel.scale.box.height() / height)));
    if (ends.size() > most) ends.resize(most);
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    std::vector<double> centres;
    for (const End& end : ends)
        centres.push_back(end.y);
    spreadLabels(centres, panel.scale.box.top(), panel.scale.box.bottom(), height);
    const QFontMetricsF metrics(font(FontRole::LabelStrong));
    const double left = panel.scale.box.right() + 8.0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const double room = layout.labelWidth - 8.0;
        const QString& name = panel.names[static_cast<std::size_t>(ends[i].line)].name;
        const QString text = metrics.elidedText(name, Qt::ElideRight, room);
        place(layout,
              QRectF(left, centres[i] - height / 2.0, std::min(room, metrics.horizontalAdvance(text) + 1.0),
                     height),
              text, Kind::Name, ends[i].line);
    }
}

void placePanelTitles(ChartLayout& layout, const ChartView& view, double height) {
    const QFontMetricsF metrics(font(FontRole::Label));
    for (const PanelLayout& panel : layout.panels) {
        if (panel.what != PanelLayout::What::Extra) continue;
        const QRectF& box = panel.scale.box;
        const QString text =
            metrics.elidedText(view.data().panels[static_cast<std::size_t>(panel.index)].title,
                               Qt::ElideRight, box.width() - 8.0);
        const QRectF at(box.left() + 4.0, box.top() + 1.0, metrics.horizontalAdvance(text) + 1.0, height);
        if (box.height() > height * 1.5) place(layout, at, text, Kind::Panel, panel.index);
    }
}

void placeBands(ChartLayout& layout, const ChartView& view, double height) {
    const QFontMetricsF metrics(font(FontRole::LabelStrong));
    const QRectF& main = layout.main();
    for (std::size_t i = 0; i < view.bands.size(); ++i) {
        const RegimeBand& band = view.bands[i];
        const TimeSeries& data = view.data();
        if (band.to < data.timeAt(view.range.first) || band.from > data.timeAt(view.range.last)) continue;
        const double left = std::max(main.left(), layout.axis.xOfTime(band.from));
        const double right = std::min(main.right(), layout.axis.xOfTime(band.to));
        const QString letter = bandLetter(band.kind);
        const QString whole = letter + QLatin1Char(' ') + band.label;
        const double room = right - left - 8.0;
        const QString text = metrics.horizontalAdvance(whole) <= room ? whole : letter;
        const double width = metrics.horizontalAdvance(text) + 1.0;
        if (width <= room + 4.0)
            place(layout, QRectF(left + 4.0, main.top() + 1.0, width, height), text, Kind::Band,
                  static_cast<int>(i));
    }
}

void placeReferences(ChartLayout& layout, const ChartView& view, double height) {
    const QFont f = font(FontRole::Label);
    const QFontMetricsF metrics(f);
    for (std::size_t i = 0; i < view.references.size(); ++i) {
        const ReferenceLine& line = view.references[i];
        for (const PanelLayout& panel : layout.panels) {
            const bool here = line.panel < 0
                                  ? panel.what == PanelLayout::What::Lines && !view.options.rebased
                                  : panel.what == PanelLayout::What::Extra && panel.index == line.panel;
            const double y = panel.scale.y(line.value);
            const QRectF& box = panel.scale.box;
            if (!here || !std::isfinite(line.value) || y < box.top() || y > box.bottom()) continue;
            const QString whole =
                line.label + QLatin1Char(' ') + valueText(line.value, panel.kind, QLocale());
            const QString text = metrics.elidedText(whole, Qt::ElideRight, box.width() - 12.0);
            const double width = metrics.horizontalAdvance(text) + 4.0;
            const double over = y - height - 1.0 >= box.top() ? y - height - 1.0 : y + 2.0;
            place(layout, QRectF(box.right() - 4.0 - width, over, width, height), text, Kind::Reference,
                  static_cast<int>(i));
        }
    }
}

}  // namespace

void placeTexts(ChartLayout& layout, const ChartView& view) {
    const double height = std::ceil(QFontMetricsF(font(FontRole::Label)).height());
    placeValues(layout, height);
    placeTimes(layout, height);
    placeNames(layout, view, height);
    if (layout.logRefused) {
        const QFontMetricsF metrics(font(FontRole::Label));
        const QRectF& main = layout.main();
        const QString text = metrics.elidedText(logRefusedText(), Qt::ElideRight, main.width() - 8.0);
        place(layout,
              QRectF(main.left() + 4.0, main.bottom() - height - 2.0, metrics.horizontalAdvance(text) + 1.0,
                     height),
              text, Kind::Remark);
    }
    placeBands(layout, view, height);
    placePanelTitles(layout, view, height);
    placeReferences(layout, view, height);
}

void placeNotes(ChartLayout& layout, const ChartView& view) {
    constexpr double kBetween = 14.0;
    const TimeSeries& data = view.data();
    const PanelLayout& panel = layout.panels.front();
    for (std::size_t i = 0; i < view.notes.size(); ++i) {
        const qint64 time = view.notes[i].time;
        if (time < data.timeAt(view.range.first) || time > data.timeAt(view.range.last)) continue;
        const int index = nearestIndex(data, time);
        const double x = layout.axis.x(index);
        const auto near = std::find_if(layout.notes.begin(), layout.notes.end(), [&](const PlacedNote& mark) {
            return std::fabs(mark.at.x() - x) < kBetween;
        });
        if (near != layout.notes.end()) {
            near->notes.push_back(static_cast<int>(i));
            continue;
        }
        const double value = panel.lines.front().at(index) * panel.factors.front();
        const double wanted =
            std::isfinite(value) ? panel.scale.y(value) - kBetween : panel.scale.box.bottom() - kBetween;
        const double y = std::clamp(wanted, panel.scale.box.top() + 8.0,
                                    std::max(panel.scale.box.top() + 8.0, panel.scale.box.bottom() - 8.0));
        layout.notes.push_back({QPointF(x, y), {static_cast<int>(i)}});
    }
}

}  // namespace qd::ui::charts
