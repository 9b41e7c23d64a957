// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/interval_scene.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/report/scene_frame.h"

namespace qd::report {

namespace {

constexpr double kBand = 0.30;  ///< ink of an interval over the surface
constexpr double kDot = 0.42;   ///< of the text size
constexpr int kWantedTicks = 6;
constexpr int kCorners = 20;  ///< of a dot, and of a small one
constexpr int kFewCorners = 8;

ScenePath dot(Point at, double radius, Ink ink, double share = 1.0, int corners = kCorners) {
    ScenePath path{{}, ink, 0, 0.0, true, share};
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        path.points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
    }
    return path;
}

ScenePath bar(double left, double right, double y, double half, Ink ink, double share) {
    return {
        {{left, y - half}, {right, y - half}, {right, y + half}, {left, y + half}}, ink, 0, 0.0, true, share};
}

ScenePath line(Point from, Point to, Ink ink, double width) {
    return {{from, to}, ink, 0, width};
}

bool drawable(const IntervalRow& row) {
    return std::isfinite(row.low) && std::isfinite(row.middle) && std::isfinite(row.high);
}

std::vector<double> pooled(const IntervalChart& chart, const std::vector<IntervalRow>& rows) {
    std::vector<double> out;
    for (const auto& row : rows) {
        out.insert(out.end(), {row.low, row.middle, row.high});
        out.insert(out.end(), row.points.begin(), row.points.end());
    }
    if (chart.against) out.push_back(*chart.against);
    return out;
}

void addAxis(Scene& scene, const PlotArea& plot, const ValueAxis& axis, const IntervalChart& chart) {
    for (const Tick& tick : axis.ticks) {
        const double x = plot.x(tick.position);
        scene.paths.push_back(line({x, plot.top}, {x, plot.bottom}, Ink::Line, 0.8));
        scene.texts.push_back(
            {{x, plot.bottom + scene.textSize * 1.4}, tick.label, Anchor::Middle, Ink::Faint});
    }
    if (chart.against) {
        const double x = plot.x(axis.position(*chart.against));
        scene.paths.push_back(line({x, plot.top}, {x, plot.bottom}, Ink::Muted, 1.2));
    }
    if (!chart.axis.empty()) {
        scene.texts.push_back({{(plot.left + plot.right) / 2.0, plot.bottom + scene.textSize * 2.9},
                               chart.axis,
                               Anchor::Middle,
                               Ink::Muted});
    }
}

void addRow(Scene& scene, const PlotArea& plot, const ValueAxis& axis, const IntervalRow& row, double y) {
    const Ink ink = row.reference ? Ink::Muted : Ink::Accent;
    const double size = scene.textSize;
    const auto x = [&](double value) { return plot.x(axis.position(value)); };
    scene.paths.push_back(bar(x(row.low), x(row.high), y, size * 0.3, ink, kBand));
    for (const double end : {row.low, row.high})
        scene.paths.push_back(line({x(end), y - size * 0.5}, {x(end), y + size * 0.5}, ink, 1.2));
    for (const double point : row.points) {
        if (std::isfinite(point))
            scene.paths.push_back(dot({x(point), y}, size * 0.17, ink, 0.55, kFewCorners));
    }
    scene.paths.push_back(dot({x(row.middle), y}, size * kDot + 1.2, Ink::Surface));
    scene.paths.push_back(dot({x(row.middle), y}, size * kDot, ink));
    scene.texts.push_back({{plot.left - 12.0, y + size * 0.36},
                           fittedText(row.name, size, plot.left - 12.0),
                           Anchor::End,
                           row.reference ? Ink::Muted : Ink::Text,
                           row.clear});
    scene.texts.push_back({{scene.width, y + size * 0.36}, row.value, Anchor::End, Ink::Text, row.clear});
}

std::string summaryOf(const std::vector<IntervalRow>& rows, const std::string& axis) {
    std::string text = axis;
    for (const auto& row : rows)
        text += (text.empty() ? "" : "; ") + row.name + " " + row.value;
    return text + ".";
}

}  // namespace

Scene intervalScene(const IntervalChart& chart, const SceneSize& size) {
    Scene scene{size.width, size.height, size.textSize, {}, {}, {}};
    std::vector<IntervalRow> rows;
    std::copy_if(chart.rows.begin(), chart.rows.end(), std::back_inserter(rows), drawable);
    if (rows.empty()) {
        addNoData(scene);
        return scene;
    }
    double names = 0.0;
    double values = 0.0;
    for (const auto& row : rows) {
        names = std::max(names, estimatedWidth(row.name, size.textSize, row.clear));
        values = std::max(values, estimatedWidth(row.value, size.textSize, row.clear));
    }
    const double left = std::min(names, size.width * 0.3) + 16.0;
    const double below = size.textSize * (chart.axis.empty() ? 2.0 : 3.4);
    const PlotArea plot{left, 2.0, std::max(left + 20.0, size.width - values - 16.0), size.height - below};
    const ValueAxis axis = valueAxis(pooled(chart, rows), AxisUnit::Number, false, kWantedTicks);
    addAxis(scene, plot, axis, chart);
    const double step = (plot.bottom - plot.top) / static_cast<double>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        addRow(scene, plot, axis, rows[i], plot.top + step * (static_cast<double>(i) + 0.5));
    scene.summary = summaryOf(rows, chart.axis);
    return scene;
}

}  // namespace qd::report
