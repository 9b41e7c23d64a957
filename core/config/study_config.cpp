// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/study_config.h"

#include <algorithm>
#include <charconv>

#include "core/base/message.h"
#include "core/config/backtest_reader.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

namespace {

constexpr int kNewestVersion = 1;
constexpr std::size_t kFewestMethods = 2;
constexpr std::size_t kMostMethods = 12;
constexpr std::size_t kMostLookbacks = 20;
constexpr std::size_t kLongestParagraph = 4000;
constexpr std::int64_t kMostRows = 100'000;
constexpr std::int64_t kMostGroups = 40;
constexpr NumberRange kLevel{0.0001, 0.5};

Result<std::vector<std::int64_t>> readLookbacks(const YamlMap& method) {
    QD_TRY(const auto words,
           method.require<std::vector<std::string>>("lookbacks", method.texts("lookbacks")));
    std::vector<std::int64_t> out;
    for (const std::string& word : words) {
        std::int64_t value = 0;
        const char* end = word.data() + word.size();
        const auto read = std::from_chars(word.data(), end, value);
        if (read.ec != std::errc() || read.ptr != end || value < 2 || value > kMostRows ||
            (!out.empty() && value <= out.back())) {
            return method.errorAt(
                "lookbacks", say("'lookbacks': found '%1', expected whole numbers of returns from 2 to %2 "
                                 "that ascend",
                                 word, kMostRows));
        }
        out.push_back(value);
    }
    if (out.empty() || out.size() > kMostLookbacks)
        return method.errorAt(
            "lookbacks", say("'lookbacks': found %1 of them, expected 1 to %2", out.size(), kMostLookbacks));
    return out;
}

Result<StudyMethod> readMethod(const YamlMap& item, const BacktestConfig& run) {
    QD_CHECK(item.onlyKeys({"name", "strategy", "lookbacks"}));
    StudyMethod method;
    method.config = run;
    QD_TRY(method.name, item.require<std::string>("name", item.text("name", 40)));
    method.config.name = method.name;
    QD_TRY(const auto strategy, item.require<YamlMap>("strategy", item.map("strategy")));
    QD_CHECK(readStrategyMap(strategy, method.config));
    if (method.config.lookback)
        return strategy.errorAt("lookback",
                                say("'lookback' stands in 'strategy', expected it in 'lookbacks' of the "
                                    "method, of which each fold chooses"));
    QD_TRY(method.lookbacks, readLookbacks(item));
    return method;
}

Status readMethods(const YamlMap& document, StudyConfig& config) {
    BacktestConfig plain;
    QD_TRY(const auto run, document.require<YamlMap>("run", document.map("run")));
    QD_CHECK(run.onlyKeys(runKeys()));
    QD_CHECK(readRunMap(run, plain));
    if (plain.benchmark)
        return run.errorAt("benchmark",
                           say("'run.benchmark': a study has a baseline among its methods, and no "
                               "benchmark"));
    QD_TRY(const auto items, document.require<std::vector<YamlMap>>("methods", document.maps("methods")));
    if (items.size() < kFewestMethods || items.size() > kMostMethods)
        return document.errorAt("methods", say("'methods': found %1 of them, expected %2 to %3", items.size(),
                                               kFewestMethods, kMostMethods));
    for (const YamlMap& item : items) {
        QD_TRY(auto method, readMethod(item, plain));
        for (const StudyMethod& before : config.methods) {
            if (before.name == method.name)
                return item.errorAt("name", say("two methods have the name '%1'", method.name));
        }
        config.methods.push_back(std::move(method));
    }
    QD_TRY(const auto baseline, document.require<std::string>("baseline", document.text("baseline")));
    const auto found = std::find_if(config.methods.begin(), config.methods.end(),
                                    [&](const StudyMethod& m) { return m.name == baseline; });
    if (found == config.methods.end())
        return document.errorAt(
            "baseline", say("'baseline': found '%1', expected the name of one of the methods", baseline));
    config.baseline = static_cast<std::size_t>(found - config.methods.begin());
    return Ok{};
}

Status readPlans(const YamlMap& document, StudyConfig& config) {
    QD_TRY(const auto walk, document.map("walk_forward"));
    if (walk) {
        QD_CHECK(walk->onlyKeys({"train", "test", "purge", "anchored"}));
        QD_TRY(config.trainRows, YamlMap::orElse(config.trainRows, walk->integer("train", 10, kMostRows)));
        QD_TRY(config.testRows, YamlMap::orElse(config.testRows, walk->integer("test", 1, kMostRows)));
        QD_TRY(config.purgeRows, YamlMap::orElse(config.purgeRows, walk->integer("purge", 0, kMostRows)));
        QD_TRY(config.anchored, YamlMap::orElse(config.anchored, walk->boolean("anchored")));
        if (config.purgeRows >= config.trainRows)
            return walk->errorAt("purge", say("'walk_forward.purge': found %1, expected fewer than the %2 "
                                              "sessions to train on",
                                              config.purgeRows, config.trainRows));
    }
    QD_TRY(const auto cross, document.map("cross_validation"));
    if (!cross) return Ok{};
    QD_CHECK(cross->onlyKeys({"groups", "tested", "embargo"}));
    QD_TRY(config.groups, YamlMap::orElse(config.groups, cross->integer("groups", 2, kMostGroups)));
    QD_TRY(config.tested, YamlMap::orElse(config.tested, cross->integer("tested", 1, kMostGroups)));
    QD_TRY(config.embargoRows, YamlMap::orElse(config.embargoRows, cross->integer("embargo", 0, kMostRows)));
    if (config.tested >= config.groups)
        return cross->errorAt("tested",
                              say("'cross_validation.tested': found %1, expected fewer than the %2 groups",
                                  config.tested, config.groups));
    return Ok{};
}

Status readSignificance(const YamlMap& document, StudyConfig& config) {
    QD_TRY(const auto map, document.map("significance"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"resamples", "seed", "level"}));
    QD_TRY(config.resamples, YamlMap::orElse(config.resamples, map->integer("resamples", 100, 100'000)));
    QD_TRY(config.seed, YamlMap::orElse(config.seed, map->integer("seed", 0, 1'000'000'000)));
    QD_TRY(config.level, YamlMap::orElse(config.level, map->number("level", kLevel)));
    return Ok{};
}

Result<std::vector<std::string>> readParagraphs(const YamlMap& document, std::string_view key) {
    std::vector<std::string> out;
    QD_TRY(const auto items, document.maps(key));
    if (!items) return out;
    for (const YamlMap& item : *items) {
        QD_CHECK(item.onlyKeys({"text"}));
        QD_TRY(auto text, item.require<std::string>("text", item.text("text", kLongestParagraph)));
        out.push_back(std::move(text));
    }
    return out;
}

/// Column of the file → column of the contract, from a map the other way round.
Result<std::map<std::string, std::string>> readColumns(const YamlMap& document, std::string_view key,
                                                       std::initializer_list<std::string_view> known) {
    std::map<std::string, std::string> out;
    QD_TRY(const auto columns, document.map(key));
    if (!columns) return out;
    QD_CHECK(columns->onlyKeys(known));
    for (const std::string_view name : known) {
        QD_TRY(const auto column, columns->text(name));
        if (column) out[*column] = name;
    }
    return out;
}

Status readData(const YamlMap& document, StudyConfig& config) {
    QD_TRY(config.priceColumns, readColumns(document, "price_columns",
                                            {"date", "symbol", "close", "open", "high", "low", "volume"}));
    QD_TRY(config.membershipColumns, readColumns(document, "membership_columns", {"symbol", "from", "to"}));
    QD_TRY(const auto items, document.maps("untrue_dividends"));
    if (items) {
        for (const YamlMap& item : *items) {
            QD_CHECK(item.onlyKeys({"symbol", "date"}));
            StudyDividend dividend;
            QD_TRY(dividend.symbol, item.require<std::string>("symbol", item.text("symbol", 64)));
            QD_TRY(dividend.date, item.require<Date>("date", item.date("date")));
            config.untrueDividends.push_back(std::move(dividend));
        }
    }
    QD_TRY(config.data, readParagraphs(document, "data"));
    QD_TRY(config.unknown, readParagraphs(document, "unknown"));
    return Ok{};
}

}  // namespace

Result<StudyConfig> parseStudyConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    StudyConfig config;
    QD_TRY(config.version, readVersion(document, kNewestVersion));
    QD_CHECK(document.onlyKeys({"version", "name", "run", "methods", "baseline", "walk_forward",
                                "cross_validation", "significance", "price_columns", "membership_columns",
                                "untrue_dividends", "data", "unknown"}));
    QD_TRY(config.name, document.require<std::string>("name", document.text("name")));
    QD_CHECK(readMethods(document, config));
    QD_CHECK(readPlans(document, config));
    QD_CHECK(readSignificance(document, config));
    QD_CHECK(readData(document, config));
    return config;
}

}  // namespace qd::config
