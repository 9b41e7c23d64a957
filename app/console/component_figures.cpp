// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/component_figures.h"

#include "app/console/figures.h"
#include "ui/charts/chart_benchmark.h"
#include "ui/charts/chart_benchmark_more.h"
#include "ui/kit/format.h"
#include "ui/shell/palette_index.h"

namespace qd::console {

namespace {

constexpr int kPoints = 1'000'000;
constexpr int kLines = 4;
constexpr int kFrames = 200;

}  // namespace

ComponentFigures::ComponentFigures(const ConsoleParts& parts, QObject* parent)
    : QObject(parent), m_parts(parts) {}

ComponentFigures::~ComponentFigures() = default;

void ComponentFigures::start() {
    addPalette();
    addTimeSeries();
    addOtherCharts();
    m_blotter = std::make_unique<ui::models::BlotterBenchmark>(
        m_parts.theme, m_parts.jobs, m_parts.environment.clock, ui::models::BlotterLoad{});
    connect(m_blotter.get(), &ui::models::BlotterBenchmark::finished, this, [this](const auto& speed) {
        addBlotter(speed);
        Q_EMIT finished();
    });
    m_blotter->start();
}

void ComponentFigures::addPalette() {
    const auto timing = ui::shell::measurePalette(m_parts.environment.clock);
    Json item =
        figure({"palette_keystroke", "rank 50 000 items while typing, correcting and deleting", "10 ms"},
               std::vector<double>{timing.medianMs});
    item.set("p99", timing.p99Ms).set("max", timing.maxMs).set("samples", timing.keystrokes);
    m_figures.push_back(std::move(item));
}

void ComponentFigures::addTimeSeries() {
    const std::string goal = "p99 16 ms";
    for (const auto& [ratio, words] : {std::pair{1.0, "1600 × 700"}, std::pair{2.0, "1600 × 700 at 200 %"}}) {
        const auto times = ui::charts::measureTimeSeriesChart(m_parts.theme, m_parts.environment.clock,
                                                              kPoints, kLines, QSize(1600, 700), ratio);
        const std::string what = std::string("1 M points × 4 lines, ") + words;
        const std::string suffix = ratio > 1.0 ? "_200" : "";
        m_figures.push_back(figure({"chart_pan" + suffix, what, goal}, times.pan));
        m_figures.push_back(figure({"chart_zoom" + suffix, what, goal}, times.zoom));
        m_figures.push_back(figure({"chart_crosshair" + suffix, what, goal}, times.crosshair));
        m_figures.push_back(figure({"chart_prepare" + suffix, what + ", once a data set", ""},
                                   std::vector<double>{times.prepareMs}));
    }
}

void ComponentFigures::addOtherCharts() {
    const auto charts = ui::charts::measureItemCharts(m_parts.theme, m_parts.environment.clock, kFrames);
    for (const auto& chart : charts) {
        const std::string name = ui::format::utf8(chart.name);
        Json item = figure({"chart_point_walk", name + ", a frame while the pointer moves", "p99 16 ms"},
                           std::vector<double>{chart.medianMs});
        item.set("p99", chart.p99Ms).set("max", chart.worstMs).set("samples", kFrames);
        m_figures.push_back(std::move(item));
        m_figures.push_back(figure({"chart_drawn_anew", name, ""}, std::vector<double>{chart.firstMs}));
    }
    m_figures.push_back(figure({"sparkline_cells", "a repaint of 40 cells of 60 values", "16 ms"},
                               std::vector<double>{ui::charts::measureSparklineCells(
                                   m_parts.theme, m_parts.environment.clock, 40)}));
}

void ComponentFigures::addBlotter(const ui::models::BlotterSpeed& speed) {
    const std::string what = "100 000 rows × 12 columns, 1 000 updates/s, sorted, filtered, grouped";
    m_figures.push_back(figure({"blotter_frame", what, "p99 16 ms"}, speed.frames));
    m_figures.push_back(
        figure({"blotter_turn", what + ": how late a timer of 1 ms fires", "33 ms"}, speed.turns));
    m_figures.push_back(figure({"blotter_first_rows", what, ""}, std::vector<double>{speed.firstShownMs}));
    m_figures.push_back(figure({"blotter_updates", what, ""}, "count", speed.updates));
}

}  // namespace qd::console
