// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_page.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/overview/page_stage.h"
#include "tests/ui/pages/overview/small_workspace.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/error_state.h"
#include "ui/kit/format.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/overview/register.h"

using namespace qd;
using namespace qd::ui;

namespace {

const QString kId = QStringLiteral("overview");

shell::PageRegistry registry() {
    shell::PageRegistry r;
    pages::overview::registerPage(r);
    return r;
}

bool chipShown(PageStage& stage, const QString& text) {
    const auto* top = stage.page().window();
    for (const Chip* chip : top->findChildren<Chip*>())
        if (chip->text() == text && chip->isVisible()) return true;
    return false;
}

QString joined(const QList<KeyValue>& items) {
    QStringList out;
    for (const KeyValue& item : items)
        out.append(item.key + QLatin1Char('=') + item.value);
    return out.join(QLatin1Char('|'));
}

}  // namespace

TEST(OverviewPage, RegistersItselfFirstInThePortfolio) {
    const auto r = registry();
    ASSERT_NE(r.find(kId), nullptr);
    EXPECT_EQ(r.find(kId)->group, shell::Group::Portfolio);
}

TEST(OverviewPage, ShowsTheShapeWhileItLoads) {
    SmallWorkspace workspace;
    PageStage stage(registry(), kId, workspace.session());
    QSignalSpy loaded(&stage.page(), &shell::Page::loaded);
    stage.page().refresh();
    EXPECT_EQ(stage.find<StateView>()->state(), StateView::State::Loading);
    EXPECT_EQ(stage.find<Skeleton>()->parts().front().shape, SkeletonPart::Shape::Tiles);
    ASSERT_TRUE(loaded.wait(20'000));
    EXPECT_EQ(stage.find<StateView>()->state(), StateView::State::Content);
}

TEST(OverviewPage, AnEmptyWorkspaceLeadsToItsFirstSteps) {
    SmallWorkspace workspace;
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    EXPECT_FALSE(stage.find<TileStrip>()->isVisible());
    EXPECT_FALSE(stage.find<charts::TimeSeriesChart>()->isVisible());
    EXPECT_FALSE(chipShown(stage, QStringLiteral("SYNTHETIC")));
    ASSERT_NE(stage.button(QStringLiteral("Import prices")), nullptr);
    stage.button(QStringLiteral("Import prices"))->click();
    ASSERT_NE(stage.button(QStringLiteral("Import holdings")), nullptr);
    stage.button(QStringLiteral("Import holdings"))->click();
    EXPECT_EQ(stage.services.calls, QStringList({QStringLiteral("trigger import-prices"),
                                                 QStringLiteral("trigger import-holdings")}));
}

TEST(OverviewPage, WithPricesAloneItLeadsToABacktest) {
    SmallWorkspace workspace;
    workspace.addPrices(false);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    for (QPushButton* button : stage.page().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Open backtests") && button->isVisible()) button->click();
    EXPECT_TRUE(stage.services.calls.contains(QStringLiteral("open backtests")));
    EXPECT_TRUE(joined(stage.find<KeyValueList>(QStringLiteral("data"))->items())
                    .contains(QStringLiteral("Data set=Small market")));
    EXPECT_FALSE(stage.find<KeyValueList>(QStringLiteral("run"))->isVisible());
}

TEST(OverviewPage, ShowsWhatTheDeskLoads) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addRun();
    workspace.addHoldings(5, true);
    const auto view = desk::loadOverview(*workspace.session()).value();
    PageStage stage(registry(), kId, workspace.session());
    QSignalSpy badge(&stage.page(), &shell::Page::badgeChanged);
    ASSERT_TRUE(stage.load());
    const auto& tiles = stage.find<TileStrip>()->tiles();
    EXPECT_EQ(namelessWidgets(&stage.page()), "");
    EXPECT_EQ(tiles[0].value, format::moneyCompact(view->positions->totalValue));
    EXPECT_TRUE(tiles[1].context.startsWith(format::change(*view->positions->dayChange)));
    const auto& ofRun = stage.find<TileStrip>(QStringLiteral("runTiles"))->tiles();
    ASSERT_EQ(ofRun.size(), 4);
    EXPECT_EQ(ofRun[1].value, format::number(*analytics::metric(view->run->metrics, "sharpe"), 2));
    ASSERT_TRUE(view->run->sharpe.has_value());
    EXPECT_EQ(ofRun[1].context,
              QStringLiteral("%1 to %2")
                  .arg(format::number(view->run->sharpe->low, 2), format::number(view->run->sharpe->high, 2)))
        << "nothing else was tried";
    EXPECT_TRUE(ofRun[1].toolTip.contains(QStringLiteral("benchmark "))) << "with its own interval";
    double moved = 0.0;
    const auto& movers = stage.find<charts::BarChart>(QStringLiteral("movers"))->data();
    for (const double gain : movers->series[0].values)
        moved += gain;
    EXPECT_NEAR(moved, *view->positions->dayGain, 1e-6);
    const auto& chart = stage.find<charts::TimeSeriesChart>()->data();
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->dates.size(), view->run->result.dates.size());
    EXPECT_EQ(chart->lines.size(), 2U);
    EXPECT_EQ(stage.find<models::BlotterView>()->model()->rowCount(), 6);
    EXPECT_TRUE(chipShown(stage, QStringLiteral("SYNTHETIC")));
    ASSERT_EQ(badge.count(), 1);
    EXPECT_GE(badge.at(0).at(0).toInt(), 1);
    const QString run = joined(stage.find<KeyValueList>(QStringLiteral("run"))->items());
    EXPECT_TRUE(run.contains(QStringLiteral("Configuration=Equal weight monthly"))) << run.toStdString();
    EXPECT_TRUE(run.contains(QStringLiteral("By=ann")));
    EXPECT_TRUE(joined(stage.find<KeyValueList>(QStringLiteral("audit"))->items())
                    .contains(format::shortHash(format::text(view->auditHead))));
}

TEST(OverviewPage, AttentionAndRowsLeadToTheirPages) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addRun();
    workspace.addHoldings(3, true);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    ASSERT_NE(stage.button(QStringLiteral("Show positions")), nullptr);
    stage.button(QStringLiteral("Show positions"))->click();
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open positions NOPRICE"));
    stage.button(QStringLiteral("Open the backtest"))->click();
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open backtests 1"));
    auto* blotter = stage.find<models::BlotterView>();
    blotter->selectRow(1);
    const QString symbol = blotter->model()->keyOf(1);
    QTest::keyClick(blotter->table(), Qt::Key_Return);
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open positions ") + symbol);
    stage.button(QStringLiteral("Show all"))->click();
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open positions"));
}

TEST(OverviewPage, ARefreshShowsWhatHasComeIn) {
    SmallWorkspace workspace;
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    workspace.addPrices(true, false);
    workspace.addRun();
    ASSERT_TRUE(stage.load());
    EXPECT_TRUE(stage.find<charts::TimeSeriesChart>()->isVisible());
    EXPECT_EQ(stage.find<charts::TimeSeriesChart>()->data()->lines.size(), 1U);
    EXPECT_TRUE(stage.find<TileStrip>(QStringLiteral("runTiles"))->isVisible());
    EXPECT_EQ(stage.find<TileStrip>(QStringLiteral("runTiles"))->tiles().size(), 4);
}

TEST(OverviewPage, FitsTheNarrowestWindow) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addSectors();
    workspace.addRun();
    workspace.addHoldings(3);
    PageStage stage(registry(), kId, workspace.session(), Theme::Mode::Dark, true);
    ASSERT_TRUE(stage.load());
    const auto* blotter = stage.find<models::BlotterView>();
    EXPECT_TRUE(blotter->columnShown(QStringLiteral("sector")));
    stage.page().window()->resize(940, 640);
    QTest::qWait(20);
    EXPECT_FALSE(blotter->columnShown(QStringLiteral("sector")));
    EXPECT_EQ(blotter->table()->horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(stage.page().findChild<QScrollArea*>()->horizontalScrollBar()->maximum(), 0);
}

TEST(OverviewPage, SavingTheChartGoesThroughTheWindow) {
    SmallWorkspace workspace;
    PageStage stage(registry(), kId, workspace.session());
    auto* chart = stage.find<charts::TimeSeriesChart>();
    Q_EMIT chart->saveRequested(QByteArrayLiteral("bytes"), QStringLiteral("chart.png"));
    EXPECT_EQ(stage.services.calls, QStringList({QStringLiteral("save chart.png")}));
    EXPECT_EQ(stage.services.saved, QByteArrayLiteral("bytes"));
}

TEST(OverviewPage, AnErrorSaysTheCauseWhatIsSafeAndOffersRetry) {
    SmallWorkspace workspace;
    workspace.reopenWithoutPermission();
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(stage.find<StateView>()->state(), StateView::State::Error);
    EXPECT_FALSE(stage.find<TileStrip>()->isVisible());
    QSignalSpy again(&stage.page(), &shell::Page::loaded);
    ASSERT_NE(stage.button(QStringLiteral("Try again")), nullptr);
    stage.button(QStringLiteral("Try again"))->click();
    EXPECT_TRUE(again.wait(20'000));
}

TEST(OverviewPage, SectorsAreAskedForWhereThereAreNone) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(3);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    ASSERT_NE(stage.button(QStringLiteral("Import sectors")), nullptr);
    stage.button(QStringLiteral("Import sectors"))->click();
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("trigger import-sectors"));
}

TEST(OverviewPage, AChoiceIsToldAndAnotherPanelsChoiceIsFollowedInSilence) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addSectors();
    workspace.addHoldings(4);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    QSignalSpy told(&stage.page(), &shell::Page::selected);
    auto* blotter = stage.find<models::BlotterView>();
    blotter->table()->setFocus();
    QTest::keyClick(blotter->table(), Qt::Key_Down);
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.at(0).at(0).value<shell::Selection>(),
              (shell::Selection{QStringLiteral("symbol"),
                                blotter->model()->keyOf(blotter->table()->currentIndex().row())}));
    auto* sectors = stage.find<charts::BarChart>(QStringLiteral("sectors"));
    sectors->setFocus();
    QTest::keyClick(sectors, Qt::Key_Home);
    ASSERT_EQ(told.count(), 2);
    EXPECT_EQ(told.at(1).at(0).value<shell::Selection>(),
              (shell::Selection{QStringLiteral("sector"), QStringLiteral("Information Technology")}));
    QTest::keyClick(sectors, Qt::Key_Return);
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open positions Information Technology"));
    stage.page().follow({QStringLiteral("symbol"), format::text(workspace.symbols()[2])});
    EXPECT_EQ(blotter->model()->keyOf(blotter->table()->currentIndex().row()),
              format::text(workspace.symbols()[2]));
    stage.page().follow({QStringLiteral("symbol"), QStringLiteral("NOBODY")});
    stage.page().follow({QStringLiteral("run"), QStringLiteral("1")});
    EXPECT_EQ(told.count(), 2);
}

TEST(OverviewPage, KeysReviewOpenAndExplain) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addRun();
    workspace.addHoldings(3);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    auto* blotter = stage.find<models::BlotterView>();
    blotter->selectRow(0);
    auto* tiles = stage.find<TileStrip>(QStringLiteral("tiles"));
    tiles->setFocus();
    QTest::keyClick(tiles, Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open data 1"));
    QTest::keyClick(tiles, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open backtests 1"));
    QTest::keyClick(tiles, Qt::Key_Right);
    QTest::keyClick(tiles, Qt::Key_E);
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("explain overview/day_change"));
    blotter->table()->setFocus();
    QTest::keyClick(blotter->table(), Qt::Key_E);
    EXPECT_EQ(stage.services.calls.takeLast(),
              QStringLiteral("explain position/%1/value").arg(blotter->model()->keyOf(0)));
    EXPECT_TRUE(stage.button(QStringLiteral("Show all"))->toolTip().contains(QStringLiteral("Ctrl")));
}

TEST(OverviewPage, RemembersTheChartAndTheColumns) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addRun();
    workspace.addHoldings(3);
    QJsonValue kept;
    {
        PageStage stage(registry(), kId, workspace.session());
        ASSERT_TRUE(stage.load());
        stage.find<charts::TimeSeriesChart>()->setDrawdownVisible(false);
        stage.find<models::BlotterView>()->setColumnShown(QStringLiteral("recent"), false);
        kept = stage.page().saveState();
    }
    PageStage stage(registry(), kId, workspace.session());
    stage.page().restoreState(kept);
    ASSERT_TRUE(stage.load());
    EXPECT_FALSE(stage.find<charts::TimeSeriesChart>()->drawdownVisible());
    EXPECT_FALSE(stage.find<models::BlotterView>()->columnShown(QStringLiteral("recent")));
    stage.page().restoreState(QStringLiteral("not an object"));
    EXPECT_FALSE(stage.find<charts::TimeSeriesChart>()->drawdownVisible());
}

TEST(OverviewPage, OutlivesAnAnswerThatComesTooLate) {
    SmallWorkspace workspace;
    auto stage = std::make_unique<PageStage>(registry(), kId, workspace.session());
    stage->page().refresh();
    stage.reset();
    QTest::qWait(20);
}

TEST(OverviewPage, Pictures) {
    if (!picturesWanted()) GTEST_SKIP() << "QD_PICTURES names no folder";
    SmallWorkspace workspace;
    const auto demo = pictureSession(workspace);
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        const QString suffix = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        PageStage stage(registry(), kId, demo, mode, true);
        stage.page().refresh();
        stage.picture(QStringLiteral("overview-loading-") + suffix);
        ASSERT_TRUE(stage.load());
        // The window without what the shell takes of 1280 × 800, 1440 × 900, 1920 × 1080 and 3840 × 2160.
        stage.picture(QStringLiteral("overview-1280-") + suffix, QSize(1060, 706));
        stage.picture(QStringLiteral("overview-1440-") + suffix, QSize(1220, 806));
        stage.picture(QStringLiteral("overview-1920-") + suffix, QSize(1700, 986));
        stage.picture(QStringLiteral("overview-3840-") + suffix, QSize(3620, 2066));
        SmallWorkspace nothing;
        PageStage empty(registry(), kId, nothing.session(), mode, true);
        ASSERT_TRUE(empty.load());
        empty.picture(QStringLiteral("overview-empty-") + suffix);
        SmallWorkspace refused;
        refused.reopenWithoutPermission();
        PageStage error(registry(), kId, refused.session(), mode, true);
        ASSERT_TRUE(error.load());
        error.picture(QStringLiteral("overview-error-") + suffix);
    }
}
