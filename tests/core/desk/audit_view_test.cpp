// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/audit_view.h"

#include "core/desk/run_backtest.h"
#include "core/jobs/log_tail.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class AuditViewTest : public test::DeskTest {};

TEST_F(AuditViewTest, SaysWhoDidWhatToWhichThingAndWhereItIs) {
    store(test::smallMarket(), "IDX", true);
    ASSERT_TRUE(runBacktest(*session, {{}, test::smallConfig()}, job()).ok());
    const auto view = loadAudit(*session, 50).value();
    ASSERT_EQ(view->entries, static_cast<std::int64_t>(view->lines.size()));
    EXPECT_EQ(view->head, view->lines.front().hash);
    EXPECT_EQ(view->lines[0].what.text, "Backtest recorded");
    EXPECT_EQ(view->lines[0].link, "backtests/1");
    EXPECT_EQ(view->lines[1].what.text, "Prices imported");
    EXPECT_EQ(view->lines[1].link, "data/1");
    EXPECT_EQ(view->lines[1].who, "ann");
    EXPECT_EQ(view->lines.back().what.text, "Workspace made");
    EXPECT_TRUE(view->lines.back().link.empty());
}

TEST_F(AuditViewTest, OddEntriesAreShownAsTheyAre) {
    const auto put = [&](const char* action, const char* subject) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
                            return vault::AuditDraft{"ann", action, subject, "{}"};
                        })
                        .ok());
    };
    put("moon.land", "run ");
    put("moon.land", "run 12; drop");
    put("moon.land", "report 7");
    const auto view = loadAudit(*session, 3).value();
    ASSERT_EQ(view->lines.size(), 3U);
    EXPECT_EQ(view->lines[0].what.text, "moon.land");
    EXPECT_EQ(view->lines[0].link, "reports/7");
    EXPECT_TRUE(view->lines[1].link.empty());
    EXPECT_TRUE(view->lines[2].link.empty());
    EXPECT_GT(view->entries, 3) << "of the whole chain";
}

TEST_F(AuditViewTest, VerifyingIsAJobThatSaysWhatItFound) {
    jobs::LogTail tail;
    const jobs::JobContext told({}, {}, clock, {[&tail](const jobs::LogLine& line) { tail.add(line); }});
    const auto verdict = verifyAuditChain(*session, told);
    ASSERT_TRUE(verdict.ok());
    ASSERT_EQ(tail.lines().size(), 1U);
    EXPECT_NE(tail.lines()[0].text.text.find(verdict->head), std::string::npos);
    test::CancelAt cancel(1);
    EXPECT_EQ(codeOf(verifyAuditChain(*session, cancel.context(clock))), "cancelled");
    actWithoutAnyPermission();
    EXPECT_EQ(codeOf(verifyAuditChain(*session, job())), "refused");
    EXPECT_EQ(codeOf(loadAudit(*session, 5)), "refused");
}

TEST_F(AuditViewTest, JobsOfTheDeskLeaveALogWithoutPricesOrPositions) {
    jobs::LogTail tail;
    const jobs::JobContext told({}, {}, clock, {[&tail](const jobs::LogLine& line) { tail.add(line); }});
    ImportPricesRequest prices;
    prices.path = "prices.csv";
    ASSERT_TRUE(storePanel(*session, prices, test::smallMarket(), told).ok());
    ASSERT_TRUE(runBacktest(*session, {{}, test::smallConfig()}, told).ok());
    std::string all;
    for (const auto& line : tail.lines())
        all += line.text.text + "\n";
    EXPECT_NE(all.find("180 sessions of 9 symbols, 2022-01-03 to "), std::string::npos) << all;
    EXPECT_NE(all.find("Stored as data set 1, content hash "), std::string::npos) << all;
    EXPECT_NE(all.find("hrp, rebalanced monthly"), std::string::npos) << all;
    EXPECT_NE(all.find("Recorded as run 1"), std::string::npos) << all;
}

}  // namespace
}  // namespace qd::desk
