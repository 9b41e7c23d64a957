// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace qd::market::csv {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool hasBlanks(std::string_view text) noexcept {
    return !text.empty() && (text.front() == ' ' || text.front() == '\t' || text.back() == ' ' ||
                             text.back() == '\t' || text.find("\xC2\xA0") != std::string_view::npos);
}

}  // namespace

bool isPlain(const char* from, const char* to, std::uint64_t most) noexcept {
    if (static_cast<std::uint64_t>(to - from) > most) return false;
    return std::none_of(from, to, [](char c) { return c == '"' || c == '\r' || c == '\0'; });
}

Message numberHint(std::string_view text) {
    const std::string word = lower(text);
    constexpr std::array<std::string_view, 10> kMissing = {"nan", "na",   "n/a", "null", "none",
                                                           "-",   "#n/a", ".",   "--",   "missing"};
    if (std::find(kMissing.begin(), kMissing.end(), word) != kMissing.end())
        return say("leave the field empty where a value is missing");
    if (hasBlanks(text)) return say("remove the blanks around the number");
    if (word.find("inf") != std::string::npos)
        return say("leave the field empty, or correct the calculation");
    if (word.starts_with("0x")) return say("write the number in decimal");
    if (text.starts_with('+')) return say("remove the plus sign");
    if (text.find(',') != std::string_view::npos)
        return say("use a point as the decimal sign and no thousands separators");
    if (text.find_first_of("$%") != std::string_view::npos ||
        text.find("\xE2\x82\xAC") != std::string_view::npos)
        return say("remove currency and percent signs");
    return say("write it with digits and a point only, such as 101.25; leave it empty where it is missing");
}

Message dateHint(std::string_view text) {
    if (hasBlanks(text)) return say("remove the blanks around the date");
    if (text.find('/') != std::string_view::npos || text.find('.') != std::string_view::npos)
        return say("write dates as year-month-day, such as 2024-01-31");
    if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) return say("remove the time of day");
    return say("write an existing day as year-month-day, such as 2024-01-31");
}

}  // namespace qd::market::csv
