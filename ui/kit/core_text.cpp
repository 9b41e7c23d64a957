// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/core_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "ui/kit/core_templates.h"
#include "ui/kit/format.h"

namespace qd::ui::core_text {
namespace {

constexpr int kDeepest = 4;  ///< messages inside messages

QString translated(const std::string& id) {
    return QCoreApplication::translate("core", id.c_str());
}

/// A number as the locale writes it, with the places that `shown` has; an exponent stays as it is.
QString decimal(const std::string& shown, const QLocale& locale) {
    const QString text = format::text(shown);
    bool read = false;
    const double value = text.toDouble(&read);
    if (!read || text.contains(QLatin1Char('e'))) return text;
    const auto point = text.indexOf(QLatin1Char('.'));
    return format::number(value, point < 0 ? 0 : static_cast<int>(text.size() - point - 1), locale);
}

/// %1 … %9 replaced at once: an argument may hold a marker itself.
QString filled(const QString& words, const QList<QString>& args) {
    QString out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int number = i + 1 < words.size() ? words.at(i + 1).unicode() - u'0' : 0;
        if (words.at(i) != QLatin1Char('%') || number < 1 || number > args.size()) {
            out += words.at(i);
            continue;
        }
        out += args.at(number - 1);
        ++i;
    }
    return out;
}

QString composed(const std::string& id, const std::vector<MessageArgument>& args, const QLocale& locale) {
    QList<QString> shown;
    for (const auto& arg : args)
        shown.append(argument(arg, locale));
    return filled(translated(id), shown);
}

/// What an argument of stored text is, by its look.
MessageArgument understood(std::string_view text, int depth);

/// Whether an argument holds the end of a sentence: then the template begins one and ends another.
bool reachesOver(const std::vector<std::string_view>& args) {
    return std::any_of(args.begin(), args.end(), [](std::string_view arg) {
        return arg.find(". ") != std::string_view::npos || arg.find("? ") != std::string_view::npos;
    });
}

std::optional<Message> sentence(std::string_view english, int depth) {
    if (depth > kDeepest) return std::nullopt;
    for (const std::string_view words : coreTemplates()) {
        const auto found = argumentsIn(english, words);
        if (!found || (words.ends_with('.') && reachesOver(*found))) continue;
        std::vector<MessageArgument> args;
        for (const std::string_view arg : *found)
            args.push_back(understood(arg, depth + 1));
        return Message(words, std::move(args));
    }
    return std::nullopt;
}

MessageArgument understood(std::string_view text, int depth) {
    const auto all = [text](std::string_view set) {
        return text.find_first_not_of(set) == std::string_view::npos;
    };
    if (const auto day = Date::parse(text); day.ok()) return *day;
    const bool number =
        !text.empty() && all("0123456789.-") && text.find_first_of("0123456789") != std::string_view::npos;
    if (number && text.find('.') != std::string_view::npos) return MessageArgument::number(std::string(text));
    if (const auto said = sentence(text, depth)) return *said;
    return text;
}

/// Sentences one by one: the longest beginning that a template makes, then the rest.
QString sentences(std::string_view english, const QLocale& locale) {
    if (const auto whole = sentence(english, 0)) return text(*whole, locale);
    for (const std::string_view stop : {". ", "? "}) {
        for (auto end = english.rfind(stop); end != std::string_view::npos && end > 0;
             end = english.rfind(stop, end - 1)) {
            const auto head = sentence(english.substr(0, end + 1), 0);
            if (head)
                return text(*head, locale) + QLatin1Char(' ') + sentences(english.substr(end + 2), locale);
        }
    }
    return format::text(english);
}

}  // namespace

QString argument(const MessageArgument& arg, const QLocale& locale) {
    switch (arg.kind) {
        case MessageArgument::Kind::Text:
            break;
        case MessageArgument::Kind::Count:
            return format::integer(QString::fromStdString(arg.text).toLongLong(), locale);
        case MessageArgument::Kind::Number:
            return decimal(arg.text, locale);
        case MessageArgument::Kind::Day:
            if (const auto day = Date::parse(arg.text); day.ok()) return format::date(*day, locale);
            break;
        case MessageArgument::Kind::Words:
            return composed(arg.id, arg.inner, locale);
    }
    return format::text(arg.text);
}

QString text(const Message& message, const QLocale& locale) {
    return message.id.empty() ? format::text(message.text) : composed(message.id, message.args, locale);
}

QString message(const Error& error, const QLocale& locale) {
    const Message said = error.said();
    return said.id.empty() ? recognised(said.text, locale) : text(said, locale);
}

QString hint(const Error& error, const QLocale& locale) {
    const Message said = error.mend();
    return said.id.empty() ? recognised(said.text, locale) : text(said, locale);
}

QString recognised(std::string_view english, const QLocale& locale) {
    return english.empty() ? QString() : sentences(english, locale);
}

}  // namespace qd::ui::core_text
