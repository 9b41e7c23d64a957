// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::config {

struct YamlEntry;

/// A YAML document as a value of our own, so that the library stays behind yaml_node.cpp. Aliases are
/// expanded; places count from 1.
struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };
    Kind kind = Kind::Null;
    bool quoted = false;  ///< a scalar in quotes is text, never a number
    std::string text;     ///< of a scalar
    std::int64_t line = 1;
    std::int64_t column = 1;
    std::vector<YamlNode> items;     ///< of a sequence
    std::vector<YamlEntry> entries;  ///< of a map, in the order of the document; keys are unique
};

struct YamlEntry {
    std::string key;
    std::int64_t line = 1;  ///< of the key
    std::int64_t column = 1;
    YamlNode value;
};

/// What a configuration may be at most; over any of them is error BadInput.
struct YamlLimits {
    std::size_t bytes = 1U << 20U;  ///< of the text, and of the values after aliases are expanded
    std::size_t depth = 16;
    std::size_t nodes = 20'000;  ///< after aliases are expanded
};

/// Reads exactly one YAML document; `file` names it in errors. Error BadInput with file:line:column for
/// broken YAML, an empty or second document, a repeated key, a key that is not plain text, an alias without
/// its anchor, or a limit.
Result<YamlNode> parseYaml(std::string_view text, const std::string& file, const YamlLimits& limits = {});

/// "a map", "a list", "nothing", "'text'" (cut after 40 bytes): what a node is, for messages.
[[nodiscard]] Message describeNode(const YamlNode& node);

}  // namespace qd::config
