// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/performance_series.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "core/config/backtest_config.h"
#include "ui/kit/format.h"
#include "ui/pages/overview/overview_presenter.h"

namespace qd::ui::pages::overview {

QString benchmarkName(const desk::RunView& run) {
    if (run.result.benchmark.empty()) return {};
    const auto config = config::parseBacktestConfig(run.record.config, "run");
    if (config.ok() && config.value().benchmark) return format::text(*config.value().benchmark);
    return OverviewText::tr("Benchmark");
}

charts::TimeSeriesPtr performanceOf(const desk::RunView& run) {
    const auto& result = run.result;
    if (result.dates.empty()) return nullptr;
    auto series = std::make_shared<charts::TimeSeries>();
    series->dates.reserve(result.dates.size());
    for (const Date& date : result.dates)
        series->dates.push_back(format::toQDate(date));
    series->title = OverviewText::tr("%1, growth of 100").arg(format::text(run.record.name));
    series->lines.push_back(
        {format::text(run.record.name), charts::LineRole::Portfolio, charts::rebased(result.equity, 0)});
    if (!result.benchmark.empty())
        series->lines.push_back(
            {benchmarkName(run), charts::LineRole::Benchmark, charts::rebased(result.benchmark, 0)});
    return series;
}

std::optional<DeepestFall> deepestFall(const desk::RunView& run) {
    const auto& fall = run.drawdown;
    const auto& dates = run.result.dates;
    if (fall.empty() || fall.size() != dates.size()) return std::nullopt;
    const auto low = std::min_element(fall.begin(), fall.end());
    if (*low >= 0.0) return std::nullopt;
    const auto atHigh = [](double v) { return v >= 0.0; };
    const auto dateAt = [&](auto place) {
        return dates[static_cast<std::size_t>(std::distance(fall.begin(), place))];
    };
    DeepestFall found{*low, dates.front(), dateAt(low), std::nullopt};
    const auto before = std::find_if(std::make_reverse_iterator(low), fall.rend(), atHigh);
    if (before != fall.rend()) found.high = dateAt(std::prev(before.base()));
    const auto after = std::find_if(low, fall.end(), atHigh);
    if (after != fall.end()) found.recovered = dateAt(after);
    return found;
}

}  // namespace qd::ui::pages::overview
