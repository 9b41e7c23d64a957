// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/backtest_config.h"

#include <array>
#include <limits>

#include "core/base/number_text.h"
#include "core/config/backtest_reader.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"
#include "core/config/yaml_text.h"

namespace qd::config {

namespace {

constexpr int kNewestVersion = 1;
constexpr std::array<std::string_view, 4> kLinkages{"single", "average", "complete", "ward"};
constexpr std::array<std::string_view, 2> kDistances{"correlation", "euclidean"};
constexpr std::array<std::string_view, 2> kPrices{"close", "adj_close"};
constexpr std::array<std::string_view, 4> kSchedules{"daily", "weekly", "monthly", "quarterly"};
constexpr std::array<std::string_view, 3> kFills{"next_close", "next_open", "next_vwap"};
constexpr NumberRange kBps{0.0, 1000.0};
constexpr NumberRange kCash{0.0, 1e15, true};
constexpr NumberRange kRate{-0.1, 1.0};
constexpr std::int64_t kLongestLookback = 100'000;

Status readMoney(const YamlMap& document, BacktestConfig& config) {
    QD_TRY(const auto costs, document.map("costs"));
    if (costs) {
        QD_CHECK(costs->onlyKeys({"commission_bps", "half_spread_bps", "commission_per_unit",
                                  "commission_per_order", "commission_min", "commission_max", "impact",
                                  "impact_sessions"}));
        QD_TRY(config.commissionBps, YamlMap::orElse(0.0, costs->number("commission_bps", kBps)));
        QD_TRY(config.halfSpreadBps, YamlMap::orElse(0.0, costs->number("half_spread_bps", kBps)));
    }
    QD_TRY(const auto cash, document.map("cash"));
    if (cash) {
        QD_CHECK(cash->onlyKeys({"initial", "rate_annual", "margin_rate_annual", "borrow_fee_annual"}));
        QD_TRY(config.initialCash, YamlMap::orElse(config.initialCash, cash->number("initial", kCash)));
        QD_TRY(config.cashRateAnnual, YamlMap::orElse(0.0, cash->number("rate_annual", kRate)));
    }
    QD_CHECK(readCosts(costs, config.engine));
    return readCash(cash, config.engine);
}

Status readPeriod(const YamlMap& document, BacktestConfig& config) {
    QD_TRY(const auto period, document.map("period"));
    if (!period) return Ok{};
    QD_CHECK(period->onlyKeys({"from", "to"}));
    QD_TRY(config.from, period->date("from"));
    QD_TRY(config.to, period->date("to"));
    if (config.from && config.to && *config.to < *config.from)
        return period->errorAt("to", say("'period.to': found %1, expected a day not before period.from %2",
                                         config.to->iso(), config.from->iso()));
    return Ok{};
}

/// What goes with unadjusted closes only.
Status checkUnadjusted(const YamlMap& document, const BacktestConfig& config) {
    if (config.price == "close") return Ok{};
    const auto refuse = [&](const char* key) {
        return document.errorAt(key, say("'%1' does not go with adjusted closes", key),
                                say("use 'price: close'"));
    };
    const auto& engine = config.engine;
    if (engine.units == "whole" || engine.participation) return refuse("orders");
    if (engine.dividends == "reinvest") return refuse("dividends");
    return Ok{};
}

}  // namespace

Status readStrategyMap(const YamlMap& strategy, BacktestConfig& config) {
    QD_CHECK(strategy.onlyKeys(strategyKeys()));
    QD_TRY(config.method, strategy.require<std::string>("method", strategy.choice("method", knownMethods())));
    QD_TRY(config.covariance,
           YamlMap::orElse(config.covariance, strategy.choice("covariance", knownCovariances())));
    QD_TRY(config.linkage, YamlMap::orElse(config.linkage, strategy.choice("linkage", kLinkages)));
    QD_TRY(config.distance, YamlMap::orElse(config.distance, strategy.choice("distance", kDistances)));
    QD_TRY(config.lookback, strategy.integer("lookback", 2, kLongestLookback));
    return readStrategy(strategy, config.method, config.limits);
}

std::vector<std::string_view> runKeys() {
    return {"price",     "schedule", "fill", "costs",     "cash",
            "benchmark", "period",   "seed", "exposure",  "max_gross",
            "universe",  "orders",   "lots", "dividends", "delisting_recovery"};
}

Status readRunMap(const YamlMap& document, BacktestConfig& config) {
    QD_TRY(config.price, YamlMap::orElse(config.price, document.choice("price", kPrices)));
    QD_TRY(config.schedule, YamlMap::orElse(config.schedule, document.choice("schedule", kSchedules)));
    QD_TRY(config.fill, YamlMap::orElse(config.fill, document.choice("fill", kFills)));
    if (config.fill == "next_open" && config.price != "close")
        return document.errorAt("fill",
                                say("'fill': found next_open with adjusted closes, expected next_close"),
                                say("opening prices are not adjusted: use 'price: close'"));
    if (config.fill == "next_vwap" && config.price != "close")
        return document.errorAt("fill",
                                say("'fill': found next_vwap with adjusted closes, expected next_close"),
                                say("the prices of a bar are not adjusted: use 'price: close'"));
    QD_CHECK(readEngine(document, config.engine));
    QD_CHECK(checkUnadjusted(document, config));
    QD_CHECK(readMoney(document, config));
    if (config.engine.impact > 0.0 && config.price != "close")
        return document.errorAt("costs", say("'costs.impact' does not go with adjusted closes"),
                                say("use 'price: close'"));
    QD_TRY(config.benchmark, document.text("benchmark", 64));
    QD_CHECK(readPeriod(document, config));
    constexpr auto kSeedLimit = std::numeric_limits<std::int64_t>::max();
    QD_TRY(const auto seed, YamlMap::orElse<std::int64_t>(0, document.integer("seed", 0, kSeedLimit)));
    config.seed = static_cast<std::uint64_t>(seed);
    return Ok{};
}

Result<BacktestConfig> parseBacktestConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    BacktestConfig config;
    // The version comes first: a newer file may have keys that this program cannot know.
    QD_TRY(config.version, readVersion(document, kNewestVersion));
    auto keys = runKeys();
    keys.insert(keys.begin(), {"version", "name", "strategy"});
    QD_CHECK(document.onlyKeys(keys));
    QD_TRY(config.name, document.require<std::string>("name", document.text("name")));
    QD_TRY(const auto strategy, document.require<YamlMap>("strategy", document.map("strategy")));
    QD_CHECK(readStrategyMap(strategy, config));
    QD_CHECK(readRunMap(document, config));
    return config;
}

std::string writeBacktestConfig(const BacktestConfig& config) {
    QD_REQUIRE(!config.name.empty());
    std::string out = "version: " + std::to_string(config.version) + "\n";
    out += "name: " + yamlScalar(config.name) + "\n";
    out += "strategy:\n  method: " + config.method + "\n  covariance: " + config.covariance +
           "\n  linkage: " + config.linkage + "\n  distance: " + config.distance + "\n";
    if (config.lookback) out += "  lookback: " + std::to_string(*config.lookback) + "\n";
    out += writeStrategy(config.limits);
    out += "price: " + config.price + "\nschedule: " + config.schedule + "\nfill: " + config.fill + "\n";
    out += "costs:\n  commission_bps: " + shortestText(config.commissionBps) +
           "\n  half_spread_bps: " + shortestText(config.halfSpreadBps) + "\n" + writeCosts(config.engine);
    out += "cash:\n  initial: " + shortestText(config.initialCash) +
           "\n  rate_annual: " + shortestText(config.cashRateAnnual) + "\n" + writeCash(config.engine);
    out += writeEngine(config.engine);
    if (config.benchmark && !config.benchmark->empty())
        out += "benchmark: " + yamlScalar(*config.benchmark) + "\n";
    if (config.from || config.to) {
        out += "period:\n";
        if (config.from) out += "  from: " + config.from->iso() + "\n";
        if (config.to) out += "  to: " + config.to->iso() + "\n";
    }
    return out + "seed: " + std::to_string(config.seed) + "\n";
}

}  // namespace qd::config
