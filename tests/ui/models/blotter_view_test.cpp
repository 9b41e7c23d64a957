// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"

using namespace qd::ui;
using namespace qd::ui::models;

namespace {

struct Fixture {
    Theme theme;
    BlotterView view{theme};
    Fixture() {
        view.resize(800, 300);
        view.setSnapshot(makeTable(fourRows()));
        view.setTotalsVisible(true);
        view.show();
    }
};

}  // namespace

TEST(BlotterView, KeepsTheSelectedRowOverUpdates) {
    Fixture f;
    f.view.selectKey(QStringLiteral("ORB"));
    EXPECT_EQ(f.view.selectedRow(), 2);
    auto rows = fourRows();
    std::swap(rows[0], rows[2]);
    f.view.setSnapshot(makeTable(rows));
    EXPECT_EQ(f.view.selectedRow(), 0);
    f.view.sortBy(QStringLiteral("weight"), Qt::AscendingOrder);
    EXPECT_EQ(f.view.selectedRow(), 0);
}

TEST(BlotterView, KeysMoveOpenAndCopy) {
    Fixture f;
    f.view.selectRow(0);
    QSignalSpy current(&f.view, &BlotterView::currentRowChanged);
    QSignalSpy opened(&f.view, &BlotterView::rowActivated);
    QTest::keyClick(f.view.table(), Qt::Key_Down);
    EXPECT_EQ(f.view.selectedRow(), 1);
    EXPECT_EQ(current.count(), 1);
    QTest::keyClick(f.view.table(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toInt(), 1);
    QTest::keyClick(f.view.table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("Symbol\tSector\tWeight")));
    EXPECT_EQ(copied.count(QLatin1Char('\n')), 2);
    EXPECT_TRUE(copied.contains(QStringLiteral("hld\tHealth care")));
}

TEST(BlotterView, TypingFilters) {
    Fixture f;
    f.view.setFilterVisible(true);
    QTest::keyClicks(f.view.filterField(), QStringLiteral("industrials"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return f.view.model()->rowCount() == 1; }));
    f.view.filterField()->clear();
    ASSERT_TRUE(QTest::qWaitFor([&] { return f.view.model()->rowCount() == 4; }));
}

TEST(BlotterView, CsvHoldsRawValuesOfShownColumns) {
    Fixture f;
    f.view.setColumnShown(QStringLiteral("sector"), false);
    EXPECT_FALSE(f.view.columnShown(QStringLiteral("sector")));
    const QByteArray csv = f.view.csv();
    EXPECT_TRUE(csv.startsWith("symbol,weight,day,recent,since,limits\r\nNVX,0.4,0.01,1,2024-01-02,\r\n"))
        << csv.constData();
}

TEST(BlotterView, FormulasInWordsAreDefused) {
    auto rows = fourRows();
    rows[0].symbol = QStringLiteral("=cmd()");
    Fixture f;
    f.view.setSnapshot(makeTable(rows));
    EXPECT_TRUE(f.view.csv().contains("'=cmd()"));
}

TEST(BlotterView, LayoutComesBack) {
    Fixture f;
    QHeaderView* header = f.view.table()->horizontalHeader();
    header->moveSection(header->visualIndex(2), 0);
    f.view.setColumnShown(QStringLiteral("since"), false);
    f.view.sortBy(QStringLiteral("day"), Qt::DescendingOrder);
    const QByteArray layout = f.view.saveLayout();
    Fixture other;
    other.view.restoreLayout(layout);
    EXPECT_EQ(other.view.table()->horizontalHeader()->visualIndex(2), 0);
    EXPECT_FALSE(other.view.columnShown(QStringLiteral("since")));
    EXPECT_EQ(other.view.model()->sortColumn(), 3);
    EXPECT_EQ(other.view.saveLayout(), layout);
    other.view.restoreLayout("not json");
    EXPECT_EQ(other.view.saveLayout(), layout);
}

TEST(BlotterView, NumbersAreNeverCutShort) {
    Fixture f;
    f.view.resize(480, 300);
    QCoreApplication::processEvents();
    const QHeaderView* header = f.view.table()->horizontalHeader();
    EXPECT_GE(header->sectionSize(f.view.model()->columnOf(QStringLiteral("since"))), 90);
    EXPECT_GE(header->sectionSize(f.view.model()->columnOf(QStringLiteral("weight"))), 80);
    EXPECT_LT(header->sectionSize(f.view.model()->columnOf(QStringLiteral("sector"))), 120);
}

TEST(BlotterView, ShortTablesFitTheirRows) {
    Fixture f;
    f.view.fitToRows(8);
    EXPECT_EQ(f.view.table()->height(), 26 + 4 * 28);
    f.theme.setDensity(Theme::Density::Compact);
    EXPECT_EQ(f.view.table()->height(), 26 + 4 * 24);
}

TEST(BlotterView, AHundredThousandRowsArePaintedByTheScreenful) {
    std::vector<TestRow> rows(100'000, fourRows()[0]);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].symbol = QString::number(i);
    Fixture f;
    f.view.setSnapshot(makeTable(std::move(rows)));
    f.view.sortBy(QStringLiteral("weight"), Qt::DescendingOrder);
    f.view.selectRow(99'999);
    EXPECT_FALSE(f.view.grab().isNull());
    EXPECT_EQ(f.view.table()->findChildren<QWidget*>(QStringLiteral("row")).size(), 0);
    EXPECT_EQ(f.view.selectedRow(), 99'999);
}

TEST(BlotterView, EmptyAndGone) {
    const Theme theme;
    BlotterView view(theme);
    view.resize(300, 200);
    EXPECT_FALSE(view.grab().isNull());
    view.setSnapshot(makeTable({}));
    view.setEmptyText(QStringLiteral("No positions"));
    EXPECT_FALSE(view.grab().isNull());
    EXPECT_EQ(view.selectedRow(), -1);
    view.setSnapshot(nullptr);
    EXPECT_FALSE(view.grab().isNull());
}
