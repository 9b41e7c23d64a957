// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_toolbar.h"
#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/space.h"
#include "ui/pages/gallery/gallery_data.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

constexpr int kTall = 320;
constexpr int kLow = 280;

Card* chartCard(const char* title, QWidget* chart, int height) {
    auto* card = new Card(sample(title));
    chart->setMinimumHeight(height);
    card->setBody(chart, false);
    return card;
}

Card* series(const Theme& theme) {
    auto* chart = new charts::TimeSeriesChart(theme);
    chart->setData(performance());
    Card* card = chartCard("Performance against benchmark, with drawdown", chart, kTall);
    auto* bar = new charts::ChartToolbar(theme, chart);
    card->addAction(bar);
    bar->choose(charts::RangePreset::ThreeYears);
    chart->setCrosshair(QDate(2025, 7, 14));
    return card;
}

Card* heatmap(const Theme& theme) {
    auto* chart = new charts::MonthlyHeatmap(theme);
    chart->setReturns(months());
    chart->setMinimumHeight(kLow);
    auto* card = new Card(sample("Monthly returns, %"));
    card->setBody(chart);  // padded: its names of years stand at its very edge
    return card;
}

Card* areas(const Theme& theme) {
    auto* chart = new charts::StackedAreaChart(theme);
    chart->setData(weights());
    return chartCard("Weights", chart, kLow);
}

}  // namespace

QWidget* makeCharts(const Theme& theme, QWidget* parent) {
    QWidget* all = columnOf({series(theme), shared({heatmap(theme), areas(theme)})}, space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
