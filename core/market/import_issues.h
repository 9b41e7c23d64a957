// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/market/import.h"

namespace qd::market {

/// The issues of one import. At most kMost are kept; the last one then tells how many more there were.
class IssueList {
public:
    static constexpr std::size_t kMost = 1000;

    void add(ImportIssueKind kind, SourceLocation where, Message message);
    [[nodiscard]] std::vector<ImportIssue> take() &&;

private:
    std::vector<ImportIssue> m_issues;
    std::uint64_t m_dropped = 0;
};

}  // namespace qd::market
