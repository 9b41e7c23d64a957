// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "app/verify/documents.h"
#include "app/verify/limits.h"

namespace qd::verify {

namespace {

/// Reads one line from its start; every step says whether the line goes on as it must.
class LineReader {
public:
    explicit LineReader(std::string_view line) : m_rest(line) {}

    [[nodiscard]] bool literal(std::string_view expected) {
        if (!m_rest.starts_with(expected)) return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }
    [[nodiscard]] bool number(std::int64_t& into) {
        const auto digits = m_rest.starts_with('-') ? m_rest.substr(1) : m_rest;
        if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9') return false;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), into);
        if (error != std::errc{} || (into == 0 && digits.size() != m_rest.size())) return false;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return into >= -kMostNumber && into <= kMostNumber;
    }
    [[nodiscard]] bool text(std::string& into) {
        into.clear();
        if (!literal("\"")) return false;
        for (;;) {
            const auto plain = std::find_if(m_rest.begin(), m_rest.end(), [](char c) {
                return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U;
            });
            into.append(m_rest.begin(), plain);
            m_rest.remove_prefix(static_cast<std::size_t>(plain - m_rest.begin()));
            if (literal("\"")) return true;
            if (!escape(into)) return false;
        }
    }
    [[nodiscard]] bool digest(std::string& into) {
        return text(into) && into.size() == 64 &&
               into.find_first_not_of("0123456789abcdef") == std::string::npos;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    /// One escape, in the one form that the exporter writes.
    [[nodiscard]] bool escape(std::string& into) {
        constexpr std::string_view kLetters = "\"\\bfnrt";
        constexpr std::string_view kMeanings = "\"\\\b\f\n\r\t";
        if (!literal("\\") || m_rest.empty()) return false;
        const auto at = kLetters.find(m_rest.front());
        if (at != std::string_view::npos) {
            into.push_back(kMeanings[at]);
            m_rest.remove_prefix(1);
            return true;
        }
        if (!literal("u00") || m_rest.size() < 2) return false;
        constexpr std::string_view kDigits = "0123456789abcdef";
        const auto high = kDigits.find(m_rest[0]);
        const auto low = kDigits.find(m_rest[1]);
        if (high > 1 || low == std::string_view::npos) return false;
        const char meant = static_cast<char>(high * 16 + low);
        if (kMeanings.find(meant) != std::string_view::npos) return false;  // it has a shorter form
        into.push_back(meant);
        m_rest.remove_prefix(2);
        return true;
    }

    std::string_view m_rest;
};

}  // namespace

Status parseEntry(std::string_view line, Entry& into) {
    LineReader read(line);
    const bool fits =
        read.literal("{\"sequence\":") && read.number(into.sequence) && read.literal(",\"at\":") &&
        read.number(into.atMillis) && read.literal(",\"actor\":") && read.text(into.actor) &&
        read.literal(",\"action\":") && read.text(into.action) && read.literal(",\"subject\":") &&
        read.text(into.subject) && read.literal(",\"detail\":") && read.text(into.detail) &&
        read.literal(",\"previous_hash\":") && read.digest(into.previousHash) && read.literal(",\"hash\":") &&
        read.digest(into.hash) && read.literal("}") && read.atEnd();
    if (!fits) return fault(say("it is not written as an entry of the log"));
    return Ok{};
}

}  // namespace qd::verify
