// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/passphrase_policy.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/printable_text.h"
#include "core/identity/common_passphrases.h"

namespace qd::identity {

namespace {

constexpr std::size_t kShortestName = 4;  ///< shorter names are in too many words to mean anything
constexpr std::size_t kShortestRun = 4;   ///< of a sequence

bool isDivider(char c) {
    return c == ' ' || c == '-' || c == '_' || c == '.' || c == ',' || c == '\'';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The letter that a digit or sign is written for; the character itself otherwise.
char meant(char c) {
    constexpr std::string_view kSigns = "@4$5031!7";
    constexpr std::string_view kLetters = "aassoeiit";
    const auto at = kSigns.find(c);
    return at == std::string_view::npos ? c : kLetters[at];
}

/// A text without case and dividers. It keeps where its characters stand, not what they are: a secret is not
/// copied.
class Folded {
public:
    explicit Folded(std::string_view text) : m_text(text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!isDivider(text[i])) m_at.push_back(static_cast<std::uint16_t>(i));
        }
    }
    [[nodiscard]] std::size_t size() const { return m_at.size(); }
    [[nodiscard]] char at(std::size_t i) const { return lower(m_text[m_at[i]]); }
    /// Whether `word` stands at `from`.
    [[nodiscard]] bool holds(const Folded& word, std::size_t from) const {
        if (from + word.size() > size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const char found = at(from + i);
            if (found != word.at(i) && meant(found) != word.at(i)) return false;
        }
        return true;
    }
    /// Its length without digits and signs at the end.
    [[nodiscard]] std::size_t stem() const {
        std::size_t length = size();
        while (length > 0 && !isLetter(at(length - 1)))
            --length;
        return length;
    }

private:
    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U; }
    std::string_view m_text;
    std::vector<std::uint16_t> m_at;
};

std::size_t charactersOf(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        const auto bytes = characterBytes(text);
        if (bytes == 0) return 0;
        text.remove_prefix(bytes);
        ++count;
    }
    return count;
}

bool isCommon(const Folded& text, std::string_view asTyped) {
    // The one that a comic made famous is refused as the lists have it, in one word.
    if (asTyped == "correcthorsebatterystaple") return true;
    const auto stem = text.stem();
    return std::any_of(commonPassphrases().begin(), commonPassphrases().end(), [&](std::string_view line) {
        const Folded known(line);
        return (known.size() == text.size() || known.size() == stem) && text.holds(known, 0);
    });
}

/// Whether the text is a piece repeated to its end, which alone would be too short.
bool repeatsItself(const Folded& text) {
    for (std::size_t period = 1; period <= text.size() / 2 && period < kShortestPassphrase; ++period) {
        std::size_t i = period;
        while (i < text.size() && text.at(i) == text.at(i - period))
            ++i;
        if (i == text.size()) return true;
    }
    return false;
}

/// Which characters of a text an attacker has for nothing.
class Guessed {
public:
    explicit Guessed(const Folded& text) : m_text(&text), m_guessed(text.size(), false) {}
    void mark(std::string_view word) {
        const Folded folded(word);
        if (folded.size() < kShortestName) return;
        for (std::size_t from = 0; from < m_text->size(); ++from) {
            if (m_text->holds(folded, from)) fill(from, from + folded.size());
        }
    }
    /// "abcd", "4321", "aaaa": what follows the first character of each.
    void markRuns() {
        for (std::size_t from = 0; from + 1 < m_text->size();) {
            const int first = step(from + 1);
            std::size_t end = from + 1;
            while (end < m_text->size() && first >= -1 && first <= 1 && step(end) == first)
                ++end;
            if (end - from >= kShortestRun) fill(from + 1, end);
            from = std::max(end - 1, from + 1);
        }
    }
    /// Characters that are left; the bytes of one count once.
    [[nodiscard]] std::size_t left() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_guessed.size(); ++i) {
            const bool continues = (static_cast<unsigned char>(m_text->at(i)) & 0xC0U) == 0x80U;
            if (!m_guessed[i] && !continues) ++count;
        }
        return count;
    }

private:
    [[nodiscard]] int step(std::size_t i) const { return m_text->at(i) - m_text->at(i - 1); }
    void fill(std::size_t from, std::size_t to) {
        std::fill(m_guessed.begin() + static_cast<std::ptrdiff_t>(from),
                  m_guessed.begin() + static_cast<std::ptrdiff_t>(to), true);
    }
    const Folded* m_text;
    std::vector<bool> m_guessed;
};

Error easy(Message why) {
    return Error{ErrorCode::BadInput, say("the passphrase is easy to guess: %1", why),
                 say("five or more words picked by chance are good")};
}

}  // namespace

Status checkPassphrasePolicy(std::string_view passphrase, std::span<const std::string_view> near) {
    if (passphrase.size() > kLargestPassphraseBytes)
        return Error{ErrorCode::BadInput,
                     say("the passphrase has more than %1 bytes", kLargestPassphraseBytes)};
    const auto characters = charactersOf(passphrase);
    if (characters == 0 && !passphrase.empty())
        return Error{ErrorCode::BadInput, say("the passphrase is not UTF-8 text")};
    if (characters < kShortestPassphrase) {
        return Error{
            ErrorCode::BadInput,
            say("the passphrase has %1 characters, at least %2 are needed", characters, kShortestPassphrase),
            say("five or more words picked by chance are good")};
    }
    const Folded text(passphrase);
    if (isCommon(text, passphrase)) return easy(say("it is on a list of common ones"));
    if (repeatsItself(text)) return easy(say("it repeats itself"));
    Guessed guessed(text);
    for (const auto part : commonParts())
        guessed.mark(part);
    for (const auto name : near)
        guessed.mark(name);
    guessed.markRuns();
    if (guessed.left() < kLeastUnguessed)
        return easy(say("names, common passwords and sequences are tried first"));
    return Ok{};
}

}  // namespace qd::identity
