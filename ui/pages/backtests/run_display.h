// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/config/backtest_config.h"
#include "core/desk/run_trades.h"
#include "core/desk/run_view.h"
#include "ui/charts/histogram_data.h"
#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/tile_strip.h"

namespace qd::ui::pages::backtests {

/// One metric as a line of the statistics: values ready for reading, the missing mark where not defined.
struct MetricLine {
    QString label;
    QString strategy;
    QString benchmark;  ///< empty when the line has one column
    MetricFacts facts;  ///< what the pop-over says
};

/// What the strip below the equity curve shows.
enum class Below { Sharpe, Volatility, Nothing };

/// A run as the page shows it, worked out off the GUI thread. Immutable.
struct RunDisplay {
    RunId id;
    DatasetId dataset;
    QString title;
    QString line;       ///< "Run 3 · 31 Jan 2018 – 31 Dec 2025"
    QString benchmark;  ///< its symbol; empty without one
    bool synthetic = false;
    QList<Tile> tiles;
    charts::TimeSeriesPtr equity;               ///< 100 at the start, run first
    charts::TimeSeriesPtr equityAndSharpe;      ///< with the rolling Sharpe ratio below
    charts::TimeSeriesPtr equityAndVolatility;  ///< with the rolling volatility below
    std::vector<charts::MonthlyReturn> months;
    std::shared_ptr<const charts::StackedBands> sectors;  ///< null when the workspace knows no sectors
    std::shared_ptr<const charts::StackedBands> names;
    QList<MetricLine> statistics;        ///< strategy and, where there is one, benchmark
    QList<MetricLine> againstBenchmark;  ///< one column; empty without a benchmark
    QList<KeyValue> trading;
    QList<KeyValue> configuration;
    QList<KeyValue> reproducibility;
    QStringList notes;
    std::optional<config::BacktestConfig> config;  ///< to run it again with changes; nothing when unreadable
    std::shared_ptr<const std::vector<desk::TradeRow>> trades;  ///< all of them
    std::vector<std::string> tags;
    std::shared_ptr<const desk::RunView> view;  ///< what all this was made of

    [[nodiscard]] const charts::TimeSeriesPtr& growth(Below below) const;
};

/// `runFile` is run.json (seed and versions), empty when unknown; `dataset` the name of the data set.
[[nodiscard]] std::shared_ptr<const RunDisplay> displayOf(std::shared_ptr<const desk::RunView> view,
                                                          const QString& dataset, const std::string& runFile);
/// As above, over a copy of `run`.
[[nodiscard]] std::shared_ptr<const RunDisplay> displayOf(const desk::RunView& run, const QString& dataset,
                                                          const std::string& runFile);
/// Reads a recorded run; not on the GUI thread. Error BadInput when there is no such run.
Result<std::shared_ptr<const RunDisplay>> loadDisplay(desk::Session& session, RunId id);
/// The bytes of one of its files ("equity.csv"); not on the GUI thread.
Result<std::string> loadRunFile(desk::Session& session, RunId id, const std::string& name);

}  // namespace qd::ui::pages::backtests
