// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yaml_text.h"

#include "core/base/contracts.h"
#include "core/base/number_text.h"

namespace qd::config {

std::string yamlScalar(const std::string& text) {
    QD_REQUIRE(!text.empty());
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

YamlText& YamlText::text(std::string_view key, const std::string& value) {
    m_text += m_indent + std::string(key) + ": " + value + "\n";
    return *this;
}

YamlText& YamlText::number(std::string_view key, double value) {
    return text(key, shortestText(value));
}

YamlText& YamlText::number(std::string_view key, const std::optional<double>& value) {
    return value ? number(key, *value) : *this;
}

YamlText& YamlText::integer(std::string_view key, std::int64_t value) {
    return text(key, std::to_string(value));
}

YamlText& YamlText::numbers(std::string_view key, const std::map<std::string, double>& values) {
    if (values.empty()) return *this;
    m_text += m_indent + std::string(key) + ":\n";
    for (const auto& [name, value] : values)
        m_text += m_indent + "  " + yamlScalar(name) + ": " + shortestText(value) + "\n";
    return *this;
}

YamlText& YamlText::texts(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return *this;
    m_text += m_indent + std::string(key) + ":\n";
    for (const auto& value : values)
        m_text += m_indent + "  - " + yamlScalar(value) + "\n";
    return *this;
}

YamlText& YamlText::section(std::string_view key, const std::string& inside) {
    if (!inside.empty()) m_text += m_indent + std::string(key) + ":\n" + inside;
    return *this;
}

}  // namespace qd::config
