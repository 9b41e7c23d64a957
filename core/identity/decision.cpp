// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/decision.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "core/base/printable_text.h"
#include "core/identity/user_name.h"

namespace qd::identity {

namespace {

constexpr std::string_view kTitle = "quarterdeck decision 1\n";
constexpr std::size_t kLongestKind = 64;
constexpr std::size_t kLongestSubject = 200;
constexpr std::size_t kLongestReason = 2000;
constexpr std::size_t kWorkspaceDigits = 32;
constexpr std::size_t kHashDigits = 64;
constexpr std::int64_t kDayMillis = 86'400'000;

bool isHex(std::string_view text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isKind(std::string_view text) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789._";
    return !text.empty() && text.size() <= kLongestKind &&
           text.find_first_not_of(kLetters) == std::string_view::npos;
}

bool isReason(std::string_view text) {
    if (text.size() > kLongestReason) return false;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (!isPrintable(text.substr(0, end))) return false;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return true;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else
            out += c;
    }
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 'n' ? '\n' : text[i];
    }
    return out;
}

Status checkFields(const Decision& d) {
    const auto bad = [](Message what) { return Error{ErrorCode::BadInput, std::move(what)}; };
    if (!isHex(d.workspace, kWorkspaceDigits)) return bad(say("a decision names no workspace"));
    if (!isKind(d.kind)) return bad(say("%1 is no kind of decision", shown(d.kind)));
    if (d.subject.empty() || d.subject.size() > kLongestSubject || !isPrintable(d.subject))
        return bad(say("a decision needs a subject of at most 200 bytes that can be printed"));
    if (!isHex(d.contentSha256, kHashDigits))
        return bad(say("a decision needs the hash of what it is about"));
    if (!d.preparedBy.valid() || !d.decidedBy.valid())
        return bad(say("a decision needs who prepared and who decided"));
    if (d.preparedBy == d.decidedBy) return bad(say("nobody decides about what they prepared themselves"));
    if (!parseRole(name(d.role))) return bad(say("a decision needs a role"));
    if (!isReason(d.reason))
        return bad(say("the reason has more than 2,000 bytes or characters that cannot be printed"));
    return Ok{};
}

/// Takes "key: value" off the front; nothing when the next line is another.
std::optional<std::string_view> take(std::string_view& text, std::string_view key) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto line = text.substr(0, end);
    if (!line.starts_with(key) || !line.substr(key.size()).starts_with(": ")) return std::nullopt;
    text.remove_prefix(end + 1);
    return line.substr(key.size() + 2);
}

std::optional<std::int64_t> number(std::string_view text, std::size_t from, std::size_t digits) {
    if (text.size() < from + digits) return std::nullopt;
    std::int64_t value = 0;
    const char* end = text.data() + from + digits;
    const auto read = std::from_chars(text.data() + from, end, value);
    if (read.ec != std::errc() || read.ptr != end || value < 0) return std::nullopt;
    return value;
}

/// Of Timestamp::iso(); whatever else it reads does not write back as it was.
std::optional<Timestamp> parseInstant(std::string_view text) {
    const auto day = Date::parse(text.substr(0, 10));
    const auto hours = number(text, 11, 2);
    const auto minutes = number(text, 14, 2);
    const auto seconds = number(text, 17, 2);
    const auto millis = number(text, 20, 3);
    if (!day.ok() || !hours || !minutes || !seconds || !millis) return std::nullopt;
    return Timestamp::fromMillis(day->days() * kDayMillis +
                                 (((*hours * 60) + *minutes) * 60 + *seconds) * 1000 + *millis);
}

/// The decision of a text that may be written differently from how it has to be.
std::optional<Decision> readLines(std::string_view text) {
    static constexpr std::array<std::string_view, 10> kKeys{"workspace",   "kind",       "subject", "content",
                                                            "prepared by", "decided by", "role",    "at",
                                                            "verdict",     "reason"};
    if (!text.starts_with(kTitle)) return std::nullopt;
    text.remove_prefix(kTitle.size());
    std::array<std::string_view, kKeys.size()> v{};
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        const auto value = take(text, kKeys[i]);
        if (!value) return std::nullopt;
        v[i] = *value;
    }
    const auto prepared = parsePersonToken(v[4]);
    const auto decided = parsePersonToken(v[5]);
    const auto role = parseRole(v[6]);
    const auto at = parseInstant(v[7]);
    if (!text.empty() || !prepared || !decided || !role || !at) return std::nullopt;
    return Decision{std::string(v[0]),
                    std::string(v[1]),
                    std::string(v[2]),
                    std::string(v[3]),
                    *prepared,
                    *decided,
                    *role,
                    *at,
                    v[8] == "approve",
                    unescaped(v[9])};
}

}  // namespace

Result<std::string> canonicalDecision(const Decision& decision) {
    QD_CHECK(checkFields(decision));
    std::string text(kTitle);
    const auto line = [&text](std::string_view key, std::string_view value) {
        text.append(key).append(": ").append(value).push_back('\n');
    };
    line("workspace", decision.workspace);
    line("kind", decision.kind);
    line("subject", decision.subject);
    line("content", decision.contentSha256);
    line("prepared by", personToken(decision.preparedBy));
    line("decided by", personToken(decision.decidedBy));
    line("role", name(decision.role));
    line("at", decision.at.iso());
    line("verdict", decision.approves ? "approve" : "reject");
    line("reason", escaped(decision.reason));
    return text;
}

Result<Decision> parseDecision(std::string_view text) {
    const auto decision = readLines(text);
    const auto again = decision ? canonicalDecision(*decision) : Result<std::string>(std::string());
    if (decision && again.ok() && *again == text) return *decision;
    return Error{ErrorCode::Integrity, say("the text of a decision is not one that this program writes")};
}

}  // namespace qd::identity
