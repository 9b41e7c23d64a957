// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/market/import.h"

namespace qd::ctl {

/// [{"line", "column", "message"}, …] of what an import mended or passed over.
[[nodiscard]] Json issuesJson(const std::vector<market::ImportIssue>& issues);
/// The same as notes for people, a line each with its place; of many only the first, and how many more.
[[nodiscard]] std::vector<std::string> issueNotes(const std::vector<market::ImportIssue>& issues);

}  // namespace qd::ctl
