// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_issues.h"

#include <gtest/gtest.h>

namespace qd::market {

TEST(ImportIssuesTest, KeepsAThousandAndCountsTheRest) {
    IssueList list;
    for (int i = 0; i < 1003; ++i)
        list.add(ImportIssueKind::EmptyRow, {"f", i + 1, 1}, "m");
    const auto issues = std::move(list).take();
    ASSERT_EQ(issues.size(), IssueList::kMost);
    EXPECT_NE(issues.back().message.text.find("3 further"), std::string::npos);
    EXPECT_EQ(issues[998].message, "m");
}

TEST(ImportIssuesTest, AFewStayAsTheyAre) {
    IssueList list;
    list.add(ImportIssueKind::DuplicateRow, {"f", 2, 1}, "m");
    const auto issues = std::move(list).take();
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].message.text, "m");
    EXPECT_TRUE(IssueList().take().empty());
}

}  // namespace qd::market
