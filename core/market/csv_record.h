// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace qd::market::csv {

/// One field of a record: where it starts in the buffer, and its text without quotes.
struct Field {
    const char* begin = nullptr;
    std::string_view text;
};

/// One record. The views point into the reader's buffer and die with the next read.
struct Record {
    std::vector<Field> fields;
    const char* end = nullptr;        ///< the end of the last field, before the line end
    std::deque<std::string> decoded;  ///< texts of fields with doubled quotes

    [[nodiscard]] bool blank() const noexcept;  ///< nothing in any field
};

/// What splitting found: a record, not enough bytes, or a fault at a place.
struct Split {
    enum class Kind { Complete, NeedMore, Fault } kind = Kind::Complete;
    const char* next = nullptr;  ///< Complete: the start of the next record
    std::int64_t lines = 1;      ///< Complete: line ends passed, those inside quotes too
    const char* at = nullptr;    ///< Fault: the place
    Message message;             ///< Fault: what was found and expected
    Message hint;                ///< Fault: how to mend it
};

/// Splits the record at `begin` (RFC 4180: commas, CRLF or LF, fields in double quotes with "" for a quote).
/// Refused: a quote inside a plain field, text after a closing quote, a quote never closed, NUL bytes, a CR
/// without LF, a field longer than `fieldBytes`. `atEnd`: no bytes follow `end`; then the last byte is LF.
Split splitRecord(const char* begin, const char* end, bool atEnd, std::uint64_t fieldBytes, Record& record);

}  // namespace qd::market::csv
