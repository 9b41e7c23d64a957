// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/issue_notes.h"

#include <algorithm>
#include <utility>

namespace qd::ctl {

namespace {
constexpr std::size_t kShownIssues = 20;
}

Json issuesJson(const std::vector<market::ImportIssue>& issues) {
    Json list = Json::array();
    for (const auto& issue : issues) {
        Json item = Json::object();
        item.set("line", issue.where.line)
            .set("column", issue.where.column)
            .set("message", issue.message.text);
        list.push(std::move(item));
    }
    return list;
}

std::vector<std::string> issueNotes(const std::vector<market::ImportIssue>& issues) {
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < std::min(issues.size(), kShownIssues); ++i)
        notes.push_back(Error{ErrorCode::BadInput, issues[i].message, {}, issues[i].where}.describe());
    if (issues.size() > kShownIssues)
        notes.push_back(std::to_string(issues.size() - kShownIssues) + " more, all of them with --json");
    return notes;
}

}  // namespace qd::ctl
