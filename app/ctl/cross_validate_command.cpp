// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cross_validate_command.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/sweep_request.h"
#include "app/ctl/text_table.h"
#include "core/analytics/normal_distribution.h"
#include "core/analytics/sharpe_inference.h"
#include "core/backtest/signal_combinations.h"
#include "core/base/number_text.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr double kReadingShare = 0.2;
constexpr double kPeriodsPerYear = 252.0;

struct CrossValidateOptions {
    SweepOptions sweep;
    std::int64_t groups = 10;
    std::int64_t tested = 2;
    std::int64_t purge = 2;
    std::int64_t embargo = 21;
};

/// A Sharpe ratio a year of a point over all sessions, with its 95 % interval.
Json sharpeJson(const backtest::TrialStatistics& trial) {
    if (!trial.sharpe || trial.returns.periods < 3) return nullptr;
    const analytics::SharpeSample sample{trial.returns.mean / trial.returns.deviation, trial.returns.skew,
                                         trial.returns.kurtosis + 3.0, trial.returns.periods};
    const double reach =
        analytics::normalQuantile(0.975) * analytics::sharpeDeviation(sample) * std::sqrt(kPeriodsPerYear);
    Json out = Json::object();
    return out.set("value", *trial.sharpe)
        .set("low", *trial.sharpe - reach)
        .set("high", *trial.sharpe + reach);
}

/// The points that splits took, most often taken first.
struct Taken {
    std::size_t point = 0;
    std::size_t splits = 0;
};
std::vector<Taken> takenOf(const backtest::SignalCombinations& found) {
    std::vector<Taken> out;
    for (std::size_t i = 0; i < found.points.size(); ++i) {
        const auto splits = std::count(found.choice.chosen.begin(), found.choice.chosen.end(), i);
        if (splits > 0) out.push_back({i, static_cast<std::size_t>(splits)});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Taken& a, const Taken& b) { return a.splits > b.splits; });
    return out;
}

Json pointJson(const backtest::StrategyDefinition& strategy, const std::vector<double>& point) {
    Json out = Json::object();
    for (std::size_t k = 0; k < point.size(); ++k)
        out.set(strategy.parameters[k].name, point[k]);
    return out;
}

Json toJson(const backtest::SignalCombinations& found, const SweepRequest& request,
            const CrossValidateOptions& options) {
    const auto& strategy = backtest::strategy(request.subject.kind);
    const double year = std::sqrt(kPeriodsPerYear);
    Json paths = Json::array();
    for (const auto& sharpe : found.choice.sharpes)
        paths.push(sharpe ? Json(*sharpe * year) : Json(nullptr));
    Json chosen = Json::array();
    for (const Taken& taken : takenOf(found)) {
        Json item = Json::object();
        item.set("parameters", pointJson(strategy, found.points[taken.point]));
        item.set("splits", static_cast<std::int64_t>(taken.splits));
        chosen.push(std::move(item.set("sharpe", sharpeJson(found.statistics[taken.point]))));
    }
    Json out = Json::object();
    out.set("strategy", strategy.name).set("combinations", static_cast<std::int64_t>(found.points.size()));
    out.set("groups", options.groups).set("tested", options.tested);
    out.set("purge", options.purge).set("embargo", options.embargo);
    out.set("periods", static_cast<std::int64_t>(found.choice.periods));
    out.set("splits", static_cast<std::int64_t>(found.choice.chosen.size()));
    out.set("least", found.choice.least * year).set("lower_quartile", found.choice.lowerQuartile * year);
    out.set("median", found.choice.median * year).set("upper_quartile", found.choice.upperQuartile * year);
    out.set("greatest", found.choice.greatest * year);
    return out.set("paths", std::move(paths)).set("chosen", std::move(chosen));
}

std::string toText(const backtest::SignalCombinations& found, const SweepRequest& request) {
    using enum TextTable::Side;
    const double year = std::sqrt(kPeriodsPerYear);
    const auto number = [year](double perPeriod) { return fixedText(perPeriod * year, 2); };
    const auto& choice = found.choice;
    TextTable table({Left, Right, Left});
    table.row({"Combinations", groupedText(static_cast<double>(found.points.size()), 0),
               std::string(backtest::strategy(request.subject.kind).name)});
    table.row({"Splits", groupedText(static_cast<double>(choice.chosen.size()), 0),
               "each takes the best of its training days"});
    table.row({"Sharpe ratio a year of the paths", number(choice.median),
               "median of " + std::to_string(choice.sharpes.size()) + "; middle half " +
                   number(choice.lowerQuartile) + " to " + number(choice.upperQuartile)});
    table.row({"  least and greatest", number(choice.least), "to " + number(choice.greatest)});
    const auto taken = takenOf(found);
    table.row({"Different parameters taken", groupedText(static_cast<double>(taken.size()), 0),
               "most often in " + std::to_string(taken.front().splits) + " splits"});
    return table.text() + "Paths share their days: their spread is no confidence interval.\n";
}

Result<Output> run(Context& context, const CrossValidateOptions& options) {
    QD_TRY(const auto request, sweepRequest(options.sweep, 0));
    if (options.tested >= options.groups) {
        return Error{ErrorCode::Usage, "--tested has to be smaller than --groups",
                     "each split tests some of the groups on what the others choose"};
    }
    const std::string& file = options.sweep.prices;
    auto read =
        market::importPrices(context.environment.files, file, {}, context.job.slice(0.0, kReadingShare));
    if (!read.ok()) return inFile(std::move(read).error(), file);
    auto prices = backtest::SignalPrices::create(read->value, request.subject.price);
    if (!prices.ok()) return inFile(std::move(prices).error(), file);
    const auto count = [](std::int64_t value) { return static_cast<std::size_t>(value); };
    const backtest::CombinatorialPlan plan{
        count(options.groups), count(options.tested), {count(options.purge), count(options.embargo)}};
    auto found = backtest::runSignalCombinations(
        *prices, {request.subject.kind, request.subject.timeframe, request.subject.costs},
        request.search.space, plan, sweepThreads(context), context.job.slice(kReadingShare, 1.0));
    if (!found.ok()) return inFile(std::move(found).error(), file);
    return Output{toJson(*found, request, options), toText(*found, request)};
}

void addPlanOptions(CLI::App& command, CrossValidateOptions& options) {
    shows(
        command
            .add_option("--groups", options.groups, "Groups that the days are cut into, 2 to 20; default: 10")
            ->check(wholeNumber(2, 20)),
        "N");
    shows(command.add_option("--tested", options.tested, "Groups that each split tests; default: 2")
              ->check(wholeNumber(1, 19)),
          "K");
    shows(command
              .add_option("--purge", options.purge,
                          "Days left out of training before a tested group; default: 2")
              ->check(wholeNumber(0, 100'000)),
          "N");
    shows(command
              .add_option("--embargo", options.embargo,
                          "Days left out of training after a tested group; default: 21")
              ->check(wholeNumber(0, 100'000)),
          "N");
}

}  // namespace

void addCrossValidate(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<CrossValidateOptions>();
    auto* command = app.add_subcommand("cross-validate",
                                       "What choosing parameters is worth, over combinatorial purged splits");
    auto& sweep = options->sweep;
    shows(command->add_option("--prices", sweep.prices, "CSV, wide or long, plain or gzip")->required(),
          "FILE");
    shows(command
              ->add_option("--strategy", sweep.strategy,
                           "ma-cross | momentum | mean-reversion | breakout | volatility-target")
              ->required(),
          "NAME");
    shows(command
              ->add_option("--grid", sweep.grid,
                           "Parameters to choose from, such as fast=5:50:5 slow=20:200:10")
              ->required(),
          "KEY=A:B:STEP …");
    shows(command
              ->add_option("--fees-bps", sweep.costs.feesBps,
                           "Fees of a trade in basis points of its value, 0 to 1000; default: 0")
              ->check(number(0.0, 1000.0)),
          "X");
    shows(command
              ->add_option("--slippage-bps", sweep.costs.slippageBps,
                           "Slippage in basis points, 0 to 1000; default: 0")
              ->check(number(0.0, 1000.0)),
          "X");
    shows(command->add_option("--timeframe", sweep.timeframe,
                              "Bars of the rule: daily (default) | weekly | monthly"),
          "NAME");
    shows(command->add_option("--price", sweep.price, "Column to use: close (default) | adj_close"), "NAME");
    addPlanOptions(*command, *options);
    addExamples(*command, {"qdctl cross-validate --prices prices.csv --strategy ma-cross --grid fast=5:50:5 "
                           "slow=20:200:20 --fees-bps 5"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
