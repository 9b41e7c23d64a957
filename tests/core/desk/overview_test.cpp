// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include "core/desk/findings.h"
#include "core/desk/run_backtest.h"
#include "core/desk/views.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using market::FindingSeverity;
using test::codeOf;
using Severity = Attention::Severity;

class OverviewTest : public test::DeskTest {
protected:
    [[nodiscard]] OverviewView overview() {
        const auto view = loadOverview(*session);
        EXPECT_TRUE(view.ok()) << view.error().describe();
        return *view.value();
    }
    [[nodiscard]] std::vector<std::string> sentences() {
        std::vector<std::string> texts;
        for (const auto& attention : overview().attention)
            texts.push_back(attention.text + " -> " + attention.page);
        return texts;
    }
    /// Opens the vault anew, with these findings on every data set.
    void pretendFindings(const std::string& json) {
        session.reset();
        auto wrapped = std::make_unique<test::WrappedVault>(
            vault::Vault::open(path, passphrase, {files, clock}).value());
        wrapped->datasetFindings = json;
        session = std::make_unique<Session>(env(), std::move(wrapped),
                                            identity::Actor{"ann", identity::Role::Admin});
    }
    static std::string findings(int errors, int warnings) {
        std::vector<market::QualityFinding> list(static_cast<std::size_t>(errors + warnings));
        for (std::size_t i = 0; i < list.size(); ++i) {
            list[i].severity =
                i < static_cast<std::size_t>(errors) ? FindingSeverity::Error : FindingSeverity::Warning;
        }
        return findingsToJson(list);
    }
};

TEST_F(OverviewTest, AnEmptyWorkspaceSaysWhereToBegin) {
    const auto view = overview();
    ASSERT_EQ(view.attention.size(), 1U);
    EXPECT_EQ(view.attention[0].text, "No prices yet: import a price file to begin");
    EXPECT_EQ(view.attention[0].page, "data");
    EXPECT_EQ(view.attention[0].severity, Severity::Info);
    EXPECT_FALSE(view.dataset.has_value());
    EXPECT_EQ(view.run, nullptr);
    ASSERT_NE(view.positions, nullptr);
    EXPECT_EQ(view.auditEntries, 2);
    EXPECT_EQ(view.auditHead, test::lastAudit(vault()).hash);
}

TEST_F(OverviewTest, ThenItAsksForABacktestAndThenForNothing) {
    store(test::smallMarket(), "IDX");
    pretendFindings("[]");
    EXPECT_EQ(sentences(), (std::vector<std::string>{"No backtest yet: run the first one -> backtests"}));
    ASSERT_TRUE(runBacktest(*session, {{}, test::smallConfig()}, job()).ok());
    const auto view = overview();
    EXPECT_TRUE(view.attention.empty());
    ASSERT_NE(view.run, nullptr);
    EXPECT_EQ(view.run->record.name, "Small HRP");
    EXPECT_EQ(view.dataset->benchmark, "IDX");
}

TEST_F(OverviewTest, TheWorstComesFirst) {
    store(test::panelOf({"AAA"}, {{10.0}, {11.0}}));
    hold({test::holding("AAA", "1"), test::holding("QQQ", "1"), test::holding("RRR", "1")});
    pretendFindings(findings(2, 3));
    EXPECT_EQ(sentences(), (std::vector<std::string>{"2 prices look wrong -> data", "3 data warnings -> data",
                                                     "2 positions without a price -> positions",
                                                     "No backtest yet: run the first one -> backtests"}));
    const auto attention = overview().attention;
    EXPECT_EQ(attention[0].severity, Severity::Hard);
    EXPECT_EQ(attention[1].severity, Severity::Warn);
    EXPECT_EQ(attention[2].severity, Severity::Warn);
    EXPECT_EQ(attention[3].severity, Severity::Info);
}

TEST_F(OverviewTest, NotesDoNotAskForAnyone) {
    store(test::panelOf({"AAA"}, {{10.0}, {11.0}}));
    market::QualityFinding note{};
    note.severity = FindingSeverity::Info;
    pretendFindings(findingsToJson({note}));
    EXPECT_EQ(sentences(), (std::vector<std::string>{"No backtest yet: run the first one -> backtests"}));
}

TEST_F(OverviewTest, OneIsSaidInTheSingular) {
    store(test::panelOf({"AAA"}, {{10.0}, {11.0}}));
    hold({test::holding("QQQ", "1")});
    pretendFindings(findings(1, 1));
    EXPECT_EQ(sentences(), (std::vector<std::string>{"1 price looks wrong -> data", "1 data warning -> data",
                                                     "1 position without a price -> positions",
                                                     "No backtest yet: run the first one -> backtests"}));
}

TEST_F(OverviewTest, FindingsThatNoLongerReadAreAFaultOfIntegrity) {
    store(test::panelOf({"AAA"}, {{10.0}, {11.0}}));
    pretendFindings("{broken");
    EXPECT_EQ(codeOf(loadOverview(*session)), "integrity");
    EXPECT_EQ(codeOf(loadData(*session)), "integrity");
}

TEST_F(OverviewTest, DataListsTheNewestFirstWithItsFindings) {
    EXPECT_TRUE(loadData(*session).value()->datasets.empty());
    const auto older = store(test::smallMarket(20));
    const auto newer = store(test::smallMarket(30));
    pretendFindings(findings(1, 2));
    const auto view = loadData(*session).value();
    ASSERT_EQ(view->datasets.size(), 2U);
    EXPECT_EQ(view->datasets[0].record.id, newer.id);
    EXPECT_EQ(view->datasets[1].record.id, older.id);
    EXPECT_EQ(view->datasets[0].findings.size(), 3U);
    EXPECT_EQ(view->datasets[0].findings[0].severity, FindingSeverity::Error);
}

}  // namespace
}  // namespace qd::desk
