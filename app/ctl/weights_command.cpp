// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "app/ctl/weights_spec.h"
#include "core/base/number_text.h"
#include "core/market/import.h"
#include "core/portfolio/allocation.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kNamedSymbols = 8;

std::vector<std::string> excludedOf(const market::PricePanel& panel,
                                    const portfolio::Allocation& allocation) {
    std::vector<std::string> names;
    for (const auto i : allocation.excluded)
        names.push_back(panel.symbols()[i]);
    return names;
}

Json solverJson(const portfolio::SolverInfo& info) {
    Json solver = Json::object();
    solver.set("status", info.status).set("iterations", info.iterations);
    solver.set("primal_residual", info.primalResidual).set("dual_residual", info.dualResidual);
    return solver.set("gap", info.gap).set("seconds", info.seconds);
}

/// Every rule that leaves no room, with the symbols that it holds.
Json bindingJson(const market::PricePanel& panel, const portfolio::Allocation& allocation) {
    Json list = Json::array();
    for (const rules::Outcome& outcome : allocation.binding) {
        Json item = Json::object();
        item.set("rule", outcome.id.text()).set("label", outcome.label.text);
        item.set("limit", outcome.limit).set("actual", outcome.actual);
        Json symbols = Json::array();
        for (const auto i : outcome.assets)
            symbols.push(panel.symbols()[allocation.symbolIndex[i]]);
        list.push(std::move(item.set("symbols", std::move(symbols))));
    }
    return list;
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
    output.document.set("method", method).set("as_of", allocation.asOf.iso());
    output.document.set("weights", Json::object(std::move(weights)));
    output.document.set("expected_return", allocation.expectedReturn);
    output.document.set("volatility", allocation.volatility).set("solver", solverJson(allocation.solver));
    output.document.set("binding", bindingJson(panel, allocation)).set("excluded", std::move(excluded));
    return output;
}

Result<Output> run(Context& context, const WeightsOptions& options) {
    std::vector<std::string> notes;
    QD_TRY(const auto spec, weightsSpec(context, options, notes));
    auto read = market::importPrices(context.environment.files, options.prices, {}, context.job);
    if (!read.ok()) return inFile(std::move(read).error(), options.prices);
    const auto& panel = read->value;
    const auto& clock = context.environment.clock;
    QD_CHECK(context.job.checkpoint("Weighing", 1.0));
    const std::int64_t started = clock.monotonicNanos();
    auto allocation = portfolio::allocate(panel, panel.rows() - 1, spec);
    if (!allocation.ok()) return inFile(std::move(allocation).error(), options.prices);
    allocation->solver.seconds = static_cast<double>(clock.monotonicNanos() - started) * 1e-9;
    Output output = outputOf(panel, *allocation, options.method);
    output.notes.insert(output.notes.begin(), notes.begin(), notes.end());
    return output;
}

}  // namespace

void addWeights(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<WeightsOptions>();
    auto* command =
        app.add_subcommand("weights", "Portfolio weights from a price file, as CSV or with --json");
    addWeightsOptions(*command, *options);
    addExamples(*command,
                {"qdctl weights --prices prices.csv --method equal",
                 "qdctl weights --prices prices.csv.gz --method hrp --lookback 252 --covariance "
                 "ledoit-wolf --json",
                 "qdctl weights --prices prices.csv --method min-variance --max-weight 0.05 --json",
                 "qdctl weights --prices prices.csv --method hrp --sectors sectors.csv --sector-cap 0.25"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
