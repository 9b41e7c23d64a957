// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/base/number_text.h"
#include "core/market/import.h"
#include "core/portfolio/allocation.h"

namespace qd::ctl {

namespace {

struct WeightsOptions {
    std::string prices;
    std::string method = "hrp";
    std::size_t lookback = 0;
    std::string covariance = "sample";
    std::string linkage = "single";
    std::string distance = "correlation";
    std::string price = "close";
};

template <class T>
Result<T> choice(std::optional<T> parsed, const std::string& option, const std::string& found) {
    if (parsed) return *parsed;
    return Error{ErrorCode::Usage, "'" + found + "' is not a value of " + option, "see qdctl weights --help"};
}

Result<portfolio::AllocationSpec> specOf(const WeightsOptions& options) {
    portfolio::AllocationSpec spec;
    QD_TRY(spec.method, choice(portfolio::parseMethod(options.method), "--method", options.method));
    QD_TRY(spec.covariance,
           choice(portfolio::parseCovariance(options.covariance), "--covariance", options.covariance));
    QD_TRY(spec.linkage, choice(portfolio::parseLinkage(options.linkage), "--linkage", options.linkage));
    QD_TRY(spec.distance, choice(portfolio::parseDistance(options.distance), "--distance", options.distance));
    QD_TRY(spec.price, choice(market::fieldFromName(options.price), "--price", options.price));
    if (options.lookback > 0) spec.lookback = options.lookback;
    return spec;
}

Json toJson(const market::PricePanel& panel, const portfolio::Allocation& allocation,
            const std::string& method) {
    Json weights = Json::object();
    for (std::size_t i = 0; i < allocation.weights.size(); ++i) {
        weights.set(panel.symbols()[allocation.symbolIndex[i]], allocation.weights[i]);
    }
    Json excluded = Json::array();
    for (const auto i : allocation.excluded)
        excluded.push(panel.symbols()[i]);
    Json solver = Json::object();
    solver.set("status", allocation.solver.status).set("iterations", allocation.solver.iterations);
    solver.set("primal_residual", allocation.solver.primalResidual);
    solver.set("dual_residual", allocation.solver.dualResidual).set("seconds", allocation.solver.seconds);
    Json document = Json::object();
    document.set("method", method).set("as_of", allocation.asOf.iso()).set("weights", std::move(weights));
    document.set("expected_return", allocation.expectedReturn).set("volatility", allocation.volatility);
    document.set("solver", std::move(solver))
        .set("binding", Json::array())
        .set("excluded", std::move(excluded));
    return document;
}

std::string toText(const market::PricePanel& panel, const portfolio::Allocation& allocation) {
    std::string text = "symbol,weight\n";
    for (std::size_t i = 0; i < allocation.weights.size(); ++i) {
        text += panel.symbols()[allocation.symbolIndex[i]] + "," + shortestText(allocation.weights[i]) + "\n";
    }
    return text;
}

Result<Output> run(Context& context, const WeightsOptions& options) {
    QD_TRY(const auto spec, specOf(options));
    QD_TRY(const auto read, market::importPrices(context.environment.files, options.prices, {}, context.job));
    const auto& panel = read.value;
    const auto& clock = context.environment.clock;
    const std::int64_t started = clock.monotonicNanos();
    QD_TRY(auto allocation, portfolio::allocate(panel, panel.rows() - 1, spec));
    allocation.solver.seconds = static_cast<double>(clock.monotonicNanos() - started) * 1e-9;
    return Output{toJson(panel, allocation, options.method), toText(panel, allocation)};
}

}  // namespace

void addWeights(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<WeightsOptions>();
    auto* command = app.add_subcommand("weights", "Portfolio weights from a price file");
    command->add_option("--prices", options->prices, "Price file (CSV, wide or long, plain or gzip)")
        ->required();
    command->add_option("--method", options->method, "equal | inverse-volatility | hrp")->required();
    command->add_option("--lookback", options->lookback, "Number of returns; default: all")
        ->check(CLI::PositiveNumber);
    command->add_option("--covariance", options->covariance, "sample | ledoit-wolf | oas | ewma")
        ->capture_default_str();
    command->add_option("--linkage", options->linkage, "single | average | complete | ward")
        ->capture_default_str();
    command->add_option("--distance", options->distance, "correlation | euclidean")->capture_default_str();
    command->add_option("--price", options->price, "Column to use: close | adj_close")->capture_default_str();
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
