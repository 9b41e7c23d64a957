// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace qd {

/// A JSON document as a value. Objects keep the order of insertion, so the same value gives the same bytes.
/// Reading and writing is nlohmann-json's, behind json.cpp and json_parse.cpp.
class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() : m_v(nullptr) {}
    Json(std::nullptr_t) : m_v(nullptr) {}
    Json(bool v) : m_v(v) {}
    Json(int v) : m_v(static_cast<std::int64_t>(v)) {}
    Json(std::int64_t v) : m_v(v) {}
    Json(std::uint64_t v);      ///< above 2^63 − 1: the nearest double
    Json(double v) : m_v(v) {}  ///< a number that is not finite is written as null
    Json(const char* v) : m_v(std::string(v)) {}
    Json(std::string v) : m_v(std::move(v)) {}
    Json(std::string_view v) : m_v(std::string(v)) {}
    Json(const Json& other);
    Json(Json&& other) noexcept = default;
    Json& operator=(const Json& other) { return *this = Json(other); }
    Json& operator=(Json&& other) noexcept = default;
    ~Json() = default;
    static Json array(Array items = {}) { return Json(std::move(items)); }
    static Json object(Object members = {}) { return Json(std::move(members)); }

    /// Error BadInput with line and column for text that is not JSON, nests deeper than 64, repeats a
    /// member's name in an object or holds a number beyond double's range. An integer beyond 64 bits becomes
    /// a double.
    static Result<Json> parse(std::string_view text);
    /// `indent` < 0: one line. The text is UTF-8; broken UTF-8 is replaced by U+FFFD.
    [[nodiscard]] std::string dump(int indent = -1) const;

    /// Appends or replaces a member; precondition: an object.
    Json& set(std::string_view key, Json value);
    /// Appends an item; precondition: an array.
    Json& push(Json value);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_v); }
    [[nodiscard]] bool isObject() const { return std::holds_alternative<Object>(m_v); }
    [[nodiscard]] bool isArray() const { return std::holds_alternative<Array>(m_v); }
    [[nodiscard]] const Json* find(std::string_view key) const;  ///< nullptr when absent or not an object
    [[nodiscard]] const Array& items() const;                    ///< precondition: an array
    [[nodiscard]] const Object& members() const;                 ///< precondition: an object
    [[nodiscard]] double numberOr(double fallback) const;
    [[nodiscard]] std::int64_t intOr(std::int64_t fallback) const;
    [[nodiscard]] bool boolOr(bool fallback) const;
    [[nodiscard]] std::string stringOr(std::string_view fallback) const;

private:
    friend class JsonCodec;
    explicit Json(Array v) : m_v(std::move(v)) {}
    explicit Json(Object v) : m_v(std::move(v)) {}

    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> m_v;
};

}  // namespace qd
