// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/weights_spec.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/issue_notes.h"
#include "core/config/views_config.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kHelpLine = 76;
constexpr std::uint64_t kLargestViews = 1U << 20U;

using portfolio::AllocationSpec;
using portfolio::Method;

template <class T>
Result<T> choice(std::optional<T> parsed, const std::string& option, const std::string& found,
                 const std::vector<std::string_view>& choices) {
    if (parsed) return *parsed;
    return notAChoice(option, found, choices);
}

Result<Method> methodOf(const std::string& option, const std::string& text) {
    return choice(portfolio::parseMethod(text), option, text, portfolio::methodNames());
}

Error usage(std::string message, std::string hint = {}) {
    return Error{ErrorCode::Usage, std::move(message), std::move(hint)};
}

Status checkTogether(const WeightsOptions& options, Method method) {
    if (method == Method::TargetReturn && !options.targetReturn)
        return usage("--method target-return needs --target-return");
    if (method == Method::Ensemble && options.mix.empty())
        return usage("--method ensemble needs --mix", "give --mix METHOD=share for each method");
    const bool mixed = std::any_of(options.mix.begin(), options.mix.end(), [](const std::string& text) {
        return text.starts_with(portfolio::name(Method::BlackLitterman));
    });
    if (method == Method::BlackLitterman && options.views.empty())
        return usage("--method black-litterman needs --views", "give the YAML file with the views");
    if (method != Method::BlackLitterman && !mixed && !options.views.empty())
        return usage("--views goes with --method black-litterman only");
    return Ok{};
}

template <class T>
Result<T> table(market::Imported<T> read, const std::string& file, std::vector<std::string>& notes) {
    if (!read.ok()) return inFile(std::move(read).error(), file);
    for (auto& note : issueNotes(read->issues))
        notes.push_back(std::move(note));
    return std::move(read->value);
}

Status readFiles(const Context& context, const WeightsOptions& options, AllocationSpec& spec,
                 std::vector<std::string>& notes) {
    const auto& files = context.environment.files;
    if (!options.rules.sectors.empty()) {
        QD_TRY(auto read, table(market::importSectors(files, options.rules.sectors, {}, context.job),
                                options.rules.sectors, notes));
        spec.rules.sectors = std::move(read.sectorOf);
    }
    const std::pair<const std::string&, std::map<std::string, double>&> weights[] = {
        {options.rules.previous, spec.rules.previous},
        {options.benchmark, spec.rules.benchmark},
        {options.riskBudgets, spec.riskBudgets}};
    for (const auto& [file, target] : weights) {
        if (file.empty()) continue;
        QD_TRY(auto read, table(market::importWeights(files, file, {}, context.job), file, notes));
        target = std::move(read.weightOf);
    }
    return Ok{};
}

/// The views, and what weighs them against the market.
Status readViews(const Context& context, const WeightsOptions& options, AllocationSpec& spec) {
    if (options.views.empty()) return Ok{};
    auto yaml = context.environment.files.readAll(options.views, kLargestViews);
    if (!yaml.ok()) return inFile(std::move(yaml).error(), options.views);
    QD_TRY(const auto read, config::parseViewsConfig(*yaml, options.views));
    for (const auto& stated : read.views) {
        spec.views.push_back({stated.view.weights, stated.view.annualReturn});
        if (stated.deviation) spec.views.back().variance = *stated.deviation * *stated.deviation;
    }
    spec.riskAversion = read.riskAversion.value_or(spec.riskAversion);
    spec.tau = read.tau.value_or(spec.tau);
    return Ok{};
}

Status readMix(const WeightsOptions& options, AllocationSpec& spec) {
    for (const std::string& text : options.mix) {
        const auto named = namedNumber(text);
        if (!named || !(named->value > 0.0))
            return usage("'" + text + "' is not a value of --mix", "give METHOD=share, as hrp=0.5");
        QD_TRY(const Method method, methodOf("--mix", named->name));
        spec.ensemble.emplace_back(method, named->value);
    }
    return Ok{};
}

void addRiskOptions(CLI::App& command, WeightsOptions& options) {
    shows(command
              .add_option("--lookback", options.lookback,
                          "How many of the last returns to use, from 2; default: all")
              ->check(wholeNumber(2, 100'000)),
          "N");
    shows(command.add_option("--covariance", options.covariance,
                             "sample (default) | ledoit-wolf | oas | ewma (half-life 63 days) |\n"
                             "constant-correlation | denoised | factor"),
          "NAME");
    shows(command.add_option("--linkage", options.linkage,
                             "hrp: single (default) | average | complete | ward; herc: ward by default"),
          "NAME");
    shows(command.add_option("--distance", options.distance, "hrp, herc: correlation (default) | euclidean"),
          "NAME");
    shows(command.add_option("--price", options.price, "Column to use: close (default) | adj_close"), "NAME");
    shows(command.add_option("--factors", options.factors, "covariance factor: how many; default: by noise")
              ->check(wholeNumber(1, 1000)),
          "N");
    shows(command
              .add_option("--clusters", options.clusters,
                          "herc: how many; default: where the dispersion bends most")
              ->check(wholeNumber(1, 100'000)),
          "N");
}

void addMethodOptions(CLI::App& command, WeightsOptions& options) {
    shows(command.add_option("--risk-free", options.riskFree, "max-sharpe: rate a year; default 0")
              ->check(number(-1.0, 1.0)),
          "x");
    shows(command.add_option("--target-return", options.targetReturn, "target-return: the least, a year")
              ->check(number(-10.0, 10.0)),
          "x");
    shows(command.add_option("--confidence", options.confidence, "min-cvar: of the CVaR; default 0.95")
              ->check(number(0.5, 0.999)),
          "x");
    shows(command.add_option("--benchmark", options.benchmark,
                             "min-tracking-error, black-litterman: CSV symbol, weight; default: equal\n"
                             "weights"),
          "FILE");
    shows(
        command.add_option("--views", options.views,
                           "black-litterman: YAML with the list 'views' of weights (symbol: weight), return\n"
                           "(a year above the risk-free rate) and, if given, deviation; tau, risk_aversion"),
        "FILE");
    shows(command.add_option("--risk-budgets", options.riskBudgets,
                             "risk-parity: CSV symbol, weight; what is not named has 1"),
          "FILE");
    shows(command.add_option("--mix", options.mix, "ensemble: METHOD=share; again for another")
              ->expected(1)
              ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
          "METHOD=x");
}

}  // namespace

void addWeightsOptions(CLI::App& command, WeightsOptions& options) {
    std::string names;
    std::size_t inLine = 0;
    for (const auto name : portfolio::methodNames()) {
        const bool full = inLine + name.size() > kHelpLine;  // help has lines of 120 columns
        names += (names.empty() ? "" : full ? " |\n" : " | ") + std::string(name);
        inLine = (full ? 0 : inLine) + name.size() + 3;
    }
    shows(command.add_option("--prices", options.prices, "CSV, wide or long, plain or gzip")->required(),
          "FILE");
    shows(command.add_option("--method", options.method, names)->required(), "NAME");
    addRiskOptions(command, options);
    addRuleOptions(command, options.rules);
    addMethodOptions(command, options);
}

Result<AllocationSpec> weightsSpec(const Context& context, const WeightsOptions& options,
                                   std::vector<std::string>& notes) {
    AllocationSpec spec;
    QD_TRY(spec.method, methodOf("--method", options.method));
    QD_TRY(spec.covariance, choice(portfolio::parseCovariance(options.covariance), "--covariance",
                                   options.covariance, portfolio::covarianceNames()));
    if (spec.method == Method::Herc) spec.linkage = portfolio::Linkage::Ward;
    if (!options.linkage.empty()) {
        QD_TRY(spec.linkage, choice(portfolio::parseLinkage(options.linkage), "--linkage", options.linkage,
                                    {"single", "average", "complete", "ward"}));
    }
    QD_TRY(spec.distance, choice(portfolio::parseDistance(options.distance), "--distance", options.distance,
                                 {"correlation", "euclidean"}));
    auto price = market::fieldFromName(options.price);
    if (price && *price != market::PriceField::Close && *price != market::PriceField::AdjClose) price.reset();
    QD_TRY(spec.price, choice(price, "--price", options.price, {"close", "adj_close"}));
    if (options.lookback > 0) spec.lookback = options.lookback;
    if (options.clusters > 0) spec.clusters = options.clusters;
    if (options.factors > 0) spec.factors = options.factors;
    QD_CHECK(checkTogether(options, spec.method));
    QD_CHECK(readRules(options.rules, !options.benchmark.empty(), spec.rules));
    QD_CHECK(readMix(options, spec));
    spec.riskFree = options.riskFree;
    spec.targetReturn = options.targetReturn.value_or(0.0);
    spec.cvarConfidence = options.confidence;
    QD_CHECK(readFiles(context, options, spec, notes));
    QD_CHECK(readViews(context, options, spec));
    return spec;
}

}  // namespace qd::ctl
