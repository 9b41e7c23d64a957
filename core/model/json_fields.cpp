// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/printable_text.h"

namespace qd::model {

JsonFields::JsonFields(const Json& object, std::string_view what) : m_object(&object), m_what(what) {
    if (!object.isObject()) m_error = Error{ErrorCode::BadInput, say("%1 is no object", m_what)};
}

const Json& JsonFields::take(std::string_view key) {
    m_taken.emplace_back(key);
    const Json* value = m_object->find(key);
    if (value != nullptr) return *value;
    fail(key, say("it is missing"));
    return m_null;
}

void JsonFields::fail(std::string_view key, const Message& why) {
    if (!m_error) m_error = Error{ErrorCode::BadInput, say("'%1' of %2: %3", key, m_what, why)};
}

std::string JsonFields::text(std::string_view key, std::size_t mostBytes) {
    const Json& value = take(key);
    const std::string words = value.stringOr("");
    if (words != value.stringOr("-"))
        fail(key, say("it is no text"));
    else if (words.size() > mostBytes)
        fail(key, say("it is longer than %1 bytes", mostBytes));
    else
        return words;
    return {};
}

std::int64_t JsonFields::whole(std::string_view key, std::int64_t least, std::int64_t most) {
    const Json& value = take(key);
    const std::int64_t number = value.intOr(least);
    if (number == value.intOr(least + 1) && number >= least && number <= most) return number;
    fail(key, say("it is no whole number from %1 to %2", least, most));
    return 0;
}

std::size_t JsonFields::count(std::string_view key, std::size_t most) {
    return static_cast<std::size_t>(whole(key, 0, static_cast<std::int64_t>(most)));
}

double JsonFields::number(std::string_view key) {
    const double value = take(key).numberOr(std::nan(""));
    if (std::isfinite(value)) return value;
    fail(key, say("it is no finite number"));
    return 0.0;
}

bool JsonFields::flag(std::string_view key) {
    const Json& value = take(key);
    if (value.boolOr(true) != value.boolOr(false)) fail(key, say("it is neither true nor false"));
    return value.boolOr(false);
}

std::uint64_t JsonFields::wide(std::string_view key) {
    const std::string digits = text(key);
    std::uint64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && std::to_string(number) == digits) return number;
    fail(key, say("it is no text of a whole number of 64 bits"));
    return 0;
}

std::vector<std::string> JsonFields::texts(std::string_view key, std::size_t mostItems,
                                           std::size_t mostBytes) {
    std::vector<std::string> all;
    const Json& items = list(key, mostItems);
    if (!items.isArray()) return all;
    all.reserve(items.items().size());
    for (const Json& item : items.items()) {
        all.push_back(item.stringOr(""));
        if (all.back() == item.stringOr("-") && all.back().size() <= mostBytes) continue;
        fail(key, say("item %1 is no text of up to %2 bytes", std::to_string(all.size()), mostBytes));
        return {};
    }
    return all;
}

std::vector<std::size_t> JsonFields::counts(std::string_view key, std::size_t mostItems, std::size_t most) {
    std::vector<std::size_t> all;
    const Json& items = list(key, mostItems);
    if (!items.isArray()) return all;
    all.reserve(items.items().size());
    for (const Json& item : items.items()) {
        const std::int64_t number = item.intOr(-1);
        if (number < 0 || static_cast<std::uint64_t>(number) > most) {
            fail(key, say("item %1 is no whole number from 0 to %2", std::to_string(all.size() + 1), most));
            return {};
        }
        all.push_back(static_cast<std::size_t>(number));
    }
    return all;
}

const Json& JsonFields::object(std::string_view key) {
    const Json& value = take(key);
    if (!value.isObject()) fail(key, say("it is no object"));
    return value;
}

const Json& JsonFields::list(std::string_view key, std::size_t mostItems) {
    const Json& value = take(key);
    if (value.isArray() && value.items().size() <= mostItems) return value;
    fail(key, say("it is no list of up to %1 items", mostItems));
    return m_null;
}

Status JsonFields::done() const {
    if (m_error) return *m_error;
    for (const auto& [key, value] : m_object->members()) {
        if (std::find(m_taken.begin(), m_taken.end(), key) == m_taken.end())
            return Error{ErrorCode::BadInput,
                         say("%1 has a member %2 that is not known", m_what, shown(key))};
    }
    return Ok{};
}

}  // namespace qd::model
