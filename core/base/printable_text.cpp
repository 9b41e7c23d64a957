// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable_text.h"

#include <array>
#include <cstdio>

namespace qd {

namespace {

unsigned byteAt(std::string_view text, std::size_t i) noexcept {
    return static_cast<unsigned char>(text[i]);
}

/// Precondition: characterBytes(text) is not 0.
bool isControl(std::string_view text) noexcept {
    const unsigned first = byteAt(text, 0);
    if (first < 0x20U || first == 0x7FU) return true;
    return first == 0xC2U && byteAt(text, 1) < 0xA0U;  // C1
}

}  // namespace

std::size_t characterBytes(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const unsigned first = byteAt(text, 0);
    if (first < 0x80U) return 1;
    const std::size_t n = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    if (first < 0xC2U || first > 0xF4U || text.size() < n) return 0;
    for (std::size_t i = 1; i < n; ++i) {
        if ((byteAt(text, i) & 0xC0U) != 0x80U) return 0;
    }
    const unsigned second = byteAt(text, 1);
    const bool overlong = (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
    const bool outside = (first == 0xEDU && second > 0x9FU) || (first == 0xF4U && second > 0x8FU);
    return overlong || outside ? 0 : n;
}

bool isPrintable(std::string_view text) noexcept {
    while (!text.empty()) {
        const std::size_t n = characterBytes(text);
        if (n == 0 || isControl(text)) return false;
        text.remove_prefix(n);
    }
    return true;
}

std::string printable(std::string_view text, std::size_t mostBytes) {
    std::string out;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t n = characterBytes(text);
        const bool clean = n > 0 && !isControl(text);
        used += clean ? n : 1;
        if (used > mostBytes) break;
        if (clean) {
            out += text.substr(0, n);
        } else {
            std::array<char, 8> hex{};
            std::snprintf(hex.data(), hex.size(), "\\x%02X", byteAt(text, 0));
            out += hex.data();
        }
        text.remove_prefix(clean ? n : 1);
    }
    return text.empty() ? out : out + "…";
}

std::string shown(std::string_view text) {
    return "'" + printable(text) + "'";
}

}  // namespace qd
