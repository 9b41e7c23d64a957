// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/backtest_config.h"
#include "core/config/recommendation_config.h"
#include "core/config/settings.h"
#include "core/config/yaml_node.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/targets.h"

namespace qd::fuzz {

namespace {

const std::string kFile = "f.yaml";

struct Extent {
    std::size_t nodes = 1;
    std::size_t depth = 1;
};

/// A tree keeps to its limits, and every node says where it stands.
Extent hold(const config::YamlNode& node) {
    QD_ENSURE(node.line >= 1 && node.column >= 1);
    QD_ENSURE(isPrintable(config::describeNode(node).text));
    Extent whole;
    const auto include = [&whole](const Extent& part) {
        whole.nodes += part.nodes;
        whole.depth = part.depth + 1 > whole.depth ? part.depth + 1 : whole.depth;
    };
    for (const auto& item : node.items)
        include(hold(item));
    for (const auto& entry : node.entries)
        include(hold(entry.value));
    return whole;
}

void holdFailure(const Error& error) {
    holdError(error, ErrorCode::BadInput);
    QD_ENSURE(error.where.file == kFile);
}

void readCriteria(std::string_view bytes) {
    const auto criteria = config::parseRecommendationConfig(bytes, kFile);
    if (!criteria.ok()) return holdFailure(criteria.error());
    const auto text = config::writeRecommendationConfig(*criteria);
    const auto again = config::parseRecommendationConfig(text, kFile);
    QD_ENSURE(again.ok());
    QD_ENSURE(*again == *criteria);
}

}  // namespace

void readYaml(std::string_view bytes) {
    const config::YamlLimits limits;
    const auto tree = config::parseYaml(bytes, kFile, limits);
    const auto backtest = config::parseBacktestConfig(bytes, kFile);
    const auto settings = config::parseSettings(bytes, kFile);
    if (!tree.ok()) {
        holdFailure(tree.error());
        QD_ENSURE(!backtest.ok() && !settings.ok());
        return;
    }
    const auto extent = hold(*tree);
    QD_ENSURE(extent.nodes <= limits.nodes + 1 && extent.depth <= limits.depth + 1);
    if (!settings.ok()) holdFailure(settings.error());
    readCriteria(bytes);
    if (!backtest.ok()) return holdFailure(backtest.error());
    const auto text = config::writeBacktestConfig(*backtest);
    const auto again = config::parseBacktestConfig(text, kFile);
    QD_ENSURE(again.ok());
    QD_ENSURE(*again == *backtest);
    QD_ENSURE(config::writeBacktestConfig(*again) == text);
}

}  // namespace qd::fuzz
