// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/day_panel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

#include "core/desk/run_view.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/format.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/day_strip.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

class DayPanelTest : public ::testing::Test {
protected:
    void SetUp() override {
        lab.addPrices();
        run = desk::loadRun(*lab.session, lab.addRun("Equal")).value();
    }
    /// The panel with the run in it, shown.
    DayPanel& open() {
        panel = std::make_unique<DayPanel>(lab.theme, lab.jobs, lab.session);
        panel->resize(900, 1100);
        QSignalSpy shown(panel.get(), &DayPanel::dayShown);
        panel->showRun(run);
        panel->show();
        EXPECT_TRUE(shown.wait(10'000));
        return *panel;
    }
    void waitForDay() {
        QSignalSpy shown(panel.get(), &DayPanel::dayShown);
        ASSERT_TRUE(shown.wait(10'000));
    }
    [[nodiscard]] QDate dateAt(std::size_t session) const {
        return format::toQDate(run->result.dates[session]);
    }
    void expectThisDay() const {
        ASSERT_NE(panel->shown(), nullptr);
        const auto& day = *panel->shown()->day;
        EXPECT_EQ(format::toQDate(day.date), panel->day());
        double value = day.cash;
        for (const auto& position : day.positions)
            value += position.value;
        EXPECT_NEAR(value / run->result.equity[day.session], 1.0, 1e-9);
        EXPECT_EQ(panel->positions()->model()->rowCount(), static_cast<int>(day.positions.size()));
    }

    ui::testing::Lab lab;
    std::shared_ptr<const desk::RunView> run;
    std::unique_ptr<DayPanel> panel;
};

TEST_F(DayPanelTest, BeginsOnTheLastDayWithItsPositions) {
    open();
    EXPECT_EQ(panel->day(), dateAt(run->result.dates.size() - 1));
    expectThisDay();
    EXPECT_EQ(panel->positions()->model()->rowCount(), 11) << "the benchmark is never held";
    EXPECT_EQ(panel->state()->state(), StateView::State::Content);
}

TEST_F(DayPanelTest, LoadsNothingBeforeItIsSeen) {
    panel = std::make_unique<DayPanel>(lab.theme, lab.jobs, lab.session);
    panel->showRun(run);
    QTest::qWait(50);
    EXPECT_FALSE(panel->day().isValid());
}

TEST_F(DayPanelTest, KeysWalkSessionsMonthsAndRebalances) {
    open();
    DayStrip& strip = *panel->strip();
    const auto& result = run->result;
    const std::size_t last = result.dates.size() - 1;
    QTest::keyClick(&strip, Qt::Key_Left);
    EXPECT_EQ(panel->day(), dateAt(last - 1));
    QTest::keyClick(&strip, Qt::Key_BracketLeft);
    EXPECT_EQ(panel->day(), format::toQDate(result.rebalances.back().fill));
    QTest::keyClick(&strip, Qt::Key_BracketLeft);
    EXPECT_EQ(panel->day(), format::toQDate(result.rebalances[result.rebalances.size() - 2].fill));
    QTest::keyClick(&strip, Qt::Key_BracketRight);
    EXPECT_EQ(panel->day(), format::toQDate(result.rebalances.back().fill));
    QTest::keyClick(&strip, Qt::Key_BracketRight);
    EXPECT_EQ(panel->day(), format::toQDate(result.rebalances.back().fill)) << "there is none after it";
    const QDate before = panel->day();
    QTest::keyClick(&strip, Qt::Key_PageUp);
    EXPECT_LE(panel->day(), before.addMonths(-1));
    EXPECT_GT(panel->day(), before.addMonths(-1).addDays(-7));
    QTest::keyClick(&strip, Qt::Key_Home);
    EXPECT_EQ(panel->day(), dateAt(0));
    QTest::keyClick(&strip, Qt::Key_End);
    EXPECT_EQ(panel->day(), dateAt(last));
    waitForDay();
    expectThisDay();
}

TEST_F(DayPanelTest, ADragIsFollowedAndEndsOnItsLastDay) {
    open();
    DayStrip& strip = *panel->strip();
    QSignalSpy moved(panel.get(), &DayPanel::dayChanged);
    QSignalSpy shown(panel.get(), &DayPanel::dayShown);
    const QPoint end(static_cast<int>(strip.xOf(10)), strip.height() / 2);
    QTest::mousePress(&strip, Qt::LeftButton, {}, QPoint(strip.width() - 20, strip.height() / 2));
    for (int x = strip.width() - 20; x > end.x(); x -= 3)
        QTest::mouseMove(&strip, QPoint(x, strip.height() / 2));
    QTest::mouseMove(&strip, end);
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, end);
    EXPECT_GT(moved.count(), 20);
    while (panel->shown() == nullptr || format::toQDate(panel->shown()->day->date) != panel->day())
        ASSERT_TRUE(shown.wait(10'000));
    EXPECT_NEAR(strip.value(), 10, 2);
    EXPECT_LT(shown.count(), moved.count()) << "days that the handle has left are passed over";
    expectThisDay();
}

TEST_F(DayPanelTest, TheRangeBoundsTheHandle) {
    open();
    panel->setRange(dateAt(100), dateAt(200));
    EXPECT_EQ(panel->day(), dateAt(200));
    waitForDay();
    expectThisDay();
    QTest::keyClick(panel->strip(), Qt::Key_Home);
    EXPECT_EQ(panel->day(), dateAt(100));
    panel->setRange({}, {});
    EXPECT_EQ(panel->strip()->maximum(), static_cast<int>(run->result.dates.size()) - 1);
    EXPECT_EQ(panel->day(), dateAt(100));
}

TEST_F(DayPanelTest, WhileItIsHiddenItSaysNothingAndThenCatchesUp) {
    open();
    panel->hide();
    QSignalSpy moved(panel.get(), &DayPanel::dayChanged);
    panel->setRange(dateAt(50), dateAt(90));
    EXPECT_EQ(moved.count(), 0) << "the range belongs to the view that is shown";
    panel->show();
    EXPECT_EQ(moved.count(), 1);
    waitForDay();
    EXPECT_EQ(panel->day(), dateAt(90));
    expectThisDay();
}

TEST_F(DayPanelTest, ADayBetweenSessionsIsTheOneBefore) {
    open();
    const auto& dates = run->result.dates;
    std::size_t monday = 60;
    while (dates[monday].days() - dates[monday - 1].days() < 3)
        ++monday;
    panel->setDay(dateAt(monday).addDays(-1));
    EXPECT_EQ(panel->day(), dateAt(monday - 1));
    waitForDay();
    expectThisDay();
}

TEST_F(DayPanelTest, TheTradesOfARebalanceAreOffered) {
    open();
    panel->setDay(format::toQDate(run->result.rebalances[2].fill));
    waitForDay();
    QPushButton* trades = nullptr;
    for (auto* button : panel->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == panel->shown()->trades) trades = button;
    ASSERT_NE(trades, nullptr);
    QSignalSpy asked(panel.get(), &DayPanel::tradesRequested);
    trades->click();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toDate(), panel->day());
}

TEST_F(DayPanelTest, TheCurrentRowFollowsItsSymbol) {
    open();
    panel->positions()->selectRow(3);
    const auto symbolOf = [this] {
        return panel->positions()->model()->snapshot()->columns.front().words(
            panel->positions()->selectedRow());
    };
    const QString symbol = symbolOf();
    panel->setDay(dateAt(150));
    waitForDay();
    EXPECT_EQ(symbolOf(), symbol);
}

TEST_F(DayPanelTest, OtherPricesThanTheRunsAreSaidAndCanBeTriedAgain) {
    auto other = std::make_shared<desk::RunView>(*run);
    other->result.inputHash = "other";
    panel = std::make_unique<DayPanel>(lab.theme, lab.jobs, lab.session);
    QSignalSpy state(panel->state(), &StateView::stateChanged);
    panel->showRun(other);
    panel->show();
    while (panel->state()->state() != StateView::State::Error)
        ASSERT_TRUE(state.wait(10'000));
    EXPECT_FALSE(panel->day().isValid());
    panel->showRun(run);
    waitForDay();
    EXPECT_EQ(panel->state()->state(), StateView::State::Content);
    expectThisDay();
}

TEST_F(DayPanelTest, AnotherRunKeepsTheDay) {
    open();
    panel->setDay(dateAt(120));
    waitForDay();
    const auto second = desk::loadRun(*lab.session, lab.addRun("Second", "inverse-volatility")).value();
    panel->showRun(second);
    waitForDay();
    EXPECT_EQ(panel->day(), dateAt(120));
}

TEST_F(DayPanelTest, ADayThatIsNotProvedIsSaidAndOthersAreShown) {
    auto damaged = std::make_shared<desk::RunView>(*run);
    damaged->result.trades.back().quantity *= 2.0;
    run = damaged;
    panel = std::make_unique<DayPanel>(lab.theme, lab.jobs, lab.session);
    QSignalSpy shown(panel.get(), &DayPanel::dayShown);
    panel->showRun(run);
    panel->show();
    ASSERT_TRUE(shown.wait(10'000));
    EXPECT_EQ(panel->dayState()->state(), StateView::State::Error);
    panel->setDay(dateAt(100));
    waitForDay();
    EXPECT_EQ(panel->dayState()->state(), StateView::State::Content);
    expectThisDay();
}

}  // namespace
