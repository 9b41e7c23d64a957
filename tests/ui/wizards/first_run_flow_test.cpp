// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/first_run_flow.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"

using namespace qd;
using namespace qd::ui::wizards;
using Step = FirstRunFlow::Step;
using State = StepMark::State;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

struct FirstRun : ::testing::Test {
    WizardFixture fixture;
    FirstRunFlow flow{fixture.context};
    QSignalSpy finished{&flow, &FirstRunFlow::finished};

    bool settle() {
        return QTest::qWaitFor([&] { return !flow.busy() && !flow.prices().busy(); }, 30'000);
    }
    void makeWorkspace() {
        flow.choose(Step::Workspace);
        flow.workspace().make(fixture.file("first.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
        ASSERT_TRUE(settle());
        ASSERT_EQ(flow.step(), Step::Prices);
    }
    void importPrices(int sessions) {
        flow.prices().readHead(fixture.write("p.csv", longPrices(sessions)));
        ASSERT_TRUE(settle());
        flow.prices().start();
        ASSERT_TRUE(settle());
        ASSERT_EQ(flow.step(), Step::PricesProof);
    }
    QString page() const { return finished.at(0).at(1).toString(); }
};

}  // namespace

TEST_F(FirstRun, AllStepsEndOnTheOverviewWithARun) {
    makeWorkspace();
    importPrices(120);
    flow.next();
    ASSERT_EQ(flow.step(), Step::Backtest);
    flow.backtest().choose(0);
    flow.backtest().start(flow.workspace().session(), flow.prices().outcome()->dataset);
    EXPECT_TRUE(flow.busy());
    EXPECT_FALSE(flow.canGoBack());
    ASSERT_TRUE(settle());
    ASSERT_EQ(flow.step(), Step::Ready)
        << (flow.backtest().error() ? flow.backtest().error()->describe() : "");
    ASSERT_TRUE(flow.backtest().run());
    EXPECT_GT(flow.backtest().run()->result.equity.size(), 20U);
    flow.next();
    flow.finish();
    ASSERT_EQ(finished.count(), 1) << "the session is handed on once";
    EXPECT_EQ(page(), s("overview"));
    const auto session = finished.at(0).at(0).value<std::shared_ptr<desk::Session>>();
    ASSERT_TRUE(session);
    EXPECT_EQ(session->vault().runs().value().size(), 1U);
}

TEST_F(FirstRun, PricesCanWaitAndTheDataPageOpens) {
    makeWorkspace();
    EXPECT_TRUE(flow.canGoLater());
    flow.later();
    EXPECT_EQ(flow.step(), Step::Ready);
    EXPECT_EQ(flow.marks().at(1).state, State::Later);
    EXPECT_TRUE(flow.summary().at(1).text.contains(s("later")));
    flow.next();
    ASSERT_EQ(finished.count(), 1);
    EXPECT_EQ(page(), s("data"));
}

TEST_F(FirstRun, TheBacktestCanWait) {
    makeWorkspace();
    importPrices(40);
    flow.next();
    flow.later();
    EXPECT_EQ(flow.step(), Step::Ready);
    EXPECT_EQ(flow.marks().at(1).state, State::Done);
    EXPECT_EQ(flow.marks().at(1).note, s("40 sessions, 4 symbols"));
    EXPECT_EQ(flow.marks().at(2).state, State::Later);
    flow.next();
    EXPECT_EQ(page(), s("data"));
}

TEST_F(FirstRun, BackGoesTheWayOneCameAndKeepsWhatWasDone) {
    EXPECT_FALSE(flow.canGoBack());
    flow.choose(Step::Demo);
    flow.back();
    EXPECT_EQ(flow.step(), Step::Welcome);
    makeWorkspace();
    importPrices(40);
    flow.next();
    flow.back();
    EXPECT_EQ(flow.step(), Step::PricesProof);
    flow.back();
    EXPECT_EQ(flow.step(), Step::Prices);
    EXPECT_TRUE(flow.prices().canImport()) << "the file and its columns are still there";
    flow.back();
    EXPECT_EQ(flow.step(), Step::Workspace);
    EXPECT_FALSE(flow.canGoBack()) << "a made workspace is not left behind";
    flow.next();
    EXPECT_EQ(flow.step(), Step::Prices);
    flow.later();
    EXPECT_EQ(flow.step(), Step::Backtest) << "with prices stored, the backtest is next";
}

TEST_F(FirstRun, AFailedWorkspaceStaysOnItsStep) {
    flow.choose(Step::Workspace);
    flow.workspace().make(s("/nowhere/at/all/x.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    ASSERT_TRUE(settle());
    EXPECT_EQ(flow.step(), Step::Workspace);
    ASSERT_TRUE(flow.workspace().error());
    EXPECT_EQ(flow.workspace().error()->code, ErrorCode::Io);
    EXPECT_TRUE(flow.canGoBack());
}

TEST_F(FirstRun, OpeningGoesStraightToTheOverview) {
    { const SessionPtr closed = fixture.workspace("old.qdw"); }
    flow.choose(Step::Open);
    flow.workspace().open(fixture.file("old.qdw"), secretOf(s("wrong")));
    ASSERT_TRUE(settle());
    EXPECT_EQ(flow.workspace().error()->code, ErrorCode::Integrity);
    EXPECT_EQ(finished.count(), 0);
    flow.workspace().open(fixture.file("old.qdw"), secretOf(kPassphrase));
    ASSERT_TRUE(settle());
    ASSERT_EQ(finished.count(), 1);
    EXPECT_EQ(page(), s("overview"));
}

TEST_F(FirstRun, TheDemoIsBuiltAndOpened) {
    flow.choose(Step::Demo);
    flow.workspace().demo(fixture.file("demo.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !flow.busy(); }, 120'000));
    ASSERT_FALSE(flow.workspace().error()) << flow.workspace().error()->describe();
    ASSERT_EQ(finished.count(), 1);
    EXPECT_EQ(page(), s("overview"));
}

TEST_F(FirstRun, ACancelledDemoLeavesNoFileInTheWay) {
    flow.choose(Step::Demo);
    flow.workspace().demo(fixture.file("demo.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    // Not before there is a file: that is what has to go again.
    ASSERT_TRUE(QTest::qWaitFor([&] { return fixture.exists(fixture.file("demo.qdw")); }, 60'000));
    flow.workspace().cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !flow.busy(); }, 120'000));
    ASSERT_TRUE(flow.workspace().error());
    EXPECT_EQ(flow.workspace().error()->code, ErrorCode::Cancelled);
    EXPECT_FALSE(fixture.exists(fixture.file("demo.qdw")));
    EXPECT_FALSE(fixture.exists(fixture.file("demo.qdw.keys")));
    EXPECT_EQ(flow.step(), Step::Demo);
}

TEST(FirstBacktest, LooksBackAYearOrHalfOfAShortHistory) {
    EXPECT_EQ(firstLookback(2000), 252);
    EXPECT_EQ(firstLookback(504), 252);
    EXPECT_EQ(firstLookback(120), 60);
    EXPECT_EQ(firstLookback(1), 2);
    const auto methods = methodChoices();
    ASSERT_EQ(methods.size(), 3);
    for (const MethodChoice& method : methods) {
        const auto config = firstBacktest(method, 1000);
        EXPECT_TRUE(desk::toSpec(config).ok()) << method.id;
        EXPECT_EQ(config.method, method.id);
        EXPECT_EQ(config.commissionBps, 5.0);
        EXPECT_FALSE(method.sentence.isEmpty());
    }
}
