// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_treemap.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/pages/overview/overview_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::positions;

TEST(PositionsTreemap, SectorsHoldTheirPositionsTheLargestFirst) {
    auto view = positionsView();
    view->rows[1].sector = "Energy";
    view->rows[2].sector = "Energy";
    view->rows[0].sector = "Utilities";
    view->rows[0].weight = 0.4;
    const auto map = treemapOf(*view, {0, 1, 2});
    ASSERT_EQ(map->groups.size(), 2U);
    EXPECT_EQ(map->groups[0].id, QStringLiteral("Energy"));
    ASSERT_EQ(map->groups[0].leaves.size(), 2U);
    EXPECT_EQ(map->groups[0].leaves[0].id, QStringLiteral("BBB"));
    EXPECT_DOUBLE_EQ(map->groups[0].leaves[0].size, 0.3);
    EXPECT_DOUBLE_EQ(map->groups[0].leaves[0].change, 0.01);
}

TEST(PositionsTreemap, OnlyTheGivenRowsWithAWeightAreOnIt) {
    auto view = positionsView();
    view->rows[2].weight.reset();
    const auto map = treemapOf(*view, {1, 2, -1, 99});
    ASSERT_EQ(map->groups.size(), 1U);
    EXPECT_EQ(map->groups[0].name, QStringLiteral("Without a sector"));
    ASSERT_EQ(map->groups[0].leaves.size(), 1U);
    EXPECT_EQ(map->groups[0].leaves[0].id, QStringLiteral("BBB"));
    EXPECT_EQ(treemapOf(*view, {2}), nullptr);
    EXPECT_EQ(treemapOf(desk::PositionsView{}, {}), nullptr);
}

TEST(PositionsTreemap, AChangeThatIsNotKnownStaysUnknown) {
    auto view = positionsView();
    view->rows[0].dayChange.reset();
    EXPECT_TRUE(std::isnan(treemapOf(*view, {0})->groups[0].leaves[0].change));
}
