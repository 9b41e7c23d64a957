// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/issue_notes.h"
#include "app/ctl/sweep_trials.h"
#include "app/ctl/text_table.h"
#include "core/backtest/search.h"
#include "core/backtest/sweep.h"
#include "core/base/number_text.h"
#include "core/jobs/parallel.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr double kReadingShare = 0.3;
constexpr double kTryingShare = 0.9;
constexpr std::size_t kCompared = 200;  // trials whose returns are correlated
constexpr double kPlateauShare = 0.1;   // how far below the best a plateau reaches
constexpr std::size_t kNamedSymbols = 8;

struct SweepOptions {
    std::string prices;
    std::string strategy;
    std::vector<std::string> grid;
    std::string search = "grid";
    std::string objective = "sharpe";
    std::string timeframe = "daily";
    std::string price = "close";
    std::string out;
    std::size_t trials = 100;
    backtest::SignalCosts costs;
};

/// What the options ask for, before any price is read.
struct SweepRequest {
    const backtest::StrategyDefinition* strategy;
    backtest::SweepSpec sweep;
    backtest::SearchMethod method;
    backtest::Objective objective;
    market::PriceField price;
};

/// What a command line asks for and cannot be is wrong usage, whoever says so.
template <class T>
Result<T> asUsage(Result<T> result) {
    if (result.ok()) return result;
    Error error = std::move(result).error();
    if (error.code == ErrorCode::BadInput) error.code = ErrorCode::Usage;
    return error;
}

template <class T>
Result<T> choice(std::optional<T> parsed, const std::string& option, const std::string& found,
                 const std::vector<std::string_view>& choices) {
    if (parsed) return *parsed;
    return notAChoice(option, found, choices);
}

Result<SweepRequest> requestOf(const SweepOptions& options) {
    SweepRequest request{};
    request.strategy = backtest::findStrategy(options.strategy);
    if (request.strategy == nullptr) {
        std::vector<std::string_view> names;
        for (const auto& strategy : backtest::strategyCatalog())
            names.push_back(strategy.name);
        return notAChoice("--strategy", options.strategy, names);
    }
    QD_TRY(request.method, choice(backtest::parseSearchMethod(options.search), "--search", options.search,
                                  {"grid", "random", "bayes", "evolution"}));
    QD_TRY(request.objective, choice(backtest::parseObjective(options.objective), "--objective",
                                     options.objective, {"sharpe", "total-return", "calmar"}));
    QD_TRY(request.sweep.timeframe, choice(backtest::parseTimeframe(options.timeframe), "--timeframe",
                                           options.timeframe, {"daily", "weekly", "monthly"}));
    auto price = market::fieldFromName(options.price);
    if (price && *price != market::PriceField::Close && *price != market::PriceField::AdjClose) price.reset();
    QD_TRY(request.price, choice(price, "--price", options.price, {"close", "adj_close"}));
    std::vector<backtest::Axis> axes;
    for (const auto& text : options.grid) {
        QD_TRY(auto axis, asUsage(backtest::parseAxis(*request.strategy, text)));
        axes.push_back(std::move(axis));
    }
    request.sweep.kind = request.strategy->kind;
    request.sweep.costs = options.costs;
    QD_TRY(request.sweep.space, asUsage(backtest::strategySpace(*request.strategy, axes)));
    if (request.method == backtest::SearchMethod::Grid) {
        QD_TRY(const auto points, asUsage(backtest::gridPoints(request.sweep.space)));
        static_cast<void>(points);
    }
    return request;
}

Json subjectOf(const SweepRequest& request, const backtest::SignalPrices& prices) {
    Json out = Json::object();
    out.set("strategy", request.strategy->name).set("timeframe", backtest::name(request.sweep.timeframe));
    out.set("fees_bps", request.sweep.costs.feesBps).set("slippage_bps", request.sweep.costs.slippageBps);
    out.set("price", market::fieldName(request.price)).set("prices", prices.hash());
    return out;
}

/// The combinations that were tried, all of them.
Result<backtest::Sweep> tryAll(const SweepRequest& request, const backtest::SignalPrices& prices,
                               const SweepOptions& options, std::uint64_t seed, std::size_t threads,
                               const jobs::JobContext& job) {
    if (request.method == backtest::SearchMethod::Grid)
        return backtest::runSweep(prices, request.sweep, threads, job);
    QD_CHECK(backtest::checkCosts(request.sweep.costs));
    backtest::SearchRecord record;
    record.spec.method = request.method;
    record.spec.objective = request.objective;
    record.spec.space = request.sweep.space;
    record.spec.trials = options.trials;
    record.spec.seed = seed;
    record.spec.subject = subjectOf(request, prices);
    const auto evaluate = [&](std::span<const double> point) -> Result<backtest::TrialStatistics> {
        const backtest::SignalSpec signal{
            {request.sweep.kind, {point.begin(), point.end()}, request.sweep.timeframe}, std::nullopt};
        QD_TRY(const auto path, backtest::runSignal(prices, signal, request.sweep.costs));
        return path.statistics;
    };
    QD_CHECK(asUsage(backtest::runSearch(record, evaluate, threads, job)));
    backtest::Sweep sweep;
    for (auto& trial : record.trials) {
        sweep.points.push_back(std::move(trial.point));
        sweep.trials.push_back(trial.statistics);
    }
    return sweep;
}

std::string summaryOf(const SweepTrials& trials, std::optional<std::size_t> best, const Json& deflated) {
    std::string text = groupedText(static_cast<double>(trials.count()), 0) + " combinations\n";
    if (!best) return text + "None has an objective: their returns do not vary.\n";
    const Json found = trials.trialJson(*best);
    const auto number = [](const Json& json, std::string_view key) {
        const Json* value = json.find(key);
        return value == nullptr || value->isNull() ? std::string("-") : fixedText(value->numberOr(0.0), 2);
    };
    text += "Best: " + trials.pointText(*best) + "\n";
    text += "  total return " + percentText(trials.trial(*best).totalReturn) + ", Sharpe " +
            number(found, "sharpe") + " (95 % " + number(found, "sharpe_low") + " to " +
            number(found, "sharpe_high") + "), maximum drawdown " +
            percentText(trials.trial(*best).maxDrawdown) + ", " +
            groupedText(static_cast<double>(trials.trial(*best).trades), 0) + " trades\n";
    if (deflated.isNull()) return text;
    text += "Deflated: the best of so many shows a Sharpe of " + number(deflated, "expected_maximum_sharpe") +
            " by luck; probability that this one is above it " + number(deflated, "dsr") + "\n";
    return text;
}

Result<Output> run(Context& context, const SweepOptions& options) {
    QD_TRY(const auto request, requestOf(options));
    auto read = market::importPrices(context.environment.files, options.prices, {},
                                     context.job.slice(0.0, kReadingShare));
    if (!read.ok()) return inFile(std::move(read).error(), options.prices);
    auto made = backtest::SignalPrices::create(read->value, request.price);
    if (!made.ok()) return inFile(std::move(made).error(), options.prices);
    const auto& prices = *made;
    const std::size_t threads = context.options.threads > 0
                                    ? static_cast<std::size_t>(context.options.threads)
                                    : jobs::machineThreads();
    const auto seed = static_cast<std::uint64_t>(context.options.seed.value_or(0));
    auto swept =
        tryAll(request, prices, options, seed, threads, context.job.slice(kReadingShare, kTryingShare));
    if (!swept.ok()) return inFile(std::move(swept).error(), options.prices);
    const Json subject = subjectOf(request, prices);
    QD_TRY(const double correlation,
           backtest::meanTrialCorrelation(prices, request.sweep, swept->points, kCompared, threads,
                                          context.job.slice(kTryingShare, 1.0)));
    QD_TRY(const auto trials, SweepTrials::create(*request.strategy, std::string(request.strategy->name),
                                                  std::move(swept->points), std::move(swept->trials)));
    QD_CHECK(context.environment.files.writeAtomically(options.out, trials.csv()));

    const auto best = trials.best(request.objective);
    Output output;
    for (const auto& [key, value] : subject.members())
        output.document.set(key, value);
    Json symbols = Json::array();
    for (const auto& symbol : prices.symbols())
        symbols.push(symbol);
    Json excluded = Json::array();
    for (const auto& symbol : prices.excluded())
        excluded.push(symbol);
    output.document.set("search", options.search).set("objective", options.objective).set("seed", Json(seed));
    output.document.set("sessions", static_cast<std::int64_t>(prices.rows()))
        .set("symbols", std::move(symbols));
    output.document.set("excluded", std::move(excluded));
    output.document.set("combinations", static_cast<std::int64_t>(trials.count())).set("out", options.out);
    output.document.set("best", best ? trials.trialJson(*best) : Json(nullptr));
    output.document.set("plateau", trials.plateauJson(request.objective, kPlateauShare));
    const Json deflated = trials.deflatedJson(best, correlation);
    output.document.set("deflated", deflated);
    output.text = summaryOf(trials, best, deflated) + "Written to " + options.out + "\n";
    output.notes = issueNotes(read->issues);
    if (!prices.excluded().empty()) {
        output.notes.push_back(std::to_string(prices.excluded().size()) +
                               " symbols without a price on every session are left out: " +
                               listText(prices.excluded(), kNamedSymbols));
    }
    return output;
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

}  // namespace

void addSweep(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<SweepOptions>();
    auto* command = app.add_subcommand("sweep", "Try the parameters of a strategy, every trial counted");
    shows(command->add_option("--prices", options->prices, "CSV, wide or long, plain or gzip")->required(),
          "FILE");
    shows(command
              ->add_option("--strategy", options->strategy,
                           "ma-cross | momentum | mean-reversion | breakout | volatility-target")
              ->required(),
          "NAME");
    shows(command
              ->add_option(
                  "--grid", options->grid,
                  "Parameters to try, such as fast=5:50:5 slow=20:200:10; the others keep their default")
              ->required(),
          "KEY=A:B:STEP …");
    shows(command->add_option("--out", options->out, "CSV with one row a combination")->required(), "FILE");
    addSearchOptions(*command, *options);
    addExamples(*command,
                {"qdctl sweep --prices prices.csv --strategy ma-cross --grid fast=5:50:5 slow=20:200:10 "
                 "--fees-bps 5 --out sweep.csv",
                 "qdctl sweep --prices prices.csv --strategy mean-reversion --grid window=5:60 "
                 "--search bayes --trials 30 --out s.csv"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
