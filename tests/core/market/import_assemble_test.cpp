// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_assemble.h"

#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

struct Row {
    std::int32_t day;
    const char* symbol;
    double close;
};

struct Outcome {
    Result<PricePanel> panel;
    std::vector<ImportIssue> issues;
};

Outcome assemble(const std::vector<Row>& rows, const ImportLimits& limits = {}) {
    LongData data;
    data.fields = {PriceField::Close};
    data.rows = LongRows(1);
    data.lines.note(0, 2);
    for (const Row& row : rows) {
        LongRows::put(data.rows.open(), 0, row.close);
        data.rows.commit(row.day, data.symbols.add(row.symbol), row.close > 0.0 ? 1 : 0);
    }
    const MemoryFiles files("x\n");
    IssueList issues;
    const StillClock clock;
    const auto reader = csv::Reader::open(files, "f.csv", limits, issues, nullptr);
    Outcome out{assembleLong(data, reader.value(), jobs::JobContext({}, {}, clock)), {}};
    out.issues = std::move(issues).take();
    return out;
}

}  // namespace

TEST(ImportAssembleTest, ScatteredRowsFindTheirCells) {
    const auto out = assemble({{-5, "B", 1}, {20000, "A", 2}, {-5, "A", 3}, {0, "B", 0}});
    ASSERT_TRUE(out.panel.ok()) << out.panel.error().describe();
    const PricePanel& p = *out.panel;
    EXPECT_EQ(p.symbols(), (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(p.dates(), (std::vector<Date>{Date::fromDays(-5), Date::fromDays(0), Date::fromDays(20000)}));
    EXPECT_EQ(p.column(PriceField::Close).values, (std::vector<double>{3, 1, 0, 0, 2, 0}));
    EXPECT_EQ(p.column(PriceField::Close).present, (std::vector<std::uint8_t>{1, 1, 0, 0, 1, 0}));
}

TEST(ImportAssembleTest, RepeatsOfEqualAndOfOtherRows) {
    const auto equal = assemble({{1, "A", 1}, {2, "A", 1}, {1, "A", 1}});
    ASSERT_TRUE(equal.panel.ok());
    ASSERT_EQ(equal.issues.size(), 1U);
    EXPECT_EQ(equal.issues[0].where.line, 4);
    const auto other = assemble({{1, "A", 1}, {2, "A", 1}, {1, "A", 2}});
    ASSERT_FALSE(other.panel.ok());
    EXPECT_EQ(other.panel.error().where.line, 4);
}

TEST(ImportAssembleTest, NoRowsAndTooManyCells) {
    EXPECT_FALSE(assemble({}).panel.ok());
    ImportLimits limits;
    limits.cells = 3;
    const auto large = assemble({{1, "A", 1}, {2, "B", 1}}, limits);
    ASSERT_FALSE(large.panel.ok());
    EXPECT_NE(large.panel.error().message.find("2 dates × 2 symbols"), std::string::npos);
}

}  // namespace qd::market
