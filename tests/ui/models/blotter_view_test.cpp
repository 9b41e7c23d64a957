// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
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
    const auto* delegate = f.view.table()->itemDelegate();
    for (const char* id : {"since", "weight", "day", "limits"}) {
        const int column = f.view.model()->columnOf(QString::fromLatin1(id));
        for (int row = 0; row < 4; ++row)
            EXPECT_GE(header->sectionSize(column),
                      delegate->sizeHint({}, f.view.model()->index(row, column)).width())
                << id;
    }
    EXPECT_LT(header->sectionSize(f.view.model()->columnOf(QStringLiteral("sector"))), 120);
}

TEST(BlotterView, ColumnsAreMeasuredByTheFirstRowsThatCome) {
    Theme theme;
    BlotterView late(theme);
    late.resize(800, 300);
    late.show();
    late.setSnapshot(makeTable({}));
    auto rows = fourRows();
    rows[0].chip.text = QStringLiteral("A remark that needs more than its column has");
    late.setSnapshot(makeTable(rows));
    const int limits = late.model()->columnOf(QStringLiteral("limits"));
    const int needed = late.table()->itemDelegate()->sizeHint({}, late.model()->index(0, limits)).width();
    ASSERT_GT(needed, 200);
    EXPECT_GE(late.table()->horizontalHeader()->sectionSize(limits), needed);
}

TEST(BlotterView, AWidthThatTheUserDraggedSurvivesNewRows) {
    Fixture f;
    const int weight = f.view.model()->columnOf(QStringLiteral("weight"));
    f.view.table()->horizontalHeader()->resizeSection(weight, 222);
    f.view.setSnapshot(makeTable(fourRows()));
    f.view.resize(900, 300);
    QCoreApplication::processEvents();
    EXPECT_EQ(f.view.table()->horizontalHeader()->sectionSize(weight), 222);
}

TEST(BlotterView, ShortTablesFitTheirRows) {
    Fixture f;
    f.view.fitToRows(8);
    EXPECT_EQ(f.view.table()->height(), 26 + 4 * 28);
    f.theme.setDensity(Theme::Density::Compact);
    EXPECT_EQ(f.view.table()->height(), 26 + 4 * 24);
}

TEST(BlotterView, AShortTableLetsOneScrollToWhatDoesNotFit) {
    Fixture f;
    f.view.fitToRows(8);
    f.view.resize(260, 300);
    QCoreApplication::processEvents();
    const QScrollBar* bar = f.view.table()->horizontalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    EXPECT_TRUE(bar->isVisible());
    EXPECT_EQ(f.view.table()->height(), 26 + 4 * 28 + bar->sizeHint().height());
    EXPECT_EQ(f.view.table()->verticalScrollBar()->maximum(), 0) << "and covers no row with its bar";
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
