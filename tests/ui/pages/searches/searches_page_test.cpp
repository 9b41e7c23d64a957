// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows.
#include <QComboBox>
#include <QListView>
#include <QPushButton>

#include "tests/ui/pages/searches/search_stage.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/state_view.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/searches/search_inspector.h"
#include "ui/pages/searches/search_panel.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::searches;

namespace {

class SearchesPageTest : public ui::testing::SearchesTest {};

}  // namespace

TEST_F(SearchesPageTest, WithoutPricesOffersToImportThem) {
    const auto page = makePage();
    load(*page);
    EXPECT_TRUE(page->isEmpty());
    EXPECT_EQ(page->inspector(), nullptr);
    EXPECT_FALSE(page->createButton()->isEnabled());
    Q_EMIT page->state()->actionTriggered(StateView::State::Empty);
    EXPECT_EQ(lab.services.actions, QStringList{QStringLiteral("import-prices")});
}

TEST_F(SearchesPageTest, WithPricesOffersANewSearch) {
    lab.addPrices();
    const auto page = makePage();
    load(*page);
    EXPECT_TRUE(page->isEmpty());
    EXPECT_TRUE(page->createButton()->isEnabled());
    Q_EMIT page->state()->actionTriggered(StateView::State::Empty);
    EXPECT_NE(page->form(), nullptr);
}

TEST_F(SearchesPageTest, ShowsTheSurfaceWithItsPlateauAndTheTrialInItsMiddle) {
    lab.addPrices();
    const RunId id = addSearch();
    const auto page = makePage();
    load(*page);
    const auto& shown = page->panel()->shown();
    ASSERT_TRUE(shown && shown->surface && shown->surface->plateau);
    EXPECT_EQ(shown->id, id);
    EXPECT_EQ(page->panel()->map()->data()->best, static_cast<int>(shown->surface->plateau->centre));
    EXPECT_EQ(page->panel()->chosenTrial(), trialToShow(*shown));
    EXPECT_EQ(page->panel()->map()->current(), static_cast<int>(shown->surface->plateau->centre));
    ASSERT_TRUE(eventually([&] { return page->panel()->trial() != nullptr; }));
    EXPECT_TRUE(page->panel()->trial()->reproduced);
    EXPECT_EQ(page->panel()->trials()->selectedRow(), static_cast<int>(*page->panel()->chosenTrial()));
    EXPECT_EQ(page->itemId(), QString::number(id.value));
    EXPECT_FALSE(page->panel()->verdict().isEmpty());
}

TEST_F(SearchesPageTest, ACellOpensItsTrialWithItsSignificance) {
    lab.addPrices();
    addSearch();
    const auto page = makePage();
    load(*page);
    ASSERT_TRUE(eventually([&] { return page->panel()->trial() != nullptr; }));
    const auto shown = page->panel()->shown();
    int other = -1;
    for (int cell = 0; cell < page->panel()->map()->pointCount() && other < 0; ++cell)
        if (trialAt(*shown, cell) && trialAt(*shown, cell) != page->panel()->chosenTrial()) other = cell;
    ASSERT_GE(other, 0);
    page->panel()->map()->setCurrent(other);
    const auto trial = *trialAt(*shown, other);
    ASSERT_TRUE(eventually([&] { return page->panel()->trial() && page->panel()->trial()->trial == trial; }));
    EXPECT_EQ(page->panel()->trials()->selectedRow(), static_cast<int>(trial));
    auto* inspector = qobject_cast<SearchInspector*>(page->inspector());
    ASSERT_NE(inspector, nullptr);
    EXPECT_EQ(inspector->heading(), QStringLiteral("Trial %1").arg(trial + 1));
    const auto& items = inspector->significance()->items();
    ASSERT_GE(items.size(), 4);
    EXPECT_EQ(items[1].key, QStringLiteral("95 % interval"));
    EXPECT_NE(page->panel()->growth()->data(), nullptr);
}

TEST_F(SearchesPageTest, ARowOfTheTableOpensItsTrialToo) {
    lab.addPrices();
    addSearch();
    const auto page = makePage();
    load(*page);
    page->panel()->trials()->selectRow(3);
    ASSERT_TRUE(eventually([&] { return page->panel()->trial() && page->panel()->trial()->trial == 3; }));
    EXPECT_EQ(trialAt(*page->panel()->shown(), page->panel()->map()->current()), 3U);
}

TEST_F(SearchesPageTest, TheParametersOfTheMapAreChosen) {
    lab.addPrices();
    addSearch(ui::testing::searchOf({"fast=5:15:5", "slow=20:60:20", "short=0:1:1"}));
    const auto page = makePage();
    load(*page);
    EXPECT_EQ(page->panel()->across()->count(), 3);
    const int before = page->panel()->shown()->choice.x;
    page->panel()->across()->setCurrentIndex(page->panel()->across()->findData(2));
    ASSERT_TRUE(eventually([&] { return page->panel()->shown()->choice.x == 2; }));
    EXPECT_NE(before, 2);
    // Taking the one that stands down the map swaps both.
    const int down = page->panel()->shown()->choice.y;
    page->panel()->across()->setCurrentIndex(page->panel()->across()->findData(down));
    ASSERT_TRUE(eventually([&] { return page->panel()->shown()->choice.x == down; }));
    EXPECT_EQ(page->panel()->shown()->choice.y, 2);
}

TEST_F(SearchesPageTest, ASearchOfOneParameterHasATableAlone) {
    lab.addPrices();
    addSearch(ui::testing::searchOf({"fast=5:15:5", "slow=40"}));
    const auto page = makePage();
    load(*page);
    EXPECT_FALSE(page->panel()->shown()->surface);
    EXPECT_TRUE(page->panel()->map()->isHidden());
    EXPECT_EQ(page->panel()->trials()->model()->rowCount(), 3);
    EXPECT_EQ(page->panel()->chosenTrial(), page->panel()->shown()->view->best);
}

TEST_F(SearchesPageTest, OpensTheItemThatALinkNames) {
    lab.addPrices();
    const RunId first = addSearch();
    const RunId second = addSearch(ui::testing::searchOf({"fast=5:15:5", "slow=20:60:20"}));
    const auto page = makePage();
    load(*page);
    EXPECT_EQ(page->panel()->shown()->id, second);
    page->openItem(QStringLiteral("searches/%1").arg(first.value));
    ASSERT_TRUE(eventually([&] { return page->panel()->shown() && page->panel()->shown()->id == first; }));
    page->openItem(QStringLiteral("77"));
    ASSERT_TRUE(eventually([&] { return page->notices()->notice(QStringLiteral("item")).has_value(); }));
    EXPECT_EQ(page->searches()->selected()->id, first);
}

TEST_F(SearchesPageTest, RemembersItsView) {
    lab.addPrices();
    addSearch();
    const auto page = makePage();
    page->panel()->setView(SearchPanel::View::Trips);
    const auto state = page->saveState();
    const auto again = makePage();
    again->restoreState(state);
    EXPECT_EQ(again->panel()->view(), SearchPanel::View::Trips);
}
