// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/promotion_config.h"

#include <algorithm>
#include <utility>

#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"
#include "core/config/yaml_text.h"

namespace qd::config {

namespace {

using Config = PromotionConfig;

constexpr int kNewestVersion = 1;
constexpr std::int64_t kMostDays = 36'525;
constexpr std::int64_t kMostCount = 1'000'000'000;
constexpr NumberRange kSharpe{-10.0, 10.0};
constexpr NumberRange kShare{0.0, 1.0};
constexpr std::array<std::string_view, 3> kFindingSeverities{"low", "medium", "high"};

struct NumberKey {
    std::string_view key;
    double Config::*field;
    NumberRange range;
};
struct CountKey {
    std::string_view key;
    std::int64_t Config::*field;
    std::int64_t low;
    std::int64_t high;
};
constexpr std::array<NumberKey, 5> kNumbers{{{"least_sharpe", &Config::leastSharpe, kSharpe},
                                             {"least_sharpe_low", &Config::leastSharpeLow, kSharpe},
                                             {"deepest_drawdown", &Config::deepestDrawdown, {-1.0, 0.0}},
                                             {"least_win_rate", &Config::leastWinRate, kShare},
                                             {"least_deflated_sharpe", &Config::leastDeflated, kShare}}};
constexpr std::array<CountKey, 2> kCounts{{{"least_trades", &Config::leastTrades, 0, kMostCount},
                                           {"least_periods", &Config::leastPeriods, 0, kMostCount}}};
constexpr std::array<CountKey, 3> kAges{{{"validation_days", &Config::validationDays, 0, kMostDays},
                                         {"evaluation_days", &Config::evaluationDays, 0, kMostDays},
                                         {"scan_days", &Config::scanDays, 0, kMostDays}}};
constexpr std::array<CountKey, 3> kReviews{{{"high", &Config::reviewDaysHigh, 1, kMostDays},
                                            {"medium", &Config::reviewDaysMedium, 1, kMostDays},
                                            {"low", &Config::reviewDaysLow, 1, kMostDays}}};

template <class Keys>
Status readCounts(const YamlMap& map, const Keys& table, Config& config) {
    for (const CountKey& row : table) {
        QD_TRY(config.*row.field,
               YamlMap::orElse(config.*row.field, map.integer(row.key, row.low, row.high)));
    }
    return Ok{};
}

Status readPerformance(const YamlMap& document, Config& config) {
    QD_TRY(const auto map, document.map("performance"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"least_sharpe", "least_sharpe_low", "deepest_drawdown", "least_trades",
                            "least_win_rate", "least_deflated_sharpe", "least_periods"}));
    for (const NumberKey& row : kNumbers) {
        QD_TRY(config.*row.field, YamlMap::orElse(config.*row.field, map->number(row.key, row.range)));
    }
    return readCounts(*map, kCounts, config);
}

Status readState(const YamlMap& document, Config& config) {
    QD_TRY(const auto map, document.map("state"));
    if (!map) return Ok{};
    QD_CHECK(
        map->onlyKeys({"validation_days", "evaluation_days", "worst_finding", "worst_drift", "scan_days"}));
    QD_CHECK(readCounts(*map, kAges, config));
    QD_TRY(config.worstFinding,
           YamlMap::orElse(config.worstFinding, map->choice("worst_finding", kFindingSeverities)));
    QD_TRY(config.worstDrift,
           YamlMap::orElse(config.worstDrift, map->choice("worst_drift", kDriftSeverities)));
    return Ok{};
}

/// In the order of kPromotionCriteria, whatever the order in the file.
Status readOverrides(const YamlMap& document, Config& config) {
    QD_TRY(const auto map, document.map("overrides"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"criteria", "finding_days"}));
    constexpr std::array<CountKey, 1> kDays{{{"finding_days", &Config::overrideDays, 1, kMostDays}}};
    QD_CHECK(readCounts(*map, kDays, config));
    QD_TRY(const auto named, map->texts("criteria"));
    if (!named) return Ok{};
    for (const auto& name : *named) {
        if (std::find(kPromotionCriteria.begin(), kPromotionCriteria.end(), name) != kPromotionCriteria.end())
            continue;
        const auto near = nearestWord(name, kPromotionCriteria);
        return map->errorAt("criteria", say("'overrides.criteria': there is no criterion '%1'", name),
                            near ? say("did you mean '%1'?", *near) : Message());
    }
    for (const auto criterion : kPromotionCriteria) {
        if (std::find(named->begin(), named->end(), criterion) != named->end())
            config.overrides.emplace_back(criterion);
    }
    return Ok{};
}

Status readReviews(const YamlMap& document, Config& config) {
    QD_TRY(const auto map, document.map("review_days"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"high", "medium", "low"}));
    return readCounts(*map, kReviews, config);
}

template <class Keys>
void writeCounts(YamlText& out, const Keys& table, const Config& config) {
    for (const CountKey& row : table)
        out.integer(row.key, config.*row.field);
}

}  // namespace

Result<PromotionConfig> parsePromotionConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    Config config;
    QD_TRY(config.version, readVersion(document, kNewestVersion));
    QD_CHECK(document.onlyKeys({"version", "performance", "state", "overrides", "review_days"}));
    QD_CHECK(readPerformance(document, config));
    QD_CHECK(readState(document, config));
    QD_CHECK(readOverrides(document, config));
    QD_CHECK(readReviews(document, config));
    return config;
}

std::string writePromotionConfig(const PromotionConfig& config) {
    YamlText performance(2);
    for (const NumberKey& row : kNumbers)
        performance.number(row.key, config.*row.field);
    writeCounts(performance, kCounts, config);
    YamlText state(2);
    writeCounts(state, kAges, config);
    state.text("worst_finding", config.worstFinding).text("worst_drift", config.worstDrift);
    YamlText overrides(2);
    overrides.integer("finding_days", config.overrideDays);
    if (!config.overrides.empty()) overrides.texts("criteria", config.overrides);
    YamlText reviews(2);
    writeCounts(reviews, kReviews, config);
    YamlText out;
    out.integer("version", config.version).section("performance", performance.str());
    out.section("state", state.str()).section("overrides", overrides.str());
    return out.section("review_days", reviews.str()).str();
}

}  // namespace qd::config
