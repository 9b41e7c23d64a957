// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/base/number_text.h"
#include "core/market/import.h"
#include "core/portfolio/allocation.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kNamedSymbols = 8;

struct WeightsOptions {
    std::string prices;
    std::string method;
    std::size_t lookback = 0;
    std::string covariance = "sample";
    std::string linkage = "single";
    std::string distance = "correlation";
    std::string price = "close";
};

template <class T>
Result<T> choice(std::optional<T> parsed, const std::string& option, const std::string& found,
                 const std::vector<std::string_view>& choices,
                 const std::vector<std::string_view>& later = {}) {
    if (parsed) return *parsed;
    return notAChoice(option, found, choices, later);
}

Result<portfolio::AllocationSpec> specOf(const WeightsOptions& options) {
    portfolio::AllocationSpec spec;
    QD_TRY(spec.method, choice(portfolio::parseMethod(options.method), "--method", options.method,
                               {"equal", "inverse-volatility", "hrp"},
                               {"herc", "min-variance", "max-sharpe", "risk-parity", "min-cvar"}));
    QD_TRY(spec.covariance, choice(portfolio::parseCovariance(options.covariance), "--covariance",
                                   options.covariance, {"sample", "ledoit-wolf", "oas", "ewma"}));
    QD_TRY(spec.linkage, choice(portfolio::parseLinkage(options.linkage), "--linkage", options.linkage,
                                {"single", "average", "complete", "ward"}));
    QD_TRY(spec.distance, choice(portfolio::parseDistance(options.distance), "--distance", options.distance,
                                 {"correlation", "euclidean"}));
    auto price = market::fieldFromName(options.price);
    if (price && *price != market::PriceField::Close && *price != market::PriceField::AdjClose) price.reset();
    QD_TRY(spec.price, choice(price, "--price", options.price, {"close", "adj_close"}));
    if (options.lookback > 0) spec.lookback = options.lookback;
    return spec;
}

std::vector<std::string> excludedOf(const market::PricePanel& panel,
                                    const portfolio::Allocation& allocation) {
    std::vector<std::string> names;
    for (const auto i : allocation.excluded)
        names.push_back(panel.symbols()[i]);
    return names;
}

Output outputOf(const market::PricePanel& panel, const portfolio::Allocation& allocation,
                const std::string& method) {
    Output output{Json::object(), "symbol,weight\n"};
    Json::Object weights;
    for (std::size_t i = 0; i < allocation.weights.size(); ++i) {
        const auto& symbol = panel.symbols()[allocation.symbolIndex[i]];
        weights.emplace_back(symbol, allocation.weights[i]);
        output.text += symbol + "," + shortestText(allocation.weights[i]) + "\n";
    }
    const auto names = excludedOf(panel, allocation);
    if (!names.empty()) {
        output.notes.push_back(
            std::to_string(names.size()) +
            " symbols without a full, moving price history are left out: " + listText(names, kNamedSymbols));
    }
    Json excluded = Json::array();
    for (const auto& name : names)
        excluded.push(name);
    Json solver = Json::object();
    solver.set("status", allocation.solver.status).set("iterations", allocation.solver.iterations);
    solver.set("primal_residual", allocation.solver.primalResidual);
    solver.set("dual_residual", allocation.solver.dualResidual).set("seconds", allocation.solver.seconds);
    output.document.set("method", method).set("as_of", allocation.asOf.iso());
    output.document.set("weights", Json::object(std::move(weights)));
    output.document.set("expected_return", allocation.expectedReturn);
    output.document.set("volatility", allocation.volatility).set("solver", std::move(solver));
    output.document.set("binding", Json::array()).set("excluded", std::move(excluded));
    return output;
}

Result<Output> run(Context& context, const WeightsOptions& options) {
    QD_TRY(const auto spec, specOf(options));
    auto read = market::importPrices(context.environment.files, options.prices, {}, context.job);
    if (!read.ok()) return inFile(std::move(read).error(), options.prices);
    const auto& panel = read->value;
    const auto& clock = context.environment.clock;
    QD_CHECK(context.job.checkpoint("Weighing", 1.0));
    const std::int64_t started = clock.monotonicNanos();
    auto allocation = portfolio::allocate(panel, panel.rows() - 1, spec);
    if (!allocation.ok()) return inFile(std::move(allocation).error(), options.prices);
    allocation->solver.seconds = static_cast<double>(clock.monotonicNanos() - started) * 1e-9;
    return outputOf(panel, *allocation, options.method);
}

void addRiskOptions(CLI::App& command, WeightsOptions& options) {
    shows(command
              .add_option("--lookback", options.lookback,
                          "How many of the last returns to use, from 2; default: all")
              ->check(wholeNumber(2, 100'000)),
          "N");
    shows(command.add_option("--covariance", options.covariance,
                             "sample (default) | ledoit-wolf | oas | ewma (half-life 63 days)"),
          "NAME");
    shows(
        command.add_option("--linkage", options.linkage, "hrp: single (default) | average | complete | ward"),
        "NAME");
    shows(command.add_option("--distance", options.distance, "hrp: correlation (default) | euclidean"),
          "NAME");
    shows(command.add_option("--price", options.price, "Column to use: close (default) | adj_close"), "NAME");
}

}  // namespace

void addWeights(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<WeightsOptions>();
    auto* command =
        app.add_subcommand("weights", "Portfolio weights from a price file, as CSV or with --json");
    shows(command->add_option("--prices", options->prices, "CSV, wide or long, plain or gzip")->required(),
          "FILE");
    shows(command->add_option("--method", options->method, "equal | inverse-volatility | hrp")->required(),
          "NAME");
    addRiskOptions(*command, *options);
    addExamples(*command, {"qdctl weights --prices prices.csv --method equal",
                           "qdctl weights --prices prices.csv.gz --method hrp --lookback 252 --covariance "
                           "ledoit-wolf --json"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
