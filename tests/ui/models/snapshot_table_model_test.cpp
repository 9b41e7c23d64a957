// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/snapshot_table_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"

using namespace qd::ui::models;

namespace {

QString symbols(const SnapshotTableModel& model) {
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all.append(model.cellText(i, 0));
    return all.join(QLatin1Char(' '));
}

}  // namespace

TEST(SnapshotTableModel, KeepsTheContractOfAModel) {
    SnapshotTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setSnapshot(makeTable(fourRows()));
    model.sort(2, Qt::AscendingOrder);
    EXPECT_EQ(symbols(model), QStringLiteral("KES ORB hld NVX"));
    model.setFilter(QStringLiteral("h"));
    EXPECT_EQ(symbols(model), QStringLiteral("hld NVX"));
    model.setFilter(QStringLiteral("nothing like it"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    model.sort(-1);
    EXPECT_EQ(symbols(model), QStringLiteral("NVX hld ORB KES"));
    model.setSnapshot(nullptr);
    EXPECT_EQ(model.columnCount(), 0);
}

TEST(SnapshotTableModel, EveryTermMustMatchSomewhere) {
    SnapshotTableModel model;
    model.setSnapshot(makeTable(fourRows()));
    model.setFilter(QStringLiteral("  ENERGY   ind "));
    EXPECT_EQ(symbols(model), QStringLiteral("ORB"));
    model.setFilter(QStringLiteral("2023"));
    EXPECT_EQ(symbols(model), QStringLiteral("ORB"));
}

TEST(SnapshotTableModel, TotalsFollowTheFilter) {
    SnapshotTableModel model;
    model.setSnapshot(makeTable(fourRows()));
    QSignalSpy spy(&model, &SnapshotTableModel::totalsChanged);
    EXPECT_NEAR(model.total(2), 1.0, 1e-12);
    // The missing change of hld takes its weight out of the mean as well.
    EXPECT_NEAR(model.total(3), (0.4 * 0.01 - 0.2 * 0.02 + 0.1 * 0.03) / 0.7, 1e-12);
    model.setFilter(QStringLiteral("NVX"));
    EXPECT_EQ(model.totalText(2), QStringLiteral("40.00\u2009%"));
    EXPECT_EQ(spy.count(), 1);
    model.setFilter(QStringLiteral("hld"));
    EXPECT_TRUE(std::isnan(model.total(3)));
    EXPECT_TRUE(model.totalText(3).isEmpty());
    EXPECT_TRUE(model.totalText(0).isEmpty());
}

TEST(SnapshotTableModel, SortingKeepsTheSelectedRow) {
    SnapshotTableModel model;
    model.setSnapshot(makeTable(fourRows()));
    const QPersistentModelIndex held(model.index(2, 1));
    model.sort(2, Qt::AscendingOrder);
    EXPECT_EQ(held.row(), 1);
    EXPECT_EQ(model.keyOf(held.row()), QStringLiteral("ORB"));
    EXPECT_EQ(model.rowOfKey(QStringLiteral("KES")), 0);
    EXPECT_EQ(model.rowOfKey(QStringLiteral("none")), -1);
    EXPECT_EQ(model.shownRow(3), 0);
}

TEST(SnapshotTableModel, TextForPeopleAndForFiles) {
    SnapshotTableModel model;
    model.setSnapshot(makeTable(fourRows()));
    EXPECT_EQ(model.cellText(0, 3), QStringLiteral("\u25B2\u20091.00\u2009%"));
    EXPECT_EQ(model.cellRaw(0, 3), QStringLiteral("0.01"));
    EXPECT_EQ(model.cellText(1, 3), QStringLiteral("\u2013"));
    EXPECT_TRUE(model.cellRaw(1, 3).isEmpty());
    EXPECT_EQ(model.cellRaw(0, 5), QStringLiteral("2024-01-02"));
    EXPECT_EQ(model.cellText(0, 4), QStringLiteral("\u25B2\u2009100.00\u2009%"));
}

TEST(SnapshotTableModel, SortSurvivesANewSnapshot) {
    SnapshotTableModel model;
    model.setSnapshot(makeTable(fourRows()));
    model.sort(2, Qt::AscendingOrder);
    model.setFilter(QStringLiteral("o"));
    auto rows = fourRows();
    rows[0].weight = 0.05;
    model.setSnapshot(makeTable(rows));
    EXPECT_EQ(symbols(model), QStringLiteral("NVX ORB"));
}
