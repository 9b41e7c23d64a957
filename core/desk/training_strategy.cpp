// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_strategy.h"

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

#include "core/desk/backtest_spec.h"
#include "core/portfolio/convex_problem.h"

namespace qd::desk {

namespace {

/// What one net wants, found by day and symbol.
struct Wishes {
    ModelTargets targets;
    double share = 1.0;
    std::map<Date, std::size_t> rowOf;
    std::unordered_map<std::string, std::size_t> columnOf;
};

struct Mix {
    std::vector<Wishes> nets;
    double hrpShare = 0.0;
    portfolio::AllocationSpec baseline;  ///< its rules are those of the model, too
};

Wishes wishesOf(const ModelTargets& targets, double share) {
    Wishes out{targets, share, {}, {}};
    for (std::size_t t = 0; t < targets.dates.size(); ++t)
        out.rowOf.emplace(targets.dates[t], t);
    for (std::size_t i = 0; i < targets.symbols.size(); ++i)
        out.columnOf.emplace(targets.symbols[i], i);
    return out;
}

/// Names that may be held and have a price at the close.
std::vector<std::size_t> candidatesOf(const backtest::Situation& situation, market::PriceField price) {
    std::vector<std::size_t> out;
    const auto& past = situation.past;
    for (std::size_t i = 0; i < past.width(); ++i) {
        if (situation.eligible[i] && past.at(price, past.rows() - 1, i)) out.push_back(i);
    }
    return out;
}

/// Adds `share` of weights that are made to sum to 1; equal ones where there are none.
void addScaled(std::vector<double>& to, const std::vector<double>& weights, double share) {
    double sum = 0.0;
    for (const double weight : weights)
        sum += weight;
    const double even = 1.0 / static_cast<double>(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        to[i] += share * (sum > 0.0 ? weights[i] / sum : even);
}

Status addNet(const Wishes& net, const backtest::Situation& situation,
              const std::vector<std::size_t>& candidates, std::vector<double>& mixed) {
    const auto row = net.rowOf.find(situation.past.date());
    if (row == net.rowOf.end())
        return Error{ErrorCode::Internal, say("the model has no weights of %1", situation.past.date())};
    const std::size_t width = net.targets.symbols.size();
    std::vector<double> wanted(candidates.size(), 0.0);
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const auto column = net.columnOf.find(situation.past.symbols()[candidates[k]]);
        if (column == net.columnOf.end()) continue;
        const float weight = net.targets.weights[row->second * width + column->second];
        wanted[k] = std::max(0.0, static_cast<double>(weight));
    }
    addScaled(mixed, wanted, net.share);
    return Ok{};
}

Status addBaseline(const Mix& mix, const backtest::Situation& situation,
                   const std::vector<std::size_t>& candidates, std::vector<double>& mixed) {
    if (!(mix.hrpShare > 0.0)) return Ok{};
    auto spec = mix.baseline;
    spec.rules = {};  // the mix is projected as a whole
    QD_TRY(const auto made, situation.past.allocate(spec, situation.eligible));
    std::unordered_map<std::size_t, double> weightOf;
    for (std::size_t k = 0; k < made.symbolIndex.size(); ++k)
        weightOf.emplace(made.symbolIndex[k], made.weights[k]);
    std::vector<double> wanted(candidates.size(), 0.0);
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const auto found = weightOf.find(candidates[k]);
        if (found != weightOf.end()) wanted[k] = found->second;
    }
    addScaled(mixed, wanted, mix.hrpShare);
    return Ok{};
}

/// The rules for today's names; out of cash a cap on turnover does not count.
Result<rules::BoundRules> rulesOf(const Mix& mix, const backtest::Situation& situation,
                                  const std::vector<std::string>& names) {
    auto rules = mix.baseline.rules;
    rules.previous.clear();
    for (std::size_t i = 0; i < situation.held.size(); ++i) {
        if (situation.held[i] != 0.0) rules.previous[situation.past.symbols()[i]] = situation.held[i];
    }
    if (situation.held.empty()) rules.maxTurnover.reset();
    return rules::bind(rules, names, situation.past.symbols());
}

Result<backtest::Decision> decide(const Mix& mix, const backtest::Situation& situation) {
    backtest::Decision out;
    out.symbols = candidatesOf(situation, mix.baseline.price);
    if (out.symbols.empty())
        return Error{ErrorCode::BadInput, say("no symbol has a price on %1", situation.past.date())};
    std::vector<double> mixed(out.symbols.size(), 0.0);
    for (const auto& net : mix.nets)
        QD_CHECK(addNet(net, situation, out.symbols, mixed));
    QD_CHECK(addBaseline(mix, situation, out.symbols, mixed));
    std::vector<std::string> names;
    for (const std::size_t symbol : out.symbols)
        names.push_back(situation.past.symbols()[symbol]);
    QD_TRY(const auto bound, rulesOf(mix, situation, names));
    QD_TRY(auto projected, portfolio::projectOnto(bound.set, mixed));
    out.weights = std::move(projected.weights);
    for (std::size_t i = 0; i < situation.eligible.size(); ++i) {
        const bool taken = std::binary_search(out.symbols.begin(), out.symbols.end(), i);
        if (situation.eligible[i] && !taken) out.excluded.push_back(i);
    }
    return out;
}

}  // namespace

Result<backtest::Strategy> trainedStrategy(const config::TrainingConfig& config,
                                           const std::vector<ModelTargets>& targets) {
    QD_TRY(const auto spec, toSpec(config.run));
    if (config.kind == "hrp") return backtest::allocationStrategy(spec.allocation);
    auto mix = std::make_shared<Mix>();
    mix->baseline = spec.allocation;
    double sum = 0.0;
    for (const auto& [kind, share] : config.ensemble)
        sum += share;
    for (const auto& kind : config::trainedKinds(config)) {
        const auto found = std::find_if(targets.begin(), targets.end(),
                                        [&](const ModelTargets& net) { return net.kind == kind; });
        if (found == targets.end())
            return Error{ErrorCode::BadInput, say("the model has no weights of its part '%1'", kind)};
        mix->nets.push_back(
            wishesOf(*found, config.kind == "ensemble" ? config.ensemble.at(kind) / sum : 1.0));
    }
    if (config.kind == "ensemble" && config.ensemble.contains("hrp"))
        mix->hrpShare = config.ensemble.at("hrp") / sum;
    backtest::Strategy strategy;
    strategy.decide = [mix](const backtest::Situation& situation) { return decide(*mix, situation); };
    strategy.readsHeld = spec.allocation.rules.maxTurnover.has_value();
    return strategy;
}

}  // namespace qd::desk
