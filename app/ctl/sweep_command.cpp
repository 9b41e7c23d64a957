// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/issue_notes.h"
#include "app/ctl/sweep_device.h"
#include "app/ctl/sweep_output.h"
#include "app/ctl/sweep_state.h"
#include "app/ctl/text_table.h"
#include "core/backtest/sweep.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr double kReadingShare = 0.3;
constexpr double kTryingShare = 0.9;
constexpr std::size_t kCompared = 200;  // trials whose returns are correlated
constexpr std::size_t kNamedSymbols = 8;

/// The combinations that were tried, all of them: by the sweep's kernels at once, or one after the other
/// where a search chooses them or a file keeps them.
Result<backtest::Sweep> tryAll(Context& context, const SweepOptions& options, const SweepRequest& request,
                               const backtest::SignalPrices& prices, const jobs::JobContext& job) {
    const bool kept = !options.state.empty();
    if (wantsWorker(context.options.device) && kept)
        return Error{ErrorCode::Usage, "a search on a device is not kept in a file",
                     "leave --state or --device out"};
    if (wantsWorker(context.options.device))
        return sweepOnDevice(request, prices, context.options.device, job);
    const bool chosen = request.search.method != backtest::SearchMethod::Grid || request.search.patience > 0;
    if (!kept && !chosen) return backtest::runSweep(prices, request.sweep(), sweepThreads(context), job);
    QD_CHECK(backtest::checkCosts(request.subject.costs));
    QD_TRY(auto record, kept ? searchWithState(context, request, prices, options.state, job)
                             : asUsage(searchAll(context, request, prices, job)));
    backtest::Sweep sweep;
    for (auto& trial : record.trials) {
        sweep.points.push_back(std::move(trial.point));
        sweep.trials.push_back(trial.statistics);
    }
    return sweep;
}

/// Prices from a file, every combination into another.
Result<Output> runStateless(Context& context, const SweepOptions& options) {
    const auto seed = static_cast<std::uint64_t>(context.options.seed.value_or(0));
    QD_TRY(const auto request, sweepRequest(options, seed));
    auto read = market::importPrices(context.environment.files, options.prices, {},
                                     context.job.slice(0.0, kReadingShare));
    if (!read.ok()) return inFile(std::move(read).error(), options.prices);
    auto made = backtest::SignalPrices::create(read->value, request.subject.price);
    if (!made.ok()) return inFile(std::move(made).error(), options.prices);
    const auto& prices = *made;
    auto swept = tryAll(context, options, request, prices, context.job.slice(kReadingShare, kTryingShare));
    if (!swept.ok()) return inFile(std::move(swept).error(), options.prices);
    QD_TRY(const double correlation,
           backtest::meanTrialCorrelation(prices, request.sweep(), swept->points, kCompared,
                                          sweepThreads(context), context.job.slice(kTryingShare, 1.0)));
    const auto& strategy = request.subject.strategy();
    QD_TRY(const auto trials, SweepTrials::create(strategy, std::string(strategy.name),
                                                  std::move(swept->points), std::move(swept->trials)));
    QD_CHECK(context.environment.files.writeAtomically(options.out, trials.csv()));

    auto subject = request.subject;
    subject.prices = prices.hash();
    Output output = sweepOutput(trials, subject, request.search, correlation);
    Json symbols = Json::array();
    for (const auto& symbol : prices.symbols())
        symbols.push(symbol);
    Json excluded = Json::array();
    for (const auto& symbol : prices.excluded())
        excluded.push(symbol);
    output.document.set("seed", Json(seed)).set("sessions", static_cast<std::int64_t>(prices.rows()));
    output.document.set("symbols", std::move(symbols)).set("excluded", std::move(excluded));
    output.document.set("out", options.out).set("device", context.options.device);
    output.text += "Written to " + options.out + "\n";
    output.notes = issueNotes(read->issues);
    if (!prices.excluded().empty()) {
        output.notes.push_back(std::to_string(prices.excluded().size()) +
                               " symbols without a price on every session are left out: " +
                               listText(prices.excluded(), kNamedSymbols));
    }
    return output;
}

Result<Output> run(Context& context, const SweepOptions& options) {
    if (options.prices.empty() && context.options.workspace.empty()) {
        return Error{ErrorCode::Usage, "--prices is required",
                     "pass --prices FILE --out FILE.csv, or --workspace FILE that holds prices"};
    }
    if (options.prices.empty()) return runRecordedSweep(context, options);
    if (options.resume > 0 || options.dataset > 0 || !options.name.empty())
        return Error{ErrorCode::Usage, "--resume, --dataset and --name are about a workspace",
                     "leave --prices out; outside of a workspace --state FILE keeps a search"};
    if (options.out.empty()) return Error{ErrorCode::Usage, "--out is required", "pass --out FILE.csv"};
    return runStateless(context, options);
}

void addSearchOptions(CLI::App& command, SweepOptions& options) {
    shows(command.add_option("--search", options.search, "grid (default) | random | bayes | evolution"),
          "NAME");
    shows(command
              .add_option("--trials", options.trials, "Most trials of a search that is no grid; default: 100")
              ->check(wholeNumber(1, 1'000'000)),
          "N");
    shows(command.add_option("--objective", options.objective, "sharpe (default) | total-return | calmar"),
          "NAME");
    shows(command
              .add_option("--fees-bps", options.costs.feesBps,
                          "Fees of a trade in basis points of its value, 0 to 1000; default: 0")
              ->check(number(0.0, 1000.0)),
          "X");
    shows(command
              .add_option("--slippage-bps", options.costs.slippageBps,
                          "Slippage in basis points, 0 to 1000; default: 0")
              ->check(number(0.0, 1000.0)),
          "X");
    shows(command.add_option("--timeframe", options.timeframe,
                             "Bars of the rule: daily (default) | weekly | monthly"),
          "NAME");
    shows(command.add_option("--price", options.price, "Column to use: close (default) | adj_close"), "NAME");
}

void addKeepingOptions(CLI::App& command, SweepOptions& options) {
    shows(command
              .add_option("--patience", options.patience,
                          "Stop after so many trials without a better one; default 0: never")
              ->check(wholeNumber(0, 1'000'000)),
          "N");
    shows(command.add_option("--state", options.state,
                             "Keeps the search in a file while it runs, and goes on from it"),
          "FILE");
    shows(command.add_option("--name", options.name, "Name of the search in the workspace"), "WORDS");
    shows(command.add_option("--dataset", options.dataset, "Data set of the workspace; default: the newest")
              ->check(wholeNumber(1, std::numeric_limits<std::int64_t>::max())),
          "N");
    shows(
        command.add_option("--resume", options.resume, "Goes on with an unfinished search of the workspace")
            ->check(wholeNumber(1, std::numeric_limits<std::int64_t>::max())),
        "RUN");
}

}  // namespace

void addSweep(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<SweepOptions>();
    auto* command = app.add_subcommand("sweep", "Try the parameters of a strategy, every trial counted");
    shows(command->add_option("--prices", options->prices,
                              "CSV, wide or long, plain or gzip; left out: a data set of the workspace"),
          "FILE");
    shows(command->add_option("--strategy", options->strategy,
                              "ma-cross | momentum | mean-reversion | breakout | volatility-target"),
          "NAME");
    shows(command->add_option(
              "--grid", options->grid,
              "Parameters to try, such as fast=5:50:5 slow=20:200:10; the others keep their default"),
          "KEY=A:B:STEP …");
    shows(command->add_option("--out", options->out, "CSV with one row a combination"), "FILE");
    addSearchOptions(*command, *options);
    addKeepingOptions(*command, *options);
    addExamples(*command,
                {"qdctl sweep --prices prices.csv --strategy ma-cross --grid fast=5:50:5 slow=20:200:10 "
                 "--fees-bps 5 --out sweep.csv",
                 "qdctl sweep --prices p.csv --strategy mean-reversion --grid window=5:60 --search bayes "
                 "--state s.json --out s.csv",
                 "qdctl sweep --workspace fund.qdw --strategy breakout --grid entry=20:160:10 exit=5:60:5",
                 "qdctl sweep --workspace fund.qdw --resume 12"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
