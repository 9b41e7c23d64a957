// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/overview/page_stage.h"
#include "tests/ui/pages/overview/small_workspace.h"
#include "ui/charts/treemap_chart.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/models/filter_row.h"
#include "ui/pages/positions/holdings_view.h"
#include "ui/pages/positions/register.h"

using namespace qd;
using namespace qd::ui;

namespace {

const QString kId = QStringLiteral("positions");

shell::PageRegistry registry() {
    shell::PageRegistry r;
    pages::positions::registerPage(r);
    return r;
}

bool chipShown(PageStage& stage, const QString& text) {
    for (const Chip* chip : stage.page().findChildren<Chip*>())
        if (chip->text() == text && chip->isVisible()) return true;
    return false;
}

/// Whether a label with these words can be seen.
bool labelShown(PageStage& stage, const QString& words) {
    for (const QLabel* label : stage.page().window()->findChildren<QLabel*>())
        if (label->text().contains(words) && label->isVisible()) return true;
    return false;
}

QString valueOf(PageStage& stage, const QString& list, const QString& key) {
    for (const KeyValue& item : stage.find<KeyValueList>(list)->items())
        if (item.key == key) return item.value;
    return {};
}

}  // namespace

TEST(PositionsPage, WithoutHoldingsItSaysWhatTheyAreAndOffersTheImport) {
    SmallWorkspace workspace;
    PageStage stage(registry(), kId, workspace.session());
    QSignalSpy badge(&stage.page(), &shell::Page::badgeChanged);
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(stage.find<StateView>()->state(), StateView::State::Empty);
    EXPECT_FALSE(stage.find<models::BlotterView>()->isVisible());
    EXPECT_EQ(stage.button(QStringLiteral("Save as CSV")), nullptr);
    stage.button(QStringLiteral("Import holdings"))->click();
    EXPECT_EQ(stage.services.calls, QStringList({QStringLiteral("trigger import-holdings")}));
    ASSERT_EQ(badge.count(), 1);
    EXPECT_EQ(badge.at(0).at(0).toInt(), 0);
}

TEST(PositionsPage, ShowsWhatTheDeskLoads) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(5, true);
    const auto view = desk::loadPositions(*workspace.session()).value();
    PageStage stage(registry(), kId, workspace.session());
    QSignalSpy badge(&stage.page(), &shell::Page::badgeChanged);
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(namelessWidgets(&stage.page()), "");
    const auto* model = stage.find<models::BlotterView>()->model();
    ASSERT_EQ(model->rowCount(), 6);
    EXPECT_EQ(model->keyOf(0), format::text(view->rows[0].symbol));
    EXPECT_EQ(model->totalText(model->columnOf(QStringLiteral("value"))),
              format::number(view->totalValue, 0));
    EXPECT_EQ(model->totalText(model->columnOf(QStringLiteral("day"))), format::change(*view->dayChange));
    EXPECT_TRUE(labelShown(stage, QStringLiteral("6 positions")));
    EXPECT_TRUE(labelShown(stage, QStringLiteral("1 without a price")));
    EXPECT_TRUE(chipShown(stage, QStringLiteral("SYNTHETIC")));
    EXPECT_EQ(badge.at(0).at(0).toInt(), 1);
    EXPECT_EQ(badge.at(0).at(1).value<Severity>(), Severity::Warn);
}

TEST(PositionsPage, RealPricesAreNotCalledSynthetic) {
    SmallWorkspace workspace;
    workspace.addPrices(false);
    workspace.addHoldings(2);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    EXPECT_FALSE(chipShown(stage, QStringLiteral("SYNTHETIC")));
    EXPECT_EQ(stage.button(QStringLiteral("Show those without a price (1)")), nullptr);
}

TEST(PositionsPage, TheInspectorFollowsTheSelection) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(4, true);
    const auto view = desk::loadPositions(*workspace.session()).value();
    const auto data = desk::loadData(*workspace.session()).value();
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(valueOf(stage, QStringLiteral("values"), QStringLiteral("Value")),
              format::moneyFull(*view->rows[0].value));
    auto* blotter = stage.find<models::BlotterView>();
    QTest::keyClick(blotter->table(), Qt::Key_Down);
    EXPECT_EQ(valueOf(stage, QStringLiteral("values"), QStringLiteral("Value")),
              format::moneyFull(*view->rows[1].value));
    EXPECT_EQ(valueOf(stage, QStringLiteral("lineage"), QStringLiteral("Content hash")),
              format::shortHash(format::text(data->datasets[0].record.contentHash)));
    EXPECT_TRUE(labelShown(stage, format::text(view->rows[1].symbol)));
    stage.page().openItem(QStringLiteral("NOPRICE"));
    ASSERT_NE(stage.button(QStringLiteral("Import prices")), nullptr);
    stage.button(QStringLiteral("Import prices"))->click();
    EXPECT_EQ(stage.services.calls, QStringList({QStringLiteral("trigger import-prices")}));
}

TEST(PositionsPage, AnItemNamedBeforeTheTableIsThereIsSelectedLater) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(4);
    PageStage stage(registry(), kId, workspace.session());
    const QString wanted = format::text(workspace.symbols()[2]);
    stage.page().openItem(wanted);
    ASSERT_TRUE(stage.load());
    const auto* blotter = stage.find<models::BlotterView>();
    EXPECT_EQ(blotter->model()->keyOf(blotter->model()->shownRow(blotter->selectedRow())), wanted);
}

TEST(PositionsPage, AnItemThatComesWithTheNextLoadIsSelectedThen) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(2);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    const QString wanted = format::text(workspace.symbols()[3]);
    workspace.addHoldings(4);
    stage.page().openItem(wanted);
    ASSERT_TRUE(stage.load());
    const auto* blotter = stage.find<models::BlotterView>();
    EXPECT_EQ(blotter->model()->keyOf(blotter->model()->shownRow(blotter->selectedRow())), wanted);
}

TEST(PositionsPage, AFilteredItemIsShownAgainWhenItIsAskedFor) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(3, true);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    auto* blotter = stage.find<models::BlotterView>();
    ASSERT_NE(stage.button(QStringLiteral("Show those without a price (1)")), nullptr);
    stage.button(QStringLiteral("Show those without a price (1)"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return blotter->model()->rowCount() == 1; }));
    EXPECT_EQ(blotter->model()->keyOf(0), QStringLiteral("NOPRICE"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return labelShown(stage, QStringLiteral("Select a position")); }));
    stage.page().openItem(format::text(workspace.symbols()[0]));
    EXPECT_EQ(blotter->model()->rowCount(), 4);
    EXPECT_TRUE(labelShown(stage, format::text(workspace.symbols()[0])));
    EXPECT_TRUE(blotter->filterField()->text().isEmpty());
}

TEST(PositionsPage, SavingGoesThroughTheWindow) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(2);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    stage.button(QStringLiteral("Save as CSV"))->click();
    ASSERT_EQ(stage.services.calls.size(), 1);
    EXPECT_TRUE(stage.services.calls[0].startsWith(QStringLiteral("save positions-20")));
    EXPECT_TRUE(stage.services.saved.startsWith("symbol,"));
    EXPECT_EQ(stage.services.saved.count("\r\n"), 3);
}

TEST(PositionsPage, ARefreshKeepsTheSelectionAndShowsWhatHasComeIn) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(2);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    stage.page().openItem(format::text(workspace.symbols()[1]));
    workspace.addHoldings(5);
    ASSERT_TRUE(stage.load());
    const auto* blotter = stage.find<models::BlotterView>();
    EXPECT_EQ(blotter->model()->rowCount(), 5);
    EXPECT_EQ(blotter->model()->keyOf(blotter->model()->shownRow(blotter->selectedRow())),
              format::text(workspace.symbols()[1]));
}

TEST(PositionsPage, AnErrorSaysTheCauseWhatIsSafeAndOffersRetry) {
    SmallWorkspace workspace;
    workspace.reopenWithoutPermission();
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(stage.find<StateView>()->state(), StateView::State::Error);
    EXPECT_TRUE(labelShown(stage, QStringLiteral("Nothing was changed")));
    EXPECT_FALSE(stage.find<models::BlotterView>()->isVisible());
    EXPECT_FALSE(stage.page().focusFilter());
    QSignalSpy again(&stage.page(), &shell::Page::loaded);
    stage.button(QStringLiteral("Try again"))->click();
    EXPECT_TRUE(again.wait(20'000));
}

TEST(PositionsPage, PartOfThePricesMissingIsSaidUntilItIsDismissed) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(2, true);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    auto* state = stage.find<StateView>();
    EXPECT_EQ(state->state(), StateView::State::Partial);
    EXPECT_TRUE(labelShown(stage, QStringLiteral("1 position has no price")));
    state->clearNotice(StateView::State::Partial);
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(state->state(), StateView::State::Content);
}

TEST(PositionsPage, ChoicesAreToldAndBecomeAPlaceAfterAPause) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(3);
    PageStage stage(registry(), kId, workspace.session());
    QSignalSpy told(&stage.page(), &shell::Page::selected);
    QSignalSpy place(&stage.page(), &shell::Page::itemChanged);
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(told.count(), 0) << "the first row is nobody's choice";
    auto* table = stage.find<models::BlotterView>()->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(told.count(), 2);
    EXPECT_EQ(place.count(), 0);
    ASSERT_TRUE(place.wait(5'000));
    EXPECT_EQ(place.count(), 1);
    EXPECT_EQ(stage.page().itemTitle(), told.last().at(0).value<shell::Selection>().id);
    EXPECT_EQ(stage.page().itemId(), stage.page().itemTitle());
    EXPECT_EQ(stage.page().helpSection(), QStringLiteral("positions"));
}

TEST(PositionsPage, FollowsASymbolInSilence) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(4);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    QSignalSpy told(&stage.page(), &shell::Page::selected);
    const QString wanted = format::text(workspace.symbols()[2]);
    stage.page().follow({QStringLiteral("symbol"), wanted});
    EXPECT_EQ(stage.page().itemTitle(), wanted);
    EXPECT_TRUE(labelShown(stage, wanted));
    stage.page().follow({QStringLiteral("symbol"), QStringLiteral("NOBODY")});
    stage.page().follow({QStringLiteral("report"), QStringLiteral("1")});
    EXPECT_EQ(stage.page().itemTitle(), wanted);
    EXPECT_EQ(told.count(), 0);
}

TEST(PositionsPage, FollowsASectorByFilteringOrGoingToItsGroup) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addSectors();
    workspace.addHoldings(3, true);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    auto* blotter = stage.find<models::BlotterView>();
    const QString sector = QStringLiteral("Information Technology");
    stage.page().follow({QStringLiteral("sector"), sector});
    ASSERT_TRUE(QTest::qWaitFor([&] { return blotter->model()->rowCount() == 3; }));
    EXPECT_TRUE(blotter->filterRowVisible());
    ASSERT_TRUE(stage.commands.run(QStringLiteral("positions.show-all")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return blotter->model()->rowCount() == 4; }));
    ASSERT_TRUE(stage.commands.run(QStringLiteral("positions.group-by-sector")));
    stage.page().follow({QStringLiteral("sector"), sector});
    EXPECT_EQ(blotter->model()->matchingRows(), 4);
    const auto* head = blotter->model()->groupAt(blotter->table()->currentIndex().row());
    ASSERT_NE(head, nullptr);
    EXPECT_EQ(head->label, sector);
    stage.page().follow({QStringLiteral("sector"), QStringLiteral("Nowhere")});
    EXPECT_EQ(blotter->model()->matchingRows(), 4);
}

TEST(PositionsPage, KeysSaveExplainFilterAndTurnToTheMap) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(3);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    auto* table = stage.find<models::BlotterView>()->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(stage.services.calls.takeLast().startsWith(QStringLiteral("save positions-20")));
    QTest::keyClick(table, Qt::Key_E);
    EXPECT_EQ(stage.services.calls.takeLast(),
              QStringLiteral("explain position/%1/value").arg(stage.page().itemId()));
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(stage.services.calls.takeLast(), QStringLiteral("open data 1"));
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
    auto* map = stage.find<charts::TreemapChart>();
    EXPECT_TRUE(map->isVisible());
    EXPECT_TRUE(map->hasFocus());
    EXPECT_EQ(map->leafId(map->current()), stage.page().itemId());
    QTest::keyClick(map, Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(table->isVisible());
    ASSERT_TRUE(stage.page().focusFilter());
    EXPECT_TRUE(stage.find<models::BlotterView>()->filterField()->hasFocus());
    EXPECT_TRUE(stage.button(QStringLiteral("Save as CSV"))->toolTip().contains(QStringLiteral("Ctrl+S")));
}

TEST(PositionsPage, AWordTypedInTheTableIsSearchedForThoughOneOfItsLettersIsACommand) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addHoldings(3);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    auto* table = stage.find<models::BlotterView>()->table();
    table->setFocus();
    QTest::keyClicks(table, QStringLiteral("ne"));
    EXPECT_TRUE(stage.services.calls.isEmpty());
}

TEST(PositionsPage, TheStateSurvivesARestart) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addSectors();
    workspace.addHoldings(3);
    QJsonValue kept;
    {
        PageStage stage(registry(), kId, workspace.session());
        ASSERT_TRUE(stage.load());
        auto* blotter = stage.find<models::BlotterView>();
        blotter->setColumnShown(QStringLiteral("price"), false);
        ASSERT_TRUE(stage.commands.run(QStringLiteral("positions.group-by-sector")));
        ASSERT_TRUE(stage.commands.run(QStringLiteral("positions.treemap")));
        kept = stage.page().saveState();
    }
    PageStage stage(registry(), kId, workspace.session());
    stage.page().restoreState(kept);
    ASSERT_TRUE(stage.load());
    const auto* blotter = stage.find<models::BlotterView>();
    EXPECT_FALSE(blotter->columnShown(QStringLiteral("price")));
    EXPECT_EQ(blotter->model()->groups(), QStringList({QStringLiteral("sector")}));
    EXPECT_EQ(blotter->frozenColumns(), 1);
    EXPECT_TRUE(stage.find<charts::TreemapChart>()->isVisible());
    EXPECT_EQ(stage.page().saveState(), kept);
}

TEST(PositionsPage, ARoleThatMayNotImportIsNotAskedTo) {
    SmallWorkspace workspace;
    workspace.reopenAs(identity::Role::Auditor);
    PageStage stage(registry(), kId, workspace.session());
    ASSERT_TRUE(stage.load());
    EXPECT_EQ(stage.button(QStringLiteral("Import holdings")), nullptr);
    EXPECT_TRUE(labelShown(stage, QStringLiteral("Your role may not import")));
}

TEST(PositionsPage, Pictures) {
    if (!picturesWanted()) GTEST_SKIP() << "QD_PICTURES names no folder";
    SmallWorkspace workspace;
    const auto demo = pictureSession(workspace);
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        const QString suffix = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        PageStage stage(registry(), kId, demo, mode, true);
        ASSERT_TRUE(stage.load());
        stage.picture(QStringLiteral("positions-1280-") + suffix, QSize(1060, 706));
        stage.picture(QStringLiteral("positions-1440-") + suffix, QSize(1220, 806));
        stage.picture(QStringLiteral("positions-1920-") + suffix, QSize(1700, 986));
        ASSERT_TRUE(stage.commands.run(QStringLiteral("positions.group-by-sector")));
        stage.find<models::BlotterView>()->setFilterRowVisible(true);
        stage.picture(QStringLiteral("positions-grouped-") + suffix, QSize(1220, 806));
        ASSERT_TRUE(stage.commands.run(QStringLiteral("positions.treemap")));
        stage.picture(QStringLiteral("positions-treemap-") + suffix, QSize(1220, 806));
        SmallWorkspace part;
        part.addPrices();
        part.addHoldings(4, true);
        PageStage unpriced(registry(), kId, part.session(), mode, true);
        ASSERT_TRUE(unpriced.load());
        unpriced.page().openItem(QStringLiteral("NOPRICE"));
        unpriced.picture(QStringLiteral("positions-unpriced-") + suffix);
        SmallWorkspace nothing;
        PageStage empty(registry(), kId, nothing.session(), mode, true);
        ASSERT_TRUE(empty.load());
        empty.picture(QStringLiteral("positions-empty-") + suffix);
    }
}
