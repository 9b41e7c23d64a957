// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace qd {

namespace detail {
/// Nearest multiple of 1/scale, halves away from zero; error BadInput when not finite or out of range.
Result<std::int64_t> fixedFromDouble(double value, std::int64_t scale);
/// Strict decimal text, e.g. "-12.5"; error BadInput when it has more digits than the scale holds.
Result<std::int64_t> fixedFromText(std::string_view text, std::int64_t scale);
std::string fixedToText(std::int64_t raw, std::int64_t scale);
/// a*b/divisor in 128 bits, halves away from zero; error BadInput outside ±(2^63 − 1).
Result<std::int64_t> mulDiv(std::int64_t a, std::int64_t b, std::int64_t divisor);
/// Error BadInput outside ±(2^63 − 1): the range is symmetric, so that every number has its negative.
Result<std::int64_t> addChecked(std::int64_t a, std::int64_t b);
}  // namespace detail

/// A decimal number with a fixed number of places in 64 bits: exact sums, no binary rounding
/// (see docs/adr/0004-fixed-point-money.md). `Scale` is the number of units in 1.
template <class Tag, std::int64_t Scale>
class Fixed {
public:
    static constexpr std::int64_t kScale = Scale;

    constexpr Fixed() = default;
    static constexpr Fixed fromRaw(std::int64_t raw) noexcept {
        Fixed f;
        f.m_raw = raw;
        return f;
    }
    static Result<Fixed> fromDouble(double value) {
        QD_TRY(const auto raw, detail::fixedFromDouble(value, Scale));
        return fromRaw(raw);
    }
    static Result<Fixed> parse(std::string_view text) {
        QD_TRY(const auto raw, detail::fixedFromText(text, Scale));
        return fromRaw(raw);
    }
    [[nodiscard]] constexpr std::int64_t raw() const noexcept { return m_raw; }
    [[nodiscard]] double toDouble() const noexcept {
        return static_cast<double>(m_raw) / static_cast<double>(Scale);
    }
    [[nodiscard]] std::string text() const { return detail::fixedToText(m_raw, Scale); }
    [[nodiscard]] Result<Fixed> plus(Fixed other) const {
        QD_TRY(const auto raw, detail::addChecked(m_raw, other.m_raw));
        return fromRaw(raw);
    }
    /// Precondition: not fromRaw(−2^63), which nothing but fromRaw() gives.
    [[nodiscard]] constexpr Fixed negated() const noexcept {
        QD_REQUIRE(m_raw != std::numeric_limits<std::int64_t>::min());
        return fromRaw(-m_raw);
    }

    constexpr auto operator<=>(const Fixed&) const = default;

private:
    std::int64_t m_raw = 0;
};

struct MoneyTag;
struct PriceTag;
struct QuantityTag;
using Money = Fixed<MoneyTag, 10'000>;           ///< account currency, 4 places, ±922 trillion
using Price = Fixed<PriceTag, 1'000'000>;        ///< account currency a unit, 6 places
using Quantity = Fixed<QuantityTag, 1'000'000>;  ///< units held or traded, 6 places

/// quantity × price, rounded half away from zero to Money's places; error BadInput on overflow.
Result<Money> notional(Quantity quantity, Price price);

}  // namespace qd
