// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list.h"

#include <gtest/gtest.h>

#include "ui/kit/format.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

vault::RunRecord record(const std::string& summary) {
    vault::RunRecord record;
    record.id = RunId{12};
    record.name = "HRP monthly";
    record.createdAt = Timestamp::fromMillis(1'720'947'600'000);
    record.synthetic = true;
    record.summary = summary;
    return record;
}

DatasetChoice dataset() {
    DatasetChoice data;
    data.id = DatasetId{1};
    data.name = QStringLiteral("Demo market");
    data.to = Date::create(2025, 12, 31).value();
    return data;
}

}  // namespace

TEST(RunList, ReadsTheRecordedNumbers) {
    const RunRow row = runRow(
        record(R"({"metrics": {"strategy": {"cagr": 0.082, "sharpe": 0.81, "max_drawdown": -0.213}}})"));
    EXPECT_EQ(row.cagr, 0.082);
    EXPECT_EQ(row.sharpe, 0.81);
    EXPECT_EQ(row.maxDrawdown, -0.213);
    EXPECT_TRUE(row.synthetic);
    EXPECT_EQ(row.made, QStringLiteral("14 Jul 2024"));
}

TEST(RunList, TheSharpeRatioHasItsIntervalAndTheTrialsBesideIt) {
    const std::string summary =
        R"({"sessions": 505, "metrics": {"strategy": {"sharpe": 0.81, "skew": 0.1, "kurtosis": 1.2}}})";
    const auto sample = desk::recordedSharpe(record(summary));
    if (!sample) GTEST_SKIP() << "the summary says it otherwise";
    desk::TrackedTrials tracked;
    tracked.backtests = 9;
    tracked.spread = {9, 0.001};
    const RunRow row = runRow(record(summary), tracked);
    ASSERT_TRUE(row.evidence.has_value());
    EXPECT_EQ(row.evidence->low, desk::sharpeEvidence(*sample, tracked)->low);
    EXPECT_TRUE(sentence(row).contains(QStringLiteral("over 9 trials")));
    EXPECT_FALSE(runRow(record("{}")).evidence.has_value());
}

TEST(RunList, TagsAreFoundAsWordsAndAsTags) {
    std::vector<RunRow> rows{runRow(record("{}")), runRow(record("{}"))};
    rows[0].tags = {QStringLiteral("for the board"), QStringLiteral("q3")};
    rows[1].id = RunId{13};
    rows[1].name = QStringLiteral("Board paper");
    EXPECT_EQ(tagsOf(rows), (QStringList{QStringLiteral("for the board"), QStringLiteral("q3")}));
    EXPECT_EQ(matching(rows, QStringLiteral("board")).size(), 2U);
    const QString word = filterWord(rows[0].tags[0]);
    EXPECT_EQ(word, QStringLiteral("#for_the_board"));
    ASSERT_EQ(matching(rows, word).size(), 1U);
    EXPECT_EQ(matching(rows, word).front().id, RunId{12});
    EXPECT_EQ(matching(rows, QStringLiteral("#Q")).size(), 1U);
    EXPECT_TRUE(matching(rows, QStringLiteral("#board")).empty());  // a tag begins with the word
    EXPECT_TRUE(sentence(rows[0]).contains(QStringLiteral("Tags: for the board, q3.")));
}

TEST(RunList, WhatIsNotDefinedStaysMissing) {
    const RunRow undefined = runRow(record(R"({"metrics": {"strategy": {"cagr": null, "sharpe": "x"}}})"));
    EXPECT_FALSE(undefined.cagr.has_value());
    EXPECT_FALSE(undefined.sharpe.has_value());
    EXPECT_FALSE(undefined.maxDrawdown.has_value());
    const RunRow broken = runRow(record("{"));
    EXPECT_EQ(broken.name, QStringLiteral("HRP monthly"));
    EXPECT_FALSE(broken.cagr.has_value());
    EXPECT_TRUE(sentence(broken).contains(QStringLiteral("CAGR ") + QString::fromUtf16(format::kMissing)));
}

TEST(RunList, TheHeadlineCountsAndNamesTheNewestPrices) {
    RunListing listing;
    EXPECT_EQ(headline(listing), QStringLiteral("No prices yet"));
    listing.datasets = {dataset()};
    listing.runs = {runRow(record("{}"))};
    EXPECT_TRUE(headline(listing).startsWith(QStringLiteral("1 run")));
    EXPECT_TRUE(
        headline(listing).endsWith(QStringLiteral(" \u00B7 newest prices: Demo market, to 31 Dec 2025")));
    listing.runs.push_back(listing.runs.front());
    EXPECT_TRUE(headline(listing).startsWith(QStringLiteral("2 run")));
}

TEST(RunList, FindsARowByItsId) {
    const std::vector<RunRow> rows{runRow(record("{}"))};
    EXPECT_EQ(rowOf(rows, RunId{12}), 0);
    EXPECT_EQ(rowOf(rows, RunId{13}), -1);
}

TEST(RunList, TheFilterFindsNameNumberAndDayInAnyOrder) {
    std::vector<RunRow> rows{runRow(record("{}")), runRow(record("{}"))};
    rows[1].id = RunId{7};
    rows[1].name = QStringLiteral("Equal weights");
    EXPECT_EQ(matching(rows, {}).size(), 2U);
    EXPECT_EQ(matching(rows, QStringLiteral("monthly hrp")).front().id, RunId{12});
    EXPECT_EQ(matching(rows, QStringLiteral("monthly hrp")).size(), 1U);
    EXPECT_EQ(matching(rows, QStringLiteral("2024")).size(), 2U);
    EXPECT_EQ(matching(rows, QStringLiteral("7")).front().id, RunId{7});
    EXPECT_TRUE(matching(rows, QStringLiteral("nothing of this")).empty());
    EXPECT_TRUE(matching({}, QStringLiteral("x")).empty());
}
