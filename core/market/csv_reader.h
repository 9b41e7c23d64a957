// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/csv_record.h"
#include "core/market/csv_source.h"
#include "core/market/import.h"
#include "core/market/import_issues.h"

namespace qd::market::csv {

/// Reads a CSV file in blocks: the one way by which text comes in. Memory for the text is bounded by the
/// longest record. Two doors: nextRecord() splits any record by the rules of splitRecord; cursor(),
/// linesEnd() and advance() show the whole lines in memory to a caller that has a faster way for the usual
/// ones.
class Reader {
public:
    /// `job` may be null: then there is no progress and no cancelling. It and `issues` outlive the reader.
    static Result<Reader> open(const FileSystem& files, const std::string& path, const ImportLimits& limits,
                               IssueList& issues, const jobs::JobContext* job);

    /// The next record that is not blank, counted as a row; false at the end. Blank lines between records are
    /// an issue, blank lines at the end are not.
    Result<bool> nextRecord(Record& record);
    /// The header; error BadInput when the file is empty. Not counted as a row.
    Status header(Record& record);

    [[nodiscard]] const char* cursor() const noexcept { return m_cursor; }
    /// Whole lines are in [cursor(), linesEnd()); the byte before linesEnd() is LF, and kReadAhead bytes
    /// after it are readable.
    [[nodiscard]] const char* linesEnd() const noexcept { return m_linesEnd; }
    /// How many rows the limit still allows.
    [[nodiscard]] std::uint64_t rowsLeft() const noexcept { return m_limits.rows - m_rows; }
    /// The caller took `rows` lines, up to `to`.
    void advance(const char* to, std::uint64_t rows) noexcept;
    /// Line of the cursor, or of the record that nextRecord gave last.
    [[nodiscard]] std::int64_t cursorLine() const noexcept { return m_line; }
    [[nodiscard]] std::int64_t recordLine() const noexcept { return m_recordLine; }
    /// Reads on; false when nothing is left.
    Result<bool> fill();

    /// Error BadInput at a place inside the last record.
    [[nodiscard]] Error errorAt(const char* at, Message message, Message hint = {}) const;
    [[nodiscard]] SourceLocation locate(const char* at) const;
    [[nodiscard]] const std::string& path() const noexcept { return m_source.path(); }
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }
    [[nodiscard]] const ImportLimits& limits() const noexcept { return m_limits; }
    [[nodiscard]] IssueList& issues() const noexcept { return *m_issues; }

private:
    Reader(Source source, const ImportLimits& limits, IssueList& issues, const jobs::JobContext* job);
    void makeRoom();
    Status readBlock();
    Status checkpoint();
    Status skipByteOrderMark();
    Result<bool> splitNext(Record& record);

    Source m_source;
    ImportLimits m_limits;
    IssueList* m_issues;
    const jobs::JobContext* m_job;
    std::vector<char> m_buffer;
    const char* m_cursor;    ///< what is not taken yet
    const char* m_linesEnd;  ///< after the last LF in memory
    char* m_end;             ///< after the last byte in memory
    bool m_atEnd = false;    ///< no bytes follow m_end
    std::int64_t m_line = 1;
    const char* m_record;  ///< start of the last record
    std::int64_t m_recordLine = 1;
    std::uint64_t m_rows = 0;
    std::uint64_t m_sinceCheckpoint = 0;
    bool m_started = false;
};

}  // namespace qd::market::csv
