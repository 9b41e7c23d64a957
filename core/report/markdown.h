// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/report/report.h"

namespace qd::report {

/// Text as itself in a document of CommonMark: what would be markup is escaped, breaks of the line become
/// blanks.
[[nodiscard]] std::string markdownText(std::string_view text);
/// A table in the pipe syntax of GitHub: words to the left, numbers to the right, shown as displayText()
/// does; its title before it in bold and its note below, where there are any.
[[nodiscard]] std::string markdownTable(const Table& table);

}  // namespace qd::report
