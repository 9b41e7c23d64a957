// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace qd {

namespace {

using Dom = nlohmann::ordered_json;

/// A single value as the library writes it. Nothing that holds others is given to it: its destructor asks for
/// memory then, and memory that runs out there ends the program.
std::string written(const Dom& value) {
    return value.dump(-1, ' ', false, Dom::error_handler_t::replace);
}

void writeText(const std::string& text, std::string& out) {
    const auto plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    if (!std::all_of(text.begin(), text.end(), plain)) {
        out += written(text);
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

}  // namespace

/// Writes our value: what holds others by itself, the others by the library.
class JsonCodec {
public:
    JsonCodec(std::string& out, int indent) : m_out(&out), m_indent(indent) {}
    void write(const Json& json) {
        std::visit([this](const auto& v) { add(v); }, json.m_v);
    }

private:
    void add(std::nullptr_t) { *m_out += "null"; }
    void add(bool v) { *m_out += v ? "true" : "false"; }
    void add(std::int64_t v) { *m_out += std::to_string(v); }
    void add(double v) { *m_out += std::isfinite(v) ? written(v == 0.0 ? 0.0 : v) : "null"; }
    void add(const std::string& v) { writeText(v, *m_out); }
    void add(const Json::Array& v) {
        addAll('[', v, ']', [this](const Json& item) { write(item); });
    }
    void add(const Json::Object& v) {
        addAll('{', v, '}', [this](const Json::Member& member) {
            writeText(member.first, *m_out);
            *m_out += m_indent < 0 ? ":" : ": ";
            write(member.second);
        });
    }
    template <class Items, class Add>
    void addAll(char open, const Items& items, char close, const Add& addOne) {
        *m_out += open;
        ++m_depth;
        bool first = true;
        for (const auto& item : items) {
            if (!first) *m_out += ',';
            first = false;
            newLine();
            addOne(item);
        }
        --m_depth;
        if (!first) newLine();
        *m_out += close;
    }
    void newLine() {
        if (m_indent < 0) return;
        *m_out += '\n';
        m_out->append(static_cast<std::size_t>(m_indent) * m_depth, ' ');
    }

    std::string* m_out;
    int m_indent;
    std::size_t m_depth = 0;
};

/// Copied first, then moved in: the variant of GCC 12 destroys what it does not hold when copying into it
/// runs out of memory.
Json::Json(const Json& other) : m_v(nullptr) {
    std::visit(
        [this](const auto& value) {
            auto copy = value;
            m_v = std::move(copy);
        },
        other.m_v);
}

Json::Json(std::uint64_t v) {
    if (v <= static_cast<std::uint64_t>(INT64_MAX)) {
        m_v = static_cast<std::int64_t>(v);
    } else {
        m_v = static_cast<double>(v);
    }
}

std::string Json::dump(int indent) const {
    std::string out;
    JsonCodec(out, indent).write(*this);
    return out;
}

Json& Json::set(std::string_view key, Json value) {
    auto* object = std::get_if<Object>(&m_v);
    QD_REQUIRE(object != nullptr);
    const auto it =
        std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.first == key; });
    if (it != object->end()) {
        it->second = std::move(value);
    } else {
        object->emplace_back(std::string(key), std::move(value));
    }
    return *this;
}

Json& Json::push(Json value) {
    auto* items = std::get_if<Array>(&m_v);
    QD_REQUIRE(items != nullptr);
    items->push_back(std::move(value));
    return *this;
}

const Json* Json::find(std::string_view key) const {
    const auto* object = std::get_if<Object>(&m_v);
    if (object == nullptr) return nullptr;
    const auto it =
        std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.first == key; });
    return it == object->end() ? nullptr : &it->second;
}

const Json::Array& Json::items() const {
    QD_REQUIRE(isArray());
    return *std::get_if<Array>(&m_v);
}

const Json::Object& Json::members() const {
    QD_REQUIRE(isObject());
    return *std::get_if<Object>(&m_v);
}

double Json::numberOr(double fallback) const {
    if (const auto* d = std::get_if<double>(&m_v)) return *d;
    if (const auto* i = std::get_if<std::int64_t>(&m_v)) return static_cast<double>(*i);
    return fallback;
}

std::int64_t Json::intOr(std::int64_t fallback) const {
    const auto* i = std::get_if<std::int64_t>(&m_v);
    return i != nullptr ? *i : fallback;
}

bool Json::boolOr(bool fallback) const {
    const auto* b = std::get_if<bool>(&m_v);
    return b != nullptr ? *b : fallback;
}

std::string Json::stringOr(std::string_view fallback) const {
    const auto* s = std::get_if<std::string>(&m_v);
    return s != nullptr ? *s : std::string(fallback);
}

}  // namespace qd
