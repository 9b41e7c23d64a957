// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/views_config.h"

#include "core/base/message.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"

namespace qd::config {

namespace {

constexpr int kNewestVersion = 1;
constexpr NumberRange kWeight{-10.0, 10.0};
constexpr NumberRange kReturn{-10.0, 10.0};
constexpr NumberRange kDeviation{0.0, 10.0};
constexpr NumberRange kParameter{0.0, 1000.0, true};

Result<StatedView> readView(const YamlMap& item) {
    QD_CHECK(item.onlyKeys({"weights", "return", "deviation"}));
    StatedView out;
    QD_TRY(out.view.weights,
           (item.require<std::map<std::string, double>>("weights", item.numbers("weights", kWeight))));
    if (out.view.weights.empty())
        return item.errorAt("weights", say("a view needs at least one symbol with its weight"));
    QD_TRY(out.view.annualReturn, item.require<double>("return", item.number("return", kReturn)));
    QD_TRY(out.deviation, item.number("deviation", kDeviation));
    return out;
}

}  // namespace

Result<ViewsConfig> parseViewsConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    ViewsConfig config;
    QD_TRY(config.version, readVersion(document, kNewestVersion));
    QD_CHECK(document.onlyKeys({"version", "views", "risk_aversion", "tau"}));
    QD_TRY(const auto items, document.require<std::vector<YamlMap>>("views", document.maps("views")));
    for (const YamlMap& item : items) {
        QD_TRY(auto view, readView(item));
        config.views.push_back(std::move(view));
    }
    if (config.views.empty())
        return document.errorAt("views", say("'views': found none, expected at least one"));
    QD_TRY(config.riskAversion, document.number("risk_aversion", kParameter));
    QD_TRY(config.tau, document.number("tau", kParameter));
    return config;
}

}  // namespace qd::config
