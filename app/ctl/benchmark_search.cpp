// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/ctl/benchmark.h"
#include "core/backtest/sweep.h"
#include "core/base/file_system.h"
#include "core/base/number_text.h"
#include "core/base/random.h"

extern char** environ;

namespace qd::ctl {

namespace {

/// Random walks: the size of the peers' workload, contents made up.
Result<backtest::SignalPrices> randomPrices(std::size_t rows, std::size_t width) {
    Rng rng(7);
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    std::vector<std::vector<double>> closes(width);
    for (std::size_t t = 0; t < rows; ++t)
        dates.push_back(Date::fromDays(14610 + static_cast<std::int32_t>(t)));
    for (std::size_t i = 0; i < width; ++i) {
        symbols.push_back("S" + std::to_string(i));
        double price = 100.0;
        for (std::size_t t = 0; t < rows; ++t) {
            price *= std::exp(0.0003 + 0.015 * rng.normal());
            closes[i].push_back(std::round(price * 1e4) / 1e4);
        }
    }
    return backtest::SignalPrices::create(std::move(dates), std::move(symbols), closes);
}

std::string wideCsv(const backtest::SignalPrices& prices) {
    std::string text = "date";
    for (const auto& symbol : prices.symbols())
        text += "," + symbol;
    for (std::size_t t = 0; t < prices.rows(); ++t) {
        text += "\n" + prices.dates()[t].iso();
        for (std::size_t i = 0; i < prices.width(); ++i)
            text += "," + shortestText(prices.series(i)[t]);
    }
    return text + "\n";
}

/// Runs this program with other arguments, without its words; gives the most memory that it had, in MB.
Result<double> peakMegabytes(std::vector<std::string> arguments) {
    std::string self(4096, '\0');
    const auto length = ::readlink("/proc/self/exe", self.data(), self.size());
    if (length <= 0) return Error{ErrorCode::Io, "cannot tell where this program lies"};
    self.resize(static_cast<std::size_t>(length));
    std::vector<char*> argv{self.data()};
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    const int started = ::posix_spawn(&pid, self.c_str(), &actions, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (started != 0) return Error{ErrorCode::Io, "cannot start " + self};
    int status = 0;
    rusage usage{};
    if (::wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return Error{ErrorCode::Internal, "the sweep ended badly while it was measured"};
    return static_cast<double>(usage.ru_maxrss) * 1024.0 * 1e-6;
}

/// 141 windows, every pair of them: 9870 combinations.
Result<backtest::SweepSpec> averagesSpec() {
    const auto& strategy = backtest::strategy(backtest::SignalKind::MovingAverage);
    std::vector<backtest::Axis> axes;
    for (const auto* text : {"fast=2:142:1", "slow=2:142:1"}) {
        QD_TRY(auto axis, backtest::parseAxis(strategy, text));
        axes.push_back(std::move(axis));
    }
    backtest::SweepSpec spec;
    QD_TRY(spec.space, backtest::strategySpace(strategy, axes));
    spec.costs = {5.0, 5.0};
    return spec;
}

Result<Figure> sweepFigure(const Bench& bench, std::size_t threads, std::string goal) {
    QD_TRY(const auto prices, randomPrices(2520, 10));
    QD_TRY(const auto spec, averagesSpec());
    const jobs::JobContext job({}, {}, bench.clock);
    QD_TRY(auto figure,
           measure(bench, "ma_sweep_" + std::to_string(threads) + (threads == 1 ? "_thread" : "_threads"),
                   "9870 moving-average combinations, 10 assets, 2520 sessions, 10 bps", 11, [&]() -> Status {
                       QD_TRY(const auto sweep, backtest::runSweep(prices, spec, threads, job));
                       QD_ENSURE(sweep.trials.size() == 9870);
                       return Ok{};
                   }));
    figure.goal = std::move(goal);
    return figure;
}

}  // namespace

Result<Figure> benchmarkSweepMemory(const Bench& bench) {
    QD_TRY(const auto prices, randomPrices(2520, 10));
    PosixFileSystem files;
    const std::string path = joinPath(bench.folder, "sweep_prices.csv");
    QD_CHECK(files.writeAtomically(path, wideCsv(prices)));
    QD_CHECK(bench.job.checkpoint("Measuring ma_sweep_memory", 0.5));
    QD_TRY(const double peak,
           peakMegabytes({"sweep", "--prices", path, "--strategy", "ma-cross", "--grid", "fast=2:142:1",
                          "slow=2:142:1", "--fees-bps", "5", "--slippage-bps", "5", "--out",
                          joinPath(bench.folder, "sweep.csv"), "--quiet"}));
    Figure figure{"ma_sweep_memory", "peak of the whole program `qdctl sweep`", peak, peak, peak, 1};
    figure.unit = "MB";
    figure.goal = "<= 50 MB";
    return figure;
}

namespace {

Result<Figure> momentumFigure(const Bench& bench) {
    QD_TRY(const auto prices, randomPrices(2520, 10));
    const auto& strategy = backtest::strategy(backtest::SignalKind::Momentum);
    std::vector<backtest::Axis> axes;
    for (const auto* text : {"lookback=20:210:10", "skip=0:20:5", "hold=5:25:5"}) {
        QD_TRY(auto axis, backtest::parseAxis(strategy, text));
        axes.push_back(std::move(axis));
    }
    backtest::SweepSpec spec;
    spec.kind = backtest::SignalKind::Momentum;
    QD_TRY(spec.space, backtest::strategySpace(strategy, axes));
    const jobs::JobContext job({}, {}, bench.clock);
    return measure(bench, "momentum_sweep", "500 combinations one by one, 10 assets, 2520 sessions", 5,
                   [&]() -> Status {
                       QD_TRY(const auto sweep, backtest::runSweep(prices, spec, 1, job));
                       QD_ENSURE(sweep.trials.size() == 500);
                       return Ok{};
                   });
}

}  // namespace

Result<std::vector<Figure>> benchmarkSearch(const Bench& bench) {
    std::vector<Figure> figures;
    QD_TRY(auto one, sweepFigure(bench, 1, "<= 150 ms"));
    figures.push_back(std::move(one));
    QD_TRY(auto two, sweepFigure(bench, 2, "<= 90 ms"));
    figures.push_back(std::move(two));
    QD_TRY(auto momentum, momentumFigure(bench));
    figures.push_back(std::move(momentum));
    return figures;
}

}  // namespace qd::ctl
