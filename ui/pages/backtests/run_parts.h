// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/backtests/run_display.h"

/// The parts of a RunDisplay, each from the run alone.
namespace qd::ui::pages::backtests {

[[nodiscard]] QList<Tile> tilesOf(const desk::RunView& run, const QString& benchmark);
/// Growth of 100 of the run and its benchmark; below it exposure and turnover, where the run knows them.
[[nodiscard]] charts::TimeSeriesPtr equityOf(const desk::RunView& run, const QString& benchmark);
/// Target weights a session, held from one fill to the next: the same dates as the equity curve, so that both
/// share range and cross-hair. Null when no sector is known.
[[nodiscard]] std::shared_ptr<const charts::StackedBands> sectorBands(const desk::RunView& run);
/// As sectorBands(), for the symbols with the largest mean weight and the rest as "Others".
[[nodiscard]] std::shared_ptr<const charts::StackedBands> nameBands(const desk::RunView& run);

/// `series` with a strip below: the statistic over the last rollingWindow() returns, the Sharpe ratio with
/// the ends of its 95 % interval.
[[nodiscard]] charts::TimeSeriesPtr withRolling(const charts::TimeSeries& series, const desk::RunView& run,
                                                Below below);
inline constexpr int kRollingWindow = 63;  ///< sessions of a quarter
inline constexpr int kRollingYear = 252;   ///< what a Sharpe ratio needs, in a run that is long enough
[[nodiscard]] int rollingWindow(const desk::RunView& run, Below below);

/// Metrics of a run or of a part of it.
struct MetricSets {
    const std::vector<analytics::MetricValue>& own;
    const std::vector<analytics::MetricValue>& benchmark;  ///< empty without one
    RunId run;  ///< whose recorded numbers these are; invalid: of a part, which has no lineage
    const std::optional<desk::SharpeEvidence>& sharpe;
    const std::optional<desk::SharpeEvidence>& benchmarkSharpe;
};
/// The metrics of the catalogue that stand on their own, each Sharpe ratio with its evidence below, and those
/// against the benchmark.
[[nodiscard]] QList<MetricLine> ownStatistics(const MetricSets& metrics);
[[nodiscard]] QList<MetricLine> relativeStatistics(const MetricSets& metrics);
/// What the catalogue says of a metric; `run` valid: its number in that run can be explained.
[[nodiscard]] MetricFacts metricFacts(const analytics::MetricDefinition& metric, const QString& value,
                                      RunId run);
/// Name of a metric in the language of the window.
[[nodiscard]] QString metricLabel(const analytics::MetricDefinition& metric);
/// A value with the unit of its metric: "6.42 %", "0.81", "412 d".
[[nodiscard]] QString metricText(analytics::MetricUnit unit, const std::optional<double>& value);

[[nodiscard]] QList<KeyValue> tradingOf(const desk::RunView& run);
[[nodiscard]] QList<KeyValue> configurationOf(const desk::RunView& run, const config::BacktestConfig& config);
[[nodiscard]] QList<KeyValue> reproducibilityOf(const desk::RunView& run, const QString& dataset,
                                                const std::string& runFile);

}  // namespace qd::ui::pages::backtests
