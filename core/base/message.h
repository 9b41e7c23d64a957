// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace qd {

class Date;
struct Message;

/// What stands for %1 … %9 in a message: the English text, and how another language writes it anew.
struct MessageArgument {
    enum class Kind : std::uint8_t {
        Text,    ///< a name, a path, an identifier: the same in every language
        Count,   ///< a whole number that is grouped by locale
        Number,  ///< a decimal number whose mark follows the locale
        Day,     ///< an ISO date that the locale writes
        Words    ///< a message of its own: `id` and `inner`
    };

    MessageArgument(std::string shown) : text(std::move(shown)) {}
    MessageArgument(std::string_view shown) : text(shown) {}
    MessageArgument(const char* shown) : text(shown) {}
    MessageArgument(const Date& day);
    /// The shortest text that reads back as the same double.
    MessageArgument(double number);
    MessageArgument(const Message& words);
    template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, char>) MessageArgument(T count)
        : kind(Kind::Count), text(std::to_string(count)) {}
    /// A number whose places are chosen: `shown` has '.' as decimal mark and no grouping.
    [[nodiscard]] static MessageArgument number(std::string shown);

    Kind kind = Kind::Text;
    std::string text;                    ///< in English
    std::string id;                      ///< Words: its template
    std::vector<MessageArgument> inner;  ///< Words: its arguments

    bool operator==(const MessageArgument&) const = default;
};

/// A sentence, or words of one, that the core says: in English for logs, audit and scripts, and as template
/// and arguments for a window in another language. Made by say(); from plain text it has no template and
/// stays as it is.
struct Message {
    Message() = default;
    Message(std::string english) : text(std::move(english)) {}
    Message(std::string_view english) : text(english) {}
    Message(const char* english) : text(english) {}
    /// `words` with each argument in its place. Precondition: as many arguments as markers.
    Message(std::string_view words, std::vector<MessageArgument> arguments);

    std::string text;                   ///< English
    std::string id;                     ///< the English template; empty: show `text`
    std::vector<MessageArgument> args;  ///< of %1 … %9 in order

    [[nodiscard]] bool empty() const { return text.empty(); }
    bool operator==(const Message&) const = default;
};

/// `words` with %1 … %9 replaced by the English texts of `args`; other characters, % among them, stay.
[[nodiscard]] std::string compose(std::string_view words, const std::vector<MessageArgument>& args);

/// The arguments that make `english` of the template `words`, shortest first; nothing when it makes it with
/// none. Each argument has at least one character.
[[nodiscard]] std::optional<std::vector<std::string_view>> argumentsIn(std::string_view english,
                                                                       std::string_view words);

namespace detail {

/// Whether `words` uses each of %1 … %count and no other marker.
[[nodiscard]] constexpr bool usesExactly(std::string_view words, std::size_t count) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != '%' || words[i + 1] < '1' || words[i + 1] > '9') continue;
        const auto number = static_cast<std::size_t>(words[i + 1] - '0');
        if (number > count) return false;
        seen |= std::size_t{1} << number;
    }
    return seen == (std::size_t{1} << (count + 1)) - 2;
}

/// Never defined: a call of it while compiling says that markers and arguments differ.
void markersAndArgumentsDiffer();

/// A literal whose markers are those of `Args`, checked while compiling.
template <typename... Args>
struct Template {
    template <std::size_t N>
    consteval Template(const char (&literal)[N]) : words(literal, N - 1) {
        if (!usesExactly(words, sizeof...(Args))) markersAndArgumentsDiffer();
    }
    std::string_view words;
};

}  // namespace detail

/// Words without arguments for a table that is made while compiling: Words("a number"); say() makes a message
/// of them. Gathered like the literals of say().
using Words = detail::Template<>;

/// say("there is no run %1", 12). The literal is English and the key of its translations: it begins small
/// unless it is a sentence. tests/lint/check_translations.py gathers every literal of a say() into
/// ui/kit/core_words.inc, so it must stand in the call. An integer is a count and is grouped in the
/// window; pass an identifier or a line number as text (std::to_string).
template <typename... Args>
[[nodiscard]] Message say(detail::Template<std::type_identity_t<Args>...> words, const Args&... args) {
    return {words.words, std::vector<MessageArgument>{MessageArgument(args)...}};
}

}  // namespace qd
