// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/backtests/run_display.h"

/// The parts of a RunDisplay, each from the run alone.
namespace qd::ui::pages::backtests {

[[nodiscard]] QList<Tile> tilesOf(const desk::RunView& run, const QString& benchmark);
/// Growth of 100 of the run and its benchmark.
[[nodiscard]] charts::TimeSeriesPtr equityOf(const desk::RunView& run, const QString& benchmark);
/// Target weights a session, held from one fill to the next: the same dates as the equity curve, so that both
/// share range and cross-hair. Null when no sector is known.
[[nodiscard]] std::shared_ptr<const charts::StackedBands> sectorBands(const desk::RunView& run);
/// As sectorBands(), for the symbols with the largest mean weight and the rest as "Others".
[[nodiscard]] std::shared_ptr<const charts::StackedBands> nameBands(const desk::RunView& run);

/// The metrics of the catalogue that stand on their own, and those against the benchmark.
[[nodiscard]] QList<MetricLine> ownStatistics(const desk::RunView& run);
[[nodiscard]] QList<MetricLine> relativeStatistics(const desk::RunView& run);
/// A value with the unit of its metric: "6.42 %", "0.81", "412 d".
[[nodiscard]] QString metricText(analytics::MetricUnit unit, const std::optional<double>& value);

[[nodiscard]] QList<KeyValue> tradingOf(const desk::RunView& run);
[[nodiscard]] QList<KeyValue> configurationOf(const desk::RunView& run, const config::BacktestConfig& config);
[[nodiscard]] QList<KeyValue> reproducibilityOf(const desk::RunView& run, const QString& dataset,
                                                const std::string& runFile);

}  // namespace qd::ui::pages::backtests
