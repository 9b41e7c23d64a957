// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_presenter.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/positions/positions_content.h"
#include "ui/models/snapshot_table_model.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::positions;

namespace {

/// The table as the page's view holds it.
std::unique_ptr<models::SnapshotTableModel> modelOf(const PositionsContent& content) {
    auto model = std::make_unique<models::SnapshotTableModel>();
    model->setSnapshot(present(content).table);
    return model;
}

QString totalOf(const models::SnapshotTableModel& model, const char* id) {
    return model.totalText(model.columnOf(QString::fromLatin1(id)));
}

QString cellOf(const models::SnapshotTableModel& model, int row, const char* id) {
    return model.cellText(row, model.columnOf(QString::fromLatin1(id)));
}

}  // namespace

TEST(PositionsPresenter, TheLineSaysDayCountValueAndWhatHasNoPrice) {
    EXPECT_EQ(
        present(positionsContent()).line,
        QStringLiteral("As of 31 Dec 2025 \u00B7 4 positions \u00B7 $1,000 (\u25BC\u20091.00\u2009% on the "
                       "day) \u00B7 1 without a price"));
}

TEST(PositionsPresenter, OnePositionIsNotSeveral) {
    auto view = std::make_shared<desk::PositionsView>();
    view->rows = {positionOf("AAA", 500.0, 1.0, 0.01)};
    EXPECT_TRUE(present({view, std::nullopt}).line.startsWith(QStringLiteral("1 position")));
    EXPECT_FALSE(present({view, std::nullopt}).line.contains(QStringLiteral("without a price")));
}

TEST(PositionsPresenter, NoHoldingsHaveNoTable) {
    const auto shown = present({std::make_shared<desk::PositionsView>(), std::nullopt});
    EXPECT_EQ(shown.table, nullptr);
    EXPECT_TRUE(shown.unpricedAction.isEmpty());
    EXPECT_FALSE(shown.line.isEmpty());
    EXPECT_EQ(shown.fileName, QStringLiteral("positions.csv"));
}

TEST(PositionsPresenter, TotalsAddUpAndFollowTheFilter) {
    const auto model = modelOf(positionsContent());
    EXPECT_EQ(totalOf(*model, "weight"), QStringLiteral("100.00\u2009%"));
    EXPECT_EQ(totalOf(*model, "value"), QStringLiteral("1,000"));
    EXPECT_EQ(totalOf(*model, "cost"), QStringLiteral("770"));
    EXPECT_EQ(totalOf(*model, "unrealised"), QStringLiteral("40"));
    // 500/0.97 and 300/1.01 and 200 before: together 1,012.49, and 1,000 after.
    EXPECT_EQ(totalOf(*model, "day"), QStringLiteral("\u25BC\u20091.23\u2009%"));
    EXPECT_EQ(totalOf(*model, "return"), QStringLiteral("\u25B2\u20095.26\u2009%"));
    model->setFilter(QStringLiteral("energy"));
    EXPECT_EQ(totalOf(*model, "value"), QStringLiteral("300"));
    EXPECT_EQ(totalOf(*model, "unrealised"), QStringLiteral("\u221260"));
}

TEST(PositionsPresenter, NegativeNumbersKeepTheirSign) {
    const auto model = modelOf(positionsContent());
    EXPECT_EQ(cellOf(*model, 0, "day"), QStringLiteral("\u25BC\u20093.00\u2009%"));
    EXPECT_EQ(cellOf(*model, 1, "unrealised"), QStringLiteral("\u221260"));
    EXPECT_EQ(cellOf(*model, 1, "return"), QStringLiteral("\u25BC\u200916.67\u2009%"));
    EXPECT_EQ(cellOf(*model, 2, "day"), QStringLiteral("0.00\u2009%"));
}

TEST(PositionsPresenter, RowsWithoutAPriceAreMarkedAndFound) {
    const auto shown = present(positionsContent());
    EXPECT_EQ(shown.unpriced, 1);
    EXPECT_EQ(shown.unpricedAction, QStringLiteral("Show those without a price (1)"));
    const auto model = modelOf(positionsContent());
    EXPECT_EQ(cellOf(*model, 3, "remark"), noPriceWord());
    EXPECT_EQ(cellOf(*model, 3, "value"), QStringLiteral("\u2013"));
    model->setFilter(noPriceWord());
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->keyOf(0), QStringLiteral("NOPRICE"));
}

TEST(PositionsPresenter, AnOldPriceIsMarkedAsStale) {
    auto view = positionsView();
    view->rows[1].dayChange.reset();
    const auto model = modelOf({view, std::nullopt});
    EXPECT_EQ(cellOf(*model, 1, "remark"), QStringLiteral("Stale price"));
    EXPECT_EQ(cellOf(*model, 0, "remark"), QString());
}

TEST(PositionsPresenter, ColumnsThatNoRowFillsAreLeftOut) {
    const auto model = modelOf({positionsView(), std::nullopt});
    EXPECT_EQ(model->columnOf(QStringLiteral("name")), -1);
    EXPECT_EQ(model->columnOf(QStringLiteral("sector")), -1);
    EXPECT_EQ(model->columnOf(QStringLiteral("remark")), -1);
    EXPECT_GE(modelOf(positionsContent())->columnOf(QStringLiteral("name")), 0);
}

TEST(PositionsPresenter, PartsOfSharesAreShownInFull) {
    auto view = positionsView();
    EXPECT_EQ(cellOf(*modelOf({view, std::nullopt}), 0, "quantity"), QStringLiteral("10"));
    view->rows[0].quantity = 10.5;
    EXPECT_EQ(cellOf(*modelOf({view, std::nullopt}), 0, "quantity"), QStringLiteral("10.5000"));
}

TEST(PositionsPresenter, SyntheticIsSaidAndTheFileIsNamedByDay) {
    auto view = positionsView();
    EXPECT_FALSE(present({view, std::nullopt}).synthetic);
    view->synthetic = true;
    EXPECT_TRUE(present({view, std::nullopt}).synthetic);
    EXPECT_EQ(present({view, std::nullopt}).fileName, QStringLiteral("positions-2025-12-31.csv"));
}

TEST(PositionsPresenter, GainsOfTheDayAddUpToThePortfolios) {
    auto content = positionsContent();
    auto view = std::make_shared<desk::PositionsView>(*content.view);
    view->rows[0].dayGain = -15.0;
    view->rows[0].contribution = -0.015;
    view->rows[1].dayGain = 5.0;
    view->rows[1].contribution = 0.005;
    const auto model = modelOf({view, content.dataset});
    EXPECT_EQ(totalOf(*model, "gain"), QStringLiteral("\u221210"));
    EXPECT_EQ(totalOf(*model, "contribution"), QStringLiteral("\u22121.000\u2009%"));
}

TEST(PositionsPresenter, WhatHasNoPriceIsSaidWithItsConsequence) {
    const auto shown = present(positionsContent());
    EXPECT_EQ(shown.unpricedCause, QStringLiteral("1 position has no price"));
    EXPECT_TRUE(shown.unpricedDetail.contains(QStringLiteral("counts for nothing")));
    EXPECT_TRUE(present({positionsView(), std::nullopt}).unpricedCause.isEmpty());
}
