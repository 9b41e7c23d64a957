// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/arrangement.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"

using namespace qd::ui;
using namespace qd::ui::models;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

ColumnFilter filterOf(const TableSnapshot& table, int column, const char* text) {
    return *FilterReader().read(s(text), table.columns[static_cast<std::size_t>(column)]).filter;
}

/// Rows of a small generator: sectors, ties, missing values.
std::vector<TestRow> manyRows(int count, unsigned seed) {
    std::vector<TestRow> rows;
    unsigned state = seed;
    const auto next = [&state] { return (state = state * 1664525U + 1013904223U) >> 10U; };
    for (int i = 0; i < count; ++i) {
        TestRow row;
        row.symbol = QStringLiteral("S%1").arg(next() % 40);
        row.sector = next() % 7 == 0 ? QString() : QStringLiteral("Sector %1").arg(next() % 5);
        row.weight = static_cast<double>(next() % 100) / 1000.0;
        if (next() % 5 != 0) row.day = static_cast<double>(next() % 9) / 100.0 - 0.04;
        if (next() % 3 == 0) row.since = QDate(2020, 1, 1).addDays(next() % 900);
        if (next() % 4 == 0) row.chip = {Severity::Warn, s("Cap")};
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

TEST(Arrangement, FilterAndSortKeepEveryMatchingRowOnceInOrder) {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const TableSnapshotPtr table = makeTable(manyRows(200, seed));
        RowKeys keys(table);
        TableQuery query;
        query.filters.insert(s("weight"), filterOf(*table, 2, ">=3"));
        query.filters.insert(s("sector"), filterOf(*table, 1, "!sector 2"));
        query.sort = {{s("day"), Qt::DescendingOrder}, {s("sector"), Qt::AscendingOrder}};
        if (seed % 2 == 0) query.groups = QStringList{s("sector"), s("limits")};
        const ArrangementPtr shown = arrange(keys, query);
        std::set<int> expected;
        for (int row = 0; row < table->rows; ++row)
            if (table->columns[2].number(row) >= 0.03 && table->columns[1].words(row) != s("Sector 2"))
                expected.insert(row);
        EXPECT_EQ(std::set<int>(shown->rows.begin(), shown->rows.end()), expected) << seed;
        EXPECT_EQ(shown->rows.size(), expected.size()) << seed;
        if (!query.groups.isEmpty()) continue;
        for (std::size_t i = 1; i < shown->rows.size(); ++i) {
            const double before = table->columns[3].number(shown->rows[i - 1]);
            const double after = table->columns[3].number(shown->rows[i]);
            EXPECT_TRUE(std::isnan(after) || before >= after) << seed << " at " << i;
            if (std::isnan(before)) {
                EXPECT_TRUE(std::isnan(after));
            }
        }
    }
}

TEST(Arrangement, SubtotalsAddUpToTotals) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const TableSnapshotPtr table = makeTable(manyRows(300, seed));
        RowKeys keys(table);
        TableQuery query;
        query.groups = QStringList{s("sector"), s("limits")};
        const ArrangementPtr shown = arrange(keys, query);
        double weight = 0.0;
        int rows = 0;
        int next = 0;
        for (const RowGroup& group : shown->groups) {
            if (group.level != 0) continue;
            weight += group.totals[2];
            EXPECT_EQ(group.begin, next) << "groups lie side by side";
            next = group.end;
            rows += group.end - group.begin;
            // The mean weighted by weight, straight from the rows.
            double sum = 0.0;
            double over = 0.0;
            for (int i = group.begin; i < group.end; ++i) {
                const int row = shown->rows[static_cast<std::size_t>(i)];
                const double day = table->columns[3].number(row);
                if (!std::isfinite(day)) continue;
                sum += day * table->columns[2].number(row);
                over += table->columns[2].number(row);
                EXPECT_EQ(table->columns[1].words(row), group.label);
            }
            if (over > 0.0) {
                EXPECT_NEAR(group.totals[3], sum / over, 1e-12);
            }
        }
        EXPECT_NEAR(weight, shown->totals[2], 1e-9);
        EXPECT_EQ(rows, static_cast<int>(shown->rows.size()));
    }
}

TEST(Arrangement, GroupsSortBySubtotalAndMissingOnesComeLast) {
    auto rows = fourRows();
    rows.push_back(rows[0]);
    rows.back().symbol = s("SEC");  // technology: 0.8 in all
    RowKeys keys(makeTable(rows));
    TableQuery query;
    query.groups = QStringList{s("sector")};
    const auto labels = [&] {
        QStringList all;
        const ArrangementPtr shown = arrange(keys, query);
        for (const RowGroup& group : shown->groups)
            all.append(group.label);
        return all.join(QLatin1Char(','));
    };
    EXPECT_EQ(labels(), s("Health care,Industrials,Technology,"));
    query.sort = {{s("weight"), Qt::DescendingOrder}};
    EXPECT_EQ(labels(), s("Technology,Health care,Industrials,"));
    query.sort = {{s("day"), Qt::AscendingOrder}};
    EXPECT_EQ(labels(), s("Industrials,Technology,,Health care")) << "no subtotal comes last";
    query.sort = {{s("sector"), Qt::DescendingOrder}};
    EXPECT_EQ(labels(), s("Technology,Industrials,Health care,"));
}

TEST(Arrangement, FoldedGroupsLeaveTheirInsideOut) {
    RowKeys keys(makeTable(fourRows()));
    TableQuery query;
    query.groups = QStringList{s("sector")};
    const ArrangementPtr shown = arrange(keys, query);
    EXPECT_EQ(linesOf(*shown, {}).size(), 8U);
    EXPECT_EQ(linesOf(*shown, {s("Technology")}).size(), 7U);
    QSet<QString> all;
    for (const RowGroup& group : shown->groups)
        all.insert(group.path);
    EXPECT_EQ(linesOf(*shown, all), (std::vector<int>{-1, -2, -3, -4}));
}

TEST(Arrangement, NothingOneAndAllTheSame) {
    TableQuery query;
    query.groups = QStringList{s("sector")};
    query.sort = {{s("day"), Qt::AscendingOrder}};
    query.words = s("x");
    RowKeys none(makeTable({}));
    EXPECT_TRUE(arrange(none, query)->rows.empty());
    EXPECT_TRUE(arrange(none, query)->groups.empty());
    EXPECT_TRUE(std::isnan(arrange(none, query)->totals[2]));
    query.words.clear();
    RowKeys one(makeTable({fourRows()[0]}));
    EXPECT_EQ(arrange(one, query)->groups.size(), 1U);
    RowKeys same(makeTable(std::vector<TestRow>(100'000, fourRows()[0])));
    const ArrangementPtr shown = arrange(same, query);
    EXPECT_TRUE(std::is_sorted(shown->rows.begin(), shown->rows.end())) << "ties keep the table's order";
    EXPECT_EQ(shown->groups.size(), 1U);
    query.groups = QStringList{s("weight"), s("no such column")};
    EXPECT_EQ(arrange(same, query)->groups.size(), 1U);
}

TEST(Arrangement, KeysFollowPatchedRows) {
    auto rows = manyRows(120, 3);
    RowKeys keys(makeTable(rows));
    TableQuery query;
    query.words = s("sector");
    query.sort = {{s("sector"), Qt::AscendingOrder}, {s("day"), Qt::DescendingOrder}};
    query.filters.insert(s("symbol"), filterOf(keys.table(), 0, "s"));
    EXPECT_NE(arrange(keys, query), nullptr);
    rows[5].sector = s("Aardvark sector");
    rows[5].day = 0.5;
    rows[6].symbol = s("other");
    rows[7].weight = 9.0;
    const TableSnapshotPtr after = makeTable(rows);
    keys.follow(after, {5, 6, 7});
    RowKeys fresh(after);
    const ArrangementPtr shown = arrange(keys, query);
    EXPECT_EQ(shown->rows, arrange(fresh, query)->rows);
    EXPECT_EQ(shown->rows.front(), 5);
    EXPECT_NEAR(shown->totals[2], arrange(fresh, query)->totals[2], 1e-12);
}

TEST(Arrangement, StopsWhenNoLongerWanted) {
    RowKeys keys(makeTable(fourRows()));
    EXPECT_EQ(arrange(keys, {}, [] { return false; }), nullptr);
}
