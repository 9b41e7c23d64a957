// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/trades_panel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/format.h"
#include "ui/models/blotter_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

/// The panel over a run of the engine.
class TradesPanelTest : public ::testing::Test {
protected:
    void SetUp() override {
        lab.addPrices();
        run = loadDisplay(*lab.session, lab.addRun("First", "inverse-volatility")).value();
        panel = std::make_unique<TradesPanel>(lab.theme, &lab.jobs);
        panel->resize(900, 800);
        panel->show();
        panel->showRun(run);
        brush(0, dates().size() - 1);
    }
    [[nodiscard]] const std::vector<QDate>& dates() const { return run->equity->dates; }
    void brush(std::size_t first, std::size_t last) {
        range = rangeDisplay(*run, dates()[first], dates()[last]).value();
        panel->showRange(range);
    }
    [[nodiscard]] int rows() const { return panel->trades()->model()->matchingRows(); }

    ui::testing::Lab lab;
    std::shared_ptr<const RunDisplay> run;
    std::shared_ptr<const RangeDisplay> range;
    std::unique_ptr<TradesPanel> panel;
};

}  // namespace

TEST_F(TradesPanelTest, ShowsTheTradesOfTheBrushedPeriodAndNoOthers) {
    EXPECT_EQ(rows(), static_cast<int>(run->view->result.trades.size()));
    brush(100, 200);
    int expected = 0;
    for (const auto& trade : run->view->result.trades)
        expected +=
            format::toQDate(trade.date) >= dates()[100] && format::toQDate(trade.date) <= dates()[200];
    EXPECT_GT(expected, 0);
    EXPECT_EQ(rows(), expected);
    brush(0, 1);  // the first session is before the first fill
    EXPECT_LE(rows(), static_cast<int>(run->trades->size()));
}

TEST_F(TradesPanelTest, ATradeOpensItsRebalanceAndSaysWhy) {
    const auto& trades = *run->trades;
    const int row = static_cast<int>(trades.size()) / 2;
    panel->trades()->selectRow(row);
    const auto& trade = trades[static_cast<std::size_t>(row)];
    EXPECT_EQ(panel->rebalance(), static_cast<int>(*trade.rebalance));
    const QString symbol = format::text(run->view->result.symbols[trade.symbol]);
    EXPECT_TRUE(panel->why().startsWith(symbol)) << panel->why().toStdString();
    EXPECT_TRUE(panel->why().contains(format::percent(trade.before)));
    EXPECT_TRUE(panel->why().contains(format::percent(trade.target)));
    EXPECT_TRUE(panel->why().contains(format::moneyFull(trade.cost)));
    const auto& lines = *panel->lines()->model()->snapshot();
    EXPECT_EQ(lines.key(panel->lines()->selectedRow()), symbol);
    EXPECT_EQ(static_cast<std::size_t>(lines.rows),
              run->view->result.rebalances[*trade.rebalance].symbols.size());
}

TEST_F(TradesPanelTest, TheKeyboardWalksTradesRebalancesAndBack) {
    panel->trades()->selectRow(0);
    panel->trades()->table()->setFocus();
    ASSERT_EQ(panel->rebalance(), 0);
    QTest::keyClick(panel->trades()->table(), Qt::Key_BracketLeft);  // there is none before
    EXPECT_EQ(panel->rebalance(), 0);
    QTest::keyClick(panel->trades()->table(), Qt::Key_BracketRight);
    EXPECT_EQ(panel->rebalance(), 1);
    QTest::keyClick(panel->lines()->table(), Qt::Key_BracketRight);
    EXPECT_EQ(panel->rebalance(), 2);
    Q_EMIT panel->lines()->rowActivated(0);
    const int row = panel->trades()->selectedRow();
    ASSERT_GE(row, 0);
    EXPECT_EQ((*run->trades)[static_cast<std::size_t>(row)].rebalance, 2U);
    panel->showRebalance(-1);
    panel->showRebalance(100'000);
    EXPECT_EQ(panel->rebalance(), 2);
}

TEST_F(TradesPanelTest, ASessionCanBeShownAlone) {
    const auto& rebalance = run->view->result.rebalances[3];
    ASSERT_TRUE(panel->showSession(format::toQDate(rebalance.fill)));
    EXPECT_EQ(panel->trades()->filterField()->text(), format::date(rebalance.fill));
    EXPECT_EQ(panel->rebalance(), 3);
    EXPECT_FALSE(panel->showSession(QDate(1990, 1, 1)));
    QSignalSpy day(panel.get(), &TradesPanel::dayRequested);
    panel->findChild<QPushButton*>(QStringLiteral("day"))->click();
    ASSERT_EQ(day.size(), 1);
    EXPECT_EQ(day[0][0].toDate(), format::toQDate(rebalance.fill));
    EXPECT_EQ(namelessWidgets(panel.get()), "");
}

TEST_F(TradesPanelTest, ARunThatIsReadAgainLeavesWhatIsLookedAt) {
    panel->trades()->selectRow(30);
    const int before = panel->rebalance();
    const QString why = panel->why();
    panel->showRun(std::make_shared<RunDisplay>(*run));  // a tag was set, say
    panel->showRange(range);
    EXPECT_EQ(panel->rebalance(), before);
    EXPECT_EQ(panel->trades()->selectedRow(), 30);
    EXPECT_EQ(panel->why(), why);
}

TEST_F(TradesPanelTest, WithoutARunNothingIsLeftToStepThrough) {
    panel->showRun(nullptr);
    EXPECT_EQ(panel->rebalance(), -1);
    panel->showRebalance(0);
    EXPECT_EQ(panel->rebalance(), -1);
    panel->showRange(range);  // of a run that is gone
    EXPECT_FALSE(panel->showSession(dates()[5]));
}

TEST(TradeWords, EveryReasonIsTold) {
    auto view = std::make_shared<desk::RunView>();
    view->result.symbols = {"AAA"};
    RunDisplay run;
    run.view = view;
    desk::TradeRow trade;
    trade.notional = -100.0;
    for (const char* reason : {"delisted", "reinvest", "split", "rebalance"}) {
        trade.reason = reason;
        EXPECT_TRUE(whyTraded(run, trade).contains(QStringLiteral("AAA"))) << reason;
        EXPECT_FALSE(reasonWord(reason).isEmpty());
    }
    EXPECT_EQ(reasonWord("carried"), QStringLiteral("Carried over"));
}
