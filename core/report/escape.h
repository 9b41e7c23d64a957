// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace qd::report {

/// Text for an HTML text node or a quoted attribute: & < > " ' become references; malformed
/// UTF-8 and control characters become U+FFFD.
[[nodiscard]] std::string escapeHtml(std::string_view text);
/// True when a spreadsheet could take `text` for a formula: it begins with = + - @, a tab or a carriage
/// return (OWASP, "CSV Injection").
[[nodiscard]] bool looksLikeFormula(std::string_view text);
/// One RFC 4180 field of words, well-formed UTF-8: an apostrophe before what looks like a formula, quoted
/// where needed.
[[nodiscard]] std::string csvText(std::string_view text);
/// Text for an XLSX cell: malformed UTF-8 and what XML 1.0 cannot hold become U+FFFD, and at most 32,767
/// characters (the format's limit) stay, the last of them an ellipsis.
[[nodiscard]] std::string xlsxText(std::string_view text);

}  // namespace qd::report
