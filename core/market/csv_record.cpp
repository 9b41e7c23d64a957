// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_record.h"

#include <algorithm>
#include <utility>

#include "core/market/csv_text.h"

namespace qd::market::csv {

namespace {

/// Walks one record; `m_p` is the place.
class Splitter {
public:
    Splitter(const char* begin, const char* end, bool atEnd, std::uint64_t fieldBytes, Record& record)
        : m_p(begin), m_end(end), m_atEnd(atEnd), m_fieldBytes(fieldBytes), m_record(record) {}

    Split run() {
        m_record.fields.clear();
        m_record.decoded.clear();
        for (;;) {
            if (m_p == m_end) return needMore(m_p);
            const bool more = *m_p == '"' ? quotedField() : plainField();
            if (!more) return m_split;
            if (*m_p == ',') {
                ++m_p;
                continue;
            }
            m_record.end = m_p;
            m_split.next = m_p + (*m_p == '\r' ? 2 : 1);
            m_split.lines = m_newlines + 1;
            return m_split;
        }
    }

private:
    Split fault(const char* at, Message message, Message hint) {
        m_split.kind = Split::Kind::Fault;
        m_split.at = at;
        m_split.message = std::move(message);
        m_split.hint = std::move(hint);
        return m_split;
    }

    Split needMore(const char* fieldBegin) {
        if (tooLong(fieldBegin, m_end)) return m_split;
        m_split.kind = Split::Kind::NeedMore;
        return m_split;
    }

    bool tooLong(const char* begin, const char* end) {
        if (static_cast<std::uint64_t>(end - begin) <= m_fieldBytes) return false;
        const bool open = *begin == '"';
        fault(begin, say("found a field of more than %1 bytes, expected less", m_fieldBytes),
              open ? say("the quote that opens this field is perhaps never closed")
                   : say("check the separators and the line ends of the file"));
        return true;
    }

    bool nulFault() {
        fault(m_p, say("found a NUL byte, expected text"), say("the file is damaged or not a text file"));
        return false;
    }

    /// After a field: a comma, LF or CRLF. False when that is not so, or not known yet.
    bool atSeparator(const char* fieldBegin) {
        if (m_p == m_end) {
            needMore(fieldBegin);
            return false;
        }
        if (*m_p != '\r') return true;
        if (m_p + 1 == m_end) {
            needMore(fieldBegin);
            return false;
        }
        if (m_p[1] == '\n') return true;
        fault(m_p, say("found a carriage return without a line feed, expected LF or CRLF line ends"),
              say("save the file with Unix (LF) or Windows (CRLF) line ends"));
        return false;
    }

    bool plainField() {
        const char* begin = m_p;
        while (m_p != m_end && *m_p != ',' && *m_p != '\n' && *m_p != '\r') {
            if (*m_p == '\0') return nulFault();
            if (*m_p == '"') {
                fault(m_p, say("found a quote inside a field that does not start with one"),
                      say("put the whole field in quotes and double the quotes inside it"));
                return false;
            }
            ++m_p;
        }
        if (tooLong(begin, m_p) || !atSeparator(begin)) return false;
        m_record.fields.push_back({begin, {begin, static_cast<std::size_t>(m_p - begin)}});
        return true;
    }

    bool quotedField() {
        const char* begin = m_p++;
        bool doubled = false;
        for (;; ++m_p) {
            if (m_p == m_end || (*m_p == '"' && m_p + 1 == m_end)) return openAtEnd(begin);
            if (*m_p == '\0') return nulFault();
            if (*m_p == '\n') ++m_newlines;
            if (*m_p != '"') continue;
            if (m_p[1] != '"') break;
            doubled = true;
            ++m_p;
        }
        const std::string_view inside(begin + 1, static_cast<std::size_t>(m_p - begin - 1));
        ++m_p;
        if (tooLong(begin, m_p) || !atSeparator(begin)) return false;
        if (*m_p != ',' && *m_p != '\n' && *m_p != '\r') {
            fault(m_p, say("found %1 after a closing quote, expected a comma or a line end", shown({m_p, 1})),
                  say("double the quotes inside the field, or take the text into them"));
            return false;
        }
        m_record.fields.push_back({begin, doubled ? decode(inside) : inside});
        return true;
    }

    bool openAtEnd(const char* begin) {
        if (!m_atEnd) {
            needMore(begin);
            return false;
        }
        if (!tooLong(begin, m_end))
            fault(begin, say("found a quote that is never closed, expected its partner"),
                  say("close the quote, or remove it"));
        return false;
    }

    std::string_view decode(std::string_view inside) {
        std::string& text = m_record.decoded.emplace_back();
        for (std::size_t i = 0; i < inside.size(); ++i) {
            text += inside[i];
            if (inside[i] == '"') ++i;
        }
        return text;
    }

    const char* m_p;
    const char* m_end;
    bool m_atEnd;
    std::uint64_t m_fieldBytes;
    Record& m_record;
    std::int64_t m_newlines = 0;
    Split m_split;
};

}  // namespace

bool Record::blank() const noexcept {
    return std::all_of(fields.begin(), fields.end(), [](const Field& f) { return f.text.empty(); });
}

Split splitRecord(const char* begin, const char* end, bool atEnd, std::uint64_t fieldBytes, Record& record) {
    return Splitter(begin, end, atEnd, fieldBytes, record).run();
}

}  // namespace qd::market::csv
