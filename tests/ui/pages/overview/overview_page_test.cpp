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
#include "ui/charts/time_series_chart.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
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
    EXPECT_EQ(stage.find<TileStrip>()->accessibleDescription(), QStringLiteral("Loading"));
    EXPECT_TRUE(stage.find<TileStrip>()->isVisible());
    ASSERT_TRUE(loaded.wait(20'000));
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
    ASSERT_EQ(tiles.size(), 5);
    EXPECT_EQ(namelessWidgets(&stage.page()), "");
    EXPECT_EQ(tiles[0].value, format::moneyCompact(view->positions->totalValue));
    EXPECT_EQ(tiles[2].value, format::number(*analytics::metric(view->run->metrics, "sharpe"), 2));
    EXPECT_TRUE(tiles[2].context.startsWith(QStringLiteral("benchmark ")));
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
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open positions"));
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
    EXPECT_TRUE(stage.find<TileStrip>()->isVisible());
    EXPECT_EQ(stage.find<TileStrip>()->tiles().size(), 4);
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
    stage.page().window()->resize(880, 640);
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
    const auto* banner = stage.find<Banner>();
    ASSERT_TRUE(banner->isVisible());
    EXPECT_EQ(banner->severity(), Severity::Hard);
    EXPECT_FALSE(banner->cause().isEmpty());
    EXPECT_TRUE(banner->detail().contains(QStringLiteral("Nothing was changed")));
    EXPECT_FALSE(stage.find<TileStrip>()->isVisible());
    QSignalSpy again(&stage.page(), &shell::Page::loaded);
    ASSERT_NE(stage.button(QStringLiteral("Retry")), nullptr);
    stage.button(QStringLiteral("Retry"))->click();
    EXPECT_TRUE(again.wait(20'000));
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
        stage.picture(QStringLiteral("overview-") + suffix);
        stage.picture(QStringLiteral("overview-narrow-") + suffix, QSize(880, 600));
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
