// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/recommendation_config.h"

#include <array>
#include <vector>

#include "core/base/number_text.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"
#include "core/config/yaml_text.h"

namespace qd::config {

namespace {

using Config = RecommendationConfig;

constexpr int kNewestVersion = 1;

struct NumberKey {
    std::string_view key;
    double Config::*field;
    NumberRange range;
};
constexpr NumberRange kWeight{0.0, 1000.0};
constexpr NumberRange kShare{0.0, 1.0};
constexpr std::array<NumberKey, 4> kWeights{{{"performance", &Config::performanceWeight, kWeight},
                                             {"feasibility", &Config::feasibilityWeight, kWeight},
                                             {"risk", &Config::riskWeight, kWeight},
                                             {"cost", &Config::costWeight, kWeight}}};
constexpr std::array<NumberKey, 5> kThresholds{{{"deploy_score", &Config::deployFrom, kShare},
                                                {"reject_score", &Config::rejectBelow, kShare},
                                                {"least_deflated_sharpe", &Config::leastDeflated, kShare},
                                                {"least_sharpe_low", &Config::leastSharpeLow, {-10.0, 10.0}},
                                                {"deepest_drawdown", &Config::deepestDrawdown, {-1.0, 0.0}}}};

/// Which way is better: a ramp the other way round would reward the worse strategy.
enum class Better { More, Less };
struct RampKey {
    std::string_view key;
    RampConfig Config::*field;
    NumberRange range;
    Better better;
};
constexpr std::array<RampKey, 9> kRamps{{{"sharpe", &Config::sharpe, {-10.0, 10.0}, Better::More},
                                         {"sharpe_low", &Config::sharpeLow, {-10.0, 10.0}, Better::More},
                                         {"deflated_sharpe", &Config::deflatedSharpe, kShare, Better::More},
                                         {"turnover", &Config::turnover, {0.0, 1000.0}, Better::Less},
                                         {"unfilled", &Config::unfilled, kShare, Better::Less},
                                         {"max_drawdown", &Config::maxDrawdown, {-1.0, 0.0}, Better::More},
                                         {"volatility", &Config::volatility, {0.0, 10.0}, Better::Less},
                                         {"cvar_95", &Config::cvar95, {-1.0, 0.0}, Better::More},
                                         {"cost_drag", &Config::costDrag, kShare, Better::Less}}};

template <class Keys>
std::vector<std::string_view> keysOf(const Keys& table) {
    std::vector<std::string_view> keys;
    for (const auto& row : table)
        keys.push_back(row.key);
    return keys;
}

template <class Keys>
Status readNumbers(const YamlMap& map, const Keys& table, Config& config) {
    QD_CHECK(map.onlyKeys(keysOf(table)));
    for (const NumberKey& row : table) {
        QD_TRY(config.*row.field, YamlMap::orElse(config.*row.field, map.number(row.key, row.range)));
    }
    return Ok{};
}

Status readWeights(const YamlMap& document, Config& config) {
    QD_TRY(const auto weights, document.map("weights"));
    if (!weights) return Ok{};
    QD_CHECK(readNumbers(*weights, kWeights, config));
    for (const NumberKey& row : kWeights) {
        if (config.*row.field > 0.0) return Ok{};
    }
    return document.errorAt("weights", say("'weights': found 0 for all of them, expected one above 0"));
}

Result<RampConfig> readRamp(const YamlMap& ramps, const YamlMap& found, const RampKey& row) {
    QD_CHECK(found.onlyKeys({"worst", "best"}));
    RampConfig ramp;
    QD_TRY(ramp.worst, found.require<double>("worst", found.number("worst", row.range)));
    QD_TRY(ramp.best, found.require<double>("best", found.number("best", row.range)));
    const bool fits = row.better == Better::More ? ramp.best > ramp.worst : ramp.best < ramp.worst;
    if (fits) return ramp;
    const auto numbers = say("found %1 for the worst and %2 for the best", ramp.worst, ramp.best);
    if (row.better == Better::More)
        return ramps.errorAt(row.key,
                             say("'ramps.%1': %2, expected a best above the worst", row.key, numbers));
    return ramps.errorAt(row.key, say("'ramps.%1': %2, expected a best below the worst", row.key, numbers));
}

Status readRamps(const YamlMap& document, Config& config) {
    QD_TRY(const auto ramps, document.map("ramps"));
    if (!ramps) return Ok{};
    QD_CHECK(ramps->onlyKeys(keysOf(kRamps)));
    for (const RampKey& row : kRamps) {
        QD_TRY(const auto found, ramps->map(row.key));
        if (!found) continue;
        QD_TRY(config.*row.field, readRamp(*ramps, *found, row));
    }
    return Ok{};
}

Status readThresholds(const YamlMap& document, Config& config) {
    QD_TRY(const auto thresholds, document.map("thresholds"));
    if (!thresholds) return Ok{};
    QD_CHECK(readNumbers(*thresholds, kThresholds, config));
    if (config.rejectBelow <= config.deployFrom) return Ok{};
    return thresholds->errorAt(
        "reject_score", say("'thresholds.reject_score': found %1, expected at most the deploy score %2",
                            config.rejectBelow, config.deployFrom));
}

}  // namespace

Result<RecommendationConfig> parseRecommendationConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    Config config;
    QD_TRY(config.version, readVersion(document, kNewestVersion));
    QD_CHECK(document.onlyKeys({"version", "weights", "ramps", "thresholds"}));
    QD_CHECK(readWeights(document, config));
    QD_CHECK(readRamps(document, config));
    QD_CHECK(readThresholds(document, config));
    return config;
}

std::string writeRecommendationConfig(const RecommendationConfig& config) {
    YamlText weights(2);
    for (const NumberKey& row : kWeights)
        weights.number(row.key, config.*row.field);
    YamlText ramps(2);
    for (const RampKey& row : kRamps) {
        const RampConfig& ramp = config.*row.field;
        ramps.text(row.key,
                   "{worst: " + shortestText(ramp.worst) + ", best: " + shortestText(ramp.best) + "}");
    }
    YamlText thresholds(2);
    for (const NumberKey& row : kThresholds)
        thresholds.number(row.key, config.*row.field);
    YamlText out;
    out.integer("version", config.version).section("weights", weights.str());
    return out.section("ramps", ramps.str()).section("thresholds", thresholds.str()).str();
}

}  // namespace qd::config
