// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_request.h"

#include <optional>
#include <string_view>

#include "app/ctl/command_line.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

template <class T>
Result<T> choice(std::optional<T> parsed, const std::string& option, const std::string& found,
                 const std::vector<std::string_view>& choices) {
    if (parsed) return *parsed;
    return notAChoice(option, found, choices);
}

Result<const backtest::StrategyDefinition*> strategyOf(const std::string& name) {
    if (name.empty()) return Error{ErrorCode::Usage, "--strategy is required"};
    const auto* found = backtest::findStrategy(name);
    if (found != nullptr) return found;
    std::vector<std::string_view> names;
    for (const auto& strategy : backtest::strategyCatalog())
        names.push_back(strategy.name);
    return notAChoice("--strategy", name, names);
}

}  // namespace

Result<SweepRequest> sweepRequest(const SweepOptions& options, std::uint64_t seed) {
    SweepRequest request;
    QD_TRY(const auto* strategy, strategyOf(options.strategy));
    if (options.grid.empty()) return Error{ErrorCode::Usage, "--grid is required"};
    auto& search = request.search;
    QD_TRY(search.method, choice(backtest::parseSearchMethod(options.search), "--search", options.search,
                                 {"grid", "random", "bayes", "evolution"}));
    QD_TRY(search.objective, choice(backtest::parseObjective(options.objective), "--objective",
                                    options.objective, {"sharpe", "total-return", "calmar"}));
    QD_TRY(request.subject.timeframe, choice(backtest::parseTimeframe(options.timeframe), "--timeframe",
                                             options.timeframe, {"daily", "weekly", "monthly"}));
    auto price = market::fieldFromName(options.price);
    if (price && *price != market::PriceField::Close && *price != market::PriceField::AdjClose) price.reset();
    QD_TRY(request.subject.price, choice(price, "--price", options.price, {"close", "adj_close"}));
    std::vector<backtest::Axis> axes;
    for (const auto& text : options.grid) {
        QD_TRY(auto axis, asUsage(backtest::parseAxis(*strategy, text)));
        axes.push_back(std::move(axis));
    }
    request.subject.kind = strategy->kind;
    request.subject.costs = options.costs;
    QD_TRY(search.space, asUsage(backtest::strategySpace(*strategy, axes)));
    const bool grid = search.method == backtest::SearchMethod::Grid;
    if (grid) QD_CHECK(asUsage(backtest::gridPoints(search.space)));
    search.trials = grid ? 0 : options.trials;
    search.patience = options.patience;
    search.seed = grid ? 0 : seed;  // a grid is the same whatever the seed
    return request;
}

std::size_t sweepThreads(const Context& context) {
    return context.options.threads > 0 ? static_cast<std::size_t>(context.options.threads)
                                       : jobs::machineThreads();
}

}  // namespace qd::ctl
