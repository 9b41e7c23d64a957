// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "ui/charts/bar_chart.h"
#include "ui/charts/gauge.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/treemap_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/space.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

constexpr int kHeight = 240;
const char* const kSectors[] = {"Energy",      "Utilities", "Health care",
                                "Industrials", "Materials", "Financials"};
constexpr int kSectorCount = 6;

Card* cardOf(const char* title, QWidget* chart, int height = kHeight) {
    auto* card = new Card(sample(title));
    chart->setMinimumHeight(height);
    card->setBody(chart, false);
    return card;
}

/// A number that looks measured and is the same every time.
double wave(int i, double scale) {
    return scale * (std::sin(i * 1.7) + 0.6 * std::sin(i * 0.37 + 1.0));
}

Card* bars(const Theme& theme) {
    auto data = std::make_shared<charts::BarData>();
    data->title = sample("Contribution");
    data->valueName = sample("Contribution");
    data->signedChange = true;
    charts::BarSeries series{sample("Contribution"), {}};
    for (int i = 0; i < kSectorCount; ++i) {
        data->categories.append(sample(kSectors[i]));
        series.values.push_back(wave(i, 0.004));
    }
    data->series.push_back(std::move(series));
    auto* chart = new charts::BarChart(theme);
    chart->setData(data);
    return cardOf("Bars: gains and losses", chart);
}

Card* histogram(const Theme& theme) {
    std::vector<double> returns;
    for (int i = 0; i < 900; ++i)
        returns.push_back(wave(i, 0.006));
    charts::HistogramRequest request;
    request.title = sample("Daily returns");
    request.valueName = sample("Daily return");
    request.name = sample("HRP monthly");
    request.samples = returns;
    request.normalFit = true;
    request.normalName = sample("Normal");
    request.markers = {{sample("VaR 95 %"), -0.0085, true}};
    auto* chart = new charts::HistogramChart(theme);
    chart->setData(charts::makeHistogram(request));
    return cardOf("Histogram with overlay", chart);
}

Card* correlation(const Theme& theme) {
    std::vector<double> matrix;
    QStringList names;
    for (int i = 0; i < kSectorCount; ++i) {
        names.append(sample(kSectors[i]));
        for (int k = 0; k < kSectorCount; ++k)
            matrix.push_back(i == k ? 1.0 : std::cos(std::abs(i - k) * 0.8) * 0.8);
    }
    auto* chart = new charts::HeatmapChart(theme);
    chart->setData(charts::makeCorrelationMap(names, matrix, {}, sample("Correlation")));
    return cardOf("Heatmap: correlation", chart);
}

Card* parameters(const Theme& theme) {
    charts::ParameterSurface surface;
    surface.title = sample("Sharpe ratio over two parameters");
    surface.rowName = sample("Lookback");
    surface.columnName = sample("Sessions between rebalances");
    surface.metricName = sample("Sharpe ratio");
    surface.rowValues = {63, 126, 252, 504};
    surface.columnValues = {5, 10, 21, 42, 63};
    for (int r = 0; r < 4; ++r) {
        for (int c = 0; c < 5; ++c)
            surface.metric.push_back(0.9 - 0.08 * std::abs(r - 2) - 0.06 * std::abs(c - 2) +
                                     0.01 * ((r + c) % 2));
    }
    auto* chart = new charts::HeatmapChart(theme);
    chart->setData(charts::makeParameterMap(surface));
    return cardOf("Heatmap: parameters, plateau outlined", chart);
}

Card* scatter(const Theme& theme) {
    auto data = std::make_shared<charts::ScatterData>();
    data->title = sample("Risk and return");
    data->xName = sample("Volatility");
    data->yName = sample("Return");
    for (int i = 0; i < 24; ++i)
        data->points.push_back({0.14 + 0.006 * i + wave(i, 0.01), 0.05 + wave(i + 3, 0.03), 1.0, 0, {}});
    for (int i = 0; i <= 20; ++i)
        data->frontier.emplace_back(0.10 + 0.008 * i, 0.06 + 0.022 * std::sqrt(static_cast<double>(i)));
    data->frontierName = sample("Efficient frontier");
    data->marks = {{charts::MarkKind::Portfolio, sample("Portfolio"), 0.136, 0.077},
                   {charts::MarkKind::Benchmark, sample("Benchmark"), 0.162, 0.081},
                   {charts::MarkKind::MinimumVariance, sample("Least variance"), 0.10, 0.06}};
    auto* chart = new charts::ScatterChart(theme);
    chart->setData(data);
    return cardOf("Scatter with frontier", chart, 280);
}

Card* treemap(const Theme& theme) {
    auto data = std::make_shared<charts::TreemapData>();
    data->title = sample("Positions");
    data->sizeName = sample("Weight");
    data->changeName = sample("Day");
    for (int g = 0; g < kSectorCount; ++g) {
        charts::TreemapGroup group{sample(kSectors[g]), sample(kSectors[g]), {}};
        for (int i = 0; i < 3 + g % 3; ++i) {
            const QString name = QStringLiteral("S%1%2").arg(g).arg(i);
            group.leaves.push_back(
                {name, name, 0.02 + 0.006 * ((g * 5 + i * 3) % 7), wave(g * 4 + i, 0.012)});
        }
        data->groups.push_back(std::move(group));
    }
    auto* chart = new charts::TreemapChart(theme);
    chart->setData(data);
    return cardOf("Treemap: colour is the day's change", chart, 280);
}

Card* gauge(const Theme& theme, charts::GaugeStyle style, double used, const char* title) {
    auto data = std::make_shared<charts::GaugeData>();
    data->name = sample("Tracking error");
    data->used = used;
    data->limit = 0.04;
    data->warn = 0.032;
    auto* chart = new charts::Gauge(theme, style);
    chart->setData(data);
    return cardOf(title, chart, style == charts::GaugeStyle::Linear ? 90 : 150);
}

}  // namespace

QWidget* makeMoreCharts(const Theme& theme, QWidget* parent) {
    using charts::GaugeStyle;
    QWidget* all =
        columnOf({shared({bars(theme), histogram(theme)}), shared({correlation(theme), parameters(theme)}),
                  shared({scatter(theme), treemap(theme)}),
                  shared({gauge(theme, GaugeStyle::Linear, 0.0341, "Gauge: warns"),
                          gauge(theme, GaugeStyle::Semicircle, 0.0215, "Gauge: in order"),
                          gauge(theme, GaugeStyle::Semicircle, 0.0432, "Gauge: breached")})},
                 space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
