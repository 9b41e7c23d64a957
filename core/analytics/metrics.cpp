// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/metrics.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/analytics/benchmark_statistics.h"
#include "core/analytics/return_statistics.h"

namespace qd::analytics {

namespace {

Error badInput(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

Status checkReturns(std::span<const double> returns, const Message& what) {
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (std::isfinite(returns[i]) && returns[i] >= -1.0) continue;
        return badInput(say("return %1 of the %2 is not a finite number of at least -1", i + 1, what));
    }
    return {};
}

Status checkInput(std::span<const double> returns, std::span<const double> benchmark,
                  const MetricOptions& options) {
    if (returns.empty()) return badInput(say("there are no returns to measure"));
    if (!benchmark.empty() && benchmark.size() != returns.size()) {
        return badInput(say("the benchmark has %1 returns, the series %2", benchmark.size(), returns.size()));
    }
    if (!(options.periodsPerYear > 0.0) || !std::isfinite(options.periodsPerYear)) {
        return badInput(say("the periods per year must be a number above 0"));
    }
    if (!std::isfinite(options.riskFreeAnnual))
        return badInput(say("the risk-free rate must be a finite number"));
    QD_CHECK(checkReturns(returns, say("series")));
    return checkReturns(benchmark, say("benchmark"));
}

using Values = std::vector<MetricValue>;

void addGrowthAndRisk(Values& out, std::span<const double> returns, double riskFree, double periods) {
    const double year = std::sqrt(periods);
    const Moments m = moments(returns);
    const Fall f = fall(returns);
    const Statistic growth = annualGrowth(returns, periods);
    const double downside = downsideDeviation(returns, riskFree) * year;
    Statistic sharpe;
    if (m.deviation) sharpe = ratio((m.mean - riskFree) * year, *m.deviation);
    out.push_back({"total_return", finite(totalReturn(returns))});
    out.push_back({"cagr", growth});
    out.push_back({"volatility", m.deviation ? finite(*m.deviation * year) : std::nullopt});
    out.push_back({"sharpe", sharpe});
    out.push_back({"sortino", ratio((m.mean - riskFree) * periods, downside)});
    out.push_back({"calmar", growth ? ratio(*growth, std::abs(f.deepest)) : std::nullopt});
    out.push_back({"max_drawdown", f.deepest});
    out.push_back({"max_drawdown_days", static_cast<double>(f.longestDays)});
    out.push_back({"skew", m.skew});
    out.push_back({"kurtosis", m.kurtosis});
    out.push_back({"omega", omega(returns, riskFree)});
    out.push_back({"downside_risk", finite(downside)});
    out.push_back({"stability", stability(returns)});
}

void addDistribution(Values& out, std::span<const double> returns) {
    const Tails t = tails(returns);
    const WinsAndLosses w = winsAndLosses(returns);
    const auto wins = static_cast<double>(w.wins);
    const auto losses = static_cast<double>(w.losses);
    out.push_back({"var_95", t.low});
    out.push_back({"cvar_95", finite(t.meanOfLowest)});
    out.push_back({"tail_ratio", ratio(std::abs(t.high), std::abs(t.low))});
    out.push_back({"win_rate", ratio(wins, wins + losses)});
    out.push_back({"profit_factor", ratio(w.gained, std::abs(w.lost))});
    out.push_back({"average_win", ratio(w.gained, wins)});
    out.push_back({"average_loss", ratio(w.lost, losses)});
    out.push_back({"best_day", w.best});
    out.push_back({"worst_day", w.worst});
}

void addRelative(Values& out, std::span<const double> returns, std::span<const double> benchmark,
                 double riskFree, double periods) {
    const BenchmarkStatistics b = againstBenchmark(returns, benchmark, riskFree, periods);
    out.push_back({"alpha", b.alpha});
    out.push_back({"beta", b.beta});
    out.push_back({"information_ratio", b.informationRatio});
    out.push_back({"tracking_error", b.trackingError});
    out.push_back({"up_capture", b.upCapture});
    out.push_back({"down_capture", b.downCapture});
    out.push_back({"batting_average", b.battingAverage});
    out.push_back({"excess_sharpe", b.excessSharpe});
}

/// Puts the values in the catalogue's order, which is the one that people are shown.
Values inCatalogOrder(const Values& values) {
    Values out;
    out.reserve(values.size());
    for (const MetricDefinition& definition : metricCatalog()) {
        const auto at = std::find_if(values.begin(), values.end(),
                                     [&](const MetricValue& v) { return v.id == definition.id; });
        if (at != values.end()) out.push_back({definition.id, at->value});
    }
    return out;
}

}  // namespace

Result<std::vector<MetricValue>> computeMetrics(std::span<const double> returns,
                                                std::span<const double> benchmark,
                                                const MetricOptions& options) {
    QD_CHECK(checkInput(returns, benchmark, options));
    const double riskFree = options.riskFreeAnnual / options.periodsPerYear;
    Values values;
    addGrowthAndRisk(values, returns, riskFree, options.periodsPerYear);
    addDistribution(values, returns);
    if (!benchmark.empty()) addRelative(values, returns, benchmark, riskFree, options.periodsPerYear);
    return inCatalogOrder(values);
}

std::optional<double> metric(const std::vector<MetricValue>& values, std::string_view id) noexcept {
    for (const MetricValue& v : values) {
        if (v.id == id) return v.value;
    }
    return std::nullopt;
}

}  // namespace qd::analytics
