// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/ctl/benchmark.h"
#include "core/analytics/metrics.h"
#include "core/backtest/backtest.h"
#include "core/base/file_system.h"
#include "core/base/number_text.h"
#include "core/base/random.h"
#include "core/market/import.h"
#include "core/portfolio/allocation.h"

namespace qd::ctl {

namespace {

/// Random walks with one common factor: sizes of the peers' workloads, contents made up.
Result<market::PricePanel> randomPanel(std::size_t rows, std::size_t width) {
    Rng rng(7);
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    for (std::size_t t = 0; t < rows; ++t)
        dates.push_back(Date::fromDays(14610 + static_cast<std::int32_t>(t)));
    for (std::size_t i = 0; i < width; ++i)
        symbols.push_back("S" + std::to_string(i));
    std::vector<double> price(width, 100.0);
    market::PanelColumn close;
    close.present.assign(rows * width, 1);
    close.values.reserve(rows * width);
    for (std::size_t t = 0; t < rows; ++t) {
        const double common = 0.008 * rng.normal();
        for (auto& p : price) {
            p *= std::exp(0.0003 + common + 0.015 * rng.normal());
            close.values.push_back(std::round(p * 1e4) / 1e4);
        }
    }
    return market::PricePanel::create(std::move(dates), std::move(symbols),
                                      {{market::PriceField::Close, std::move(close)}});
}

std::string longCsv(const market::PricePanel& panel) {
    std::string text = "date,symbol,open,high,low,close,volume\n";
    for (std::size_t i = 0; i < panel.width(); ++i) {
        for (std::size_t t = 0; t < panel.rows(); ++t) {
            const double close = *panel.at(market::PriceField::Close, t, i);
            text += panel.dates()[t].iso() + "," + panel.symbols()[i] + "," + fixedText(close * 0.999, 4) +
                    "," + fixedText(close * 1.01, 4) + "," + fixedText(close * 0.99, 4) + "," +
                    fixedText(close, 4) + "," + std::to_string(1'000'000 + 37 * t) + "\n";
        }
    }
    return text;
}

Result<Figure> csvFigure(const Bench& bench) {
    QD_TRY(const auto panel, randomPanel(2520, 500));
    PosixFileSystem files;
    const std::string path = joinPath(bench.folder, "long.csv");
    const std::string text = longCsv(panel);
    QD_CHECK(files.writeAtomically(path, text));
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(auto figure,
           measure(bench, "csv_long", "1.26 M rows, 7 columns, validated, to a panel", 7, [&]() -> Status {
               QD_TRY(const auto read, market::importPrices(files, path, {}, job));
               QD_ENSURE(read.value.rows() == 2520 && read.value.width() == 500);
               return Ok{};
           }));
    figure.megabytes = static_cast<double>(text.size()) * 1e-6;
    return figure;
}

Result<Figure> hrpFigure(const Bench& bench, std::size_t width, int repeats) {
    QD_TRY(const auto panel, randomPanel(505, width));
    portfolio::AllocationSpec spec;
    spec.lookback = 504;
    QD_TRY(auto figure, measure(bench, "hrp_" + std::to_string(width),
                                "504 returns, single linkage, sample covariance", repeats, [&]() -> Status {
                                    QD_TRY(const auto made,
                                           portfolio::allocate(panel, panel.rows() - 1, spec));
                                    QD_ENSURE(made.weights.size() == width);
                                    return Ok{};
                                }));
    figure.goal = width > 500 ? "<= 65 ms with 1 thread, 42 ms with 2" : "<= 6 ms";
    return figure;
}

Result<Figure> engineFigure(const Bench& bench) {
    QD_TRY(const auto panel, randomPanel(2520, 500));
    backtest::BacktestSpec spec;
    spec.name = "benchmark";
    spec.allocation.method = portfolio::Method::Equal;
    spec.costs = {5.0, 5.0};
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(const auto first, backtest::runBacktest(panel, spec, job));
    return measure(bench, "engine_500x2520",
                   std::to_string(first.rebalances.size()) + " monthly rebalances, 10 bps, given weights", 21,
                   [&]() -> Status {
                       QD_TRY(const auto result, backtest::runSchedule(panel, spec, first.rebalances, job));
                       QD_ENSURE(result.equity.size() == first.equity.size());
                       return Ok{};
                   });
}

Result<Figure> metricsFigure(const Bench& bench) {
    Rng rng(11);
    std::vector<double> returns(2520);
    std::vector<double> benchmark(2520);
    for (std::size_t i = 0; i < returns.size(); ++i) {
        benchmark[i] = 0.0003 + 0.01 * rng.normal();
        returns[i] = 0.7 * benchmark[i] + 0.006 * rng.normal();
    }
    return measure(bench, "metrics_2520", "the whole catalogue with a benchmark", 51, [&]() -> Status {
        QD_TRY(const auto values, analytics::computeMetrics(returns, benchmark, {}));
        QD_ENSURE(!values.empty());
        return Ok{};
    });
}

}  // namespace

Result<std::vector<Figure>> benchmarkEngine(const Bench& bench) {
    std::vector<Figure> figures;
    QD_TRY(auto memory, benchmarkSweepMemory(bench));
    figures.push_back(std::move(memory));
    for (const auto& make : std::vector<std::function<Result<Figure>()>>{
             [&] { return csvFigure(bench); }, [&] { return hrpFigure(bench, 500, 21); },
             [&] { return hrpFigure(bench, 2000, 9); }, [&] { return engineFigure(bench); },
             [&] { return metricsFigure(bench); }}) {
        QD_TRY(auto figure, make());
        figures.push_back(std::move(figure));
    }
    QD_TRY(const auto portfolios, benchmarkPortfolio(bench));
    figures.insert(figures.end(), portfolios.begin(), portfolios.end());
    QD_TRY(const auto convex, benchmarkConvex(bench));
    figures.insert(figures.end(), convex.begin(), convex.end());
    QD_TRY(const auto whatIf, benchmarkWhatIf(bench));
    figures.insert(figures.end(), whatIf.begin(), whatIf.end());
    QD_TRY(const auto backtests, benchmarkBacktest(bench));
    figures.insert(figures.end(), backtests.begin(), backtests.end());
    QD_TRY(const auto statistics, benchmarkStatistics(bench));
    figures.insert(figures.end(), statistics.begin(), statistics.end());
    QD_TRY(const auto searches, benchmarkSearch(bench));
    figures.insert(figures.end(), searches.begin(), searches.end());
    return figures;
}

}  // namespace qd::ctl
