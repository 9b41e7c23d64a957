// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yaml_reader.h"

#include <algorithm>
#include <charconv>

#include "core/base/number_text.h"
#include "core/base/printable_text.h"

namespace qd::config {

namespace {

constexpr std::size_t kLongestName = 200;

std::string listOf(std::span<const std::string_view> words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
        out += words[i];
    }
    return out;
}

Message rangeText(const NumberRange& range) {
    const bool openBelow = range.low == std::numeric_limits<double>::lowest();
    const bool openAbove = range.high == std::numeric_limits<double>::max();
    if (openBelow && openAbove) return say("a number");
    if (openBelow) return say("a number up to %1", range.high);
    if (openAbove)
        return range.aboveLow ? say("a number above %1", range.low) : say("a number from %1", range.low);
    if (range.aboveLow) return say("a number above %1 to %2", range.low, range.high);
    return say("a number from %1 to %2", range.low, range.high);
}

Message didYouMean(const std::optional<std::string_view>& near) {
    return near ? say("did you mean '%1'?", *near) : Message();
}

/// Levenshtein's distance, two rows.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> above(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({change, above[j] + 1, row[j - 1] + 1});
        }
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t kLongestWord = 64;
    if (word.size() > kLongestWord) return std::nullopt;
    std::optional<std::string_view> best;
    std::size_t bestDistance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto candidate : known) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance >= bestDistance || distance >= candidate.size()) continue;
        best = candidate;
        bestDistance = distance;
    }
    return best;
}

Result<YamlMap> YamlMap::create(const YamlNode& node, std::string file, std::string path) {
    if (node.kind != YamlNode::Kind::Map) {
        const Message what = path.empty() ? say("the document") : Message("'" + path + "'");
        return Error{ErrorCode::BadInput,
                     say("%1: found %2, expected a map of keys and values", what, describeNode(node)),
                     {},
                     {std::move(file), node.line, node.column}};
    }
    return YamlMap(node, std::move(file), std::move(path));
}

const YamlNode* YamlMap::find(std::string_view key) const {
    for (const auto& entry : m_node->entries) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

std::string YamlMap::nameOf(std::string_view key) const {
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

Error YamlMap::errorAt(std::string_view key, Message message, Message hint) const {
    const YamlNode* node = find(key);
    if (node == nullptr) node = m_node;
    return Error{
        ErrorCode::BadInput, std::move(message), std::move(hint), {m_file, node->line, node->column}};
}

Error YamlMap::missing(std::string_view key) const {
    return errorAt(key, say("the key '%1' is missing", nameOf(key)));
}

Error YamlMap::unexpected(std::string_view key, const YamlNode& found, Message expected, Message hint) const {
    if (found.kind == YamlNode::Kind::Null && hint.empty()) hint = say("leave the key out for its default");
    return errorAt(key, say("'%1': found %2, expected %3", nameOf(key), describeNode(found), expected),
                   std::move(hint));
}

Status YamlMap::onlyKeys(std::span<const std::string_view> known) const {
    for (const auto& entry : m_node->entries) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        const auto near = nearestWord(entry.key, known);
        YamlNode shown;
        shown.kind = YamlNode::Kind::Scalar;
        shown.text = nameOf(entry.key);
        return Error{ErrorCode::BadInput,
                     say("the key %1 is not known, expected %2", describeNode(shown), listOf(known)),
                     didYouMean(near),
                     {m_file, entry.line, entry.column}};
    }
    return Ok{};
}

Result<std::optional<std::string>> YamlMap::text(std::string_view key, std::size_t maxBytes) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<std::string>();
    const bool fits = node->kind == YamlNode::Kind::Scalar && !node->text.empty() &&
                      node->text.size() <= maxBytes && isPrintable(node->text);
    if (!fits)
        return unexpected(key, *node, say("text of 1 to %1 bytes without control characters", maxBytes));
    return std::optional<std::string>(node->text);
}

Result<std::optional<std::string>> YamlMap::choice(std::string_view key,
                                                   std::span<const std::string_view> names) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<std::string>();
    if (node->kind == YamlNode::Kind::Scalar &&
        std::find(names.begin(), names.end(), node->text) != names.end())
        return std::optional<std::string>(node->text);
    const auto near = nearestWord(node->text, names);
    return unexpected(key, *node, listOf(names), didYouMean(near));
}

Result<std::optional<double>> YamlMap::number(std::string_view key, NumberRange range) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<double>();
    std::optional<double> value;
    if (node->kind == YamlNode::Kind::Scalar && !node->quoted) value = parseNumber(node->text);
    const bool fits =
        value && *value <= range.high && (range.aboveLow ? *value > range.low : *value >= range.low);
    if (!fits) return unexpected(key, *node, rangeText(range));
    return std::optional<double>(*value == 0.0 ? 0.0 : *value);  // no negative zero
}

Result<std::optional<std::int64_t>> YamlMap::integer(std::string_view key, std::int64_t low,
                                                     std::int64_t high) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<std::int64_t>();
    std::int64_t value = 0;
    const char* end = node->text.data() + node->text.size();
    const auto read = std::from_chars(node->text.data(), end, value);
    const bool isNumber =
        node->kind == YamlNode::Kind::Scalar && !node->quoted && read.ec == std::errc() && read.ptr == end;
    if (!isNumber || value < low || value > high)
        return unexpected(key, *node, say("a whole number from %1 to %2", low, high));
    return std::optional<std::int64_t>(value);
}

Result<std::optional<bool>> YamlMap::boolean(std::string_view key) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<bool>();
    const bool isTrue = node->text == "true";
    if (node->kind != YamlNode::Kind::Scalar || node->quoted || (!isTrue && node->text != "false"))
        return unexpected(key, *node, say("true or false"));
    return std::optional<bool>(isTrue);
}

Result<std::optional<Date>> YamlMap::date(std::string_view key) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<Date>();
    if (node->kind == YamlNode::Kind::Scalar) {
        if (const auto value = Date::parse(node->text); value.ok()) return std::optional<Date>(*value);
    }
    return unexpected(key, *node, say("a date as YYYY-MM-DD"));
}

Result<std::optional<YamlMap>> YamlMap::map(std::string_view key) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<YamlMap>();
    QD_TRY(auto inner, create(*node, m_file, nameOf(key)));
    return std::optional<YamlMap>(std::move(inner));
}

Result<std::optional<std::map<std::string, double>>> YamlMap::numbers(std::string_view key,
                                                                      NumberRange range) const {
    QD_TRY(const auto inner, map(key));
    if (!inner) return std::optional<std::map<std::string, double>>();
    std::map<std::string, double> out;
    for (const auto& entry : inner->m_node->entries) {
        if (entry.key.empty() || entry.key.size() > kLongestName || !isPrintable(entry.key))
            return Error{ErrorCode::BadInput,
                         say("'%1': expected names of 1 to %2 bytes without control characters", nameOf(key),
                             kLongestName),
                         {},
                         {m_file, entry.line, entry.column}};
        QD_TRY(const auto value, inner->number(entry.key, range));
        out.emplace(entry.key, *value);
    }
    return std::optional<std::map<std::string, double>>(std::move(out));
}

Result<std::optional<std::vector<std::string>>> YamlMap::texts(std::string_view key) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<std::vector<std::string>>();
    if (node->kind != YamlNode::Kind::Sequence) return unexpected(key, *node, say("a list of names"));
    std::vector<std::string> out;
    for (const auto& item : node->items) {
        const bool fits = item.kind == YamlNode::Kind::Scalar && !item.text.empty() &&
                          item.text.size() <= kLongestName && isPrintable(item.text) &&
                          std::find(out.begin(), out.end(), item.text) == out.end();
        if (!fits)
            return Error{ErrorCode::BadInput,
                         say("'%1': found %2, expected names of 1 to %3 bytes, each once", nameOf(key),
                             describeNode(item), kLongestName),
                         {},
                         {m_file, item.line, item.column}};
        out.push_back(item.text);
    }
    return std::optional<std::vector<std::string>>(std::move(out));
}

Result<std::optional<std::vector<YamlMap>>> YamlMap::maps(std::string_view key) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return std::optional<std::vector<YamlMap>>();
    if (node->kind != YamlNode::Kind::Sequence) return unexpected(key, *node, say("a list of maps"));
    std::vector<YamlMap> out;
    for (const auto& item : node->items) {
        QD_TRY(auto inner, create(item, m_file, nameOf(key) + "[" + std::to_string(out.size()) + "]"));
        out.push_back(std::move(inner));
    }
    return std::optional<std::vector<YamlMap>>(std::move(out));
}

Result<int> readVersion(const YamlMap& document, int newest) {
    constexpr auto kAny = std::numeric_limits<std::int64_t>::max();
    QD_TRY(const auto version,
           document.require<std::int64_t>("version", document.integer("version", 1, kAny)));
    if (version <= newest) return static_cast<int>(version);
    const Message known =
        newest == 1 ? say("version 1") : say("the versions 1 to %1", std::to_string(newest));
    return document.errorAt(
        "version", say("'version': found %1, but this program knows %2 only", std::to_string(version), known),
        say("the file was written for a newer program"));
}

}  // namespace qd::config
