// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/ranking.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/format.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::recommendations;

namespace {

class RankingTest : public ::testing::Test {
protected:
    RankingPtr load(const RankingRequest& request = {}) {
        auto ranking = loadRanking(*lab.session, request);
        EXPECT_TRUE(ranking.ok()) << (ranking.ok() ? std::string() : ranking.error().describe());
        return ranking.ok() ? *ranking : std::make_shared<const Ranking>();
    }
    const models::Column& column(const models::TableSnapshotPtr& table, const char* id) {
        for (const auto& each : table->columns)
            if (each.id == QLatin1String(id)) return each;
        ADD_FAILURE() << id;
        return table->columns.front();
    }

    ui::testing::Lab lab;
};

}  // namespace

TEST_F(RankingTest, SaysWhatItWaitsForWhileNothingWasTried) {
    const auto ranking = load();
    EXPECT_TRUE(ranking->strategies.empty());
    EXPECT_TRUE(headline(*ranking).contains(QStringLiteral("there is none yet")));
    EXPECT_EQ(rankingTable(ranking)->rows, 0);
    EXPECT_EQ(inputsTable(ranking, 0)->rows, 0);
    EXPECT_EQ(inputsTable(nullptr, -1)->rows, 0);
}

TEST_F(RankingTest, ASharpeRatioStandsWithItsIntervalAndItsTrials) {
    lab.addPrices();
    lab.addRun("Equal");
    lab.addRun("HRP", "hrp");
    const auto ranking = load();
    ASSERT_EQ(ranking->strategies.size(), 2U);
    for (const StrategyRow& row : ranking->strategies) {
        ASSERT_TRUE(row.sharpe.has_value());
        EXPECT_FALSE(row.interval.isEmpty());
        EXPECT_EQ(row.trials, 2);
        ASSERT_EQ(row.inputs.size(), 9U);
        EXPECT_TRUE(row.inputs[0].value.startsWith(format::number(*row.sharpe, 2)));
        EXPECT_TRUE(row.inputs[0].value.contains(row.interval)) << row.inputs[0].value.toStdString();
        EXPECT_TRUE(row.inputs[2].value.contains(QStringLiteral("2 tracked trial")));
        EXPECT_FALSE(row.reasons.isEmpty());
        EXPECT_EQ(row.checks.size(), 5);
        EXPECT_EQ(row.parts.size(), 4);
    }
    EXPECT_EQ(ranking->trials, 2);
    EXPECT_TRUE(headline(*ranking).contains(QStringLiteral("2 so far")));
}

TEST_F(RankingTest, TheTableOfInputsAddsUpToTheScore) {
    lab.addPrices();
    lab.addRun("Equal");
    const auto ranking = load();
    const auto table = inputsTable(ranking, 0);
    ASSERT_EQ(table->rows, 9);
    double points = 0.0;
    double weight = 0.0;
    for (int row = 0; row < table->rows; ++row) {
        points += column(table, "points").number(row);
        weight += column(table, "weight").number(row);
        EXPECT_EQ(column(table, "run").words(row), QStringLiteral("run 1"));
        EXPECT_FALSE(column(table, "input").cellToolTip(row).isEmpty());
    }
    EXPECT_NEAR(points, ranking->strategies[0].score, 1e-12);
    EXPECT_NEAR(weight, 1.0, 1e-12);
    EXPECT_EQ(inputsTable(ranking, 1)->rows, 0);
}

TEST_F(RankingTest, RanksByCriteriaThatAreTriedAndRefusesBrokenOnes) {
    lab.addPrices();
    lab.addRun("Equal");
    const auto kept = load();
    EXPECT_FALSE(kept->trying);
    const auto tried = load({{}, "version: 1\nthresholds: {deploy_score: 1, reject_score: 1}\n"});
    EXPECT_TRUE(tried->trying);
    EXPECT_EQ(tried->strategies[0].verdict, analytics::Verdict::Reject);
    EXPECT_EQ(tried->strategies[0].score, kept->strategies[0].score);
    const auto broken = loadRanking(*lab.session, {{}, "version: 1\nluck: 1\n"});
    ASSERT_FALSE(broken.ok());
    EXPECT_EQ(broken.error().where.line, 2);
}

TEST_F(RankingTest, PricesThatAreGoneGiveWayToThoseThatAreThere) {
    lab.addPrices();
    lab.addRun("Equal");
    const auto ranking = load({std::string("no such prices"), {}});
    EXPECT_EQ(ranking->strategies.size(), 1U);
    EXPECT_EQ(ranking->prices.size(), 1U);
    EXPECT_EQ(ranking->inputHash, ranking->prices[0].inputHash);
}

TEST_F(RankingTest, VerdictsHaveWordsAndCalmColours) {
    using analytics::Verdict;
    EXPECT_EQ(verdictWord(Verdict::Deploy), QStringLiteral("Deploy"));
    EXPECT_EQ(verdictSeverity(Verdict::Deploy), Severity::Ok);
    EXPECT_EQ(verdictSeverity(Verdict::Monitor), Severity::Info);
    EXPECT_EQ(verdictWord(Verdict::Reject), QStringLiteral("Reject"));
    EXPECT_EQ(verdictSeverity(Verdict::Reject), Severity::Warn);
}
