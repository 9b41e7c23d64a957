// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/message_json.h"

#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/json_fields.h"

namespace qd::model {

namespace {

using Kind = MessageArgument::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 5> kKinds{{{Kind::Text, "text"},
                                                                   {Kind::Count, "count"},
                                                                   {Kind::Number, "number"},
                                                                   {Kind::Day, "day"},
                                                                   {Kind::Words, "words"}}};
constexpr std::array kCodes{ErrorCode::Usage,      ErrorCode::BadInput,  ErrorCode::Refused,
                            ErrorCode::Infeasible, ErrorCode::Integrity, ErrorCode::Io,
                            ErrorCode::Busy,       ErrorCode::Cancelled, ErrorCode::Internal};
constexpr std::size_t kMostArguments = 9;
constexpr std::size_t kMostWordBytes = std::size_t{1} << 16U;

std::optional<Kind> parseArgumentKind(std::string_view word) noexcept {
    for (const auto& [kind, name] : kKinds) {
        if (name == word) return kind;
    }
    return std::nullopt;
}

std::optional<ErrorCode> parseCode(std::string_view word) noexcept {
    for (const ErrorCode code : kCodes) {
        if (errorCodeName(code) == word) return code;
    }
    return std::nullopt;
}

Json argumentsJson(const std::vector<MessageArgument>& all) {
    Json list = Json::array();
    for (const auto& argument : all) {
        Json item = Json::object();
        item.set("kind", kKinds[static_cast<std::size_t>(argument.kind)].second).set("text", argument.text);
        if (argument.kind == Kind::Words)
            item.set("id", argument.id).set("args", argumentsJson(argument.inner));
        list.push(std::move(item));
    }
    return list;
}

/// Whether the English is what the template makes of the arguments; words without a template stand alone.
Status fits(const std::string& text, const std::string& id, const std::vector<MessageArgument>& args) {
    const bool right =
        id.empty() ? args.empty() : detail::usesExactly(id, args.size()) && compose(id, args) == text;
    if (right) return Ok{};
    return Error{ErrorCode::BadInput, say("the words of a message are not those of its template")};
}

/// As deep as JSON may nest.
Result<std::vector<MessageArgument>> argumentsFrom(const Json& list) {
    std::vector<MessageArgument> all;
    for (const Json& item : list.items()) {
        JsonFields fields(item, "argument");
        MessageArgument argument{std::string()};
        argument.kind = fields.choice("kind", parseArgumentKind);
        argument.text = fields.text("text", kMostWordBytes);
        const bool words = argument.kind == Kind::Words;
        if (words) argument.id = fields.text("id", kMostWordBytes);
        const Json inner = words ? fields.list("args", kMostArguments) : Json::array();
        QD_CHECK(fields.done());
        QD_TRY(argument.inner, argumentsFrom(inner));
        if (words) QD_CHECK(fits(argument.text, argument.id, argument.inner));
        all.push_back(std::move(argument));
    }
    return all;
}

}  // namespace

Json toJson(const Message& words) {
    Json json = Json::object();
    json.set("text", words.text).set("id", words.id).set("args", argumentsJson(words.args));
    return json;
}

Json toJson(const Error& error) {
    Json where = Json::object();
    where.set("file", error.where.file).set("line", error.where.line).set("column", error.where.column);
    Json json = Json::object();
    json.set("code", errorCodeName(error.code)).set("message", toJson(error.said()));
    json.set("hint", toJson(error.mend())).set("where", std::move(where));
    return json;
}

Result<Message> messageFromJson(const Json& json) {
    JsonFields fields(json, "message");
    Message words;
    words.text = fields.text("text", kMostWordBytes);
    words.id = fields.text("id", kMostWordBytes);
    const Json& list = fields.list("args", kMostArguments);
    QD_CHECK(fields.done());
    QD_TRY(words.args, argumentsFrom(list));
    QD_CHECK(fits(words.text, words.id, words.args));
    return words;
}

Result<SaidError> errorFromJson(const Json& json) {
    JsonFields fields(json, "error");
    const auto code = fields.choice("code", parseCode);
    const Json& message = fields.object("message");
    const Json& hint = fields.object("hint");
    const Json& place = fields.object("where");
    QD_CHECK(fields.done());
    JsonFields at(place, "where");
    SourceLocation where;
    where.file = at.text("file");
    where.line = at.whole("line", 0, INT64_MAX);
    where.column = at.whole("column", 0, INT64_MAX);
    QD_CHECK(at.done());
    QD_TRY(auto said, messageFromJson(message));
    QD_TRY(auto mend, messageFromJson(hint));
    return SaidError{Error(code, std::move(said), std::move(mend), std::move(where))};
}

}  // namespace qd::model
