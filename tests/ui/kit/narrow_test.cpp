// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets where the room is short.
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/kit/card.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/meter.h"
#include "ui/kit/page_header.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/tile_strip.h"
#include "ui/kit/toast_area.h"

using namespace qd::ui;

TEST(ElidedLabel, GivesWayAndKeepsTheWholeForReaders) {
    const QString whole = QStringLiteral("Growth of 100 against the benchmark, with drawdown");
    ElidedLabel label(TextRole::Strong, whole);
    EXPECT_LT(label.minimumSizeHint().width(), 60);
    label.resize(label.sizeHint());
    label.show();
    EXPECT_EQ(label.text(), whole);
    EXPECT_TRUE(label.toolTip().isEmpty());
    label.resize(120, label.height());
    EXPECT_TRUE(label.text().endsWith(QChar(0x2026))) << label.text().toStdString();
    EXPECT_EQ(label.words(), whole);
    EXPECT_EQ(label.toolTip(), whole);
    EXPECT_EQ(label.accessibleName(), whole);
    label.resize(label.sizeHint());
    EXPECT_EQ(label.text(), whole);
}

TEST(PageHeader, PutsItsActionsBelowWhereTheyDoNotFitBeside) {
    QWidget page;
    PageHeader header(QStringLiteral("Personen"), QStringLiteral("Zwei Personen, eine gesperrt"), &page);
    auto* first = new QPushButton(QStringLiteral("Passwort ändern …"));
    auto* second = new QPushButton(QStringLiteral("Einmal-Codes einrichten …"));
    header.addAction(first);
    header.addAction(second);
    header.resize(900, header.sizeHint().height());
    page.show();
    QTest::qWait(1);
    EXPECT_LT(first->y(), 40);
    EXPECT_GT(first->x(), 300) << "beside the title, at the right";
    const int narrow = first->sizeHint().width() + second->sizeHint().width() + 20;
    EXPECT_LE(header.minimumSizeHint().width(), narrow);
    header.resize(narrow, 120);
    QTest::qWait(1);
    EXPECT_LT(first->x(), 10);
    EXPECT_GT(first->y(), 20) << "below the title";
    EXPECT_GE(first->width(), first->sizeHint().width()) << "not squeezed";
    EXPECT_LE(second->geometry().right(), header.width());
    header.resize(900, 120);
    QTest::qWait(1);
    EXPECT_GT(first->x(), 300);
}

TEST(Card, SaysTheRoomForItsActions) {
    Card card(QStringLiteral("Target weights"));
    int room = -1;
    QObject::connect(&card, &Card::actionRoomChanged, &card, [&room](int px) { room = px; });
    card.resize(600, 200);
    card.show();
    const int wide = room;
    card.resize(400, 200);
    EXPECT_EQ(room, wide - 200);
    card.setTitle(QStringLiteral("Target weights of every sector"));
    EXPECT_LT(room, wide - 200);
}

TEST(TileStrip, LeavesTheLastTilesOutRatherThanCuttingNumbers) {
    const Theme theme;
    TileStrip strip(theme);
    QList<Tile> tiles;
    for (int i = 0; i < 5; ++i)
        tiles.append({QStringLiteral("Label %1").arg(i), QStringLiteral("+79.50 %"), QStringLiteral("x")});
    strip.setTiles(tiles);
    strip.resize(700, 80);
    EXPECT_EQ(strip.shownCount(), 5);
    strip.resize(500, 80);
    EXPECT_EQ(strip.shownCount(), 4);
    strip.resize(100, 80);
    EXPECT_EQ(strip.shownCount(), 2);
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("Label 4")));
    EXPECT_FALSE(strip.grab().isNull());
}

TEST(ProgressRow, RowsOfAListLineUp) {
    const Theme theme;
    ProgressRow running(theme);
    ProgressRow other(theme);
    running.setName(QStringLiteral("A"));
    running.setProgress(QStringLiteral("fold 31 of 84"), 0.37, 120.0);
    other.setName(QStringLiteral("A backtest with a rather long name"));
    other.setFinished(QStringLiteral("done in 2 s"));
    for (ProgressRow* row : {&running, &other}) {
        row->resize(800, 30);
        row->show();
    }
    const auto stageLeft = [](ProgressRow& row) { return row.findChildren<ElidedLabel*>().at(1)->x(); };
    EXPECT_EQ(stageLeft(running), stageLeft(other));
    EXPECT_GT(other.findChildren<ElidedLabel*>().at(1)->width(),
              running.findChildren<ElidedLabel*>().at(1)->width())
        << "an end has the room of bar and button";
    EXPECT_EQ(running.cancelButton()->accessibleName(), QStringLiteral("Cancel A"));
}

TEST(ToastArea, NoticesStandWholeAndAboveTheDrawer) {
    const Theme theme;
    QWidget host;
    host.resize(1000, 700);
    auto* drawer = new QWidget(&host);
    drawer->setGeometry(0, 600, 1000, 74);
    ToastArea toasts(theme, &host);
    toasts.keepAbove(drawer);
    host.show();
    toasts.post(Severity::Ok, QStringLiteral("HRP monthly is done"));
    EXPECT_GE(toasts.height(), 28) << "shown at once, not squeezed until the window is resized";
    EXPECT_LE(toasts.geometry().bottom(), 600);
    const int one = toasts.height();
    toasts.post(Severity::Hard, QStringLiteral("Not saved"));
    EXPECT_GE(toasts.height(), 2 * one);
    drawer->hide();
    EXPECT_GT(toasts.geometry().bottom(), 600) << "the room of the drawer is theirs again";
}
