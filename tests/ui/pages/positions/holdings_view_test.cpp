// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/holdings_view.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/pages/positions/positions_content.h"
#include "ui/charts/treemap_chart.h"
#include "ui/models/blotter_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::positions;

namespace {

using Mode = HoldingsView::Mode;

struct Stage {
    Theme theme{Theme::Mode::Dark};
    HoldingsView view{theme};
    QSignalSpy told{&view, &HoldingsView::selected};

    Stage() {
        const auto content = positionsContent();
        view.setContent(content.view, present(content).table);
        view.resize(800, 500);
        view.show();
    }
    [[nodiscard]] int pointOf(const QString& symbol) const {
        for (int i = 0; i < view.treemap()->pointCount(); ++i)
            if (view.treemap()->leafId(i) == symbol) return i;
        return -1;
    }
    [[nodiscard]] QString onMap() const { return view.treemap()->leafId(view.treemap()->current()); }
};

}  // namespace

TEST(HoldingsView, TableAndMapHaveOneSelection) {
    Stage s;
    ASSERT_TRUE(s.view.select(QStringLiteral("BBB")));
    EXPECT_EQ(s.told.count(), 0);
    s.view.setMode(Mode::Treemap);
    EXPECT_EQ(s.onMap(), QStringLiteral("BBB"));
    s.view.treemap()->setCurrent(s.pointOf(QStringLiteral("CCC")));
    EXPECT_EQ(s.view.currentSymbol(), QStringLiteral("CCC"));
    ASSERT_EQ(s.told.count(), 1);
    EXPECT_EQ(s.told.at(0).at(0).value<shell::Selection>(),
              (shell::Selection{QStringLiteral("symbol"), QStringLiteral("CCC")}));
    s.view.setMode(Mode::Table);
    EXPECT_EQ(s.view.currentSymbol(), QStringLiteral("CCC"));
    s.view.table()->selectKey(QStringLiteral("AAA"));
    s.view.setMode(Mode::Treemap);
    EXPECT_EQ(s.onMap(), QStringLiteral("AAA"));
}

TEST(HoldingsView, TheMapShowsWhatTheFilterLetsThrough) {
    Stage s;
    s.view.setMode(Mode::Treemap);
    EXPECT_EQ(s.view.treemap()->pointCount(), 3) << "a position without a price has no area";
    s.view.table()->model()->setFilter(QStringLiteral("energy"));
    ASSERT_EQ(s.view.treemap()->pointCount(), 1);
    EXPECT_EQ(s.view.treemap()->leafId(0), QStringLiteral("BBB"));
    s.view.clearFilters();
    EXPECT_EQ(s.view.treemap()->pointCount(), 3);
}

TEST(HoldingsView, ASectorOpensOnTheMapAndASymbolOutsideItClosesIt) {
    Stage s;
    s.view.setMode(Mode::Treemap);
    ASSERT_TRUE(s.view.showSector(QStringLiteral("Energy")));
    EXPECT_EQ(s.view.treemap()->pointCount(), 1);
    ASSERT_TRUE(s.view.select(QStringLiteral("AAA")));
    EXPECT_EQ(s.view.treemap()->drilled(), -1);
    EXPECT_EQ(s.onMap(), QStringLiteral("AAA"));
    EXPECT_FALSE(s.view.showSector(QStringLiteral("Nowhere")));
    EXPECT_FALSE(s.view.showSector(QString()));
    EXPECT_FALSE(s.view.select(QStringLiteral("NOBODY")));
}

TEST(HoldingsView, AHiddenSymbolIsRevealed) {
    Stage s;
    s.view.table()->model()->setFilter(QStringLiteral("energy"));
    ASSERT_TRUE(s.view.select(QStringLiteral("AAA")));
    EXPECT_EQ(s.view.currentSymbol(), QStringLiteral("AAA"));
    s.view.setGroupedBySector(true);
    s.view.table()->model()->foldAll(true);
    ASSERT_TRUE(s.view.select(QStringLiteral("BBB")));
    EXPECT_EQ(s.view.currentSymbol(), QStringLiteral("BBB"));
}

TEST(HoldingsView, TheHeadOfASectorIsToldAsASector) {
    Stage s;
    s.view.setGroupedBySector(true);
    auto* table = s.view.table()->table();
    const auto* model = s.view.table()->model();
    for (int line = 0; line < model->rowCount(); ++line)
        if (model->groupAt(line) != nullptr && model->groupAt(line)->label == QLatin1String("Energy"))
            table->selectLine(line);
    ASSERT_GE(s.told.count(), 1);
    EXPECT_EQ(s.told.last().at(0).value<shell::Selection>(),
              (shell::Selection{QStringLiteral("sector"), QStringLiteral("Energy")}));
}

TEST(HoldingsView, NewValuesOfTheSameHoldingsAreNobodysChoice) {
    Stage s;
    s.view.select(QStringLiteral("BBB"));
    const auto content = positionsContent();
    s.view.setContent(content.view, present(content).table);
    EXPECT_EQ(s.view.currentSymbol(), QStringLiteral("BBB"));
    EXPECT_EQ(s.told.count(), 0);
}

TEST(HoldingsView, NothingHeldIsNothingToShow) {
    Stage s;
    s.view.setMode(Mode::Treemap);
    s.view.setContent(std::make_shared<desk::PositionsView>(), nullptr);
    EXPECT_TRUE(s.view.treemap()->isEmpty());
    EXPECT_EQ(s.view.currentRow(), -1);
    EXPECT_TRUE(s.view.currentSymbol().isEmpty());
    s.view.selectFirst();
    EXPECT_FALSE(s.view.select(QStringLiteral("AAA")));
}
