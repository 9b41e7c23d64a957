// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_presenter.h"

#include <gtest/gtest.h>

#include "core/config/backtest_config.h"
#include "tests/ui/pages/overview/overview_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::overview;
using Kind = desk::Attention::Severity;

namespace {

std::shared_ptr<desk::OverviewView> emptyView() {
    auto view = std::make_shared<desk::OverviewView>();
    view->positions = std::make_shared<desk::PositionsView>();
    return view;
}

std::shared_ptr<desk::OverviewView> fullView() {
    auto view = emptyView();
    view->positions = positionsView();
    view->dataset = datasetRecord();
    auto run = std::make_shared<desk::RunView>();
    run->record.id.value = 7;
    run->record.name = "HRP monthly";
    run->record.createdBy = "ann";
    run->record.inputHash = view->dataset->contentHash;
    config::BacktestConfig config;
    config.name = "HRP monthly";
    config.lookback = 252;
    config.commissionBps = 5.0;
    config.halfSpreadBps = 2.5;
    run->record.config = config::writeBacktestConfig(config);
    run->result.dates = {view->dataset->from, view->dataset->to};
    run->result.equity = {100.0, 110.0};
    run->drawdown = {0.0, 0.0};
    view->run = run;
    view->auditHead = "8f2c0000000000000000000041da";
    view->auditEntries = 1234;
    return view;
}

QString valueOf(const QList<KeyValue>& facts, const QString& key) {
    for (const KeyValue& fact : facts)
        if (fact.key == key) return fact.value;
    return QStringLiteral("absent");
}

}  // namespace

TEST(OverviewPresenter, AnEmptyWorkspaceNamesTheNextStepOfEachArea) {
    auto view = emptyView();
    view->attention = {{Kind::Info, "No prices yet: import a price file to begin", "data"}};
    const auto shown = present(view);
    EXPECT_EQ(shown.line, QStringLiteral("No prices yet: import a price file to begin"));
    EXPECT_EQ(shown.badge, 0);
    EXPECT_TRUE(shown.tiles.isEmpty());
    EXPECT_EQ(shown.performance, nullptr);
    EXPECT_EQ(shown.performanceEmpty.step, NextStep::ImportPrices);
    EXPECT_EQ(largestOf(shown.positions).table, nullptr);
    EXPECT_EQ(shown.positionsEmpty.step, NextStep::ImportHoldings);
    EXPECT_EQ(shown.sectors, nullptr);
    EXPECT_TRUE(shown.facts.data.isEmpty());
    EXPECT_TRUE(shown.facts.run.isEmpty());
    EXPECT_TRUE(shown.synthetic.isEmpty());
}

TEST(OverviewPresenter, WithPricesTheNextStepIsABacktest) {
    auto view = emptyView();
    view->dataset = datasetRecord();
    EXPECT_EQ(present(view).performanceEmpty.step, NextStep::OpenBacktests);
}

TEST(OverviewPresenter, TheSentenceNamesWhatNeedsAPerson) {
    auto view = fullView();
    view->attention = {{Kind::Warn, "12 data findings", "data"},
                       {Kind::Hard, "1 price looks wrong", "data"},
                       {Kind::Info, "No backtest yet: run the first one", "backtests"}};
    const auto shown = present(view);
    EXPECT_EQ(shown.line,
              QStringLiteral("What needs you now: 12 data findings, 1 price looks wrong \u00B7 prices as of "
                             "31 Dec 2025"));
    EXPECT_EQ(shown.badge, 2);
    EXPECT_EQ(shown.badgeSeverity, Severity::Hard);
    ASSERT_EQ(shown.attention.size(), 3);
    EXPECT_EQ(shown.attention[1].severity, Severity::Hard);
    EXPECT_EQ(shown.attention[2].page, QStringLiteral("backtests"));
    EXPECT_EQ(shown.attention[2].action, QStringLiteral("Open backtests"));
}

TEST(OverviewPresenter, WarningsAloneBadgeAsWarnings) {
    auto view = fullView();
    view->attention = {{Kind::Warn, "1 position without a price", "positions"}};
    EXPECT_EQ(present(view).badgeSeverity, Severity::Warn);
    EXPECT_EQ(present(view).badge, 1);
}

TEST(OverviewPresenter, ACalmDaySaysSo) {
    const auto shown = present(fullView());
    EXPECT_TRUE(shown.line.startsWith(QStringLiteral("Nothing needs you now")));
    EXPECT_TRUE(shown.attention.isEmpty());
}

TEST(OverviewPresenter, ListsTheLargestAndTheirShare) {
    auto view = fullView();
    auto positions = std::make_shared<desk::PositionsView>();
    for (int i = 0; i < 12; ++i)
        positions->rows.push_back(positionOf("S" + std::to_string(i), 100.0, 1.0 / 12.0, 0.0));
    positions->totalValue = 1200.0;
    view->positions = positions;
    const auto shown = present(view);
    const auto largest = largestOf(shown.positions);
    EXPECT_EQ(largest.table->rows, kLargest);
    EXPECT_EQ(largest.note, QStringLiteral("\u03A3 shown 66.67\u2009% of 100\u2009%"));
    EXPECT_EQ(largest.table->key(3), QStringLiteral("S3"));
    EXPECT_EQ(largestOf(shown.positions, 100).table->rows, 12);
    EXPECT_EQ(largestOf(shown.positions, 100).note,
              QStringLiteral("\u03A3 shown 100.00\u2009% of 100\u2009%"));
}

TEST(OverviewPresenter, ColumnsThatNoRowFillsAreLeftOut) {
    auto view = fullView();
    const auto ids = [](const models::TableSnapshot& table) {
        QStringList out;
        for (const auto& column : table.columns)
            out.append(column.id);
        return out;
    };
    EXPECT_FALSE(ids(*largestOf(present(view).positions).table).contains(QStringLiteral("sector")));
    auto positions = positionsView();
    positions->rows[2].sector = "Energy";
    view->positions = positions;
    EXPECT_TRUE(ids(*largestOf(present(view).positions).table).contains(QStringLiteral("sector")));
    EXPECT_FALSE(ids(*largestOf(present(view).positions).table).contains(QStringLiteral("name")));
}

TEST(OverviewPresenter, PositionsWithoutAPriceAreListedWithoutANumber) {
    auto view = fullView();
    auto positions = std::make_shared<desk::PositionsView>();
    desk::PositionRow row;
    row.symbol = "NOPRICE";
    positions->rows = {row};
    positions->unpriced = 1;
    view->positions = positions;
    const auto shown = present(view);
    ASSERT_EQ(largestOf(shown.positions).table->rows, 1);
    EXPECT_TRUE(largestOf(shown.positions).note.isEmpty());
    EXPECT_TRUE(shown.tiles.isEmpty());
}

TEST(OverviewPresenter, FactsNameDataRunAndAudit) {
    const auto facts = present(fullView()).facts;
    EXPECT_EQ(valueOf(facts.data, QStringLiteral("As of")), QStringLiteral("31 Dec 2025"));
    EXPECT_EQ(valueOf(facts.data, QStringLiteral("Sessions \u00D7 symbols")),
              QStringLiteral("2,263 \u00D7 121"));
    EXPECT_EQ(valueOf(facts.data, QStringLiteral("Content hash")), QStringLiteral("0123\u2026cdef"));
    EXPECT_EQ(valueOf(facts.data, QStringLiteral("Findings")), QStringLiteral("none"));
    EXPECT_EQ(valueOf(facts.run, QStringLiteral("Method")), QStringLiteral("HRP"));
    EXPECT_EQ(valueOf(facts.run, QStringLiteral("Trading cost")), QStringLiteral("7.5\u2009bp"));
    EXPECT_EQ(valueOf(facts.run, QStringLiteral("By")), QStringLiteral("ann"));
    EXPECT_EQ(valueOf(facts.audit, QStringLiteral("Head")), QStringLiteral("8f2c\u202641da"));
    EXPECT_EQ(valueOf(facts.audit, QStringLiteral("Entries")), QStringLiteral("1,234"));
    EXPECT_EQ(facts.runItem, QStringLiteral("7"));
    EXPECT_FALSE(facts.runOnOlderData);
}

TEST(OverviewPresenter, AnAttentionMayLeadToOneItem) {
    auto view = fullView();
    view->attention = {{Kind::Warn, "1 position without a price", "positions", "AAA"}};
    EXPECT_EQ(present(view).attention[0].item, QStringLiteral("AAA"));
}

TEST(OverviewPresenter, PricesThatLagBehindTheirMarketAreSaid) {
    auto view = fullView();
    EXPECT_EQ(valueOf(present(view).facts.data, QStringLiteral("Behind the market")),
              QStringLiteral("absent"));
    view->sessionsBehind = 12;
    EXPECT_EQ(valueOf(present(view).facts.data, QStringLiteral("Behind the market")),
              QStringLiteral("12 sessions"));
}

TEST(OverviewPresenter, ARunOnOlderDataIsStale) {
    auto view = fullView();
    view->dataset->contentHash = "another";
    const auto facts = present(view).facts;
    EXPECT_TRUE(facts.runOnOlderData);
    EXPECT_EQ(valueOf(facts.run, QStringLiteral("Prices")), QStringLiteral("older data"));
}

TEST(OverviewPresenter, AConfigurationThatCannotBeReadLeavesItsLinesOut) {
    auto view = fullView();
    auto run = std::make_shared<desk::RunView>(*view->run);
    run->record.config = "not: [a config";
    view->run = run;
    EXPECT_EQ(valueOf(present(view).facts.run, QStringLiteral("Method")), QStringLiteral("absent"));
    EXPECT_EQ(valueOf(present(view).facts.run, QStringLiteral("Configuration")),
              QStringLiteral("HRP monthly"));
}

TEST(OverviewPresenter, SyntheticNumbersAreNamed) {
    auto view = fullView();
    EXPECT_TRUE(present(view).synthetic.isEmpty());
    auto positions = positionsView();
    positions->synthetic = true;
    view->positions = positions;
    const auto shown = present(view);
    EXPECT_TRUE(shown.synthetic.contains(QStringLiteral("portfolio's value")));
    EXPECT_FALSE(shown.synthetic.contains(QStringLiteral("the backtest")));
    EXPECT_FALSE(shown.facts.runSynthetic);
}
