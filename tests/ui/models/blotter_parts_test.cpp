// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a blotter under a user's hands: several sort columns, filter row, groups, frozen columns,
// selection, copies, changes, jobs.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "tests/ui/models/table_fixture.h"
#include "ui/kit/job_bridge.h"
#include "ui/models/blotter_header.h"
#include "ui/models/blotter_view.h"
#include "ui/models/change_marks.h"
#include "ui/models/column_chooser.h"
#include "ui/models/filter_row.h"
#include "ui/models/row_selection.h"
#include "ui/models/totals_footer.h"

using namespace qd::ui;
using namespace qd::ui::models;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

struct Fixture {
    Theme theme;
    BlotterView view{theme};
    Fixture() {
        view.resize(800, 300);
        view.setSnapshot(makeTable(fourRows()));
        view.setTotalsVisible(true);
        view.show();
    }
    [[nodiscard]] QString symbols() const {
        QStringList all;
        for (int line = 0; line < view.model()->rowCount(); ++line)
            all.append(view.model()->groupAt(line) != nullptr ? s("*") : view.model()->cellText(line, 0));
        return all.join(QLatin1Char(' '));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(view.table(), static_cast<Qt::Key>(key), modifiers);
    }
    void clickTitle(int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const int x = view.table()->columnLeft(column) + view.table()->columnWidth(column) / 2;
        QTest::mouseClick(view.header()->viewport(), Qt::LeftButton, modifiers, QPoint(x, 12));
    }
};

TablePatch weightPatch(int row, double weight) {
    TestRow values = fourRows()[static_cast<std::size_t>(row % 4)];
    values.weight = weight;
    return makePatch({row}, *makeTable({values}));
}

}  // namespace

TEST(BlotterSorting, ShiftClickAddsAColumnAndAThirdClickTakesItOut) {
    Fixture f;
    f.clickTitle(2);
    EXPECT_EQ(f.symbols(), s("KES ORB hld NVX"));
    f.clickTitle(0, Qt::ShiftModifier);
    const std::vector<SortKey> two{{s("weight"), Qt::AscendingOrder}, {s("symbol"), Qt::AscendingOrder}};
    EXPECT_EQ(f.view.model()->sorting(), two);
    f.clickTitle(0, Qt::ShiftModifier);
    EXPECT_EQ(f.view.model()->sorting().back().order, Qt::DescendingOrder);
    f.clickTitle(0, Qt::ShiftModifier);
    EXPECT_EQ(f.view.model()->sorting().size(), 1U);
    f.clickTitle(2);
    f.clickTitle(2);
    EXPECT_TRUE(f.view.model()->sorting().empty());
    EXPECT_EQ(f.symbols(), s("NVX hld ORB KES"));
}

TEST(BlotterSorting, KeysSortByTheColumnOfTheCell) {
    Fixture f;
    f.view.table()->selectLine(0, 2);
    f.key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(f.symbols(), s("KES ORB hld NVX"));
    f.view.table()->selectLine(0, 0);
    f.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(f.view.model()->sorting().size(), 2U);
}

TEST(BlotterFilterRow, NarrowsByColumnAndSaysWhatIsWrong) {
    Fixture f;
    f.view.setFilterRowVisible(true);
    FilterRow* row = f.view.filterRow();
    const int plain = f.view.header()->sizeHint().height();
    QTest::keyClicks(row->field(s("weight")), s(">=20"));
    QTest::keyClick(row->field(s("weight")), Qt::Key_Return);
    EXPECT_EQ(f.symbols(), s("NVX hld ORB"));
    EXPECT_EQ(f.view.totals()->countText(), s("Rows: 3 of 4"));
    EXPECT_NEAR(f.view.model()->total(2), 0.9, 1e-12);
    row->field(s("day"))->setText(s("abc"));
    QTest::keyClick(row->field(s("day")), Qt::Key_Return);
    EXPECT_TRUE(row->error().contains(s("is no number"))) << row->error().toStdString();
    EXPECT_GT(f.view.header()->sizeHint().height(), plain) << "the words have room";
    EXPECT_EQ(f.symbols(), s("NVX hld ORB")) << "a mistake filters nothing";
    QTest::keyClick(row->field(s("day")), Qt::Key_Escape);
    EXPECT_TRUE(row->error().isEmpty());
    f.view.setFilterRowVisible(false);
    EXPECT_EQ(f.view.model()->rowCount(), 4) << "what is not seen does not count";
}

TEST(BlotterGroups, FoldByArrowsAndKeepTheirTotals) {
    Fixture f;
    f.view.setGroups({s("sector")});
    EXPECT_EQ(f.symbols(), s("* hld * ORB * NVX * KES"));
    f.view.table()->selectLine(0);
    f.key(Qt::Key_Left);
    EXPECT_EQ(f.symbols(), s("* * ORB * NVX * KES"));
    EXPECT_NEAR(f.view.model()->groupAt(0)->totals[2], 0.3, 1e-12);
    f.key(Qt::Key_Right);
    EXPECT_EQ(f.symbols(), s("* hld * ORB * NVX * KES"));
    f.key(Qt::Key_Down);
    EXPECT_EQ(f.view.selectedRow(), 1);
    f.key(Qt::Key_Left);
    EXPECT_EQ(f.view.table()->currentIndex().row(), 0) << "from its first column a row goes to its head";
    f.key(Qt::Key_Space);
    EXPECT_EQ(f.symbols(), s("* * ORB * NVX * KES"));
    f.view.model()->foldAll(true);
    EXPECT_EQ(f.view.model()->rowCount(), 4);
    EXPECT_NEAR(f.view.model()->total(2), 1.0, 1e-12);
    f.view.table()->selectLine(0, 1);
    f.key(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(f.view.model()->rowCount(), 4);
    EXPECT_TRUE(f.view.model()->groups().isEmpty());
}

TEST(BlotterGroups, KeepTheContractOfAModel) {
    SnapshotTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(makeTable(fourRows()));
    model.setGroups({s("sector"), s("limits")});
    const QPersistentModelIndex held(model.index(model.shownRow(2), 1));
    const QPersistentModelIndex head(model.index(0, 0));
    const QString path = model.groupAt(0)->path;
    model.setSort({{s("weight"), Qt::DescendingOrder}});
    EXPECT_EQ(model.snapshotRow(held.row()), 2);
    EXPECT_EQ(model.groupAt(head.row())->path, path);
    model.foldAll(true);
    model.setFilters({{s("weight"), *FilterReader().read(s(">15"), model.column(2)).filter}});
    EXPECT_TRUE(model.applyPatch(weightPatch(0, 0.01)).ok());
    model.foldAll(false);
    model.setSnapshot(makeTable({}));
    model.setSnapshot(nullptr);
    EXPECT_FALSE(model.applyPatch(weightPatch(0, 0.01)).ok());
}

TEST(BlotterFrozen, LeadingColumnsStayAndTakeTheMouse) {
    Fixture f;
    f.view.resize(330, 300);
    f.view.setFrozenColumns(1);
    QCoreApplication::processEvents();
    BlotterTable* table = f.view.table();
    table->horizontalScrollBar()->setValue(120);
    EXPECT_EQ(table->columnLeft(0), 0);
    EXPECT_LT(table->columnLeft(1), table->frozenWidth());
    EXPECT_EQ(table->indexAt(QPoint(5, 5)).column(), 0);
    EXPECT_EQ(table->visualRect(table->model()->index(1, 0)).left(), 0);
    f.clickTitle(0);
    EXPECT_EQ(f.view.model()->sortColumn(), 0) << "the title above it, too";
    table->scrollTo(table->model()->index(0, 1));
    EXPECT_GE(table->columnLeft(1), table->frozenWidth()) << "no cell is scrolled to behind them";
    const int before = table->horizontalScrollBar()->value();
    table->scrollTo(table->model()->index(3, 0));
    EXPECT_EQ(table->horizontalScrollBar()->value(), before);
    f.view.setFrozenColumns(5);
    EXPECT_EQ(table->frozenWidth(), 0) << "too little would be left for the rest";
    f.view.setLayoutDirection(Qt::RightToLeft);
    f.view.setFrozenColumns(1);
    QCoreApplication::processEvents();
    EXPECT_EQ(table->columnLeft(0) + table->columnWidth(0), table->viewport()->width());
    EXPECT_FALSE(f.view.grab().isNull());
}

TEST(BlotterSelection, KeysSelectAndTheFooterAddsUp) {
    Fixture f;
    f.view.table()->selectLine(0);
    EXPECT_TRUE(f.view.totals()->selectionText().isEmpty());
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(f.view.selectedRows(), (std::vector<int>{0, 1}));
    EXPECT_EQ(f.view.totals()->selectionText(), s("Selected: 2"));
    EXPECT_NEAR(f.view.totals()->selectedTotal(2), 0.7, 1e-12);
    f.key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(f.view.selectedRows().size(), 2U);
    f.key(Qt::Key_Space);
    EXPECT_EQ(f.view.selectedRows(), (std::vector<int>{0, 1, 2}));
    f.key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_NEAR(f.view.totals()->selectedTotal(2), 1.0, 1e-12);
    f.view.sortBy(s("weight"), Qt::AscendingOrder);
    EXPECT_EQ(f.view.selectedRows(), (std::vector<int>{3, 2, 1, 0}));
    f.view.table()->selectLine(0);
    auto rows = fourRows();
    std::swap(rows[0], rows[3]);
    f.view.setSnapshot(makeTable(rows));
    EXPECT_EQ(f.view.selectedRows(), std::vector<int>{0}) << "by key";
}

TEST(BlotterSelection, LettersGoToTheRow) {
    Fixture f;
    f.view.table()->selectLine(0, 0);
    QTest::keyClicks(f.view.table(), s("ke"));
    EXPECT_EQ(f.view.selectedRow(), 3);
}

TEST(BlotterCopy, GivesWhatIsShownOrRawWithOrWithoutTitles) {
    Fixture f;
    f.view.selectRow(3);
    f.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              s("symbol\tsector\tweight\tday\trecent\tsince\tlimits\nKES\t\t0.1\t0.03\t2\t2025-02-03\t\n"));
    f.view.copy({TextKind::Csv, CellForm::Raw, false});
    EXPECT_EQ(QGuiApplication::clipboard()->text().trimmed(), s("KES,,0.1,0.03,2,2025-02-03,"));
    auto rows = fourRows();
    rows[0].symbol = s("-1+1");
    rows[0].sector = s("a \"b\", c\nd");
    rows[0].day = -0.02;
    f.view.setSnapshot(makeTable(rows));
    EXPECT_TRUE(f.view.csv().contains("\r\n'-1+1,\"a \"\"b\"\", c\nd\",0.4,-0.02,"))
        << "words are guarded, numbers are not";
    f.view.table()->selectAllRows();
    EXPECT_TRUE(f.view.tsv().contains(s("\n'-1+1\ta \"b\", c d\t")));
}

TEST(BlotterChanges, CellsInSightLightUpAndPale) {
    const Theme theme;
    ChangeMarks marks(theme);
    auto rows = fourRows();
    const TableSnapshotPtr before = makeTable(rows);
    rows[0].weight = 0.5;
    rows[0].day = -0.01;
    rows[0].sector = s("Energy");
    const TableSnapshotPtr after = makeTable(rows);
    marks.compare(*before, 0, *after, 0);
    EXPECT_EQ(marks.at(0, 2)->direction, 1);
    EXPECT_EQ(marks.at(0, 3)->direction, -1);
    EXPECT_EQ(marks.at(0, 1)->direction, 0);
    EXPECT_FALSE(marks.at(0, 0));
    EXPECT_EQ(marks.strength(*marks.at(0, 2)), 1.0);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return marks.strength(marks.at(0, 2).value_or(ChangeMarks::Mark{0, 5})) < 1.0;
    }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return marks.empty(); }));
    marks.compare(*before, 1, *after, 1);
    EXPECT_TRUE(marks.empty()) << "nothing changed there; NaN is NaN";
}

TEST(BlotterChanges, PatchesShowAtOnceAndMoveToTheirPlaceLater) {
    Fixture f;
    f.view.sortBy(s("weight"), Qt::DescendingOrder);
    ASSERT_TRUE(f.view.applyPatch(weightPatch(3, 0.9)).ok());
    EXPECT_EQ(f.view.model()->cellRaw(3, 2), s("0.9"));
    EXPECT_EQ(f.symbols(), s("NVX hld ORB KES"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return f.symbols() == s("KES NVX hld ORB"); }));
    EXPECT_NEAR(f.view.model()->total(2), 1.8, 1e-12);
    EXPECT_FALSE(f.view.applyPatch(weightPatch(4, 0.9)).ok());
}

TEST(BlotterJobs, LargeTablesAreArrangedOffTheThreadAndOldAnswersDropped) {
    const qd::SystemClock clock;
    const Theme theme;
    JobBridge jobs(clock, 1);
    BlotterView view(theme);
    view.setJobs(&jobs);
    view.model()->arranger().setRowsAtOnce(2);
    view.setSnapshot(makeTable(fourRows()));
    EXPECT_EQ(view.model()->rowCount(), 0) << "nothing is worked out here";
    view.sortBy(s("weight"), Qt::AscendingOrder);
    view.model()->setFilter(s("energy"));
    view.model()->setFilter({});
    ASSERT_TRUE(view.applyPatch(weightPatch(0, 0.01)).ok());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.model()->rowCount() == 4; }));
    EXPECT_FALSE(view.model()->arranger().busy());
    view.model()->setSort({{s("weight"), Qt::AscendingOrder}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.model()->cellText(0, 0) == s("NVX"); }));
    EXPECT_NEAR(view.model()->total(2), 0.61, 1e-12);
    for (int i = 0; i < 50; ++i) {
        view.model()->setFilter(i % 2 == 0 ? s("h") : QString());
        ASSERT_TRUE(view.applyPatch(weightPatch(i % 4, 0.01 * i)).ok());
    }
    view.setSnapshot(makeTable({fourRows()[1]}));
    EXPECT_EQ(view.model()->rowCount(), 1) << "small tables come at once, whatever still runs";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.model()->arranger().busy(); }));
    QTest::qWait(50);
    EXPECT_EQ(view.model()->cellText(0, 0), s("hld"));
    view.setSnapshot(nullptr);
}

TEST(BlotterColumns, TheLastOneStaysAndTheChooserFollows) {
    Fixture f;
    for (const QString& id : f.view.columnOrder())
        f.view.setColumnShown(id, false);
    EXPECT_EQ(f.view.table()->shownColumns().size(), 1U);
    f.view.resetColumns();
    ColumnChooser chooser(f.theme, f.view);
    auto* list = chooser.findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 7);
    list->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_FALSE(f.view.columnShown(s("sector")));
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(f.view.columnOrder().at(1), s("weight"));
    chooser.findChild<QLineEdit*>()->setText(s("lim"));
    EXPECT_TRUE(list->item(0)->isHidden());
    EXPECT_FALSE(list->item(6)->isHidden());
}

TEST(BlotterMenus, OfferWhatTheyDo) {
    Fixture f;
    f.view.useViews(s("t"), nullptr, nullptr);
    f.view.selectRow(0);
    const std::unique_ptr<QMenu> menu(f.view.rowMenu());
    EXPECT_GE(menu->actions().size(), 5);
    const std::unique_ptr<QMenu> none(f.view.columnMenu(-1));
    EXPECT_GE(none->actions().size(), 2);
}

TEST(BlotterAccessible, SpeaksCellsAndForgetsThemWithTheirLines) {
    Fixture f;
    QAccessible::setActive(true);
    auto* table = QAccessible::queryAccessibleInterface(f.view.table());
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->role(), QAccessible::Table);
    auto* cells = table->tableInterface();
    ASSERT_NE(cells, nullptr);
    EXPECT_EQ(cells->rowCount(), 4);
    QAccessibleInterface* cell = cells->cellAt(1, 0);
    EXPECT_EQ(cell->text(QAccessible::Name), s("hld"));
    EXPECT_EQ(cell->tableCellInterface()->columnHeaderCells().value(0)->text(QAccessible::Name), s("Symbol"));
    EXPECT_EQ(table->child(table->indexOfChild(cell)), cell);
    f.view.setRules({{s("weight"), s(">25"), Severity::Hard, false}});
    EXPECT_EQ(cells->cellAt(1, 2)->text(QAccessible::Description), s("Hard"));
    EXPECT_TRUE(cells->cellAt(2, 2)->text(QAccessible::Description).isEmpty());
    EXPECT_EQ(cells->cellAt(4, 0), nullptr);
    for (int i = 0; i < 20; ++i) {
        f.view.setSnapshot(makeTable(i % 2 == 0 ? std::vector<TestRow>{} : fourRows()));
        f.view.sortBy(s("weight"), i % 3 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        if (QAccessibleInterface* first = cells->cellAt(0, 0)) {
            EXPECT_FALSE(first->text(QAccessible::Name).isEmpty());
        }
        f.key(Qt::Key_Down);
    }
    f.view.setGroups({s("sector")});
    EXPECT_TRUE(cells->cellAt(0, 1)->text(QAccessible::Name).startsWith(s("Group ")));
    EXPECT_TRUE(cells->cellAt(0, 1)->state().expanded);
    QAccessible::setActive(false);
}

TEST(BlotterTotals, NeverRunIntoEachOther) {
    std::vector<TestRow> rows(50, fourRows()[0]);
    for (auto& row : rows)
        row.weight = 123456.0;
    Fixture f;
    f.view.setSnapshot(makeTable(rows));
    const int weight = f.view.model()->columnOf(s("weight"));
    EXPECT_GT(f.view.table()->columnWidth(weight), 100) << "a column has room for its total";
    EXPECT_FALSE(f.view.grab().isNull());
}
