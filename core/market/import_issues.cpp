// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_issues.h"

#include <utility>

namespace qd::market {

void IssueList::add(ImportIssueKind kind, SourceLocation where, std::string message) {
    if (m_issues.size() < kMost) {
        m_issues.push_back({kind, std::move(where), std::move(message)});
    } else {
        ++m_dropped;
    }
}

std::vector<ImportIssue> IssueList::take() && {
    if (m_dropped > 0) {
        ImportIssue& last = m_issues.back();
        last.message += "; and " + std::to_string(m_dropped) + " further issues that are not listed";
    }
    return std::move(m_issues);
}

}  // namespace qd::market
