// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/config_difference.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/config/yaml_node.h"

namespace qd::desk {

namespace {

using config::YamlNode;
using Flat = std::map<std::string, std::string>;

bool isPlain(const YamlNode& node) {
    return node.kind == YamlNode::Kind::Scalar || node.kind == YamlNode::Kind::Null;
}

std::string listText(const YamlNode& node) {
    std::string text;
    for (const auto& item : node.items)
        text += (text.empty() ? "" : ", ") + item.text;
    return "[" + text + "]";
}

void flatten(const YamlNode& node, const std::string& path, Flat& out) {
    const auto below = [&](const std::string& key) { return path.empty() ? key : path + "." + key; };
    switch (node.kind) {
        case YamlNode::Kind::Null:
            out[path] = "";
            return;
        case YamlNode::Kind::Scalar:
            out[path] = node.text;
            return;
        case YamlNode::Kind::Sequence:
            if (std::all_of(node.items.begin(), node.items.end(), isPlain)) {
                out[path] = listText(node);
                return;
            }
            for (std::size_t i = 0; i < node.items.size(); ++i)
                flatten(node.items[i], below(std::to_string(i)), out);
            return;
        case YamlNode::Kind::Map:
            for (const auto& entry : node.entries)
                flatten(entry.value, below(entry.key), out);
    }
}

}  // namespace

Result<ConfigComparison> compareConfigs(const std::vector<std::string>& configs) {
    std::vector<Flat> flat;
    std::set<std::string> keys;
    for (const auto& config : configs) {
        const auto node = config::parseYaml(config, "config.yaml");
        if (!node.ok())
            return Error{ErrorCode::Integrity,
                         say("the configuration of a run is damaged: %1", node.error().said())};
        Flat one;
        flatten(*node, {}, one);
        one.erase("name");
        for (const auto& [key, value] : one)
            keys.insert(key);
        flat.push_back(std::move(one));
    }
    ConfigComparison out;
    for (const auto& key : keys) {
        ConfigDifference difference{key, {}};
        bool everywhere = true;
        for (const auto& one : flat) {
            const auto found = one.find(key);
            everywhere = everywhere && found != one.end();
            difference.values.push_back(found == one.end() ? std::string() : found->second);
        }
        const auto& values = difference.values;
        const bool same = everywhere && std::equal(values.begin() + 1, values.end(), values.begin());
        if (same)
            ++out.same;
        else
            out.differences.push_back(std::move(difference));
    }
    return out;
}

}  // namespace qd::desk
