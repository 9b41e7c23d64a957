// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_issues.h"

#include <utility>

namespace qd::market {

void IssueList::add(ImportIssueKind kind, SourceLocation where, Message message) {
    if (m_issues.size() < kMost) {
        m_issues.push_back({kind, std::move(where), std::move(message)});
    } else {
        ++m_dropped;
    }
}

std::vector<ImportIssue> IssueList::take() && {
    if (m_dropped > 0) {
        ImportIssue& last = m_issues.back();
        last.message = say("%1; and %2 further issues that are not listed", last.message, m_dropped);
    }
    return std::move(m_issues);
}

}  // namespace qd::market
