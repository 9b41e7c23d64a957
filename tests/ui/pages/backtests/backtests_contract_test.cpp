// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering, commands; and what follows the range.
#include <QJsonObject>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/search_field.h"
#include "ui/kit/state_view.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/compare_model.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/metric_table.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

/// The page with two runs over one data set, and the commands of a window.
class BacktestsContractTest : public ::testing::Test {
protected:
    void SetUp() override {
        lab.addPrices();
        first = lab.addRun("First");
        second = lab.addRun("Second", "inverse-volatility");
        page = make();
    }
    std::unique_ptr<BacktestsPage> make() {
        auto context = lab.context();
        context.commands = &commands;
        auto made = std::make_unique<BacktestsPage>(context, nullptr);
        lab.services.page = made.get();
        made->resize(1100, 900);
        made->show();
        return made;
    }
    void load() {
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->refresh();
        ASSERT_TRUE(loaded.wait(10'000));
        ASSERT_TRUE(page->panel()->shown());
    }
    bool waitForRun(RunId id) {
        return QTest::qWaitFor([&] { return page->panel()->shown() && page->panel()->shown()->id == id; },
                               20'000);
    }
    RunInspector* inspector() { return qobject_cast<RunInspector*>(page->inspector()); }
    static shell::Selection run(RunId id) { return {QStringLiteral("run"), QString::number(id.value)}; }

    ui::testing::Lab lab;
    shell::CommandRegistry commands;
    RunId first;
    RunId second;
    std::unique_ptr<BacktestsPage> page;
};

}  // namespace

TEST_F(BacktestsContractTest, KeysChooseARunAndTellTheLinkedPanels) {
    load();
    QSignalSpy told(page.get(), &shell::Page::selected);
    QSignalSpy step(page.get(), &shell::Page::itemChanged);
    EXPECT_EQ(page->itemTitle(), QStringLiteral("Run 2"));
    page->runs()->list()->setFocus();
    QTest::keyClick(page->runs()->list(), Qt::Key_Down);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].value<shell::Selection>(), run(first));
    EXPECT_EQ(step.size(), 1);
    EXPECT_EQ(page->itemTitle(), QStringLiteral("Run 1"));
    EXPECT_EQ(page->itemId(), QStringLiteral("1"));
    EXPECT_EQ(page->helpSection(), QStringLiteral("backtests"));
}

TEST_F(BacktestsContractTest, FollowsARunAndADataSetWithoutTellingIt) {
    load();
    QSignalSpy told(page.get(), &shell::Page::selected);
    page->follow(run(first));
    ASSERT_TRUE(waitForRun(first));
    page->follow({QStringLiteral("symbol"), QStringLiteral("AAA")});
    page->follow(run(RunId{99}));
    page->follow({QStringLiteral("dataset"), QStringLiteral("1")});  // what is shown is over it already
    EXPECT_EQ(page->runs()->selected(), first);
    page->follow({QStringLiteral("dataset"), QStringLiteral("77")});
    EXPECT_EQ(page->runs()->selected(), first);
    lab.addPrices();
    const RunId third = lab.addRun("Third");
    load();
    const DatasetId newest = page->runs()->rows().front().dataset;
    page->follow({QStringLiteral("dataset"), QString::number(newest.value)});
    ASSERT_TRUE(waitForRun(third));
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(BacktestsContractTest, TheFilterLeavesWhatMatchesAndEscapeBringsAllBack) {
    load();
    ASSERT_TRUE(page->focusFilter());
    QTest::keyClicks(page->runs()->filter(), QStringLiteral("first"));
    QTest::keyClick(page->runs()->filter(), Qt::Key_Return);
    ASSERT_EQ(page->runs()->shownRows().size(), 1U);
    EXPECT_EQ(page->runs()->shownRows().front().id, first);
    QTest::keyClick(page->runs()->filter(), Qt::Key_Escape);
    EXPECT_EQ(page->runs()->shownRows().size(), 2U);
    page->runs()->filter()->setText(QStringLiteral("first"));
    page->openItem(QString::number(second.value));  // hidden by the filter: it gives way
    ASSERT_TRUE(waitForRun(second));
}

TEST_F(BacktestsContractTest, WhatItRemembersComesBack) {
    load();
    auto* chart = page->panel()->equity();
    const auto dates = page->panel()->shown()->equity->dates;
    page->panel()->setView(RunPanel::View::Returns);
    page->panel()->setBelow(Below::Volatility);
    page->panel()->setBySector(false);
    chart->setLogScale(true);
    chart->setDrawdownVisible(false);
    page->panel()->setShownDates(dates[100], dates[300]);
    inspector()->setFollowing(false);
    const QJsonValue state = page->saveState();
    page = make();
    page->restoreState(state);
    EXPECT_EQ(page->saveState(), state);  // nothing is lost before a run is shown
    load();
    EXPECT_EQ(page->panel()->view(), RunPanel::View::Returns);
    EXPECT_EQ(page->panel()->below(), Below::Volatility);
    EXPECT_FALSE(page->panel()->bySector());
    EXPECT_TRUE(page->panel()->equity()->logScale());
    EXPECT_FALSE(page->panel()->equity()->drawdownVisible());
    EXPECT_EQ(page->panel()->shownDates(), std::pair(dates[100], dates[300]));
    EXPECT_FALSE(inspector()->following());
    EXPECT_EQ(page->saveState(), state);
    page->restoreState(QJsonObject{{QStringLiteral("view"), 7},
                                   {QStringLiteral("below"), QStringLiteral("x")},
                                   {QStringLiteral("list"), -5},
                                   {QStringLiteral("from"), QStringLiteral("?")}});
    page->restoreState({});
    EXPECT_EQ(page->panel()->view(), RunPanel::View::Returns);
}

TEST_F(BacktestsContractTest, StatisticsFollowTheShownPeriodUnlessTheWholeRunIsAskedFor) {
    load();
    const auto run = page->panel()->shown();
    const auto& dates = run->equity->dates;
    EXPECT_EQ(inspector()->heading(), QStringLiteral("Statistics"));
    EXPECT_TRUE(inspector()->following());  // what is brushed is what every table says
    page->panel()->equity()->setVisibleDates(dates[100], dates[300]);
    const auto expected = rangeDisplay(*run, dates[100], dates[300]).value();
    const QString heading = QStringLiteral("Statistics of ") + expected->title;
    ASSERT_TRUE(QTest::qWaitFor([&] { return inspector()->heading() == heading; }, 10'000));
    const auto& lines = inspector()->statistics()->lines();
    ASSERT_EQ(lines.size(), expected->statistics.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        EXPECT_EQ(lines[i].strategy, expected->statistics[i].strategy) << lines[i].label.toStdString();
    EXPECT_EQ(page->panel()->returns()->data()->distributions.front().samples, 200);
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.range-statistics")));
    EXPECT_EQ(inspector()->heading(), QStringLiteral("Statistics"));
    EXPECT_EQ(inspector()->statistics()->lines().front().strategy, run->statistics.front().strategy);
}

TEST_F(BacktestsContractTest, TwoChosenRunsStandSideBySide) {
    load();
    ComparePanel* comparison = page->panel()->comparison();
    page->panel()->setView(RunPanel::View::Compare);
    EXPECT_EQ(comparison->state()->state(), StateView::State::Empty);  // one run is no comparison
    page->runs()->list()->setFocus();
    QTest::keyClick(page->runs()->list(), Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparison->state()->showsContent(); }, 10'000));
    EXPECT_EQ(comparison->model()->comparison()->runs, (QList<RunId>{second, first}));
    EXPECT_EQ(comparison->chart()->data()->lines.size(), 2U);
    EXPECT_EQ(comparison->model()->columnCount(), 4);
    // The range that is looked at is that of the other charts.
    const auto dates = comparison->chart()->data()->dates;
    comparison->chart()->setVisibleDates(dates[50], dates[90]);
    EXPECT_EQ(page->panel()->shownDates(), std::pair(dates[50], dates[90]));
    QTest::keyClick(page->runs()->list(), Qt::Key_Up);
    EXPECT_EQ(comparison->state()->state(), StateView::State::Empty);
}

TEST_F(BacktestsContractTest, TheCompareCommandTakesTheTwoNewestWhereOneIsChosen) {
    load();
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.compare")));
    ComparePanel* comparison = page->panel()->comparison();
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparison->state()->showsContent(); }, 10'000));
    EXPECT_EQ(page->runs()->chosen().size(), 2);
    EXPECT_EQ(page->panel()->view(), RunPanel::View::Compare);
    ASSERT_TRUE(waitForRun(second));
    for (QAction* action : page->saveMenu()->actions())
        if (action->text() == QStringLiteral("Comparison (CSV)")) action->trigger();
    EXPECT_TRUE(lab.services.saved.startsWith("Metric,"));
}

TEST_F(BacktestsContractTest, CommandsHaveKeysAndTheTipsSaySo) {
    EXPECT_FALSE(commands.run(QStringLiteral("backtests.new")));  // nothing is known yet
    load();
    for (const char* id : {"new", "run-again", "compare", "save-files", "range-statistics"}) {
        const auto* command = commands.find(QStringLiteral("backtests.") + QLatin1String(id));
        ASSERT_NE(command, nullptr) << id;
        EXPECT_FALSE(command->keys.isEmpty()) << id;
        EXPECT_FALSE(command->title.isEmpty()) << id;
    }
    EXPECT_TRUE(page->createButton()->toolTip().contains(QStringLiteral("Ctrl+N")));
    commands.setChosenKeys({{QStringLiteral("backtests.new"), {QKeySequence(QStringLiteral("Ctrl+Alt+N"))}}});
    EXPECT_TRUE(page->createButton()->toolTip().contains(QStringLiteral("Ctrl+Alt+N")));
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.run-again")));
    ASSERT_NE(page->form(), nullptr);
}

TEST_F(BacktestsContractTest, ANumberLeadsToItsLineageAndToTheGuide) {
    load();
    MetricTable* table = inspector()->statistics();
    Q_EMIT table->explainRequested(table->lines().front().facts.number);
    EXPECT_EQ(lab.services.explained, QStringList{QStringLiteral("metric/2/total_return")});
    Q_EMIT page->panel()->tiles()->guideRequested(QStringLiteral("metrics"));
    EXPECT_EQ(lab.services.helped, QStringList{QStringLiteral("metrics")});
    table->resize(260, table->sizeHint().height());
    EXPECT_FALSE(table->metricAt(QPoint(10, 4)).has_value());  // the heads
    ASSERT_TRUE(table->metricAt(QPoint(10, 30)).has_value());
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(table->currentMetric()->facts.name, table->lines()[table->current()].label);
    QTest::keyClick(table, Qt::Key_End);
    EXPECT_EQ(table->current(), table->lines().size() - 1);
}

TEST_F(BacktestsContractTest, NoBareReturnStartsABacktest) {
    load();
    page->openForm();
    QSignalSpy asked(page->form(), &NewBacktestDialog::runRequested);
    QTest::keyClick(page->form(), Qt::Key_Return);
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_TRUE(page->form()->isVisible());
    QTest::keyClick(page->form(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(BacktestsContractTest, AFinishedRunIsOfferedAndEveryChartCanBeSaved) {
    load();
    page->start({{}, lab.config("Third", "equal")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lab.services.offers.isEmpty(); }, 30'000));
    EXPECT_EQ(lab.services.offers, QStringList{QStringLiteral("Open run")});
    lab.services.offered();
    EXPECT_EQ(lab.services.opened, QStringList{QStringLiteral("backtests/3")});
    ASSERT_TRUE(waitForRun(RunId{3}));
    for (charts::ItemChart* chart : {static_cast<charts::ItemChart*>(page->panel()->weights()),
                                     static_cast<charts::ItemChart*>(page->panel()->returns()),
                                     static_cast<charts::ItemChart*>(page->panel()->months())}) {
        Q_EMIT chart->saveRequested("x", QStringLiteral("name.svg"));
        EXPECT_EQ(lab.services.savedName, QStringLiteral("run-3-name.svg"));
        lab.services.savedName.clear();
    }
}

TEST_F(BacktestsContractTest, EveryViewFitsMirroredAndHasNames) {
    load();
    page->setLayoutDirection(Qt::RightToLeft);
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.compare")));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return page->panel()->comparison()->state()->showsContent(); }, 10'000));
    using View = RunPanel::View;
    for (const View view :
         {View::Performance, View::Returns, View::Trades, View::Day, View::Analysis, View::Compare}) {
        page->panel()->setView(view);
        for (const int width : {560, 600, 730, 744, 760, 960, 1300}) {
            page->resize(width, 700);
            // The scroll bar comes and goes once the heights are known.
            EXPECT_TRUE(QTest::qWaitFor(
                [&] { return page->panel()->width() == page->panel()->parentWidget()->width(); }, 2'000))
                << width << ": " << page->panel()->width();
            EXPECT_GE(page->panel()->width(), page->panel()->minimumSizeHint().width()) << width;
        }
        EXPECT_EQ(namelessWidgets(page.get()), "");
    }
}
