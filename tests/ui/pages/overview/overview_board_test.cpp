// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_board.h"

#include <gtest/gtest.h>

#include "ui/pages/overview/overview_presenter.h"

using namespace qd::ui::pages::overview;

namespace {

struct Board {
    OverviewBoard board;
    OverviewBoard::Parts parts{new QWidget, new QWidget, new QWidget, new QWidget, new QWidget, new QWidget};

    Board() { board.setParts(parts); }
    void show(const QSize& room) {
        board.setRoom(room);
        board.resize(room);
        board.show();
    }
};

}  // namespace

TEST(OverviewBoard, ANarrowPageStandsInOneColumnWithTheShortCardsSideBySide) {
    Board b;
    b.show({760, 640});
    EXPECT_EQ(b.board.shape(), OverviewBoard::Shape::Narrow);
    EXPECT_EQ(b.parts.movers->y(), b.parts.sectors->y());
    EXPECT_LT(b.parts.movers->y(), b.parts.performance->y());
    EXPECT_LT(b.parts.performance->y(), b.parts.positions->y());
    EXPECT_EQ(b.parts.performance->width(), b.board.width());
}

TEST(OverviewBoard, AWidePageHasTheMoneyBesideTheCurve) {
    Board b;
    b.show({1400, 960});
    EXPECT_EQ(b.board.shape(), OverviewBoard::Shape::Wide);
    EXPECT_GT(b.parts.movers->x(), b.parts.performance->geometry().right());
    EXPECT_GT(b.parts.performance->width(), b.parts.movers->width());
    EXPECT_EQ(b.parts.tiles->width(), b.board.width());
}

TEST(OverviewBoard, AVeryWidePageHasThreeColumnsAndComesBack) {
    Board b;
    b.show({3300, 2000});
    EXPECT_EQ(b.board.shape(), OverviewBoard::Shape::Widest);
    EXPECT_GT(b.parts.positions->x(), b.parts.performance->geometry().right());
    EXPECT_GT(b.parts.movers->x(), b.parts.positions->geometry().right());
    b.show({760, 640});
    EXPECT_EQ(b.board.shape(), OverviewBoard::Shape::Narrow);
}

TEST(OverviewBoard, WithoutHoldingsNoColumnIsKeptForTheMoney) {
    Board b;
    b.show({1400, 960});
    b.board.setMoney(false);
    EXPECT_EQ(b.board.shape(), OverviewBoard::Shape::Narrow);
    b.board.setMoney(true);
    EXPECT_EQ(b.board.shape(), OverviewBoard::Shape::Wide);
}

TEST(OverviewBoard, ItMirrorsWithTheReadingDirection) {
    Board b;
    b.board.setLayoutDirection(Qt::RightToLeft);
    b.show({1400, 960});
    EXPECT_LT(b.parts.movers->geometry().right(), b.parts.performance->x());
}

TEST(OverviewBoard, MoreRoomShowsMorePositionsWithinBounds) {
    Board b;
    b.board.setRoom({760, 640});
    EXPECT_EQ(b.board.positionRows(28), kLargest);
    b.board.setRoom({1400, 1300});
    EXPECT_GT(b.board.positionRows(28), kLargest);
    b.board.setRoom({3300, 100'000});
    EXPECT_EQ(b.board.positionRows(28), 60);
    EXPECT_GE(b.board.positionRows(0), kLargest);
}
