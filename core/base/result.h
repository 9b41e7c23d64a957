// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/contracts.h"
#include "core/base/error.h"

namespace qd {

/// Either a value or the Error that stands in its place (see docs/adr/0003-result-over-exceptions.md).
/// Reading the side that is not there is a broken precondition and aborts.
template <class T>
class [[nodiscard]] Result {
public:
    using Value = T;

    Result(T value) : m_v(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_v(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return m_v.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] T& value() & {
        QD_REQUIRE(ok());
        return *std::get_if<0>(&m_v);
    }
    [[nodiscard]] const T& value() const& {
        QD_REQUIRE(ok());
        return *std::get_if<0>(&m_v);
    }
    /// By value: `for (x : f().value())` would otherwise walk a value that is already gone.
    [[nodiscard]] T value() && {
        QD_REQUIRE(ok());
        return std::move(*std::get_if<0>(&m_v));
    }
    [[nodiscard]] const Error& error() const& {
        QD_REQUIRE(!ok());
        return *std::get_if<1>(&m_v);
    }
    [[nodiscard]] Error&& error() && {
        QD_REQUIRE(!ok());
        return std::move(*std::get_if<1>(&m_v));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> m_v;
};

/// Success without a value.
struct Ok {};

template <>
class [[nodiscard]] Result<void> {
public:
    using Value = void;

    Result() = default;
    Result(Ok) {}
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return ok(); }
    [[nodiscard]] const Error& error() const& {
        QD_REQUIRE(!ok());
        return *m_error;
    }
    [[nodiscard]] Error&& error() && {
        QD_REQUIRE(!ok());
        return std::move(*m_error);
    }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

/// A value that could be made, with what is doubtful about it: imports and checks return this.
template <class T, class Issue>
struct ValueWithIssues {
    T value;
    std::vector<Issue> issues;
};

}  // namespace qd

#define QD_CONCAT2_(a, b) a##b
#define QD_CONCAT_(a, b) QD_CONCAT2_(a, b)
/// QD_TRY(auto panel, readPanel(path)); declares `panel`, or returns the error from this function.
#define QD_TRY(decl, expr) QD_TRY_IMPL_(QD_CONCAT_(qdTry_, __COUNTER__), decl, expr)
#define QD_TRY_IMPL_(tmp, decl, expr)             \
    auto tmp = (expr);                            \
    if (!tmp.ok()) return std::move(tmp).error(); \
    decl = std::move(tmp).value()
/// QD_CHECK(status); returns the error from this function if there is one.
#define QD_CHECK(expr) QD_CHECK_IMPL_(QD_CONCAT_(qdCheck_, __COUNTER__), expr)
#define QD_CHECK_IMPL_(tmp, expr)                     \
    do {                                              \
        auto tmp = (expr);                            \
        if (!tmp.ok()) return std::move(tmp).error(); \
    } while (false)
