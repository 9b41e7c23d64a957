// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/user_name.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "core/base/printable_text.h"

namespace qd::identity {

namespace {

constexpr std::string_view kToken = "person ";
constexpr std::string_view kErased = "erased ";

/// Characters that nobody sees, that turn the direction of what follows, or that pass for a plain blank.
constexpr std::array<std::pair<char32_t, char32_t>, 17> kUnseen{{{0x00A0, 0x00A0},
                                                                 {0x00AD, 0x00AD},
                                                                 {0x034F, 0x034F},
                                                                 {0x061C, 0x061C},
                                                                 {0x115F, 0x1160},
                                                                 {0x1680, 0x1680},
                                                                 {0x17B4, 0x17B5},
                                                                 {0x180B, 0x180F},
                                                                 {0x2000, 0x200F},
                                                                 {0x2028, 0x202F},
                                                                 {0x205F, 0x206F},
                                                                 {0x3000, 0x3000},
                                                                 {0x3164, 0x3164},
                                                                 {0xFE00, 0xFE0F},
                                                                 {0xFEFF, 0xFEFF},
                                                                 {0xFFF0, 0xFFFF},
                                                                 {0xE0000, 0xE0FFF}}};

/// The character at the start of well-formed `text`, of `bytes` bytes.
char32_t characterOf(std::string_view text, std::size_t bytes) {
    static constexpr std::array<unsigned, 5> kLead{0, 0x7FU, 0x1FU, 0x0FU, 0x07U};
    char32_t value = static_cast<unsigned char>(text.front()) & kLead[bytes];
    for (std::size_t i = 1; i < bytes; ++i)
        value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return value;
}

bool showsAll(std::string_view text) {
    while (!text.empty()) {
        const auto bytes = characterBytes(text);
        if (bytes == 0) return false;
        const char32_t c = characterOf(text, bytes);
        if (std::any_of(kUnseen.begin(), kUnseen.end(),
                        [c](const auto& range) { return c >= range.first && c <= range.second; }))
            return false;
        text.remove_prefix(bytes);
    }
    return true;
}

bool hasBlankAtAnEnd(std::string_view text) {
    return !text.empty() && (text.front() == ' ' || text.back() == ' ');
}

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Names that the program itself writes where a person's stands.
bool isReserved(std::string_view name) {
    static constexpr std::array<std::string_view, 4> kOwn{"recovery", "system", "quarterdeck", "everything"};
    std::string small(name);
    std::transform(small.begin(), small.end(), small.begin(), lower);
    return small.starts_with(kToken) || small.starts_with(kErased) ||
           std::find(kOwn.begin(), kOwn.end(), small) != kOwn.end();
}

}  // namespace

Status checkUserName(std::string_view name) {
    const bool printable = std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20U || static_cast<unsigned char>(c) == 0x7fU;
    });
    if (!name.empty() && name.size() <= kLongestUserName && printable) return Ok{};
    return Error{ErrorCode::Usage, say("a user name has 1 to 64 bytes and no control characters"),
                 say("pass --user NAME")};
}

Status checkNewUserName(std::string_view name) {
    QD_CHECK(checkUserName(name));
    if (!isPrintable(name) || !showsAll(name)) {
        return Error{ErrorCode::Usage,
                     say("the user name %1 has characters that cannot be seen", shown(name)),
                     say("use letters, digits and plain blanks")};
    }
    if (hasBlankAtAnEnd(name))
        return Error{ErrorCode::Usage, say("the user name %1 begins or ends with a blank", shown(name))};
    if (isReserved(name)) {
        return Error{ErrorCode::Usage,
                     say("the user name %1 is one that the program itself writes", shown(name)),
                     say("choose another name")};
    }
    return Ok{};
}

Status checkFullName(std::string_view name) {
    if (name.size() <= kLongestFullName && isPrintable(name) && showsAll(name) && !hasBlankAtAnEnd(name))
        return Ok{};
    return Error{ErrorCode::BadInput,
                 say("a full name has at most 200 bytes and no characters that cannot be seen")};
}

bool sameName(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string personToken(PersonId id) {
    return std::string(kToken) + std::to_string(id.value);
}

std::optional<PersonId> parsePersonToken(std::string_view text) noexcept {
    if (!text.starts_with(kToken)) return std::nullopt;
    text.remove_prefix(kToken.size());
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (!whole || value < 1 || text.front() == '0') return std::nullopt;
    return PersonId{value};
}

std::string erasedPersonWords(PersonId id) {
    return std::string(kErased) + personToken(id);
}

std::optional<PersonId> parseErasedPerson(std::string_view text) noexcept {
    if (!text.starts_with(kErased)) return std::nullopt;
    return parsePersonToken(text.substr(kErased.size()));
}

}  // namespace qd::identity
