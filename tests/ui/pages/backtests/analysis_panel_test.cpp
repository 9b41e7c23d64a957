// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/analysis_panel.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <string>

#include <gtest/gtest.h>

#include "core/desk/run_view.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

class AnalysisPanelTest : public ::testing::Test {
protected:
    void SetUp() override {
        lab.addPrices();
        run = desk::loadRun(*lab.session, lab.addRun("Equal")).value();
        panel = std::make_unique<AnalysisPanel>(lab.theme, lab.jobs, lab.session);
        panel->resize(900, 1600);
    }
    void open() {
        panel->showRun(run);
        panel->show();
        wait();
    }
    void wait() {
        QSignalSpy shown(panel.get(), &AnalysisPanel::analysisShown);
        ASSERT_TRUE(shown.wait(20'000));
    }
    void write(const QString& file, const std::string& text) {
        ASSERT_TRUE(lab.files.writeAtomically(file.toStdString(), text, 0600).ok());
    }
    [[nodiscard]] QDate dateAt(std::size_t session) const {
        return format::toQDate(run->result.dates[session]);
    }

    ui::testing::Lab lab;
    std::shared_ptr<const desk::RunView> run;
    std::unique_ptr<AnalysisPanel> panel;
};

TEST_F(AnalysisPanelTest, ShowsEveryPartOfTheRun) {
    open();
    ASSERT_NE(panel->shown(), nullptr);
    EXPECT_EQ(panel->state()->state(), StateView::State::Content);
    EXPECT_GT(panel->drawdowns()->model()->rowCount(), 3);
    EXPECT_EQ(panel->regimes()->model()->rowCount(), 4);
    EXPECT_GT(panel->sectors()->model()->rowCount(), 3);
    EXPECT_EQ(panel->factors()->model()->rowCount(), 0);
    EXPECT_TRUE(panel->shown()->market.startsWith(QStringLiteral("of SYN")));
}

TEST_F(AnalysisPanelTest, TheHiddenMarkovModelIsOneChoiceAway) {
    open();
    panel->methods()->setCurrent(1);
    Q_EMIT panel->methods()->chosen(1);
    EXPECT_EQ(panel->regimes()->model()->rowCount(), 2);
}

TEST_F(AnalysisPanelTest, EverythingFollowsTheRange) {
    open();
    panel->setRange(dateAt(100), dateAt(150));
    panel->setRange(dateAt(100), dateAt(300));
    wait();
    const auto& analysis = *panel->shown()->analysis;
    EXPECT_EQ(format::toQDate(analysis.from), dateAt(100));
    EXPECT_EQ(format::toQDate(analysis.to), dateAt(300));
    EXPECT_EQ(analysis.returns, 200U);
    EXPECT_NEAR(analysis.account.value->timeWeighted, run->result.equity[300] / run->result.equity[100] - 1.0,
                1e-12);
}

TEST_F(AnalysisPanelTest, WhileItIsHiddenARangeWaits) {
    open();
    panel->hide();
    QSignalSpy shown(panel.get(), &AnalysisPanel::analysisShown);
    panel->setRange(dateAt(100), dateAt(300));
    QTest::qWait(300);
    EXPECT_EQ(shown.count(), 0);
    panel->show();
    ASSERT_TRUE(shown.wait(20'000));
    EXPECT_EQ(panel->shown()->analysis->returns, 200U);
}

TEST_F(AnalysisPanelTest, PaymentsPartTheTwoReturns) {
    open();
    const auto plain = *panel->shown()->analysis->account.value;
    EXPECT_NEAR(plain.timeWeighted, plain.moneyWeighted, 1e-9);
    panel->payments()->setCurrentIndex(2);
    Q_EMIT panel->payments()->activated(2);
    wait();
    const auto paid = *panel->shown()->analysis->account.value;
    EXPECT_NEAR(paid.timeWeighted, plain.timeWeighted, 1e-12);
    EXPECT_NE(paid.moneyWeightedAnnual, plain.moneyWeightedAnnual);
    EXPECT_GT(paid.flows, 0.0);
}

TEST_F(AnalysisPanelTest, AFallThatIsOpenedAsksForItsDays) {
    open();
    QSignalSpy asked(panel.get(), &AnalysisPanel::rangeRequested);
    Q_EMIT panel->drawdowns()->rowActivated(0);
    ASSERT_EQ(asked.count(), 1);
    const auto& fall = panel->shown()->analysis->drawdowns.front();
    EXPECT_EQ(asked.front()[0].toDate(), format::toQDate(fall.peak));
    EXPECT_EQ(asked.front()[1].toDate(),
              format::toQDate(fall.recovery.value_or(panel->shown()->analysis->to)));
}

TEST_F(AnalysisPanelTest, FactorsOfAFileAreExplainedAndABadFileChangesNothing) {
    open();
    const QString bad = lab.folder.filePath(QStringLiteral("bad.csv"));
    write(bad, "date,mkt\n2021-01-04,0.1\n2021-01-05,0.2\n");
    panel->useFactors(bad);
    for (int i = 0; i < 500 && panel->state()->notices()->count() == 0; ++i)
        QTest::qWait(10);
    ASSERT_EQ(panel->state()->notices()->count(), 1);
    EXPECT_EQ(panel->factors()->model()->rowCount(), 0);
    const QString good = lab.folder.filePath(QStringLiteral("good.csv"));
    const auto returns = run->result.benchmarkReturns();
    std::string text = "date,mkt_rf,rf\n";
    for (std::size_t i = 0; i < returns.size(); ++i)
        text += run->result.dates[i + 1].iso() + "," + std::to_string(100.0 * returns[i]) + ",0\n";
    write(good, text);
    panel->useFactors(good);
    wait();
    EXPECT_EQ(panel->factors()->model()->rowCount(), 2);
    ASSERT_TRUE(panel->shown()->analysis->factors.value.has_value());
    EXPECT_NEAR(panel->shown()->analysis->factors.value->factors.front().value,
                analytics::metric(run->metrics, "beta").value(), 1e-3);
}

TEST_F(AnalysisPanelTest, OtherPricesThanTheRunsAreSaid) {
    auto other = std::make_shared<desk::RunView>(*run);
    other->result.inputHash = "other";
    QSignalSpy state(panel->state(), &StateView::stateChanged);
    panel->showRun(other);
    panel->show();
    while (panel->state()->state() != StateView::State::Error)
        ASSERT_TRUE(state.wait(10'000));
    panel->showRun(run);
    wait();
    EXPECT_EQ(panel->state()->state(), StateView::State::Content);
}

}  // namespace
