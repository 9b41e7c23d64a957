// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

Imported<DividendTable> dividendsOf(const std::string& text) {
    const StillClock clock;
    return importDividends(MemoryFiles(text), "f.csv", {}, jobs::JobContext({}, {}, clock));
}

Imported<SplitTable> splitsOf(const std::string& text) {
    const StillClock clock;
    return importSplits(MemoryFiles(text), "f.csv", {}, jobs::JobContext({}, {}, clock));
}

Date day(const char* iso) {
    return Date::parse(iso).value();
}

}  // namespace

TEST(ImportActionsTest, DividendsComeSorted) {
    const auto made = dividendsOf(
        "symbol,date,amount\nB,2020-02-03,0.5\nA,2020-05-05,1\nA,2020-02-03,0.25\nA,2020-02-03,0.75\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.dividends, (std::vector<Dividend>{{"A", day("2020-02-03"), 0.25},
                                                            {"A", day("2020-02-03"), 0.75},
                                                            {"A", day("2020-05-05"), 1.0},
                                                            {"B", day("2020-02-03"), 0.5}}));
    EXPECT_TRUE(made->issues.empty());
    EXPECT_TRUE(dividendsOf("symbol,date,amount\n")->value.dividends.empty());  // a year without any
}

TEST(ImportActionsTest, TheSameLineTwiceIsAnIssue) {
    const auto made = dividendsOf("symbol,date,amount\nA,2020-02-03,0.5\nB,2020-02-03,1\nA,2020-02-03,0.5\n");
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value.dividends.size(), 2U);
    ASSERT_EQ(made->issues.size(), 1U);
    EXPECT_EQ(made->issues[0].kind, ImportIssueKind::DuplicateRow);
    EXPECT_EQ(made->issues[0].where.line, 4);
}

TEST(ImportActionsTest, SplitsAreOneADay) {
    const auto made = splitsOf("date,ratio,symbol,note\n2020-08-31,4,AAPL,x\n2014-06-09,7,AAPL,y\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.splits,
              (std::vector<Split>{{"AAPL", day("2014-06-09"), 7.0}, {"AAPL", day("2020-08-31"), 4.0}}));
    EXPECT_EQ(made->issues.size(), 1U);  // the column `note`
    const auto two = splitsOf("symbol,date,ratio\nA,2020-01-02,2\nB,2020-01-02,2\nA,2020-01-02,3\n");
    ASSERT_FALSE(two.ok());
    EXPECT_EQ(two.error().where.line, 4);
    EXPECT_NE(two.error().message.find("two splits of A"), std::string::npos);
}

TEST(ImportActionsTest, WhatIsWrongIsPointedAt) {
    const std::vector<std::pair<std::string, SourceLocation>> wrong{
        {"A,2020-01-02,0", {"f.csv", 2, 14}},    {"A,2020-01-02,-1", {"f.csv", 2, 14}},
        {"A,2020-01-02,", {"f.csv", 2, 14}},     {"A,2020-01-02,nan", {"f.csv", 2, 14}},
        {"A,2020-01-02,1e99", {"f.csv", 2, 14}}, {"A,2020-02-30,1", {"f.csv", 2, 3}},
        {",2020-01-02,1", {"f.csv", 2, 1}},      {"A,,1", {"f.csv", 2, 3}}};
    for (const auto& [line, where] : wrong) {
        const auto dividends = dividendsOf("symbol,date,amount\n" + line + "\n");
        ASSERT_FALSE(dividends.ok()) << line;
        EXPECT_EQ(dividends.error().code, ErrorCode::BadInput);
        EXPECT_EQ(dividends.error().where, where) << line;
        EXPECT_EQ(splitsOf("symbol,date,ratio\n" + line + "\n").error().where, where) << line;
    }
    EXPECT_FALSE(splitsOf("symbol,date,ratio\nA,2020-01-02,10001\n").ok());
    EXPECT_NE(dividendsOf("symbol,date,ratio\nA,2020-01-02,1\n").error().message.find("amount"),
              std::string::npos);
    EXPECT_FALSE(dividendsOf("symbol,date,amount\nA,2020-01-02\n").ok());
}

}  // namespace qd::market
