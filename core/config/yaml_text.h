// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qd::config {

/// Plain where YAML reads it back as the same text, else in double quotes. Precondition: not empty, no
/// control characters.
[[nodiscard]] std::string yamlScalar(const std::string& text);

/// Builds the canonical YAML of a configuration line by line; what is at its default is left to the caller.
class YamlText {
public:
    explicit YamlText(std::size_t indent = 0) : m_indent(indent, ' ') {}

    YamlText& text(std::string_view key, const std::string& value);              ///< one that needs no quotes
    YamlText& number(std::string_view key, double value);                        ///< precondition: finite
    YamlText& number(std::string_view key, const std::optional<double>& value);  ///< left out when empty
    YamlText& integer(std::string_view key, std::int64_t value);
    YamlText& numbers(std::string_view key, const std::map<std::string, double>& values);  ///< or when empty
    YamlText& texts(std::string_view key, const std::vector<std::string>& values);
    /// `inside`, made with a deeper indent, under `key`; nothing when it is empty.
    YamlText& section(std::string_view key, const std::string& inside);
    [[nodiscard]] const std::string& str() const noexcept { return m_text; }

private:
    std::string m_indent;
    std::string m_text;
};

}  // namespace qd::config
