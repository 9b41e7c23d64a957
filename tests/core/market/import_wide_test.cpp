// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

TEST(ImportWideTest, KeepsTheOrderOfTheFileAndMissingCells) {
    const auto made = pricesOf("date,ZZZ,LOW,OPEN\n2024-01-02,1,,3\n2024-01-03,,,\n2024-01-04,4,5,6\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const PricePanel& p = made->value;
    EXPECT_EQ(p.symbols(), (std::vector<std::string>{"ZZZ", "LOW", "OPEN"}));
    EXPECT_EQ(p.rows(), 3U);
    EXPECT_FALSE(p.at(PriceField::Close, 0, 1).has_value());
    EXPECT_EQ(p.at(PriceField::Close, 2, 2), 6.0);
    EXPECT_FALSE(p.at(PriceField::Close, 1, 0).has_value());
    EXPECT_TRUE(made->issues.empty());
}

TEST(ImportWideTest, SortsDatesAndPassesOverEqualRepeats) {
    const auto made = pricesOf("date,A,B\n2024-01-04,4,\n2024-01-02,1,2\n2024-01-04,4,\n2024-01-03,3,3\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.rows(), 3U);
    EXPECT_EQ(made->value.at(PriceField::Close, 1, 0), 3.0);
    ASSERT_EQ(made->issues.size(), 2U);
    EXPECT_EQ(made->issues[0].kind, ImportIssueKind::OutOfOrder);
    EXPECT_EQ(made->issues[0].where.line, 3);
    EXPECT_EQ(made->issues[1].kind, ImportIssueKind::DuplicateRow);
    EXPECT_EQ(made->issues[1].where.line, 4);
    EXPECT_NE(made->issues[1].message.text.find("line 2"), std::string::npos);
}

TEST(ImportWideTest, TheDateMayStandAnywhere) {
    const auto made = pricesOf("A,date,B\n1,2024-01-02,2\n");
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value.at(PriceField::Close, 0, 1), 2.0);
}

TEST(ImportWideTest, ColumnsMappedToNothingArePassedOver) {
    ImportOptions options;
    options.columns = {{"comment", ""}, {"Apple", "AAPL"}};
    const auto made = pricesOf("date,comment,Apple\n2024-01-02,any text,2\n", options);
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.symbols(), (std::vector<std::string>{"AAPL"}));
}

}  // namespace qd::market
