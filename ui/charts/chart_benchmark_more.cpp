// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_benchmark_more.h"

#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/charts/bar_chart.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/treemap_chart.h"
#include "ui/kit/sparkline.h"

namespace qd::ui::charts {
namespace {

constexpr int kMapSide = 500;
constexpr int kPoints = 20'000;
constexpr int kGroups = 20;
constexpr int kLeaves = 100;
constexpr int kBars = 500;
const QSize kSize(1200, 800);

/// A fixed irregular sequence in −1 … 1: the same input at every run.
double wave(int i) {
    return std::sin(i * 12.9898) * std::cos(i * 0.37);
}

HeatmapPtr mapInput() {
    QStringList names;
    std::vector<double> matrix;
    matrix.reserve(kMapSide * kMapSide);
    for (int i = 0; i < kMapSide; ++i) {
        names.append(QStringLiteral("S%1").arg(i));
        for (int j = 0; j < kMapSide; ++j)
            matrix.push_back(i == j ? 1.0 : wave(std::min(i, j) * kMapSide + std::max(i, j)));
    }
    return makeCorrelationMap(names, matrix, {}, QStringLiteral("Correlation"));
}

ScatterPtr scatterInput() {
    auto out = std::make_shared<ScatterData>();
    for (int i = 0; i < kPoints; ++i)
        out->points.push_back({0.2 + 0.1 * wave(i), 0.08 + 0.05 * wave(i + 7) + 0.03 * wave(3 * i), 1.0, 0,
                               QStringLiteral("P%1").arg(i)});
    return out;
}

TreemapPtr treemapInput() {
    auto out = std::make_shared<TreemapData>();
    for (int g = 0; g < kGroups; ++g) {
        TreemapGroup group;
        group.name = QStringLiteral("Sector %1").arg(g);
        for (int i = 0; i < kLeaves; ++i)
            group.leaves.push_back({{},
                                    QStringLiteral("S%1").arg(g * kLeaves + i),
                                    1.05 + wave(g * kLeaves + i),
                                    0.03 * wave(i * 7 + g)});
        out->groups.push_back(std::move(group));
    }
    return out;
}

BarPtr barInput() {
    auto out = std::make_shared<BarData>();
    out->signedChange = true;
    out->series.resize(1);
    for (int i = 0; i < kBars; ++i) {
        out->categories.append(QStringLiteral("Name %1").arg(i));
        out->series.front().values.push_back(wave(i));
    }
    return out;
}

double millis(const Clock& clock, std::int64_t since) {
    return static_cast<double>(clock.monotonicNanos() - since) / 1e6;
}

ChartFrames measure(ItemChart& chart, const QString& name, const Clock& clock, int frames) {
    ChartFrames out;
    out.name = name;
    chart.resize(kSize);
    QPixmap target(kSize);
    target.fill(Qt::transparent);
    const std::int64_t start = clock.monotonicNanos();
    chart.render(&target);
    out.firstMs = millis(clock, start);
    std::vector<double> times;
    const int count = std::max(1, chart.pointCount());
    for (int i = 0; i < std::max(1, frames); ++i) {
        const std::int64_t from = clock.monotonicNanos();
        chart.setCurrent(static_cast<int>(static_cast<qint64>(i) * 7919 % count));
        chart.render(&target);
        times.push_back(millis(clock, from));
    }
    std::sort(times.begin(), times.end());
    out.medianMs = times[times.size() / 2];
    out.p99Ms = times[std::min(times.size() - 1, times.size() * 99 / 100)];
    out.worstMs = times.back();
    return out;
}

}  // namespace

std::vector<ChartFrames> measureItemCharts(const Theme& theme, const Clock& clock, int frames) {
    std::vector<ChartFrames> out;
    HeatmapChart map(theme);
    map.setData(mapInput());
    out.push_back(measure(map, QStringLiteral("heatmap 500 \u00D7 500"), clock, frames));
    ScatterChart scatter(theme);
    scatter.setData(scatterInput());
    out.push_back(measure(scatter, QStringLiteral("scatter of 20 000"), clock, frames));
    TreemapChart tree(theme);
    tree.setData(treemapInput());
    out.push_back(measure(tree, QStringLiteral("treemap of 2000"), clock, frames));
    BarChart bars(theme);
    bars.setData(barInput());
    out.push_back(measure(bars, QStringLiteral("bars of 500"), clock, frames));
    return out;
}

double measureSparklineCells(const Theme& theme, const Clock& clock, int rows) {
    constexpr int kValues = 60;
    constexpr int kWidth = 100;
    constexpr int kHeight = 28;
    std::vector<double> values;
    for (int i = 0; i < kValues; ++i)
        values.push_back(100.0 + 5.0 * wave(i));
    QPixmap target(kWidth, kHeight);
    target.fill(Qt::transparent);
    SparklinePainter sparkline;
    QPainter painter(&target);
    const std::int64_t from = clock.monotonicNanos();
    for (int row = 0; row < rows; ++row)
        sparkline.paint(painter, QRectF(0.0, 0.0, kWidth, kHeight), values, theme.palette(), {});
    return millis(clock, from);
}

}  // namespace qd::ui::charts
