// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_cells.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

/// readCell of a field that is the whole of a file.
Result<std::optional<double>> cellOf(const std::string& text, const CellRule& rule) {
    const MemoryFiles files("h\n" + text + "\n");
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, "f.csv", {}, issues, nullptr));
    csv::Record record;
    QD_CHECK(reader.header(record));
    QD_CHECK(reader.nextRecord(record));
    return readCell(reader, record.fields[0], rule, "h");
}

}  // namespace

TEST(ImportCellsTest, RulesTakeTheirEndsAndNothingBeyond) {
    EXPECT_TRUE(kPriceRule.takes(1e-12) && kPriceRule.takes(1e12));
    EXPECT_FALSE(kPriceRule.takes(0.0) || kPriceRule.takes(std::nextafter(1e12, 2e12)));
    EXPECT_TRUE(kVolumeRule.takes(0.0) && kVolumeRule.takes(1e15));
    EXPECT_FALSE(kVolumeRule.takes(-1e-9) || kVolumeRule.takes(1.1e15));
    EXPECT_TRUE(kReturnRule.takes(-1.0));
    EXPECT_FALSE(kReturnRule.takes(-1.0000001));
    EXPECT_FALSE(kNumberRule.takes(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_FALSE(kNumberRule.takes(std::numeric_limits<double>::infinity()));
}

TEST(ImportCellsTest, CellsAndTheirFaults) {
    EXPECT_EQ(cellOf("2.5", kPriceRule).value(), 2.5);
    EXPECT_EQ(cellOf("\"2.5\"", kPriceRule).value(), 2.5);
    EXPECT_FALSE(std::signbit(*cellOf("-0", kNumberRule).value()));
    const auto bad = cellOf("x", kPriceRule);
    ASSERT_FALSE(bad.ok());
    EXPECT_EQ(bad.error().where, (SourceLocation{"f.csv", 2, 1}));
    EXPECT_NE(bad.error().message.find("'x' in the column 'h'"), std::string::npos);
    EXPECT_FALSE(cellOf("-1", kPriceRule).ok());
}

}  // namespace qd::market
