// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recorded_runs.h"

#include "core/desk/make_report.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "core/desk/search_index.h"
#include "core/desk/views.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class RecordedRunsTest : public test::DeskTest {
protected:
    RunId record(std::string_view kind, const std::string& name) {
        vault::RunRecord run;
        run.kind = std::string(kind);
        run.name = name;
        run.createdAt = clock.now();
        run.createdBy = "ann";
        run.summary = "{}";
        RunId id;
        const auto done = vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_TRY(id, writer.addRun(run, {}));
            return vault::AuditDraft{"ann", "test.run", "run", "{}"};
        });
        EXPECT_TRUE(done.ok());
        return id;
    }
};

TEST_F(RecordedRunsTest, AreListedByKindNewestFirst) {
    record(kBacktestKind, "first");
    record(kSearchKind, "search");
    record(kBacktestKind, "second");
    const auto backtests = runsOfKind(*session, kBacktestKind).value();
    ASSERT_EQ(backtests.size(), 2U);
    EXPECT_EQ(backtests[0].name, "second");
    EXPECT_EQ(backtests[1].name, "first");
    EXPECT_EQ(runsOfKind(*session, kSearchKind).value().size(), 1U);
    EXPECT_TRUE(runsOfKind(*session, "no such kind").value().empty());
}

TEST_F(RecordedRunsTest, ASearchIsNowhereTakenForABacktest) {
    const RunId search = record(kSearchKind, "search");
    EXPECT_TRUE(listRuns(*session).value().empty());
    EXPECT_EQ(codeOf(loadRun(*session, search)), "bad_input");
    EXPECT_EQ(codeOf(loadRun(*session, {})), "bad_input") << "the newest run is no backtest";
    EXPECT_EQ(loadOverview(*session).value()->run, nullptr);
    EXPECT_EQ(codeOf(buildExecutiveReport(*session, search)), "bad_input");
    const auto index = loadSearchIndex(*session).value();
    ASSERT_EQ(index->entries.size(), 1U);
    EXPECT_EQ(index->entries.front().kind, SearchEntry::Kind::Search);
    EXPECT_EQ(index->entries.front().title, "search");
}

}  // namespace
}  // namespace qd::desk
