// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/strategy_config.h"

#include <algorithm>
#include <array>

#include "core/base/message.h"
#include "core/config/yaml_text.h"

namespace qd::config {

namespace {

constexpr std::array<std::string_view, 13> kMethods{
    "equal",           "inverse-volatility", "hrp",         "herc",     "min-variance",
    "max-sharpe",      "target-return",      "risk-parity", "min-cvar", "max-diversification",
    "black-litterman", "min-tracking-error", "ensemble"};
constexpr std::array<std::string_view, 7> kCovariances{
    "sample", "ledoit-wolf", "oas", "ewma", "constant-correlation", "denoised", "factor"};
constexpr NumberRange kRate{-1.0, 1.0};
constexpr NumberRange kReturn{-10.0, 10.0};
constexpr NumberRange kConfidence{0.5, 0.9999};
constexpr NumberRange kPositive{0.0, 1e9, true};
constexpr NumberRange kWeight{-10.0, 10.0};
constexpr NumberRange kShare{0.0, 1.0};
constexpr std::int64_t kMostNames = 100'000;

Status readViews(const YamlMap& strategy, StrategyConfig& config) {
    QD_TRY(const auto views, strategy.maps("views"));
    if (!views) return Ok{};
    for (const auto& item : *views) {
        QD_CHECK(item.onlyKeys({"weights", "return"}));
        ViewConfig view;
        QD_TRY(view.weights,
               (item.require<std::map<std::string, double>>("weights", item.numbers("weights", kWeight))));
        QD_TRY(view.annualReturn, item.require<double>("return", item.number("return", kReturn)));
        if (view.weights.empty())
            return item.errorAt("weights", say("a view needs at least one symbol with its weight"));
        config.views.push_back(std::move(view));
    }
    return Ok{};
}

Status readParameters(const YamlMap& strategy, StrategyConfig& config) {
    const std::map<std::string, double> none;
    QD_TRY(config.riskFree, YamlMap::orElse(0.0, strategy.number("risk_free", kRate)));
    QD_TRY(config.targetReturn, strategy.number("target_return", kReturn));
    QD_TRY(config.cvarConfidence,
           YamlMap::orElse(config.cvarConfidence, strategy.number("cvar_confidence", kConfidence)));
    QD_TRY(config.clusters, strategy.integer("clusters", 1, kMostNames));
    QD_TRY(config.factors, strategy.integer("factors", 1, kMostNames));
    QD_TRY(config.riskBudgets, YamlMap::orElse(none, strategy.numbers("risk_budgets", kPositive)));
    QD_TRY(config.ensemble, YamlMap::orElse(none, strategy.numbers("ensemble", kPositive)));
    QD_TRY(config.benchmarkWeights, YamlMap::orElse(none, strategy.numbers("benchmark_weights", kWeight)));
    return readViews(strategy, config);
}

Status readLimits(const YamlMap& strategy, StrategyConfig& config) {
    const std::map<std::string, double> none;
    QD_TRY(config.minWeight, strategy.number("min_weight", {-1.0, 1.0}));
    QD_TRY(config.maxWeight, strategy.number("max_weight", {0.0, 1.0, true}));
    QD_TRY(config.sectorCap, strategy.number("sector_cap", kShare));
    QD_TRY(config.sectorCaps, YamlMap::orElse(none, strategy.numbers("sector_caps", kShare)));
    QD_TRY(config.minCash, strategy.number("min_cash", kShare));
    QD_TRY(config.maxCash, strategy.number("max_cash", kShare));
    QD_TRY(config.maxTurnover, strategy.number("max_turnover", kShare));
    QD_TRY(config.maxTrackingError, strategy.number("max_tracking_error", {0.0, 10.0, true}));
    QD_TRY(config.minHolding, strategy.number("min_holding", {0.0, 1.0, true}));
    QD_TRY(config.maxNames, strategy.integer("max_names", 1, kMostNames));
    QD_TRY(config.forbidden, YamlMap::orElse(std::vector<std::string>(), strategy.texts("forbidden")));
    QD_TRY(config.fiveTenForty, YamlMap::orElse(false, strategy.boolean("five_ten_forty")));
    QD_TRY(config.diversified, YamlMap::orElse(false, strategy.boolean("diversified")));
    if (config.minWeight && *config.minWeight > config.maxWeight.value_or(1.0))
        return strategy.errorAt("min_weight", say("'strategy.min_weight': found %1, expected at most the "
                                                  "greatest weight %2",
                                                  *config.minWeight, config.maxWeight.value_or(1.0)));
    if (config.minCash && *config.minCash > config.maxCash.value_or(1.0))
        return strategy.errorAt("min_cash",
                                say("'strategy.min_cash': found %1, expected at most the greatest share %2",
                                    *config.minCash, config.maxCash.value_or(1.0)));
    return Ok{};
}

/// What a method cannot do without.
Status checkMethod(const YamlMap& strategy, const std::string& method, const StrategyConfig& config) {
    const auto needs = [&](const char* key) {
        return strategy.errorAt(
            "method", say("'strategy.method': found %1 without the key '%2' that it needs", method, key));
    };
    if (method == "target-return" && !config.targetReturn) return needs("target_return");
    if (method == "ensemble" && config.ensemble.empty()) return needs("ensemble");
    if (method == "min-tracking-error" && config.benchmarkWeights.empty()) return needs("benchmark_weights");
    if (config.maxTrackingError && config.benchmarkWeights.empty())
        return strategy.errorAt("max_tracking_error",
                                say("'strategy.max_tracking_error' needs the key 'benchmark_weights'"));
    for (const auto& [name, share] : config.ensemble) {
        const bool known = std::find(kMethods.begin(), kMethods.end(), name) != kMethods.end();
        if (known && name != "ensemble") continue;
        return strategy.errorAt(
            "ensemble", say("'strategy.ensemble': found '%1', expected methods other than ensemble", name));
    }
    return Ok{};
}

}  // namespace

std::vector<std::string_view> knownMethods() {
    return {kMethods.begin(), kMethods.end()};
}

std::vector<std::string_view> knownCovariances() {
    return {kCovariances.begin(), kCovariances.end()};
}

std::vector<std::string_view> strategyKeys() {
    return {"method",         "covariance",         "linkage",           "distance",  "lookback",
            "risk_free",      "target_return",      "cvar_confidence",   "clusters",  "factors",
            "risk_budgets",   "ensemble",           "benchmark_weights", "views",     "min_weight",
            "max_weight",     "sector_cap",         "sector_caps",       "min_cash",  "max_cash",
            "max_turnover",   "max_tracking_error", "min_holding",       "max_names", "forbidden",
            "five_ten_forty", "diversified"};
}

Status readStrategy(const YamlMap& strategy, const std::string& method, StrategyConfig& config) {
    QD_CHECK(readParameters(strategy, config));
    QD_CHECK(readLimits(strategy, config));
    return checkMethod(strategy, method, config);
}

std::string writeStrategy(const StrategyConfig& config) {
    const StrategyConfig plain;
    YamlText out(2);
    if (config.riskFree != plain.riskFree) out.number("risk_free", config.riskFree);
    out.number("target_return", config.targetReturn);
    if (config.cvarConfidence != plain.cvarConfidence) out.number("cvar_confidence", config.cvarConfidence);
    if (config.clusters) out.integer("clusters", *config.clusters);
    if (config.factors) out.integer("factors", *config.factors);
    out.numbers("risk_budgets", config.riskBudgets).numbers("ensemble", config.ensemble);
    out.numbers("benchmark_weights", config.benchmarkWeights);
    std::string views;
    for (const auto& view : config.views) {
        YamlText item(6);
        item.number("return", view.annualReturn).numbers("weights", view.weights);
        views += "    -\n" + item.str();
    }
    out.section("views", views);
    out.number("min_weight", config.minWeight).number("max_weight", config.maxWeight);
    out.number("sector_cap", config.sectorCap).numbers("sector_caps", config.sectorCaps);
    out.number("min_cash", config.minCash).number("max_cash", config.maxCash);
    out.number("max_turnover", config.maxTurnover).number("max_tracking_error", config.maxTrackingError);
    out.number("min_holding", config.minHolding);
    if (config.maxNames) out.integer("max_names", *config.maxNames);
    out.texts("forbidden", config.forbidden);
    if (config.fiveTenForty) out.text("five_ten_forty", "true");
    if (config.diversified) out.text("diversified", "true");
    return out.str();
}

}  // namespace qd::config
