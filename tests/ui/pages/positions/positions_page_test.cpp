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
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/key_value_list.h"
#include "ui/models/blotter_view.h"
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
    EXPECT_TRUE(stage.find<EmptyState>()->isVisible());
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
    const auto* banner = stage.find<Banner>();
    ASSERT_TRUE(banner->isVisible());
    EXPECT_FALSE(banner->cause().isEmpty());
    EXPECT_TRUE(banner->detail().contains(QStringLiteral("Nothing was changed")));
    EXPECT_FALSE(stage.find<models::BlotterView>()->isVisible());
    QSignalSpy again(&stage.page(), &shell::Page::loaded);
    stage.button(QStringLiteral("Retry"))->click();
    EXPECT_TRUE(again.wait(20'000));
}

TEST(PositionsPage, Pictures) {
    if (!picturesWanted()) GTEST_SKIP() << "QD_PICTURES names no folder";
    SmallWorkspace workspace;
    const auto demo = pictureSession(workspace);
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        const QString suffix = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        PageStage stage(registry(), kId, demo, mode, true);
        ASSERT_TRUE(stage.load());
        stage.picture(QStringLiteral("positions-") + suffix);
        stage.picture(QStringLiteral("positions-narrow-") + suffix, QSize(880, 600));
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
