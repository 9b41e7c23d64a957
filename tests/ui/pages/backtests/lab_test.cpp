// SPDX-License-Identifier: GPL-3.0-or-later
// The lab as one: the brush and what follows it, tags, and the limit of a comparison.
#include "tests/ui/pages/backtests/lab.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "core/desk/run_tags.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/analysis_panel.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/day_panel.h"
#include "ui/pages/backtests/metric_table.h"
#include "ui/pages/backtests/range_brush.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/tags_dialog.h"
#include "ui/pages/backtests/trades_panel.h"
#include "ui/pages/backtests/view_strip.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

class LabTest : public ::testing::Test {
protected:
    void open(int runs) {
        lab.addPrices();
        for (int i = 0; i < runs; ++i)
            ids.append(lab.addRun("Run " + std::to_string(i), i % 2 == 0 ? "equal" : "inverse-volatility"));
        auto context = lab.context();
        context.commands = &commands;
        page = std::make_unique<BacktestsPage>(context, nullptr);
        lab.services.page = page.get();
        page->resize(1200, 900);
        page->show();
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->refresh();
        ASSERT_TRUE(loaded.wait(10'000));
        ASSERT_TRUE(page->panel()->shown());
    }
    RunInspector* inspector() { return qobject_cast<RunInspector*>(page->inspector()); }

    ui::testing::Lab lab;
    shell::CommandRegistry commands;
    QList<RunId> ids;
    std::unique_ptr<BacktestsPage> page;
};

}  // namespace

TEST_F(LabTest, WhatIsBrushedIsWhatEveryTableSays) {
    open(1);
    RunPanel* panel = page->panel();
    const auto run = panel->shown();
    const auto& dates = run->equity->dates;
    panel->setView(RunPanel::View::Trades);
    EXPECT_EQ(inspector()->scope()->current(), 0);  // the whole run, until a period is chosen
    Q_EMIT panel->brush()->brushed(dates[200], dates[400]);
    EXPECT_EQ(panel->shownDates(), std::pair(dates[200], dates[400]));  // the charts
    EXPECT_EQ(panel->brush()->range(), (charts::IndexRange{200, 400}));
    const auto expected = rangeDisplay(*run, dates[200], dates[400]).value();
    const QString heading = QStringLiteral("Statistics of ") + expected->title;
    ASSERT_TRUE(QTest::qWaitFor([&] { return inspector()->heading() == heading; }, 10'000));
    EXPECT_EQ(inspector()->scope()->current(), 1);
    const auto& lines = inspector()->statistics()->lines();
    ASSERT_EQ(lines.size(), expected->statistics.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        EXPECT_EQ(lines[i].strategy, expected->statistics[i].strategy) << lines[i].label.toStdString();
    EXPECT_EQ(panel->trades()->trades()->model()->matchingRows(),
              static_cast<int>(expected->trades->rows.size()));
    EXPECT_LT(expected->trades->rows.size(), run->trades->size());
    EXPECT_EQ(panel->weightsTable()->model()->snapshot()->rows, expected->weights->rows);
    EXPECT_EQ(panel->returns()->data()->distributions.front().samples, 200);
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.whole-run")));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return inspector()->heading() == QStringLiteral("Statistics"); }, 10'000));
    EXPECT_TRUE(panel->brush()->whole());
    EXPECT_EQ(inspector()->scope()->current(), 0);
}

TEST_F(LabTest, TablesFollowWhileThePeriodIsStillDragged) {
    open(1);
    RunPanel* panel = page->panel();
    const auto& dates = panel->shown()->equity->dates;
    QString first;
    // A drag that never rests for longer than a few milliseconds.
    const bool followed = QTest::qWaitFor(
        [&, last = 300]() mutable {
            last = last == 300 ? 301 : 300;
            Q_EMIT panel->brush()->brushed(dates[100], dates[static_cast<std::size_t>(last)]);
            return inspector()->heading() != QStringLiteral("Statistics");
        },
        5'000);
    EXPECT_TRUE(followed);
}

TEST_F(LabTest, ADayLeadsToItsTradesAndATradeToItsDay) {
    open(1);
    RunPanel* panel = page->panel();
    const auto& rebalances = panel->shown()->view->result.rebalances;
    const QDate fill = format::toQDate(rebalances[4].fill);
    panel->equity()->setCrosshair(fill);
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.day")));
    EXPECT_EQ(panel->view(), RunPanel::View::Day);
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->day()->day() == fill; }, 10'000));
    Q_EMIT panel->day()->tradesRequested(fill);
    EXPECT_EQ(panel->view(), RunPanel::View::Trades);
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->trades()->rebalance() == 4; }, 10'000));
    Q_EMIT panel->trades()->dayRequested(fill);
    EXPECT_EQ(panel->view(), RunPanel::View::Day);
    const auto& dates = panel->shown()->equity->dates;
    Q_EMIT panel->day()->dayChanged(dates[77]);
    EXPECT_EQ(panel->equity()->crosshair(), dates[77]);
    Q_EMIT panel->analysis()->rangeRequested(dates[50], dates[90]);
    EXPECT_EQ(panel->shownDates(), std::pair(dates[50], dates[90]));
}

TEST_F(LabTest, TagsAreSetFilteredByAndRecorded) {
    open(2);
    EXPECT_FALSE(page->runs()->tagButton()->isVisible());
    ASSERT_TRUE(commands.run(QStringLiteral("backtests.tags")));
    TagsDialog* dialog = page->tagsDialog();
    ASSERT_NE(dialog, nullptr);
    dialog->field()->setText(QStringLiteral("desk, for the board"));
    QTest::keyClick(dialog->field(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->runs()->tagButton()->isVisible(); }, 10'000));
    const RunId tagged = page->runs()->selected();
    EXPECT_EQ(desk::loadRunTags(*lab.session, tagged).value(),
              (std::vector<std::string>{"desk", "for the board"}));
    page->runs()->filter()->setText(filterWord(QStringLiteral("for the board")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->runs()->shownRows().size() == 1; }, 5'000));
    EXPECT_EQ(page->runs()->shownRows().front().id, tagged);
    auto* words = page->panel()->findChild<QLabel*>(QStringLiteral("run tags"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return words->isVisible(); }, 5'000));
}

TEST_F(LabTest, ATagThatCannotBeIsToldBeforeItIsSaved) {
    open(1);
    page->editTags();
    TagsDialog* dialog = page->tagsDialog();
    dialog->field()->setText(QString(40, QLatin1Char('x')));
    EXPECT_TRUE(dialog->row()->hasError());
    EXPECT_FALSE(dialog->decideButton()->isEnabled());
    dialog->field()->setText(QStringLiteral("desk"));
    EXPECT_FALSE(dialog->row()->hasError());
    page->saveTags(RunId{77}, {"desk"});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            for (auto* label : page->findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("there is no run 77"), Qt::CaseInsensitive))
                    return true;
            return false;
        },
        10'000));
}

TEST_F(LabTest, MoreThanSixRunsAreNotComparedAndThePageSaysSo) {
    open(7);
    page->runs()->choose(ids);
    page->compareRuns();
    ComparePanel* comparison = page->panel()->comparison();
    EXPECT_EQ(comparison->state()->state(), StateView::State::Empty);
    bool said = false;
    for (auto* label : comparison->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("At most 6"));
    EXPECT_TRUE(said);
    page->runs()->choose(ids.mid(0, 6));
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparison->state()->showsContent(); }, 20'000));
    EXPECT_EQ(comparison->chart()->data()->lines.size(), 6U);
}

TEST_F(LabTest, TheViewsNeverAskForMoreRoomThanThePageHas) {
    open(1);
    for (const int width : {560, 600, 744, 800, 940, 1200}) {
        page->resize(width, 800);
        QTest::qWait(10);
        EXPECT_EQ(page->panel()->width(), page->panel()->parentWidget()->width()) << width;
        EXPECT_LE(page->panel()->views()->minimumSizeHint().width(), page->panel()->views()->width());
    }
}
