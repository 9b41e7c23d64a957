// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/config/yaml_node.h"

namespace qd::config {

/// Numbers that a field takes: low <= x <= high, or low < x when `aboveLow`.
struct NumberRange {
    double low = std::numeric_limits<double>::lowest();
    double high = std::numeric_limits<double>::max();
    bool aboveLow = false;
};

/// Typed reading of one YAML map. Every getter gives nothing when the key is absent, and error BadInput with
/// file:line:column, what was found and what was expected when the value does not fit. `path` is the map's
/// name in messages ("costs"), empty for the document.
class YamlMap {
public:
    /// Error BadInput when `node` is not a map. `node` outlives the reader.
    static Result<YamlMap> create(const YamlNode& node, std::string file, std::string path);

    /// Error BadInput for the first key that is not one of `known`, with the nearest of them as the hint.
    [[nodiscard]] Status onlyKeys(std::span<const std::string_view> known) const;
    [[nodiscard]] Status onlyKeys(std::initializer_list<std::string_view> known) const {
        return onlyKeys(std::span<const std::string_view>(known.begin(), known.size()));
    }

    /// Not empty, no control characters, at most `maxBytes`.
    [[nodiscard]] Result<std::optional<std::string>> text(std::string_view key,
                                                          std::size_t maxBytes = 200) const;
    [[nodiscard]] Result<std::optional<std::string>> choice(std::string_view key,
                                                            std::span<const std::string_view> names) const;
    [[nodiscard]] Result<std::optional<double>> number(std::string_view key, NumberRange range) const;
    [[nodiscard]] Result<std::optional<std::int64_t>> integer(std::string_view key, std::int64_t low,
                                                              std::int64_t high) const;
    [[nodiscard]] Result<std::optional<bool>> boolean(std::string_view key) const;  ///< true or false
    [[nodiscard]] Result<std::optional<Date>> date(std::string_view key) const;     ///< YYYY-MM-DD
    [[nodiscard]] Result<std::optional<YamlMap>> map(std::string_view key) const;
    /// A map from names to numbers; names are 1 to 200 bytes without control characters.
    [[nodiscard]] Result<std::optional<std::map<std::string, double>>> numbers(std::string_view key,
                                                                               NumberRange range) const;
    /// A list of such names, each once.
    [[nodiscard]] Result<std::optional<std::vector<std::string>>> texts(std::string_view key) const;
    /// A list of maps.
    [[nodiscard]] Result<std::optional<std::vector<YamlMap>>> maps(std::string_view key) const;

    /// The value that a getter read, or error BadInput at this map when the key was absent.
    template <class T>
    [[nodiscard]] Result<T> require(std::string_view key, Result<std::optional<T>> read) const {
        QD_TRY(auto value, std::move(read));
        if (!value) return missing(key);
        return std::move(*value);
    }
    /// As above, with a value that stands in when the key was absent.
    template <class T>
    [[nodiscard]] static Result<T> orElse(T fallback, Result<std::optional<T>> read) {
        QD_TRY(auto value, std::move(read));
        return value ? std::move(*value) : std::move(fallback);
    }

    /// Error BadInput at the value of `key` (or at the map when it is absent): "message".
    [[nodiscard]] Error errorAt(std::string_view key, Message message, Message hint = {}) const;

private:
    YamlMap(const YamlNode& node, std::string file, std::string path)
        : m_node(&node), m_file(std::move(file)), m_path(std::move(path)) {}
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
    [[nodiscard]] std::string nameOf(std::string_view key) const;
    [[nodiscard]] Error missing(std::string_view key) const;
    [[nodiscard]] Error unexpected(std::string_view key, const YamlNode& found, Message expected,
                                   Message hint = {}) const;

    const YamlNode* m_node;
    std::string m_file;
    std::string m_path;
};

/// The one of `known` that `word` was probably meant to be (fewest edits, at most a third of its letters and
/// never fewer than two), if any.
[[nodiscard]] std::optional<std::string_view> nearestWord(std::string_view word,
                                                          std::span<const std::string_view> known);

/// Reads the required key `version` of a document: an integer from 1 to `newest`. Error BadInput says which
/// versions are known.
Result<int> readVersion(const YamlMap& document, int newest);

}  // namespace qd::config
