// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/checkpoint_note.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace qd::crypto {

namespace {

constexpr std::string_view kTitle = "quarterdeck checkpoint 1";
constexpr std::size_t kWordLimit = 48;

Error unreadable() {
    return Error{ErrorCode::Integrity, say("this is not a checkpoint of an audit log, or it was altered")};
}

/// The lines of a text of which every line, the last one too, ends in LF.
class Lines {
public:
    explicit Lines(std::string_view text) : m_rest(text) {}
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    /// The next line without its end.
    std::optional<std::string_view> next() {
        const auto end = m_rest.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        const auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return line;
    }
    /// What follows `word` and a blank on the next line.
    std::optional<std::string_view> field(std::string_view word) {
        const auto line = next();
        if (!line || !line->starts_with(word) || line->size() <= word.size() + 1 ||
            (*line)[word.size()] != ' ')
            return std::nullopt;
        return line->substr(word.size() + 1);
    }

private:
    std::string_view m_rest;
};

bool isHex(std::string_view text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isWord(std::string_view text) {
    return !text.empty() && text.size() <= kWordLimit && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

template <std::size_t Size>
bool readBytes(std::optional<std::string_view> text, std::array<std::uint8_t, Size>& out) {
    if (!text || !isHex(*text, 2 * Size)) return false;
    const auto bytes = unhex(*text);
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return true;
}

bool readNumber(std::optional<std::string_view> text, std::int64_t& out) {
    if (!text || text->empty() || text->front() == '-') return false;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), out);
    return failed == std::errc() && end == text->data() + text->size() &&
           (text->size() == 1 || text->front() != '0');
}

bool readWord(std::optional<std::string_view> text, std::string& out) {
    if (!text || !isWord(*text)) return false;
    out = std::string(*text);
    return true;
}

bool readHex(std::optional<std::string_view> text, std::size_t digits, std::string& out) {
    if (!text || !isHex(*text, digits)) return false;
    out = std::string(*text);
    return true;
}

/// "2026-11-21T09:14:05.123Z"; that every other form is refused is the comparison with the text written anew.
bool readTime(std::optional<std::string_view> text, Timestamp& out) {
    if (!text || text->size() != 24) return false;
    const auto day = Date::parse(text->substr(0, 10));
    if (!day.ok()) return false;
    const auto part = [&](std::size_t from, std::size_t size) {
        int value = -1;
        const char* begin = text->data() + from;
        const auto [end, failed] = std::from_chars(begin, begin + size, value);
        return failed == std::errc() && end == begin + size ? value : -1;
    };
    const int hours = part(11, 2), minutes = part(14, 2), seconds = part(17, 2), millis = part(20, 3);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || millis < 0)
        return false;
    out = Timestamp::fromMillis(std::int64_t{day->days()} * 86'400'000 +
                                ((hours * 60 + minutes) * 60 + seconds) * std::int64_t{1000} + millis);
    return true;
}

bool readStates(Lines& lines, std::map<std::string, std::string>& states) {
    while (!lines.atEnd()) {
        const auto state = lines.field("state");
        const auto blank = state ? state->find(' ') : std::string_view::npos;
        if (blank == std::string_view::npos || states.size() == kCheckpointStates) return false;
        const auto name = state->substr(0, blank);
        const auto digest = state->substr(blank + 1);
        if (!isWord(name) || !isHex(digest, 64)) return false;
        if (!states.empty() && name <= states.rbegin()->first) return false;
        states.emplace_hint(states.end(), name, digest);
    }
    return true;
}

}  // namespace

std::string checkpointText(const CheckpointNote& note) {
    std::string text(kTitle);
    text += "\nworkspace " + note.workspace;
    text += "\nlineage " + std::to_string(note.lineage);
    text += "\nsize " + std::to_string(note.size);
    text += "\nroot " + hex(note.root);
    text += "\nhead " + note.head;
    text += "\nat " + note.at.iso();
    text += "\nreason " + note.reason + "\n";
    for (const auto& [name, digest] : note.state)
        text += "state " + name + " " + digest + "\n";
    return text;
}

Result<CheckpointNote> parseCheckpoint(std::string_view text) {
    if (text.size() > kCheckpointLimitBytes) return unreadable();
    Lines lines(text);
    CheckpointNote note;
    const bool whole = lines.next() == kTitle && readHex(lines.field("workspace"), 32, note.workspace) &&
                       readNumber(lines.field("lineage"), note.lineage) &&
                       readNumber(lines.field("size"), note.size) &&
                       readBytes(lines.field("root"), note.root) &&
                       readHex(lines.field("head"), 64, note.head) && readTime(lines.field("at"), note.at) &&
                       readWord(lines.field("reason"), note.reason) && readStates(lines, note.state);
    if (!whole || checkpointText(note) != text) return unreadable();
    return note;
}

std::string signedCheckpointText(const SignedCheckpoint& checkpoint) {
    return checkpoint.text + "key " + hex(checkpoint.key) + "\nsignature " + hex(checkpoint.signature) + "\n";
}

Result<SignedCheckpoint> parseSignedCheckpoint(std::string_view bytes) {
    // From the end: these two lines have one length.
    constexpr std::size_t kTail = (4 + 64 + 1) + (10 + 128 + 1);
    if (bytes.size() > kCheckpointLimitBytes || bytes.size() <= kTail) return unreadable();
    SignedCheckpoint checkpoint;
    checkpoint.text = std::string(bytes.substr(0, bytes.size() - kTail));
    Lines tail(bytes.substr(bytes.size() - kTail));
    if (!readBytes(tail.field("key"), checkpoint.key) ||
        !readBytes(tail.field("signature"), checkpoint.signature) || !tail.atEnd())
        return unreadable();
    QD_CHECK(parseCheckpoint(checkpoint.text));
    return checkpoint;
}

Result<CheckpointNote> readCheckpoint(const SignedCheckpoint& checkpoint) {
    if (!verify(checkpoint.key, checkpoint.text, checkpoint.signature)) {
        return Error{ErrorCode::Integrity,
                     say("the signature of the checkpoint does not fit: it was altered or forged")};
    }
    return parseCheckpoint(checkpoint.text);
}

}  // namespace qd::crypto
