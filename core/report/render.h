// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/report/report.h"

namespace qd::report {

/// One file that needs nothing else: inline style, inline SVG charts, no script, no address outside.
[[nodiscard]] std::string renderHtml(const Report& report);
/// UTF-8 CSV, RFC 4180: every table and chart series, one block after the other, numbers in full.
[[nodiscard]] std::string renderCsv(const Report& report);
/// An XLSX workbook with typed cells; text that a spreadsheet would take for a formula is guarded. Returns
/// the bytes.
[[nodiscard]] Result<std::string> renderXlsx(const Report& report);

}  // namespace qd::report
