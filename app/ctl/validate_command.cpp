// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <span>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/analytics/overfitting_probability.h"
#include "core/analytics/sharpe_difference.h"
#include "core/analytics/sharpe_inference.h"
#include "core/backtest/combinatorial_choice.h"
#include "core/base/number_text.h"
#include "core/jobs/parallel.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kColumnsInText = 6;
constexpr std::size_t kResamples = 10'000;
constexpr std::size_t kSplits = 16;

struct ValidateOptions {
    std::string returns;
    std::string a;
    std::string b;
    std::int64_t trials = 0;  ///< 0: the columns of the file
    double periodsPerYear = 252.0;
    double riskFreeAnnual = 0.0;
    std::int64_t groups = 10;  ///< of the combinatorial splits
    std::int64_t tested = 2;
    std::int64_t embargo = 0;
};

using Series = market::ReturnsTable::Series;
using Returns = std::vector<double>;

/// All series on the days on which each has a return.
std::vector<Returns> shared(const market::ReturnsTable& table) {
    std::vector<Returns> out(table.series.size());
    for (std::size_t t = 0; t < table.dates.size(); ++t) {
        if (!std::all_of(table.series.begin(), table.series.end(),
                         [t](const Series& s) { return s.present[t]; })) {
            continue;
        }
        for (std::size_t k = 0; k < out.size(); ++k)
            out[k].push_back(table.series[k].values[t]);
    }
    return out;
}

/// The returns of one series or two on the days that they have, less the risk-free rate of a period.
std::vector<Returns> joint(const std::vector<const Series*>& series, double riskFree) {
    std::vector<Returns> out(series.size());
    for (std::size_t t = 0; t < series.front()->values.size(); ++t) {
        if (!std::all_of(series.begin(), series.end(), [t](const Series* s) { return s->present[t]; }))
            continue;
        for (std::size_t k = 0; k < out.size(); ++k)
            out[k].push_back(series[k]->values[t] - riskFree);
    }
    return out;
}

/// What the command has found, for the document and the words.
struct Findings {
    const Series* a = nullptr;
    const Series* b = nullptr;  ///< nullptr: nothing to compare with
    analytics::SharpeSample sample;
    analytics::SharpeInterval interval;
    analytics::TrialSpread spread;
    double psr = 0.0;
    double dsr = 0.0;
    std::optional<double> track;
    std::optional<analytics::SharpeDifference> memmel;
    std::optional<analytics::BlockTest> ledoitWolf;
    std::optional<analytics::OverfittingProbability> overfitting;
    std::optional<backtest::CombinatorialChoice> paths;
};

struct Request {
    const Context& context;
    const market::ReturnsTable& table;
    const ValidateOptions& options;

    [[nodiscard]] double riskFree() const { return options.riskFreeAnnual / options.periodsPerYear; }
    [[nodiscard]] std::uint64_t seed() const {
        return static_cast<std::uint64_t>(context.options.seed.value_or(1));
    }
    [[nodiscard]] std::size_t threads() const {
        const int asked = context.options.threads;
        return asked > 0 ? static_cast<std::size_t>(asked) : jobs::machineThreads();
    }
};

Error about(Error error, const std::string& column, const std::string& file) {
    if (error.code == ErrorCode::BadInput) error.message = "column '" + column + "': " + error.message;
    return inFile(std::move(error), file);
}

/// Sharpe ratios per period of the columns that have one, by column.
std::vector<std::optional<double>> sharpesOf(const Request& request) {
    std::vector<std::optional<double>> out;
    for (const Series& series : request.table.series) {
        const auto sample = analytics::sharpeSample(joint({&series}, 0.0).front(), request.riskFree());
        out.push_back(sample.ok() ? std::optional(sample->sharpe) : std::nullopt);
    }
    return out;
}

/// A column by its name, else by its number from 1.
Result<const Series*> named(const Request& request, const std::string& name, const char* option) {
    std::vector<std::string> names;
    for (const Series& series : request.table.series) {
        if (series.name == name) return &series;
        names.push_back(series.name);
    }
    const auto place = parseNumber(name);
    if (place && *place >= 1.0 && *place <= static_cast<double>(names.size()) && std::floor(*place) == *place)
        return &request.table.series[static_cast<std::size_t>(*place) - 1];
    return Error{ErrorCode::BadInput,
                 "found no column '" + name + "' for " + option + ", expected one of " +
                     listText(names, kColumnsInText),
                 std::string("name a column of the file with ") + option,
                 {request.options.returns, 1, 1}};
}

/// The column with the highest Sharpe ratio apart from `not`; the first one where none has a ratio.
const Series* bestBut(const Request& request, const std::vector<std::optional<double>>& sharpes,
                      const Series* excluded) {
    const Series* best = nullptr;
    std::optional<double> highest;
    for (std::size_t k = 0; k < sharpes.size(); ++k) {
        const Series& series = request.table.series[k];
        if (&series == excluded) continue;
        if (best != nullptr && (!sharpes[k] || (highest && *sharpes[k] <= *highest))) continue;
        best = &series;
        highest = sharpes[k];
    }
    return best;
}

Status choose(const Request& request, const std::vector<std::optional<double>>& sharpes, Findings& out) {
    const ValidateOptions& options = request.options;
    if (request.table.series.empty()) {
        return Error{ErrorCode::BadInput, "found no column of returns", "", {options.returns, 1, 1}};
    }
    if (!options.b.empty()) {
        QD_TRY(out.b, named(request, options.b, "--b"));
    }
    if (!options.a.empty()) {
        QD_TRY(out.a, named(request, options.a, "--a"));
    } else {
        out.a = bestBut(request, sharpes, out.b);
    }
    if (out.a == nullptr || out.a == out.b) {
        return Error{ErrorCode::BadInput,
                     "found one column for --a and --b, expected two",
                     "name two columns of the file",
                     {options.returns, 1, 1}};
    }
    if (out.b == nullptr) out.b = bestBut(request, sharpes, out.a);
    return Ok{};
}

Status measureAlone(const Request& request, const std::vector<std::optional<double>>& sharpes,
                    Findings& out) {
    const Returns returns = joint({out.a}, 0.0).front();
    analytics::SharpeIntervalOptions interval;
    interval.periodsPerYear = request.options.periodsPerYear;
    interval.riskFreeAnnual = request.options.riskFreeAnnual;
    interval.resamples = kResamples;
    interval.seed = request.seed();
    interval.threads = request.threads();
    auto measured = analytics::sharpeInterval(returns, interval, request.context.job);
    if (!measured.ok()) return about(std::move(measured).error(), out.a->name, request.options.returns);
    out.interval = *measured;
    QD_TRY(out.sample, analytics::sharpeSample(returns, request.riskFree()));
    std::vector<double> kept;
    for (const auto& sharpe : sharpes) {
        if (sharpe) kept.push_back(*sharpe);
    }
    const auto asked = static_cast<std::size_t>(request.options.trials);
    const std::size_t trials = std::max(asked == 0 ? sharpes.size() : asked, kept.size());
    QD_TRY(out.spread, analytics::trialSpread(kept, out.sample.periods, trials));
    out.psr = analytics::probabilisticSharpe(out.sample);
    out.dsr = analytics::deflatedSharpe(out.sample, out.spread);
    out.track = analytics::minTrackRecord(out.sample);
    return Ok{};
}

/// Without an answer where a column that nobody asked for (--b) cannot be compared: cash, or a copy.
Status compare(const Request& request, Findings& out) {
    if (out.b == nullptr) return Ok{};
    const auto both = joint({out.a, out.b}, request.riskFree());
    const std::string names = out.a->name + "' and '" + out.b->name;
    auto memmel = analytics::memmelTest(both[0], both[1]);
    if (!memmel.ok() && request.options.b.empty()) return Ok{};
    if (!memmel.ok()) return about(std::move(memmel).error(), names, request.options.returns);
    out.memmel = *memmel;
    analytics::BlockTestOptions options;
    options.seed = request.seed();
    options.threads = request.threads();
    auto tested = analytics::ledoitWolfBootstrap(both[0], both[1], options, request.context.job);
    if (!tested.ok()) return about(std::move(tested).error(), names, request.options.returns);
    out.ledoitWolf = *tested;
    return Ok{};
}

/// Needs two columns and two days a split; without them there is no answer, which is no error.
Status crossValidate(const Request& request, Findings& out) {
    const std::vector<Returns> columns = shared(request.table);
    if (columns.size() < 2 || columns.front().size() < 2 * kSplits) return Ok{};
    std::vector<std::span<const double>> spans(columns.begin(), columns.end());
    QD_TRY(out.overfitting, analytics::overfittingProbability(spans, {kSplits}, request.context.job));
    backtest::CombinatorialPlan plan;
    plan.groups = static_cast<std::size_t>(request.options.groups);
    plan.tested = static_cast<std::size_t>(request.options.tested);
    plan.separation.embargo = static_cast<std::size_t>(request.options.embargo);
    auto paths = backtest::chooseOverCombinations(spans, plan, request.context.job);
    // Nobody asked for them: columns that they cannot be made of are no error.
    const bool unasked = request.options.embargo == 0;
    if (!paths.ok() && paths.error().code == ErrorCode::BadInput && unasked) return Ok{};
    QD_TRY(out.paths, std::move(paths));
    return Ok{};
}

/// Sharpe ratios a year that choosing the best column earned, over the paths of combinatorial splits.
Json pathsJson(const Findings& f, const ValidateOptions& options) {
    if (!f.paths) return nullptr;
    const double year = std::sqrt(options.periodsPerYear);
    Json out = Json::object();
    out.set("groups", options.groups).set("tested", options.tested).set("embargo", options.embargo);
    out.set("count", static_cast<std::int64_t>(f.paths->sharpes.size()));
    out.set("least", f.paths->least * year).set("lower_quartile", f.paths->lowerQuartile * year);
    out.set("median", f.paths->median * year).set("upper_quartile", f.paths->upperQuartile * year);
    return out.set("greatest", f.paths->greatest * year);
}

Json toJson(const Findings& f, const ValidateOptions& options) {
    Json difference;
    if (f.memmel && f.ledoitWolf) {
        Json memmel = Json::object();
        memmel.set("z", f.memmel->z).set("p", f.memmel->p);
        Json robust = Json::object();
        robust.set("p", f.ledoitWolf->test.p).set("block", static_cast<std::int64_t>(f.ledoitWolf->block));
        difference = Json::object();
        difference.set("memmel", std::move(memmel)).set("ledoit_wolf", std::move(robust));
        difference.set("difference", f.memmel->difference).set("low", f.ledoitWolf->low);
        difference.set("high", f.ledoitWolf->high);
    }
    Json bootstrap = Json::object();
    bootstrap.set("low", f.interval.bootstrap->low).set("high", f.interval.bootstrap->high);
    bootstrap.set("block", f.interval.bootstrap->block);
    Json out = Json::object();
    out.set("sharpe_difference", std::move(difference)).set("psr", f.psr).set("dsr", f.dsr);
    out.set("min_track_record", f.track ? Json(*f.track) : Json(nullptr));
    out.set("pbo", f.overfitting ? Json(f.overfitting->pbo) : Json(nullptr));
    out.set("bootstrap", std::move(bootstrap));
    out.set("a", f.a->name).set("b", f.b == nullptr ? Json(nullptr) : Json(f.b->name));
    Json sharpe = Json::object();
    sharpe.set("value", f.interval.sharpe).set("low", f.interval.low).set("high", f.interval.high);
    out.set("sharpe", std::move(sharpe));
    out.set("periods", static_cast<std::int64_t>(f.sample.periods));
    out.set("trials", static_cast<std::int64_t>(f.spread.trials)).set("trial_variance", f.spread.variance);
    out.set("paths", pathsJson(f, options));
    return out;
}

std::string toText(const Findings& f, const ValidateOptions& options) {
    using enum TextTable::Side;
    constexpr int kPlaces = 4;
    const auto number = [](double v) { return fixedText(v, kPlaces); };
    const auto range = [&](double low, double high) { return number(low) + " to " + number(high); };
    TextTable table({Left, Right, Left});
    table.row({"Sharpe ratio of " + f.a->name, number(f.interval.sharpe), "a year"});
    table.row({"  95 % by skew and kurtosis", range(f.interval.low, f.interval.high), "Mertens 2002"});
    table.row({"  95 % by resampling", range(f.interval.bootstrap->low, f.interval.bootstrap->high),
               "stationary bootstrap, average block " + fixedText(f.interval.bootstrap->block, 1)});
    table.row({"Probability that it is above 0", number(f.psr), "PSR"});
    table.row({"The same after " + groupedText(static_cast<double>(f.spread.trials), 0) + " trials",
               number(f.dsr), "DSR"});
    table.row({"Periods needed to be sure of that", f.track ? groupedText(*f.track, 0) : "-",
               "at 95 %; there are " + groupedText(static_cast<double>(f.sample.periods), 0)});
    if (f.overfitting) {
        table.row(
            {"Probability of overfitting", number(f.overfitting->pbo),
             "PBO of " + groupedText(static_cast<double>(f.overfitting->combinations), 0) + " combinations"});
    }
    if (f.paths) {
        const double year = std::sqrt(options.periodsPerYear);
        table.row({"Sharpe ratio of choosing the best", number(f.paths->median * year),
                   "a year, median of " + std::to_string(f.paths->sharpes.size()) + " paths; " +
                       range(f.paths->least * year, f.paths->greatest * year)});
    }
    if (f.memmel && f.ledoitWolf) {
        table.row({"Difference to " + f.b->name, number(f.memmel->difference), "a period"});
        table.row({"  95 %", range(f.ledoitWolf->low, f.ledoitWolf->high), "Ledoit & Wolf 2008"});
        table.row({"  p if both were alike", number(f.ledoitWolf->test.p),
                   "Ledoit & Wolf 2008, block " + std::to_string(f.ledoitWolf->block)});
        table.row({"  p for normal returns", number(f.memmel->p), "Memmel 2003, z " + number(f.memmel->z)});
    }
    return table.text();
}

Result<Output> run(Context& context, const ValidateOptions& options) {
    auto read = market::importReturns(context.environment.files, options.returns, {});
    if (!read.ok()) return inFile(std::move(read).error(), options.returns);
    const Request request{context, read->value, options};
    const auto sharpes = sharpesOf(request);
    Findings findings;
    QD_CHECK(choose(request, sharpes, findings));
    QD_CHECK(measureAlone(request, sharpes, findings));
    QD_CHECK(compare(request, findings));
    if (options.tested >= options.groups) {
        return Error{ErrorCode::Usage, "--tested has to be smaller than --groups",
                     "each split tests some of the groups on what the others choose"};
    }
    auto validated = crossValidate(request, findings);
    if (!validated.ok()) return inFile(std::move(validated).error(), options.returns);
    return Output{toJson(findings, options), toText(findings, options)};
}

}  // namespace

void addValidate(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ValidateOptions>();
    auto* command = app.add_subcommand("validate", "Could it be luck? Significance of Sharpe ratios");
    shows(command
              ->add_option("--returns", options->returns,
                           "CSV of simple returns a period: date,NAME1,…; plain or gzip")
              ->required(),
          "FILE");
    shows(command->add_option(
              "--a", options->a,
              "Column to validate, by name or number from 1; default: the highest Sharpe ratio"),
          "NAME");
    shows(
        command->add_option("--b", options->b, "Column to compare it with; default: the best of the others"),
        "NAME");
    shows(command
              ->add_option("--trials", options->trials,
                           "Strategies that were tried in all; default: the columns of the file")
              ->check(wholeNumber(1, 1'000'000'000)),
          "K");
    shows(command
              ->add_option("--periods-per-year", options->periodsPerYear,
                           "Periods in a year, 0.001 to 1000000; default: 252")
              ->check(number(0.001, 1e6)),
          "N");
    shows(command
              ->add_option("--risk-free", options->riskFreeAnnual,
                           "Risk-free rate a year as a share, -0.5 to 1; default: 0")
              ->check(number(-0.5, 1.0)),
          "RATE");
    shows(
        command
            ->add_option(
                "--groups", options->groups,
                "Groups that the days are cut into for combinatorial cross-validation,\n2 to 16; default: 10")
            ->check(wholeNumber(2, 16)),
        "N");
    shows(command->add_option("--tested", options->tested, "Groups that each split tests; default: 2")
              ->check(wholeNumber(1, 15)),
          "K");
    shows(command
              ->add_option("--embargo", options->embargo,
                           "Days left out of training after a tested group; default: 0")
              ->check(wholeNumber(0, 100'000)),
          "N");
    addExamples(*command, {"qdctl validate --returns returns.csv --a FUND --b INDEX --trials 200"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
