// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace qd {

using Dom = nlohmann::ordered_json;

/// Translates our value into the library's document.
struct JsonCodec {
    static Dom toDom(const Json& json) {
        return std::visit([](const auto& v) { return convert(v); }, json.m_v);
    }
    static Dom convert(std::nullptr_t) { return nullptr; }
    static Dom convert(bool v) { return v; }
    static Dom convert(std::int64_t v) { return v; }
    static Dom convert(double v) {
        if (!std::isfinite(v)) return nullptr;
        return v == 0.0 ? 0.0 : v;
    }
    static Dom convert(const std::string& v) { return v; }
    static Dom convert(const Json::Array& v) {
        Dom out = Dom::array();
        for (const auto& item : v)
            out.push_back(toDom(item));
        return out;
    }
    static Dom convert(const Json::Object& v) {
        Dom out = Dom::object();
        for (const auto& [key, value] : v)
            out[key] = toDom(value);
        return out;
    }
};

Json::Json(std::uint64_t v) {
    if (v <= static_cast<std::uint64_t>(INT64_MAX)) {
        m_v = static_cast<std::int64_t>(v);
    } else {
        m_v = static_cast<double>(v);
    }
}

std::string Json::dump(int indent) const {
    return JsonCodec::toDom(*this).dump(indent, ' ', false, Dom::error_handler_t::replace);
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
