// SPDX-License-Identifier: GPL-3.0-or-later
// The lines and bands of a run.
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/desk/range_metrics.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kMostNames = 11;
constexpr int kMostSectors = 12;
constexpr double kStart = 100.0;

std::vector<QDate> datesOf(const desk::RunView& run) {
    std::vector<QDate> dates;
    dates.reserve(run.result.dates.size());
    for (const Date day : run.result.dates)
        dates.push_back(format::toQDate(day));
    return dates;
}

std::vector<double> growthOf(const std::vector<double>& wealth) {
    std::vector<double> out;
    out.reserve(wealth.size());
    for (const double value : wealth)
        out.push_back(wealth.front() > 0.0 ? kStart * value / wealth.front()
                                           : std::numeric_limits<double>::quiet_NaN());
    return out;
}

/// Bands with one column a rebalance, still without names.
charts::StackedBands bandsByRebalance(const desk::RunView& run, std::size_t rows) {
    charts::StackedBands bands;
    for (const auto& rebalance : run.result.rebalances)
        bands.dates.push_back(format::toQDate(rebalance.fill));
    bands.shares.assign(rows, std::vector<double>(bands.dates.size(), 0.0));
    return bands;
}

/// A column a session: the weights of the last fill up to it, nothing before the first.
std::shared_ptr<const charts::StackedBands> bySession(const desk::RunView& run,
                                                      const charts::StackedBands& rebalances) {
    auto out = std::make_shared<charts::StackedBands>();
    out->dates = datesOf(run);
    out->names = rebalances.names;
    out->shares.assign(rebalances.shares.size(), std::vector<double>(out->dates.size(), 0.0));
    std::size_t next = 0;
    for (std::size_t session = 0; session < out->dates.size(); ++session) {
        while (next < rebalances.dates.size() && rebalances.dates[next] <= out->dates[session])
            ++next;
        if (next == 0) continue;
        for (std::size_t band = 0; band < out->shares.size(); ++band)
            out->shares[band][session] = rebalances.shares[band][next - 1];
    }
    return out;
}

constexpr double kStripShare = 0.13;
constexpr double kRollingShare = 0.2;

/// A strip of one line below the growth; left out where the run has no such values.
void addStrip(charts::TimeSeries& series, const QString& title, std::vector<double> values) {
    if (values.size() != series.dates.size()) return;
    charts::Panel panel;
    panel.title = title;
    panel.kind = charts::ValueKind::Percent;
    panel.share = kStripShare;
    panel.lines.push_back({title, charts::LineRole::Portfolio, std::move(values)});
    series.panels.push_back(std::move(panel));
}

/// The values a return as values a session: no return leads to the first.
std::vector<double> bySession(const std::vector<std::optional<double>>& values, std::size_t sessions) {
    std::vector<double> out{std::numeric_limits<double>::quiet_NaN()};
    for (const auto& value : values)
        out.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    out.resize(sessions, std::numeric_limits<double>::quiet_NaN());
    return out;
}

}  // namespace

charts::TimeSeriesPtr equityOf(const desk::RunView& run, const QString& benchmark) {
    auto series = std::make_shared<charts::TimeSeries>();
    series->title = benchmark.isEmpty() ? Words::tr("Growth of 100, with drawdown")
                                        : Words::tr("Growth of 100 against %1, with drawdown").arg(benchmark);
    series->dates = datesOf(run);
    series->lines.push_back(
        {format::text(run.record.name), charts::LineRole::Portfolio, growthOf(run.result.equity)});
    if (!run.result.benchmark.empty())
        series->lines.push_back({benchmark, charts::LineRole::Benchmark, growthOf(run.result.benchmark)});
    addStrip(*series, Words::tr("Exposure, net"), desk::exposureOf(run.result));
    addStrip(*series, Words::tr("Turnover"), run.result.turnover);
    return series;
}

int rollingWindow(const desk::RunView& run, Below below) {
    const bool year = below == Below::Sharpe && run.result.dates.size() > 2 * kRollingYear;
    return year ? kRollingYear : kRollingWindow;
}

charts::TimeSeriesPtr withRolling(const charts::TimeSeries& series, const desk::RunView& run, Below below) {
    const bool sharpe = below == Below::Sharpe;
    const int window = rollingWindow(run, below);
    const auto rolling = desk::rollingStatistics(run.result.returns(), static_cast<std::size_t>(window));
    const std::size_t sessions = series.dates.size();
    charts::Panel panel;
    panel.title = sharpe ? Words::tr("Sharpe ratio over %1 sessions, 95\u2009%").arg(window)
                         : Words::tr("Volatility over %1 sessions").arg(window);
    panel.kind = sharpe ? charts::ValueKind::Number : charts::ValueKind::Percent;
    panel.share = kRollingShare;
    panel.lines.push_back({sharpe ? Words::tr("Sharpe") : Words::tr("Volatility"),
                           charts::LineRole::Portfolio,
                           bySession(sharpe ? rolling.sharpe : rolling.volatility, sessions)});
    if (sharpe) {
        panel.lines.push_back({Words::tr("95\u2009% from"), charts::LineRole::Benchmark,
                               bySession(rolling.sharpeLow, sessions)});
        panel.lines.push_back({Words::tr("95\u2009% to"), charts::LineRole::Benchmark,
                               bySession(rolling.sharpeHigh, sessions)});
    }
    auto out = std::make_shared<charts::TimeSeries>(series);
    out->panels.push_back(std::move(panel));
    return out;
}

std::shared_ptr<const charts::StackedBands> sectorBands(const desk::RunView& run) {
    // "Other" alone says only that no sector is known.
    if (run.sectorNames.size() < 2 || run.sectorWeights.size() != run.result.rebalances.size()) return {};
    charts::StackedBands bands = bandsByRebalance(run, run.sectorNames.size());
    for (const auto& name : run.sectorNames)
        bands.names.append(name == "Other" ? Words::tr("Other") : format::text(name));
    for (std::size_t i = 0; i < run.sectorWeights.size(); ++i)
        for (std::size_t sector = 0; sector < run.sectorNames.size(); ++sector)
            bands.shares[sector][i] = run.sectorWeights[i][sector];
    return bySession(run, charts::gatherOthers(bands, kMostSectors, Words::tr("Others")));
}

std::shared_ptr<const charts::StackedBands> nameBands(const desk::RunView& run) {
    charts::StackedBands bands = bandsByRebalance(run, run.result.symbols.size());
    for (const auto& symbol : run.result.symbols)
        bands.names.append(format::text(symbol));
    for (std::size_t i = 0; i < run.result.rebalances.size(); ++i) {
        const auto& rebalance = run.result.rebalances[i];
        for (std::size_t k = 0; k < rebalance.symbols.size(); ++k)
            bands.shares[rebalance.symbols[k]][i] += rebalance.weights[k];
    }
    return bySession(run, charts::gatherOthers(bands, kMostNames, Words::tr("Others")));
}

}  // namespace qd::ui::pages::backtests
