// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_patch.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"

using namespace qd::ui;
using namespace qd::ui::models;

namespace {

TablePatch patchOf(int row, const TestRow& values) {
    return makePatch({row}, *makeTable({values}));
}

}  // namespace

TEST(TablePatch, ShowsNewValuesAndLeavesTheOldTableAlone) {
    const TableSnapshotPtr base = makeTable(fourRows());
    TestRow row = fourRows()[3];
    row.weight = 0.7;
    row.day = std::nullopt;
    row.recent = {5, 4};
    row.since = QDate(2020, 2, 2);
    row.chip = {Severity::Hard, QStringLiteral("Cap")};
    const auto after = patched(base, patchOf(1, row));
    ASSERT_TRUE(after.ok());
    const auto& columns = after.value()->columns;
    EXPECT_EQ(columns[0].words(1), QStringLiteral("KES"));
    EXPECT_EQ(columns[2].number(1), 0.7);
    EXPECT_TRUE(std::isnan(columns[3].number(1)));
    EXPECT_EQ(columns[3].weight(1), 0.7);
    EXPECT_EQ(columns[4].series(1).size(), 2U);
    EXPECT_EQ(columns[4].series(1)[0], 5.0);
    EXPECT_EQ(columns[5].date(1), QDate(2020, 2, 2));
    EXPECT_EQ(columns[6].chip(1).text, QStringLiteral("Cap"));
    EXPECT_EQ(columns[2].number(0), 0.4) << "other rows as they were";
    EXPECT_EQ(base->columns[2].number(1), 0.3);
    EXPECT_EQ(after.value()->key(1), QStringLiteral("hld")) << "a patch changes values, not identity";
}

TEST(TablePatch, PatchesLieOverEachOther) {
    TableSnapshotPtr table = makeTable(std::vector<TestRow>(1000, fourRows()[0]));
    TestRow row = fourRows()[0];
    for (int i = 0; i < 2000; ++i) {
        row.weight = i;
        table = patched(table, patchOf((i * 7) % 1000, row)).value();
    }
    const TableSnapshotPtr kept = table;
    row.weight = -1.0;
    table = patched(table, patchOf(999, row)).value();
    EXPECT_EQ(table->columns[2].number(999), -1.0);
    EXPECT_GE(kept->columns[2].number(999), 1000.0) << "the second round of the rows";
    EXPECT_GE(table->columns[2].number(0), 1000.0);
}

TEST(TablePatch, WhatDoesNotFitIsRefused) {
    const TableSnapshotPtr base = makeTable(fourRows());
    EXPECT_FALSE(patched(base, patchOf(4, fourRows()[0])).ok());
    EXPECT_FALSE(patched(base, patchOf(-1, fourRows()[0])).ok());
    TablePatch short1 = patchOf(0, fourRows()[0]);
    short1.rows.push_back(1);
    EXPECT_FALSE(patched(base, short1).ok());
    RowValues fewer = *patchOf(0, fourRows()[0]).values.front();
    fewer.cells.pop_back();
    EXPECT_FALSE(patched(base, {{0}, {std::make_shared<const RowValues>(fewer)}}).ok());
    RowValues other = *patchOf(0, fourRows()[0]).values.front();
    std::swap(other.cells[0], other.cells[2]);
    EXPECT_FALSE(patched(base, {{0}, {std::make_shared<const RowValues>(other)}}).ok());
    EXPECT_FALSE(patched(base, {{0}, {nullptr}}).ok());
    EXPECT_TRUE(patched(base, {}).ok());
    EXPECT_FALSE(patched(makeTable({}), patchOf(0, fourRows()[0])).ok());
}
