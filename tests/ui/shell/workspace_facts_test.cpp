// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace_facts.h"

#include "tests/ui/shell/workspace_fixture.h"

namespace qd::ui::shell {
namespace {

using WorkspaceFactsTest = test::WorkspaceFixture;

TEST_F(WorkspaceFactsTest, AnEmptyWorkspaceSaysSo) {
    const auto facts = loadFacts(*m_session);
    ASSERT_TRUE(facts.ok());
    EXPECT_FALSE(facts->synthetic);
    EXPECT_FALSE(facts->dataAsOf.has_value());
    EXPECT_EQ(facts->auditHead.size(), 64);
    EXPECT_GE(facts->auditEntries, 1);
    EXPECT_EQ(dataSentence(*facts), QStringLiteral("No data yet"));
    EXPECT_TRUE(auditSentence(*facts).contains(facts->auditHead.left(4)));
}

TEST(JobsSentence, CountsInWords) {
    EXPECT_EQ(jobsSentence(0), QStringLiteral("No jobs"));
    EXPECT_TRUE(jobsSentence(1).startsWith(QStringLiteral("1 job")));
    EXPECT_TRUE(jobsSentence(12).startsWith(QStringLiteral("12 job")));
}

TEST(DataSentence, NamesTheLastSession) {
    WorkspaceFacts facts;
    facts.dataAsOf = Date::parse("2026-10-30").value();
    EXPECT_TRUE(dataSentence(facts).contains(QStringLiteral("2026")));
    EXPECT_FALSE(dataSentence(facts).contains(QStringLiteral("stale")));
    facts.sessionsBehind = desk::kStaleSessions;
    EXPECT_TRUE(dataSentence(facts).contains(QStringLiteral("stale")));
    facts.dataSynthetic = true;
    EXPECT_TRUE(dataSentence(facts).endsWith(QStringLiteral("synthetic"))) << "no market to lag behind";
}

}  // namespace
}  // namespace qd::ui::shell
