// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/report/report.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace qd::report {

/// How a cell looks besides its number format.
enum class CellStyle { Title, Heading, BlockTitle, Header, HeaderRight, Body, Strong, Note, Mono };

/// The first of `candidates` that lives in memory (tmpfs or ramfs) and can be written to. Error Io when none
/// is: XLSX needs temporary files, and they hold the report in the clear.
[[nodiscard]] Result<std::string> memoryFolder(const std::vector<std::string>& candidates);

/// A workbook being written. The result goes to an anonymous memory file and the library's temporary files to
/// a memory folder: nothing of the report touches a disk. Keeps the first error and reports it at the end.
class XlsxBook {
public:
    static Result<std::unique_ptr<XlsxBook>> create(const Report& report);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    /// A new sheet; its name is `wanted` made legal (31 characters, none of []:*?/\) and unique.
    lxw_worksheet* addSheet(const std::string& wanted);
    [[nodiscard]] std::string nameOf(const lxw_worksheet* sheet) const;
    /// Always a string cell: a formula in it stays words.
    void writeText(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const std::string& text,
                   CellStyle style);
    /// A typed cell; nothing leaves the cell empty.
    void writeCell(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const Cell& cell,
                   Format format, CellStyle style = CellStyle::Body);
    [[nodiscard]] lxw_workbook* raw() const { return m_book; }
    /// Notes an error code of the library; 0 is none.
    void note(int code);
    /// Closes the workbook and hands over its bytes. Call once. Error Io or Internal.
    [[nodiscard]] Result<std::string> finish();

private:
    XlsxBook() = default;
    lxw_format* formatOf(Format format, CellStyle style);

    lxw_workbook* m_book = nullptr;
    int m_memoryFile = -1;
    int m_firstError = 0;
    std::string m_temporaryFolder;
    std::set<std::string> m_sheetNames;  // lower case: Excel compares without case
    std::map<std::pair<Format, CellStyle>, lxw_format*> m_formats;
};

}  // namespace qd::report
