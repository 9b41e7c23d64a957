// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/backtest_config.h"

#include <array>
#include <limits>

#include "core/base/number_text.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

namespace {

constexpr int kNewestVersion = 1;
constexpr std::array<std::string_view, 3> kMethods{"equal", "inverse-volatility", "hrp"};
constexpr std::array<std::string_view, 4> kCovariances{"sample", "ledoit-wolf", "oas", "ewma"};
constexpr std::array<std::string_view, 4> kLinkages{"single", "average", "complete", "ward"};
constexpr std::array<std::string_view, 2> kDistances{"correlation", "euclidean"};
constexpr std::array<std::string_view, 2> kPrices{"close", "adj_close"};
constexpr std::array<std::string_view, 4> kSchedules{"daily", "weekly", "monthly", "quarterly"};
constexpr std::array<std::string_view, 2> kFills{"next_close", "next_open"};
constexpr NumberRange kBps{0.0, 1000.0};
constexpr NumberRange kCash{0.0, 1e15, true};
constexpr NumberRange kRate{-0.1, 1.0};
constexpr std::int64_t kLongestLookback = 100'000;

Status readStrategy(const YamlMap& document, BacktestConfig& config) {
    QD_TRY(const auto strategy, document.require<YamlMap>("strategy", document.map("strategy")));
    QD_CHECK(strategy.onlyKeys({"method", "covariance", "linkage", "distance", "lookback"}));
    QD_TRY(config.method, strategy.require<std::string>("method", strategy.choice("method", kMethods)));
    QD_TRY(config.covariance,
           YamlMap::orElse(config.covariance, strategy.choice("covariance", kCovariances)));
    QD_TRY(config.linkage, YamlMap::orElse(config.linkage, strategy.choice("linkage", kLinkages)));
    QD_TRY(config.distance, YamlMap::orElse(config.distance, strategy.choice("distance", kDistances)));
    QD_TRY(config.lookback, strategy.integer("lookback", 2, kLongestLookback));
    return Ok{};
}

Status readMoney(const YamlMap& document, BacktestConfig& config) {
    QD_TRY(const auto costs, document.map("costs"));
    if (costs) {
        QD_CHECK(costs->onlyKeys({"commission_bps", "half_spread_bps"}));
        QD_TRY(config.commissionBps, YamlMap::orElse(0.0, costs->number("commission_bps", kBps)));
        QD_TRY(config.halfSpreadBps, YamlMap::orElse(0.0, costs->number("half_spread_bps", kBps)));
    }
    QD_TRY(const auto cash, document.map("cash"));
    if (cash) {
        QD_CHECK(cash->onlyKeys({"initial", "rate_annual"}));
        QD_TRY(config.initialCash, YamlMap::orElse(config.initialCash, cash->number("initial", kCash)));
        QD_TRY(config.cashRateAnnual, YamlMap::orElse(0.0, cash->number("rate_annual", kRate)));
    }
    return Ok{};
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

/// Plain where YAML reads it back as the same text, else in double quotes.
std::string scalar(const std::string& text) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./+ ";
    const bool startsWithLetter = (text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z');
    const bool isNull = text == "null" || text == "Null" || text == "NULL";
    if (startsWithLetter && !isNull && text.back() != ' ' &&
        text.find_first_not_of(kPlain) == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

}  // namespace

Result<BacktestConfig> parseBacktestConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    BacktestConfig config;
    // The version comes first: a newer file may have keys that this program cannot know.
    QD_TRY(config.version, readVersion(document, kNewestVersion));
    QD_CHECK(document.onlyKeys({"version", "name", "strategy", "price", "schedule", "fill", "costs", "cash",
                                "benchmark", "period", "seed"}));
    QD_TRY(config.name, document.require<std::string>("name", document.text("name")));
    QD_CHECK(readStrategy(document, config));
    QD_TRY(config.price, YamlMap::orElse(config.price, document.choice("price", kPrices)));
    QD_TRY(config.schedule, YamlMap::orElse(config.schedule, document.choice("schedule", kSchedules)));
    QD_TRY(config.fill, YamlMap::orElse(config.fill, document.choice("fill", kFills)));
    if (config.fill == "next_open" && config.price != "close")
        return document.errorAt("fill",
                                say("'fill': found next_open with adjusted closes, expected next_close"),
                                say("opening prices are not adjusted: use 'price: close'"));
    QD_CHECK(readMoney(document, config));
    QD_TRY(config.benchmark, document.text("benchmark", 64));
    QD_CHECK(readPeriod(document, config));
    constexpr auto kSeedLimit = std::numeric_limits<std::int64_t>::max();
    QD_TRY(const auto seed, YamlMap::orElse<std::int64_t>(0, document.integer("seed", 0, kSeedLimit)));
    config.seed = static_cast<std::uint64_t>(seed);
    return config;
}

std::string writeBacktestConfig(const BacktestConfig& config) {
    QD_REQUIRE(!config.name.empty());
    std::string out = "version: " + std::to_string(config.version) + "\n";
    out += "name: " + scalar(config.name) + "\n";
    out += "strategy:\n  method: " + config.method + "\n  covariance: " + config.covariance +
           "\n  linkage: " + config.linkage + "\n  distance: " + config.distance + "\n";
    if (config.lookback) out += "  lookback: " + std::to_string(*config.lookback) + "\n";
    out += "price: " + config.price + "\nschedule: " + config.schedule + "\nfill: " + config.fill + "\n";
    out += "costs:\n  commission_bps: " + shortestText(config.commissionBps) +
           "\n  half_spread_bps: " + shortestText(config.halfSpreadBps) + "\n";
    out += "cash:\n  initial: " + shortestText(config.initialCash) +
           "\n  rate_annual: " + shortestText(config.cashRateAnnual) + "\n";
    if (config.benchmark && !config.benchmark->empty())
        out += "benchmark: " + scalar(*config.benchmark) + "\n";
    if (config.from || config.to) {
        out += "period:\n";
        if (config.from) out += "  from: " + config.from->iso() + "\n";
        if (config.to) out += "  to: " + config.to->iso() + "\n";
    }
    return out + "seed: " + std::to_string(config.seed) + "\n";
}

}  // namespace qd::config
