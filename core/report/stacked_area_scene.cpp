// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/report/display_text.h"
#include "core/report/scene_frame.h"
#include "core/report/series_shape.h"

namespace qd::report {

namespace {

/// upper[s][i]: top of band s at drawn date i; the bands lie on one another from 0.
std::vector<std::vector<double>> stack(const StackedArea& chart, const std::vector<std::size_t>& drawn) {
    std::vector<std::vector<double>> upper;
    std::vector<double> sum(drawn.size(), 0.0);
    for (const LineSeries& series : chart.series) {
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            if (drawn[i] >= series.values.size()) continue;
            const double share = series.values[drawn[i]];
            if (std::isfinite(share) && share > 0.0 && share < 1e150) sum[i] += share;
        }
        upper.push_back(sum);
    }
    return upper;
}

/// Evenly chosen dates, the first and the last among them: a band's shape needs no extremes.
std::vector<std::size_t> chosen(std::size_t count, std::size_t most) {
    std::vector<std::size_t> out;
    if (count <= most) {
        for (std::size_t i = 0; i < count; ++i)
            out.push_back(i);
        return out;
    }
    for (std::size_t k = 0; k < most; ++k)
        out.push_back(k * (count - 1) / (most - 1));
    return out;
}

void addBand(Scene& scene, const std::vector<double>& xs, const std::vector<double>& lower,
             const std::vector<double>& upper, int series) {
    ScenePath band{{}, Ink::Series, series, 0.0, true, 0.85};
    for (std::size_t i = 0; i < xs.size(); ++i)
        band.points.push_back({xs[i], upper[i]});
    ScenePath edge{band.points, Ink::Surface, 0, 0.5};
    for (std::size_t i = xs.size(); i-- > 0;)
        band.points.push_back({xs[i], lower[i]});
    scene.paths.push_back(std::move(band));
    scene.paths.push_back(std::move(edge));
}

struct BandLabel {
    int series;
    double share;
    double middle;  ///< y of the band's middle at the right edge
};

void addBandLabels(Scene& scene, const PlotArea& plot, const StackedArea& chart,
                   std::vector<BandLabel> labels) {
    // What has no weight left at the end needs no label unless there is room for it.
    const double gap = scene.textSize * 1.4;
    const auto most = static_cast<std::size_t>(std::max(1.0, (plot.bottom - plot.top) / gap));
    while (labels.size() > most) {
        labels.erase(std::min_element(labels.begin(), labels.end(),
                                      [](const auto& a, const auto& b) { return a.share < b.share; }));
    }
    std::vector<double> wanted;
    for (const auto& label : labels)
        wanted.push_back(label.middle);
    // The upper bands come first, so that equal middles keep the order of the stack.
    const auto places = spreadLabels(wanted, gap, plot.top + gap * 0.3, plot.bottom - gap * 0.3);
    const double x = plot.right + 14.0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double size = scene.textSize;
        const int series = labels[i].series;
        scene.paths.push_back(
            {{{plot.right + 1.0, wanted[i]}, {plot.right + 6.0, places[i]}, {x - 3.0, places[i]}},
             Ink::Series,
             series,
             1.0});
        const std::string value = percentText(labels[i].share, 1);
        const double room = scene.width - x - estimatedWidth(value, size) - 4.0;
        const auto& name = chart.series[static_cast<std::size_t>(series)].name;
        scene.texts.push_back(
            {{x, places[i] + size * 0.36}, fittedText(name, size, room), Anchor::Start, Ink::Text});
        scene.texts.push_back({{scene.width, places[i] + size * 0.36}, value, Anchor::End, Ink::Muted});
    }
}

double nameGutter(const StackedArea& chart, const SceneSize& size) {
    double widest = 0.0;
    for (const LineSeries& series : chart.series)
        widest = std::max(widest, estimatedWidth(series.name, size.textSize));
    return std::min(widest + estimatedWidth("100.0 %", size.textSize) + 24.0, size.width * 0.36);
}

}  // namespace

Scene stackedAreaScene(const StackedArea& chart, const SceneSize& size) {
    Scene scene{size.width, size.height, size.textSize, {}, {}, {}};
    if (chart.dates.empty() || chart.series.empty() || !inOrder(chart.dates)) {
        addNoData(scene);
        return scene;
    }
    const auto drawn = chosen(chart.dates.size(), 300);
    const auto upper = stack(chart, drawn);
    const double top = std::max(1.0, *std::max_element(upper.back().begin(), upper.back().end()));
    ValueAxis axis = valueAxis({0.0, top}, AxisUnit::Percent, false, 4);
    const PlotArea plot{labelGutter(axis, size.textSize), size.textSize * 0.8,
                        size.width - nameGutter(chart, size), size.height - size.textSize * 2.4};
    addValueGrid(scene, plot, axis);
    std::vector<double> xs;
    for (const std::size_t i : drawn)
        xs.push_back(plot.x(datePosition(chart.dates[i], chart.dates.front(), chart.dates.back())));
    std::vector<double> lower(drawn.size(), plot.y(axis.position(0.0)));
    std::vector<BandLabel> labels;
    scene.summary = "On " + chart.dates.back().iso() + ":";
    for (std::size_t s = 0; s < upper.size(); ++s) {
        std::vector<double> line;
        for (const double sum : upper[s])
            line.push_back(plot.y(axis.position(sum)));
        addBand(scene, xs, lower, line, static_cast<int>(s));
        const double share = upper[s].back() - (s > 0 ? upper[s - 1].back() : 0.0);
        labels.insert(labels.begin(), {static_cast<int>(s), share, (line.back() + lower.back()) / 2.0});
        scene.summary += " " + chart.series[s].name + " " + percentText(share, 1);
        scene.summary += s + 1 == upper.size() ? "." : ",";
        lower = std::move(line);
    }
    addBandLabels(scene, plot, chart, std::move(labels));
    addDateAxis(scene, plot, chart.dates.front(), chart.dates.back());
    return scene;
}

}  // namespace qd::report
