// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fixed.h"

#include <cmath>
#include <limits>

namespace qd {

namespace {

__extension__ typedef __int128 Int128;

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

Error outOfRange(const Message& what) {
    return Error{ErrorCode::BadInput, say("%1 is outside the range of a fixed-point number", what)};
}

int placesOf(std::int64_t scale) noexcept {
    int places = 0;
    for (std::int64_t s = scale; s > 1; s /= 10)
        ++places;
    return places;
}

}  // namespace

namespace detail {

Result<std::int64_t> fixedFromDouble(double value, std::int64_t scale) {
    const double scaled = std::round(value * static_cast<double>(scale));
    if (!std::isfinite(scaled) || std::abs(scaled) >= 9.2e18) return outOfRange(std::to_string(value));
    return static_cast<std::int64_t>(scaled);
}

Result<std::int64_t> fixedFromText(std::string_view text, std::int64_t scale) {
    const auto bad = [&] {
        return Error{ErrorCode::BadInput, say("found '%1', expected a decimal number with at most %2 places",
                                              text.substr(0, 40), placesOf(scale))};
    };
    std::size_t i = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (negative || (!text.empty() && text[0] == '+')) ++i;
    Int128 value = 0;
    std::int64_t unit = scale;
    bool point = false;
    bool any = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return bad();
        any = true;
        if (point) {
            if (unit == 1 && c != '0') return bad();
            if (unit == 1) continue;
            unit /= 10;
            value += static_cast<Int128>(c - '0') * unit;
        } else {
            value = value * 10 + static_cast<Int128>(c - '0') * scale;
        }
        if (value > kLargest) return outOfRange(std::string(text.substr(0, 40)));
    }
    if (!any) return bad();
    return static_cast<std::int64_t>(negative ? -value : value);
}

std::string fixedToText(std::int64_t raw, std::int64_t scale) {
    const auto magnitude = raw < 0 ? ~static_cast<std::uint64_t>(raw) + 1 : static_cast<std::uint64_t>(raw);
    const auto unit = static_cast<std::uint64_t>(scale);
    std::string fraction = std::to_string(magnitude % unit);
    fraction.insert(0, static_cast<std::size_t>(placesOf(scale)) - fraction.size(), '0');
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    std::string text = (raw < 0 ? "-" : "") + std::to_string(magnitude / unit);
    if (!fraction.empty()) text += "." + fraction;
    return text;
}

Result<std::int64_t> mulDiv(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    QD_REQUIRE(divisor > 0);
    const Int128 product = static_cast<Int128>(a) * b;
    const Int128 half = divisor / 2;
    const Int128 rounded = (product >= 0 ? product + half : product - half) / divisor;
    if (rounded > kLargest || rounded < -kLargest) return outOfRange(say("a product"));
    return static_cast<std::int64_t>(rounded);
}

Result<std::int64_t> addChecked(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum) || sum < -kLargest) return outOfRange(say("a sum"));
    return sum;
}

}  // namespace detail

Result<Money> notional(Quantity quantity, Price price) {
    QD_TRY(const auto raw,
           detail::mulDiv(quantity.raw(), price.raw(), Quantity::kScale * Price::kScale / Money::kScale));
    return Money::fromRaw(raw);
}

}  // namespace qd
