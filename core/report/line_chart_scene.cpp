// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/report/display_text.h"
#include "core/report/scene_frame.h"
#include "core/report/series_shape.h"

namespace qd::report {

namespace {

constexpr double kDrawdownFill = 0.35;
/// Every other colour first, because the pairs are shades of one hue; greys last, because references are
/// grey.
constexpr std::array<int, kSeriesColours> kLineColours{0, 2, 4, 6, 10, 1, 3, 5, 7, 11, 8, 9};

/// A series cut to the dates, with what the drawing needs to know of it.
struct DrawnSeries {
    std::string name;
    std::vector<double> values;
    Ink ink = Ink::Accent;
    int colour = 0;
    bool reference = false;
    std::optional<std::size_t> last;  ///< index of the last finite value
};

std::vector<DrawnSeries> prepare(const LineChart& chart) {
    std::vector<DrawnSeries> out;
    int next = 0;
    for (const LineSeries& series : chart.series) {
        DrawnSeries drawn{series.name, series.values, Ink::Accent, 0, series.reference, {}};
        drawn.values.resize(std::min(series.values.size(), chart.dates.size()));
        for (double& value : drawn.values) {
            if (std::abs(value) > 1e150) value = std::nan("");
        }
        for (std::size_t i = 0; i < drawn.values.size(); ++i) {
            if (std::isfinite(drawn.values[i])) drawn.last = i;
        }
        if (series.reference) {
            drawn.ink = Ink::Muted;
        } else {
            drawn.ink = next == 0 ? Ink::Accent : Ink::Series;
            drawn.colour = kLineColours[static_cast<std::size_t>(next) % kLineColours.size()];
            ++next;
        }
        if (drawn.last) out.push_back(std::move(drawn));
    }
    // References first, so that the portfolio's own line lies on top.
    std::stable_partition(out.begin(), out.end(), [](const DrawnSeries& s) { return s.reference; });
    return out;
}

int endPlaces(double value) {
    const double size = std::abs(value);
    return size < 10.0 ? 2 : size < 1000.0 ? 1 : 0;
}

void addLine(Scene& scene, const PlotArea& plot, const ValueAxis& axis, const LineChart& chart,
             const DrawnSeries& series, double width) {
    ScenePath path{{}, series.ink, series.colour, width};
    const auto columns = static_cast<std::size_t>(std::max(50.0, plot.right - plot.left));
    for (const std::size_t i : drawnIndices(series.values, columns)) {
        const double x = plot.x(datePosition(chart.dates[i], chart.dates.front(), chart.dates.back()));
        path.points.push_back({x, plot.y(axis.position(series.values[i]))});
    }
    scene.paths.push_back(std::move(path));
}

void addEndLabels(Scene& scene, const PlotArea& plot, const ValueAxis& axis, const LineChart& chart,
                  const std::vector<DrawnSeries>& all) {
    std::vector<double> wanted;
    for (const auto& series : all)
        wanted.push_back(plot.y(axis.position(series.values[*series.last])));
    const double line = scene.textSize * 1.25;
    const auto places = spreadLabels(wanted, 2.0 * line + 3.0, plot.top, plot.bottom - line);
    const double room = scene.width - plot.right - 8.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double value = all[i].values[*all[i].last];
        const double x = plot.right + 8.0;
        scene.texts.push_back({{x, places[i]},
                               fittedText(all[i].name, scene.textSize * 1.06, room),
                               Anchor::Start,
                               all[i].reference ? Ink::Muted : Ink::Accent,
                               !all[i].reference});
        if (all[i].ink == Ink::Series) scene.texts.back().ink = Ink::Text;
        scene.texts.push_back({{x, places[i] + line},
                               groupedText(value, endPlaces(value)),
                               Anchor::Start,
                               all[i].reference ? Ink::Muted : Ink::Text,
                               false});
        const double end =
            plot.x(datePosition(chart.dates[*all[i].last], chart.dates.front(), chart.dates.back()));
        // A series that ended early has no leader: the line would look like data.
        if (plot.right - end > 2.0 * line) continue;
        scene.paths.push_back({{{end, wanted[i]}, {x - 2.0, places[i] - scene.textSize * 0.3}},
                               all[i].ink,
                               all[i].colour,
                               0.5,
                               false,
                               0.6});
    }
}

void addDrawdown(Scene& scene, const PlotArea& plot, const LineChart& chart,
                 const std::vector<DrawnSeries>& all) {
    std::vector<double> pooled{0.0};
    std::vector<DrawnSeries> falls;
    for (const DrawnSeries& series : all) {
        if (!series.reference && series.ink != Ink::Accent) continue;
        falls.push_back(series);
        falls.back().values = drawdownOf(series.values);
        pooled.insert(pooled.end(), falls.back().values.begin(), falls.back().values.end());
    }
    // A series that never falls still gets an axis below zero.
    if (*std::min_element(pooled.begin(), pooled.end()) > -0.001) pooled.push_back(-0.01);
    const ValueAxis axis = valueAxis(pooled, AxisUnit::Percent, false, 3);
    addValueGrid(scene, plot, axis);
    const std::size_t ground = scene.paths.size();
    for (const DrawnSeries& series : falls) {
        if (series.reference) {
            addLine(scene, plot, axis, chart, series, 0.6);
            continue;
        }
        DrawnSeries area = series;
        area.ink = Ink::Loss;
        addLine(scene, plot, axis, chart, area, 0.5);
        ScenePath fill = scene.paths.back();
        fill.filled = true;
        fill.inkShare = kDrawdownFill;
        fill.points.insert(fill.points.begin(), {fill.points.front().x, plot.y(axis.position(0.0))});
        fill.points.push_back({fill.points.back().x, plot.y(axis.position(0.0))});
        // Below all lines, the references' too.
        scene.paths.insert(scene.paths.begin() + static_cast<std::ptrdiff_t>(ground), std::move(fill));
        const double worst = *std::min_element(series.values.begin(), series.values.end());
        const double x = plot.right + 8.0;
        const double y = plot.top + scene.textSize;
        scene.texts.push_back({{x, y}, "Drawdown", Anchor::Start, Ink::Loss, true});
        scene.texts.push_back({{x, y + scene.textSize * 1.25},
                               "lowest " + percentText(worst, 1),
                               Anchor::Start,
                               Ink::Text,
                               false});
    }
}

std::string summaryOf(const LineChart& chart, const std::vector<DrawnSeries>& all) {
    std::string text = "From " + chart.dates.front().iso() + " to " + chart.dates.back().iso() + ":";
    for (auto series = all.rbegin(); series != all.rend(); ++series) {
        const double end = series->values[*series->last];
        text += " " + series->name + " ends at " + groupedText(end, endPlaces(end));
        const auto falls = drawdownOf(series->values);
        const double worst = *std::min_element(falls.begin(), falls.end());
        if (chart.drawdown) text += ", deepest drawdown " + percentText(worst, 1);
        text += series + 1 == all.rend() ? "." : ";";
    }
    return text;
}

/// Room at the right for the names and end values.
double endGutter(const std::vector<DrawnSeries>& all, const SceneSize& size, bool drawdown) {
    double widest = drawdown ? estimatedWidth("lowest \u2212100.0 %", size.textSize) : 0.0;
    for (const DrawnSeries& series : all)
        widest = std::max(widest, estimatedWidth(series.name, size.textSize, !series.reference));
    return std::min(widest + 12.0, size.width * 0.28);
}

}  // namespace

Scene lineChartScene(const LineChart& chart, const SceneSize& size) {
    Scene scene{size.width, size.height, size.textSize, {}, {}, {}};
    const auto all = prepare(chart);
    if (all.empty() || !inOrder(chart.dates)) {
        addNoData(scene);
        return scene;
    }
    std::vector<double> pooled;
    for (const auto& s : all)
        pooled.insert(pooled.end(), s.values.begin(), s.values.end());
    const ValueAxis axis = valueAxis(pooled, AxisUnit::Number, true, 5);
    const double left = std::max(labelGutter(axis, size.textSize),
                                 chart.drawdown ? estimatedWidth("\u2212100 %", size.textSize) + 8.0 : 0.0);
    PlotArea plot{left, size.textSize, size.width - endGutter(all, size, chart.drawdown),
                  size.height - size.textSize * 2.4};
    const PlotArea lower{plot.left, plot.bottom - (plot.bottom - plot.top) * 0.25, plot.right, plot.bottom};
    if (chart.drawdown) plot.bottom = lower.top - size.textSize * 2.0;
    addValueGrid(scene, plot, axis);
    for (const auto& series : all)
        addLine(scene, plot, axis, chart, series, series.reference ? 0.9 : 1.3);
    addEndLabels(scene, plot, axis, chart, all);
    if (axis.logarithmic)
        scene.texts.push_back({{plot.left, plot.top - 2.0}, "logarithmic scale", Anchor::Start, Ink::Faint});
    if (chart.drawdown) addDrawdown(scene, lower, chart, all);
    addDateAxis(scene, chart.drawdown ? lower : plot, chart.dates.front(), chart.dates.back());
    scene.summary = summaryOf(chart, all);
    return scene;
}

}  // namespace qd::report
