// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace qd {

using Dom = nlohmann::ordered_json;

namespace {
constexpr int kMaxDepth = 64;
}

/// Translates between our value and the library's document.
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

    static Json fromDom(const Dom& dom) {
        switch (dom.type()) {
            case Dom::value_t::boolean:
                return dom.get<bool>();
            case Dom::value_t::number_integer:
                return dom.get<std::int64_t>();
            case Dom::value_t::number_unsigned: {
                const auto v = dom.get<std::uint64_t>();
                if (v <= static_cast<std::uint64_t>(INT64_MAX)) return static_cast<std::int64_t>(v);
                return static_cast<double>(v);
            }
            case Dom::value_t::number_float:
                return dom.get<double>();
            case Dom::value_t::string:
                return dom.get<std::string>();
            case Dom::value_t::array: {
                Json out = Json::array();
                for (const auto& item : dom)
                    out.push(fromDom(item));
                return out;
            }
            case Dom::value_t::object: {
                Json out = Json::object();
                for (const auto& [key, value] : dom.items())
                    out.set(key, fromDom(value));
                return out;
            }
            default:
                return nullptr;
        }
    }
};

Result<Json> Json::parse(std::string_view text) {
    bool tooDeep = false;
    const auto depthGuard = [&tooDeep](int depth, Dom::parse_event_t, Dom&) {
        tooDeep = tooDeep || depth > kMaxDepth;
        return !tooDeep;
    };
    try {
        const Dom dom = Dom::parse(text.begin(), text.end(), depthGuard);
        if (tooDeep) return Error{ErrorCode::BadInput, "the JSON nests deeper than 64 levels"};
        return JsonCodec::fromDom(dom);
    } catch (const nlohmann::json::parse_error& e) {
        const auto at = std::min<std::size_t>(e.byte, text.size());
        const auto before = text.substr(0, at);
        const auto lines = std::count(before.begin(), before.end(), '\n');
        const auto newline = before.rfind('\n');
        const auto column = newline == std::string_view::npos ? at : at - newline - 1;
        return Error{
            ErrorCode::BadInput, "this is not JSON", {}, {{}, lines + 1, static_cast<std::int64_t>(column)}};
    } catch (const nlohmann::json::exception& e) {
        return Error{ErrorCode::BadInput, std::string("this is not JSON: ") + e.what()};
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
