// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_reader.h"

#include <cstring>
#include <string_view>
#include <utility>

#include "core/market/csv_decimal.h"

namespace qd::market::csv {

namespace {

constexpr std::size_t kBlockBytes = 256U << 10U;
constexpr std::size_t kLongestRecord = 32U << 20U;
constexpr std::uint64_t kCheckpointBytes = 4U << 20U;
constexpr std::size_t kPadding = kReadAhead + 1;  // one for the LF that a last line may lack

std::int64_t characters(const char* from, const char* to) noexcept {
    std::int64_t n = 0;
    for (; from < to; ++from)
        n += (static_cast<unsigned char>(*from) & 0xC0U) != 0x80U ? 1 : 0;
    return n;
}

}  // namespace

Reader::Reader(Source source, const ImportLimits& limits, IssueList& issues, const jobs::JobContext* job)
    : m_source(std::move(source)),
      m_limits(limits),
      m_issues(&issues),
      m_job(job),
      m_buffer(kBlockBytes + kPadding),
      m_cursor(m_buffer.data()),
      m_linesEnd(m_buffer.data()),
      m_end(m_buffer.data()),
      m_record(m_buffer.data()) {}

Result<Reader> Reader::open(const FileSystem& files, const std::string& path, const ImportLimits& limits,
                            IssueList& issues, const jobs::JobContext* job) {
    QD_TRY(auto source, Source::open(files, path, limits.bytes));
    Reader reader(std::move(source), limits, issues, job);
    QD_CHECK(reader.skipByteOrderMark());
    return reader;
}

Status Reader::skipByteOrderMark() {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    while (m_end - m_cursor < static_cast<std::ptrdiff_t>(kMark.size())) {
        QD_TRY(const bool more, fill());
        if (!more) break;
    }
    if (std::string_view(m_cursor, static_cast<std::size_t>(m_end - m_cursor)).starts_with(kMark)) {
        m_cursor += kMark.size();
        m_issues->add(ImportIssueKind::ByteOrderMark, {path(), 1, 1},
                      say("the file starts with a byte order mark; it was passed over"));
    }
    m_record = m_cursor;
    return Ok{};
}

void Reader::makeRoom() {
    const auto kept = static_cast<std::size_t>(m_end - m_cursor);
    if (kept > (m_buffer.size() - kPadding) / 2) {
        std::vector<char> larger(m_buffer.size() * 2);
        std::memcpy(larger.data(), m_cursor, kept);
        m_buffer.swap(larger);
    } else if (kept > 0) {
        std::memmove(m_buffer.data(), m_cursor, kept);
    }
    m_cursor = m_buffer.data();
    m_record = m_cursor;
    m_recordLine = m_line;
    m_end = m_buffer.data() + kept;
    m_linesEnd = m_cursor;
}

Status Reader::checkpoint() {
    if (m_job == nullptr || (m_started && m_sinceCheckpoint < kCheckpointBytes)) return Ok{};
    m_started = true;
    m_sinceCheckpoint = 0;
    return m_job->checkpoint(say("reading %1", baseName(path())).text, m_source.fraction());
}

Status Reader::readBlock() {
    const auto room = static_cast<std::size_t>(m_buffer.data() + m_buffer.size() - kPadding - m_end);
    auto got = m_source.read({m_end, room});
    if (!got.ok()) {
        Error error = std::move(got).error();
        // The place of a fault in the compressed data is where the text breaks off.
        if (error.code == ErrorCode::BadInput) error.where = locate(m_end);
        return error;
    }
    m_sinceCheckpoint += *got;
    m_atEnd = *got == 0;
    m_end += *got;
    if (m_atEnd && m_end != m_cursor && m_end[-1] != '\n') *m_end++ = '\n';
    return Ok{};
}

Result<bool> Reader::fill() {
    if (m_atEnd) return false;
    QD_CHECK(checkpoint());
    makeRoom();
    if (static_cast<std::size_t>(m_end - m_cursor) > kLongestRecord)
        return errorAt(m_cursor, say("found a line of more than %1 bytes", kLongestRecord),
                       say("check the line ends of the file"));
    const std::ptrdiff_t before = m_end - m_cursor;
    QD_CHECK(readBlock());
    const char* last = m_end;
    while (last != m_cursor && last[-1] != '\n')
        --last;
    m_linesEnd = last;
    return m_end - m_cursor != before;
}

void Reader::advance(const char* to, std::uint64_t rows) noexcept {
    m_cursor = to;
    m_line += static_cast<std::int64_t>(rows);
    m_rows += rows;
}

Result<bool> Reader::splitNext(Record& record) {
    for (;;) {
        if (m_cursor == m_end) {
            QD_TRY(const bool more, fill());
            if (!more) return false;
        }
        m_record = m_cursor;
        m_recordLine = m_line;
        const Split split = splitRecord(m_cursor, m_end, m_atEnd, m_limits.fieldBytes, record);
        if (split.kind == Split::Kind::Fault) return errorAt(split.at, split.message, split.hint);
        if (split.kind == Split::Kind::Complete) {
            m_cursor = split.next;
            m_line += split.lines;
            return true;
        }
        QD_CHECK(fill());
    }
}

Status Reader::header(Record& record) {
    QD_TRY(const bool there, splitNext(record));
    if (there && !record.blank()) return Ok{};
    return errorAt(m_record,
                   there ? say("found an empty first line, expected a header")
                         : say("found an empty file, expected a header and rows"),
                   say("the first line names the columns, such as date,symbol,close"));
}

Result<bool> Reader::nextRecord(Record& record) {
    std::int64_t blanks = 0;
    SourceLocation firstBlank;
    for (;;) {
        QD_TRY(const bool there, splitNext(record));
        if (!there) return false;
        if (!record.blank()) break;
        if (blanks++ == 0) firstBlank = {path(), m_recordLine, 1};
    }
    if (blanks > 0) {
        m_issues->add(ImportIssueKind::EmptyRow, firstBlank,
                      blanks == 1 ? "an empty row was passed over"
                                  : std::to_string(blanks) + " empty rows were passed over");
    }
    if (m_rows == m_limits.rows) {
        return errorAt(m_record, say("found more than %1 rows, expected no more", m_limits.rows),
                       say("split the file, or raise the limit of the import"));
    }
    ++m_rows;
    return true;
}

SourceLocation Reader::locate(const char* at) const {
    SourceLocation where{path(), m_recordLine, 1};
    const char* lineBegin = m_record;
    for (const char* p = m_record; p < at; ++p) {
        if (*p != '\n') continue;
        ++where.line;
        lineBegin = p + 1;
    }
    where.column = characters(lineBegin, at) + 1;
    return where;
}

Error Reader::errorAt(const char* at, Message message, Message hint) const {
    return Error{ErrorCode::BadInput, std::move(message), std::move(hint), locate(at)};
}

}  // namespace qd::market::csv
