// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <cmath>

#include "core/base/date.h"
#include "core/base/number_text.h"

namespace qd {

MessageArgument::MessageArgument(const Date& day) : kind(Kind::Day), text(day.iso()) {}

MessageArgument::MessageArgument(double number)
    : kind(Kind::Number), text(std::isfinite(number) ? shortestText(number) : std::to_string(number)) {}

MessageArgument::MessageArgument(const Message& words)
    : kind(words.id.empty() ? Kind::Text : Kind::Words), text(words.text), id(words.id), inner(words.args) {}

MessageArgument MessageArgument::number(std::string shown) {
    MessageArgument argument(std::move(shown));
    argument.kind = Kind::Number;
    return argument;
}

Message::Message(std::string_view words, std::vector<MessageArgument> arguments)
    : text(compose(words, arguments)), id(words), args(std::move(arguments)) {}

std::string compose(std::string_view words, const std::vector<MessageArgument>& args) {
    std::string out;
    out.reserve(words.size() + 16 * args.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char next = i + 1 < words.size() ? words[i + 1] : '\0';
        const auto number = static_cast<std::size_t>(next - '0');
        if (words[i] != '%' || next < '1' || next > '9' || number > args.size()) {
            out += words[i];
            continue;
        }
        out += args[number - 1].text;
        ++i;
    }
    return out;
}

namespace {

/// Place of the next marker at or after `from`; npos when there is none.
std::size_t markerAt(std::string_view words, std::size_t from) {
    for (std::size_t i = from; i + 1 < words.size(); ++i) {
        if (words[i] == '%' && words[i + 1] >= '1' && words[i + 1] <= '9') return i;
    }
    return std::string_view::npos;
}

/// Tries every end of the first marker's text, the nearest first.
bool fits(std::string_view english, std::string_view words, std::vector<std::string_view>& args) {
    const std::size_t marker = markerAt(words, 0);
    if (marker == std::string_view::npos) return english == words;
    if (!english.starts_with(words.substr(0, marker))) return false;
    const auto number = static_cast<std::size_t>(words[marker + 1] - '0');
    english.remove_prefix(marker);
    words.remove_prefix(marker + 2);
    const std::size_t next = markerAt(words, 0);
    const std::string_view after = words.substr(0, next);
    if (args.size() < number) args.resize(number);
    if (words.empty()) {
        args[number - 1] = english;
        return !english.empty();
    }
    for (std::size_t end = 1; end < english.size(); ++end) {
        end = after.empty() ? end : english.find(after, end);
        if (end == std::string_view::npos) return false;
        args[number - 1] = english.substr(0, end);
        if (fits(english.substr(end), words, args)) return true;
    }
    return false;
}

}  // namespace

std::optional<std::vector<std::string_view>> argumentsIn(std::string_view english, std::string_view words) {
    if (english.empty() || words.empty()) return std::nullopt;
    // Most templates of a long list go by their first or last letter.
    if (words.front() != '%' && words.front() != english.front()) return std::nullopt;
    const bool endsWithMarker =
        words.size() >= 2 && markerAt(words, words.size() - 2) != std::string_view::npos;
    if (!endsWithMarker && words.back() != english.back()) return std::nullopt;
    std::vector<std::string_view> args;
    if (!fits(english, words, args)) return std::nullopt;
    return args;
}

}  // namespace qd
