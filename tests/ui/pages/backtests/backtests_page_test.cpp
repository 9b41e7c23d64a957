// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtests_page.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/decision_dialog.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/state_view.h"
#include "ui/pages/backtests/backtest_fields.h"
#include "ui/pages/backtests/metric_table.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/register.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

/// The page in a window, over a workspace.
class BacktestsPageTest : public ::testing::Test {
protected:
    void open() {
        page = std::make_unique<BacktestsPage>(lab.context(), nullptr);
        lab.services.page = page.get();
        page->resize(1100, 900);
        page->show();
        load();
    }
    void load() {
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->refresh();
        ASSERT_TRUE(loaded.wait(10'000));
    }
    bool waitForRun(RunId id) {
        return QTest::qWaitFor([&] { return page->panel()->shown() && page->panel()->shown()->id == id; },
                               20'000);
    }
    QPushButton* emptyButton() {
        for (auto* empty : page->state()->findChildren<EmptyState*>())
            if (empty->isVisible()) return empty->button();
        return nullptr;
    }
    std::optional<Notice> notice(const char* key) {
        return page->notices()->notice(QString::fromLatin1(key));
    }
    std::size_t recorded() { return lab.session->vault().runs().value().size(); }

    ui::testing::Lab lab;
    std::unique_ptr<BacktestsPage> page;
};

void clickAction(QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions())
        if (action->text() == text) return action->trigger();
    FAIL() << text.toStdString();
}

}  // namespace

TEST_F(BacktestsPageTest, WithoutPricesItAsksForThem) {
    open();
    EXPECT_TRUE(page->isEmpty());
    EXPECT_EQ(page->inspector(), nullptr);  // the page takes its room
    emptyButton()->click();
    EXPECT_EQ(lab.services.actions, QStringList{QStringLiteral("import-prices")});
    EXPECT_EQ(page->form(), nullptr);
    EXPECT_FALSE(page->createButton()->isEnabled());
}

TEST_F(BacktestsPageTest, WithPricesItOffersTheFirstBacktest) {
    lab.addPrices();
    open();
    EXPECT_TRUE(page->isEmpty());
    EXPECT_TRUE(page->createButton()->isEnabled());
    emptyButton()->click();
    ASSERT_NE(page->form(), nullptr);
    EXPECT_TRUE(page->form()->isVisible());
    EXPECT_FALSE(page->form()->isModal());
    EXPECT_TRUE(page->form()->runButton()->isEnabled());
    EXPECT_TRUE(page->form()->words().contains(QStringLiteral("Small market")));
}

TEST_F(BacktestsPageTest, RunsWhatTheFormSaysAndSelectsTheResult) {
    lab.addPrices();
    open();
    page->openForm();
    page->form()->fields()->lookback()->setText(QStringLiteral("60"));
    page->form()->fields()->name()->setText(QStringLiteral("My first"));
    QSignalSpy badge(page.get(), &shell::Page::badgeChanged);
    page->form()->runButton()->click();
    EXPECT_FALSE(page->form()->isVisible());
    EXPECT_EQ(page->running()->count(), 1);
    EXPECT_TRUE(page->running()->isVisible());
    ASSERT_TRUE(waitForRun(RunId{1}));
    EXPECT_EQ(page->panel()->shown()->title, QStringLiteral("My first"));
    EXPECT_EQ(page->panel()->shown()->config->lookback, 60);
    EXPECT_EQ(page->runs()->selected(), RunId{1});
    EXPECT_FALSE(page->isEmpty());
    EXPECT_EQ(page->running()->count(), 0);
    EXPECT_TRUE(page->running()->isHidden());
    EXPECT_EQ(lab.services.changes, 1);
    EXPECT_EQ(badge.first().at(0).toInt(), 1);
    EXPECT_EQ(badge.last().at(0).toInt(), 0);
    EXPECT_EQ(lab.jobs.model()->row(0).resultLink, QStringLiteral("backtests/1"));
    EXPECT_EQ(lab.jobs.model()->row(0).outcome, QStringLiteral("run 1 recorded"));
    EXPECT_TRUE(page->panel()->syntheticChip()->isVisible());
}

TEST_F(BacktestsPageTest, ACancelledRunRecordsNothing) {
    lab.addPrices();
    open();
    auto config = lab.config("Long", "hrp");
    config.schedule = "daily";
    const JobId job = page->start({{}, config});
    ASSERT_NE(page->running()->row(job), nullptr);
    page->running()->row(job)->cancelButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->running()->count() == 0; }, 20'000));
    EXPECT_EQ(recorded(), 0U);
    EXPECT_EQ(lab.services.changes, 0);
    ASSERT_EQ(lab.services.notices.size(), 1);
    EXPECT_EQ(lab.services.notices.front().first, Severity::Info);
    EXPECT_EQ(page->notices()->count(), 0);
}

TEST_F(BacktestsPageTest, AFailingRunSaysTheCauseWhatIsSafeAndTheWayOn) {
    lab.addPrices();
    open();
    auto config = lab.config("Wrong", "equal");
    config.benchmark = "NOPE";
    const JobId job = page->start({{}, config});
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice("backtest").has_value(); }, 20'000));
    EXPECT_EQ(notice("backtest")->severity, Severity::Hard);
    EXPECT_TRUE(notice("backtest")->cause.contains(QStringLiteral("NOPE")));
    EXPECT_TRUE(notice("backtest")->detail.contains(QStringLiteral("Nothing was recorded")));
    EXPECT_EQ(recorded(), 0U);
    EXPECT_EQ(page->running()->count(), 0);
    ASSERT_NE(page->running()->row(job), nullptr);  // its line stays, with the way to run it again
    Q_EMIT page->notices()->actionTriggered(QStringLiteral("backtest"));
    ASSERT_NE(page->form(), nullptr);
    EXPECT_EQ(page->form()->fields()->form().benchmark, QStringLiteral("NOPE"));
    EXPECT_EQ(page->notices()->count(), 0);
    EXPECT_EQ(page->running()->row(job), nullptr);
}

TEST_F(BacktestsPageTest, AFailedRunCanBeRunAgainFromItsLine) {
    lab.addPrices();
    open();
    auto config = lab.config("Wrong", "equal");
    config.benchmark = "NOPE";
    const JobId job = page->start({{}, config});
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice("backtest").has_value(); }, 20'000));
    Q_EMIT page->running()->row(job)->againRequested();
    EXPECT_EQ(page->running()->row(job), nullptr);
    EXPECT_EQ(page->running()->count(), 1);
    EXPECT_EQ(page->notices()->count(), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice("backtest").has_value(); }, 20'000));
}

TEST_F(BacktestsPageTest, ARunningBacktestPausesAndGoesOn) {
    lab.addPrices();
    open();
    auto config = lab.config("Long", "hrp");
    config.schedule = "daily";
    const JobId job = page->start({{}, config});
    const auto held = [&] { return lab.jobs.model()->row(lab.jobs.model()->rowOf(job)).held(); };
    Q_EMIT page->running()->row(job)->pauseRequested();
    EXPECT_TRUE(held());
    Q_EMIT page->running()->row(job)->resumeRequested();
    EXPECT_FALSE(held());
    lab.jobs.cancel(job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->running()->count() == 0; }, 20'000));
}

TEST_F(BacktestsPageTest, TheNewestRunIsShownAndKeysChooseAnother) {
    lab.addPrices();
    const RunId first = lab.addRun("First");
    const RunId second = lab.addRun("Second", "inverse-volatility");
    open();
    ASSERT_TRUE(waitForRun(second));
    EXPECT_EQ(page->runs()->rows().front().id, second);
    page->runs()->list()->setFocus();
    QTest::keyClick(page->runs()->list(), Qt::Key_Down);
    ASSERT_TRUE(waitForRun(first));
    EXPECT_EQ(page->panel()->shown()->title, QStringLiteral("First"));
    load();  // new content keeps the choice
    EXPECT_EQ(page->runs()->selected(), first);
}

TEST_F(BacktestsPageTest, ASlowLoadShowsTheShapeOfWhatWillCome) {
    lab.addPrices();
    const RunId first = lab.addRun("First");
    lab.addRun("Second");
    open();
    std::atomic<bool> gate = false;
    for (int i = 0; i < 64; ++i)  // more than the bridge has threads
        lab.jobs.query<int>(
            [&gate](jobs::JobContext&) -> Result<int> {
                while (!gate)
                    std::this_thread::yield();
                return 0;
            },
            page.get(), {});
    page->openItem(QString::number(first.value));
    EXPECT_NE(page->panel()->shown(), nullptr);  // not at once: a quick load would flicker
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->panel()->shown() == nullptr; }, 5'000));
    EXPECT_EQ(page->runState()->state(), StateView::State::Loading);
    gate = true;
    ASSERT_TRUE(waitForRun(first));
    EXPECT_EQ(page->runState()->state(), StateView::State::Content);
}

TEST_F(BacktestsPageTest, OpenItemSelectsARunOrSaysThatThereIsNone) {
    lab.addPrices();
    const RunId first = lab.addRun("First");
    lab.addRun("Second");
    open();
    page->openItem(QString::number(first.value));
    ASSERT_TRUE(waitForRun(first));
    const RunId third = lab.addRun("Third");
    page->openItem(QStringLiteral("backtests/%1").arg(third.value));  // not listed yet
    ASSERT_TRUE(waitForRun(third));
    page->openItem(QStringLiteral("99"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice("item").has_value(); }, 10'000));
    EXPECT_TRUE(notice("item")->cause.contains(QStringLiteral("99")));
    EXPECT_EQ(page->runs()->selected(), third);
}

TEST_F(BacktestsPageTest, ChartsShareCrossHairAndRange) {
    lab.addPrices();
    lab.addRun("First");
    open();
    auto* equity = page->panel()->equity();
    auto* weights = page->panel()->weights();
    const auto dates = page->panel()->shown()->equity->dates;
    const QDate day = dates[dates.size() / 2];
    Q_EMIT equity->crosshairTimeMoved(charts::dateMs(day), true);
    EXPECT_TRUE(weights->readout().startsWith(format::date(day)));
    Q_EMIT weights->crosshairMoved(dates[40]);
    EXPECT_EQ(equity->crosshair(), dates[40]);
    Q_EMIT equity->crosshairTimeMoved(0, false);
    equity->setVisibleDates(dates[100], dates[200]);
    EXPECT_TRUE(weights->csv().contains(dates[150].toString(Qt::ISODate).toLatin1()));
    EXPECT_FALSE(weights->csv().contains(dates[90].toString(Qt::ISODate).toLatin1()));
}

TEST_F(BacktestsPageTest, TheInspectorHoldsStatisticsAndProvenance) {
    lab.addPrices();
    lab.addRun("First", "hrp");
    open();
    auto* inspector = qobject_cast<RunInspector*>(page->inspector());
    ASSERT_NE(inspector, nullptr);
    EXPECT_GE(inspector->statistics()->lines().size(), 20);
    EXPECT_TRUE(inspector->statistics()->tsv().contains(QStringLiteral("SYNX")));
    QStringList keys;
    for (const KeyValue& item : inspector->reproducibility()->items())
        keys.append(item.key);
    for (const char* key : {"Input hash", "Seed", "By", "Took", "Data set"})
        EXPECT_TRUE(keys.contains(QString::fromLatin1(key))) << key;
    EXPECT_TRUE(keys.join(QLatin1Char(' ')).contains(QStringLiteral("Program version")));
    inspector->againButton()->click();
    ASSERT_NE(page->form(), nullptr);
    EXPECT_EQ(page->form()->fields()->form().lookback, QStringLiteral("60"));
}

TEST_F(BacktestsPageTest, FilesAndPicturesOfTheRunAreHandedToTheWindow) {
    lab.addPrices();
    lab.addRun("First");
    open();
    clickAction(page->saveMenu(), QStringLiteral("Equity (CSV)"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lab.services.saved.isEmpty(); }, 10'000));
    EXPECT_EQ(lab.services.savedName, QStringLiteral("run-1-equity.csv"));
    EXPECT_TRUE(lab.services.saved.startsWith("date,"));
    clickAction(page->saveMenu(), QStringLiteral("Chart (PNG)"));
    EXPECT_EQ(lab.services.savedName, QStringLiteral("run-1-equity.png"));
    EXPECT_TRUE(lab.services.saved.startsWith("\x89PNG"));
    Q_EMIT page->panel()->equity()->saveRequested("a", QStringLiteral("b.csv"));
    EXPECT_EQ(lab.services.savedName, QStringLiteral("run-1-b.csv"));
}

TEST_F(BacktestsPageTest, TheFormRefusesToRunWhatIsWrong) {
    lab.addPrices();
    open();
    page->openForm();
    auto* fields = page->form()->fields();
    fields->lookback()->setText(QStringLiteral("one year"));
    EXPECT_FALSE(page->form()->runButton()->isEnabled());
    EXPECT_TRUE(fields->row(FormField::Lookback)->hasError());
    EXPECT_TRUE(page->form()->decideButton()->accessibleDescription().contains(QStringLiteral("correction")));
    fields->lookback()->setText(QStringLiteral("60"));
    EXPECT_TRUE(page->form()->runButton()->isEnabled());
    EXPECT_FALSE(fields->row(FormField::Lookback)->hasError());
}

TEST_F(BacktestsPageTest, IntroducesItselfToTheWindow) {
    shell::PageRegistry registry;
    registerPage(registry);
    const shell::PageEntry* entry = registry.find(QStringLiteral("backtests"));
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->group, shell::Group::Research);
    const std::unique_ptr<shell::Page> made(entry->make(lab.context(), nullptr));
    EXPECT_NE(qobject_cast<BacktestsPage*>(made.get()), nullptr);
}

TEST_F(BacktestsPageTest, NothingIsCutOffAtTheRightFrom560PixelsUp) {
    lab.addPrices();
    lab.addRun("A run with a name that is rather long for a narrow page");
    open();
    ASSERT_TRUE(waitForRun(RunId{1}));
    for (const int width : {560, 700, 799, 800, 886, 939, 940, 1300}) {
        page->resize(width, 800);
        QTest::qWait(10);
        const QRect panel(page->panel()->mapTo(page.get(), QPoint()), page->panel()->size());
        EXPECT_LE(panel.right(), width) << width;
        EXPECT_EQ(page->panel()->width(), page->panel()->parentWidget()->width()) << width;
        for (QWidget* part : page->panel()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            EXPECT_TRUE(part->isHidden() || part->geometry().right() <= page->panel()->width()) << width;
        EXPECT_EQ(page->panel()->equity()->plot().right(), page->panel()->weights()->plot().right()) << width;
        EXPECT_GE(page->runs()->width(), 200) << width;
        EXPECT_GE(page->runs()->list()->viewport()->height(), page->runs()->list()->sizeHintForRow(0))
            << width;
    }
}

TEST_F(BacktestsPageTest, ThePicturesAndNumbersOfTheChartCanBeSaved) {
    lab.addPrices();
    lab.addRun("Equal");
    open();
    ASSERT_TRUE(waitForRun(RunId{1}));
    Q_EMIT page->panel()->equity()->saveRequested("date\r\n", QStringLiteral("growth.csv"));
    EXPECT_EQ(lab.services.savedName, QStringLiteral("run-1-growth.csv"));
    EXPECT_EQ(lab.services.saved, QByteArray("date\r\n"));
}

TEST_F(BacktestsPageTest, WhatTheKeyboardReachesHasAName) {
    lab.addPrices();
    lab.addRun("Equal");
    open();
    page->openForm();
    ASSERT_TRUE(waitForRun(RunId{1}));
    EXPECT_EQ(namelessWidgets(page.get()), "");
    EXPECT_EQ(namelessWidgets(page->inspector()), "");
    EXPECT_EQ(namelessWidgets(page->form()), "");
}
