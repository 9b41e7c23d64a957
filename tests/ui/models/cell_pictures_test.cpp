// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_pictures.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"
#include "ui/models/blotter_view.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/change_marks.h"

using namespace qd::ui;
using namespace qd::ui::models;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

/// Counts how often a cell is painted and not copied.
struct Counted {
    CellPictures pictures;
    int painted = 0;
    bool draw(QImage& image, const QRect& cell, const CellLook& look, double shift = 0.0) {
        QPainter painter(&image);
        painter.translate(shift, 0.0);
        return pictures.draw(painter, cell, look, [this, cell](QPainter& inner) {
            ++painted;
            inner.fillRect(cell, Qt::red);
        });
    }
};

CellLook words(const char* text) {
    CellLook look;
    look.words = s(text);
    return look;
}

QImage seen(BlotterView& view) {
    return view.table()->viewport()->grab().toImage();
}

}  // namespace

TEST(CellPictures, ACellIsPaintedOnceAndCopiedWhereverItMovesTo) {
    Counted c;
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::black);
    EXPECT_TRUE(c.draw(image, QRect(0, 0, 10, 10), words("a")));
    EXPECT_TRUE(c.draw(image, QRect(20, 5, 10, 10), words("a")));
    EXPECT_EQ(c.painted, 1);
    EXPECT_EQ(image.pixelColor(29, 14), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(30, 14), QColor(Qt::black));
    EXPECT_TRUE(c.draw(image, QRect(20, 5, 10, 10), words("b")));
    EXPECT_TRUE(c.draw(image, QRect(20, 5, 11, 10), words("a")));
    EXPECT_EQ(c.painted, 3) << "other words, and another size";
    c.pictures.clear();
    EXPECT_TRUE(c.draw(image, QRect(0, 0, 10, 10), words("a")));
    EXPECT_EQ(c.painted, 4);
}

TEST(CellPictures, NoPictureIsKeptBetweenPixelsOrForNoRoom) {
    Counted c;
    QImage image(40, 20, QImage::Format_RGB32);
    EXPECT_FALSE(c.draw(image, QRect(0, 0, 10, 10), words("a"), 0.5));
    EXPECT_FALSE(c.draw(image, QRect(0, 0, 0, 10), words("a")));
    image.setDevicePixelRatio(1.5);
    EXPECT_FALSE(c.draw(image, QRect(1, 0, 4, 4), words("a")));
    EXPECT_TRUE(c.draw(image, QRect(2, 0, 4, 4), words("a")));
    EXPECT_EQ(c.painted, 1);
    c.pictures.setRoom(0);
    EXPECT_EQ(c.pictures.count(), 0);
    EXPECT_TRUE(c.draw(image, QRect(2, 0, 4, 4), words("a")));
    EXPECT_EQ(c.painted, 2);
}

TEST(CellPictures, ABlotterLooksTheSameFromPicturesAndFollowsValuesThemesAndSelection) {
    Theme theme;
    BlotterView view(theme);
    view.resize(800, 300);
    view.setSnapshot(makeTable(fourRows()));
    view.show();
    const QImage first = seen(view);
    EXPECT_EQ(seen(view), first);
    auto rows = fourRows();
    rows[1].weight = 0.777;
    ASSERT_TRUE(view.applyPatch(makePatch({1}, *makeTable({rows[1]}))).ok());
    const QImage lit = seen(view);
    EXPECT_NE(lit, first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen(view) != lit; })) << "it pales";
    view.selectRow(0);
    const QImage selected = seen(view);
    theme.setMode(Theme::Mode::Light);
    EXPECT_NE(seen(view), selected);
}

TEST(CellPictures, WhatChangedIsToldByRow) {
    const Theme theme;
    ChangeMarks marks(theme);
    std::vector<std::vector<int>> told;
    QObject::connect(&marks, &ChangeMarks::changed, &marks,
                     [&](const std::vector<int>& rows) { told.push_back(rows); });
    auto rows = fourRows();
    const TableSnapshotPtr before = makeTable(rows);
    rows[2].weight = 0.9;
    rows[2].day = 0.9;
    marks.compare(*before, 2, *makeTable(rows), 2);
    EXPECT_EQ(told.size(), 1U);
    ASSERT_TRUE(QTest::qWaitFor([&] { return marks.empty(); }));
    EXPECT_EQ(told.size(), 1U + ChangeMarks::kSteps);
    for (const auto& one : told)
        EXPECT_EQ(one, std::vector<int>{2});
}

TEST(BlotterFilter, TheFieldGrowsWithItsHintAndTakesTheKeyboard) {
    const Theme theme;
    BlotterView view(theme);
    view.setFilterHint(s("Filter"));
    const int narrow = view.filterField()->width();
    view.setFilterHint(s("Filtern nach Kürzel, Bezeichnung, Branche"));
    EXPECT_GT(view.filterField()->width(), narrow);
    EXPECT_GT(view.filterField()->width(),
              view.filterField()->fontMetrics().horizontalAdvance(view.filterField()->placeholderText()));
    view.setFilterHint(QString(500, QLatin1Char('m')));
    EXPECT_EQ(view.filterField()->width(), 360);
    view.show();
    view.focusFilter();
    EXPECT_TRUE(view.filterField()->isVisible());
    EXPECT_EQ(view.focusWidget(), view.filterField());
}

TEST(BlotterRows, AreAsHighAsALargerFontNeeds) {
    const Theme theme;
    BlotterView view(theme);
    view.setSnapshot(makeTable(fourRows()));
    EXPECT_EQ(view.table()->rowHeight(0), theme.rowHeight());
    QFont large = view.font();
    large.setPixelSize(40);
    view.setFont(large);
    EXPECT_GE(view.table()->rowHeight(0), 40);
    view.setDensity(Theme::Density::Compact);
    EXPECT_GE(view.table()->rowHeight(0), 40);
}
