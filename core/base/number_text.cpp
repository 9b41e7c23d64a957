// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/base/contracts.h"

namespace qd {

std::string shortestText(double value) {
    QD_REQUIRE(std::isfinite(value));
    if (value == 0.0) return "0";
    std::array<char, 40> buf{};
    const auto end = std::to_chars(buf.data(), buf.data() + buf.size(), value).ptr;
    return {buf.data(), end};
}

std::string fixedText(double value, int places) {
    QD_REQUIRE(std::isfinite(value) && places >= 0 && places <= 17);
    std::array<char, 400> buf{};
    const auto end =
        std::to_chars(buf.data(), buf.data() + buf.size(), value, std::chars_format::fixed, places).ptr;
    std::string text(buf.data(), end);
    if (text[0] == '-' && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
    return text;
}

std::optional<double> parseNumber(std::string_view text) {
    double value = 0.0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (ec != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    const char first = text.front() == '-' && text.size() > 1 ? text[1] : text.front();
    if ((first < '0' || first > '9') && first != '.') return std::nullopt;
    return value;
}

}  // namespace qd
